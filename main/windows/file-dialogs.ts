import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import type { FileDialogs } from '../services.ts';

/** The system's own dialogs, over the console: never over the wall. */
export const createFileDialogs = (parent: () => BrowserWindow | null): FileDialogs => {
  const ask = async (options: OpenDialogOptions): Promise<readonly string[]> => {
    const window = parent();
    const { canceled, filePaths } = await (window === null
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(window, options));
    return canceled ? [] : filePaths;
  };
  return {
    chooseFileToOpen: async (title, extensions) => {
      const filters = [{ name: extensions.join(', '), extensions: [...extensions] }];
      return (await ask({ title, properties: ['openFile'], filters }))[0] ?? null;
    },
    chooseFilesToOpen: async (title, extensions) => {
      const properties = ['openFile' as const, 'multiSelections' as const];
      return ask({ title, properties, filters: [{ name: extensions.join(', '), extensions: [...extensions] }] });
    },
    chooseFolder: async (title) => (await ask({ title, properties: ['openDirectory'] }))[0] ?? null,
    chooseFileToSave: async (title, suggestedName, extension) => {
      const options = { title, defaultPath: suggestedName, filters: [{ name: extension, extensions: [extension] }] };
      const window = parent();
      const { canceled, filePath } = await (window === null
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(window, options));
      return canceled || filePath === '' ? null : filePath;
    },
  };
};
