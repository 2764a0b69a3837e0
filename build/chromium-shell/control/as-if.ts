import type { IpcMainInvokeEvent, WebFrameMain } from 'electron';
import { asElectron } from '../asserted.ts';
import { answerInvoke } from '../ipc/ipc-main.ts';
import { askHandlers, type PermissionAnswers } from '../session/permissions.ts';
import type { Commands } from './commands.ts';
import { pageOf } from './window-reports.ts';

/**
 * @file What Electron could bring to main and the stand-in cannot: a question from a sub-frame or from a page elsewhere, a permission
 * asked for at the moment of its use. Main is asked as if it had come to pass.
 */

/** A question to main, from a frame as the test describes it. Rejects as the page's own would. */
export function callAs({ window, frame, channel, input }: Commands['callAs']['in']): Promise<unknown> {
  const page = pageOf(window);
  const parent = frame?.isMain === false ? page.mainFrame : null;
  const senderFrame = frame === null ? null : asElectron<WebFrameMain>({ origin: frame.origin, url: `${frame.origin}/`, parent });
  const event = { sender: page.asWhole(), senderFrame, processId: 0, frameId: 2, type: 'frame' };
  return answerInvoke(asElectron<IpcMainInvokeEvent>(event), channel, [input]);
}

/** What main's handlers say to a permission. */
export function askPermission({ window, permission, ...details }: Commands['permission']['in']): PermissionAnswers {
  return askHandlers(pageOf(window).asWhole(), permission, details);
}
