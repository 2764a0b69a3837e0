import type { DialogAnswer, DialogQuestion } from '../control/dialog-answers.ts';
import { BrowserWindow } from '../windows/browser-window.ts';

/** Asks in a small window of its own; closing it means "cancel". */
export async function askInWindow(question: DialogQuestion): Promise<DialogAnswer> {
  const window = new BrowserWindow({ width: 560, height: 260, title: question.title });
  try {
    const answer = (await window.webContents.executeJavaScript(`(${drawDialog})(${JSON.stringify(question)})`)) as DialogAnswer;
    return answer;
  } catch {
    return {};
  } finally {
    window.destroy();
  }
}

/** Runs in the window's empty page. */
function drawDialog(question: DialogQuestion): Promise<DialogAnswer> {
  document.title = question.title;
  document.body.style.cssText = 'font: 16px system-ui, sans-serif; margin: 24px; color: #eee;';
  const add = <K extends keyof HTMLElementTagNameMap>(tag: K, text: string): HTMLElementTagNameMap[K] => {
    const element = document.createElement(tag);
    element.textContent = text;
    document.body.append(element);
    return element;
  };
  add('h1', question.title).style.fontSize = '18px';
  if (question.detail !== '') add('p', question.detail);
  const path = question.kind === 'message' ? undefined : add('input', '');
  if (path !== undefined) {
    path.value = question.path;
    path.ariaLabel = 'Path';
    path.style.cssText = 'width: 100%; font: inherit; margin-bottom: 16px;';
    path.focus();
  }
  return new Promise((resolve) => {
    const buttons = question.buttons.map((label, index) => {
      const button = add('button', label);
      button.style.cssText = 'font: inherit; margin-right: 8px; padding: 6px 16px;';
      button.addEventListener('click', () => {
        if (path === undefined) resolve({ button: index });
        else resolve({ paths: index === 0 && path.value !== '' ? [path.value] : [] });
      });
      return button;
    });
    document.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter' && document.activeElement === path) buttons[0]?.click();
      if (key === 'Escape') buttons.at(-1)?.click();
    });
  });
}
