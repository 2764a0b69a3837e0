import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { type ChannelName, channels } from '../../preload/contract/channels.ts';
import type { WindowKind } from '../../preload/contract/models/app.ts';
import { createLog } from '../platform/log.ts';
import type { Handler, HandlerMap } from './handler-map.ts';
import { kindOf } from './window-kinds.ts';

const log = createLog('ipc');

/** The windows' own origin. Slide documents have another, and no bridge. */
export const APP_ORIGIN = 'kit://app';

/**
 * Answers every channel of the contract. This is the only import of `ipcMain`, so that no question reaches a handler before its
 * sender, its window's kind and its shape have been looked at. A wrong question is rejected; it never gets an empty answer.
 */
export const registerHandlers = (handlers: HandlerMap): void => {
  for (const name of Object.keys(channels) as ChannelName[]) {
    ipcMain.handle(name, (event, input: unknown) => answer(name, handlers[name] as Handler<ChannelName>, event, input));
  }
};

const answer = async (name: ChannelName, handler: Handler<ChannelName>, event: IpcMainInvokeEvent, input: unknown): Promise<unknown> => {
  const windowKind = callerOf(name, event);
  const parsed = channels[name].input.safeParse(input);
  if (!parsed.success) {
    // Only where it is wrong and how: the value itself may hold a person's data.
    const where = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.code}`).join(', ');
    log.warn(`${name}: malformed question (${where})`);
    throw new Error(`${name}: malformed question (${where})`);
  }
  try {
    return await handler(parsed.data as never, { windowKind });
  } catch (thrown) {
    log.error(name, thrown);
    throw new Error(`${name}: something unforeseen happened; the log has it`);
  }
};

const callerOf = (name: ChannelName, event: IpcMainInvokeEvent): WindowKind => {
  const frame = event.senderFrame;
  const kind = kindOf(event.sender);
  const allowed: readonly WindowKind[] = channels[name].windows;
  if (frame === null || frame.origin !== APP_ORIGIN || frame.parent !== null || kind === undefined || !allowed.includes(kind)) {
    log.warn(`${name}: refused to ${kind ?? 'an unknown window'} at ${frame?.origin ?? 'no frame'}`);
    throw new Error(`${name}: not for this window`);
  }
  return kind;
};
