import { type BrowserWindow, dialog } from 'electron';
import type { FileDialogs } from '../services.ts';

/** The system's own dialogs, over the console: never over the wall. */
export const createFileDialogs = (parent: () => BrowserWindow | null): FileDialogs => ({
  chooseFileToOpen: async (title, extensions) => {
    const options = {
      title,
      properties: ['openFile' as const],
      filters: [{ name: extensions.join(', '), extensions: [...extensions] }],
    };
    const window = parent();
    const { canceled, filePaths } = await (window === null
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(window, options));
    return canceled ? null : (filePaths[0] ?? null);
  },
  chooseFileToSave: async (title, suggestedName, extension) => {
    const options = { title, defaultPath: suggestedName, filters: [{ name: extension, extensions: [extension] }] };
    const window = parent();
    const { canceled, filePath } = await (window === null
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(window, options));
    return canceled || filePath === '' ? null : filePath;
  },
});
