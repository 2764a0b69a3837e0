import { basename, join } from 'node:path';
import type {
  Dialog,
  MessageBoxOptions,
  MessageBoxReturnValue,
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from 'electron';
import { type DialogAnswer, type DialogQuestion, nextAnswer } from '../control/dialog-answers.ts';
import { record } from '../control/recorded.ts';
import { askInWindow } from './dialog-window.ts';

/**
 * `electron.dialog`. Under test (a control channel is open) every dialog waits for the test's answer; otherwise a small
 * window asks, because Chromium's own file dialogs belong to pages.
 */
export const dialog = {
  showOpenDialog: async (...args: readonly unknown[]): Promise<OpenDialogReturnValue> => {
    const options = optionsOf<OpenDialogOptions>(args);
    const question = {
      kind: 'open',
      title: options.title ?? 'Open',
      detail: options.message ?? '',
      path: options.defaultPath ?? '',
      buttons: [options.buttonLabel ?? 'Open', 'Cancel'],
    } as const;
    const { paths = [] } = await ask(question);
    return { canceled: paths.length === 0, filePaths: [...paths] };
  },
  showSaveDialog: async (...args: readonly unknown[]): Promise<SaveDialogReturnValue> => {
    const options = optionsOf<SaveDialogOptions>(args);
    const question = {
      kind: 'save',
      title: options.title ?? 'Save',
      detail: options.message ?? '',
      path: options.defaultPath ?? '',
      buttons: [options.buttonLabel ?? 'Save', 'Cancel'],
    } as const;
    const { paths: [chosen] = [], folder } = await ask(question);
    const filePath = chosen ?? (folder === undefined ? '' : join(folder, basename(question.path)));
    return { canceled: filePath === '', filePath };
  },
  showMessageBox: async (...args: readonly unknown[]): Promise<MessageBoxReturnValue> => {
    const options = optionsOf<MessageBoxOptions>(args);
    const question = {
      kind: 'message',
      title: options.message,
      detail: options.detail ?? '',
      path: '',
      buttons: options.buttons ?? ['OK'],
    } as const;
    const { button = options.cancelId ?? 0, checked = options.checkboxChecked ?? false } = await ask(question);
    return { response: button, checkboxChecked: checked };
  },
  showErrorBox(title: string, content: string): void {
    record('showErrorBox', { title, content });
    console.error(`${title}\n${content}`);
    if (process.env.KIT_CONTROL === undefined)
      void askInWindow({ kind: 'message', title, detail: content, path: '', buttons: ['OK'] });
  },
} satisfies Pick<Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox'>;

function ask(question: DialogQuestion): Promise<DialogAnswer> {
  return process.env.KIT_CONTROL === undefined ? askInWindow(question) : nextAnswer(question);
}

/** The window that a dialog belongs to may come first. */
function optionsOf<Options>(args: readonly unknown[]): Options {
  return args[args.length - 1] as Options;
}
