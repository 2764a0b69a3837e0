import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { type ChannelName, channels } from '../../preload/contract/channels.ts';
import type { WindowKind } from '../../preload/contract/models/app.ts';
import { failed, type Problem } from '../../preload/contract/models/problem.ts';
import { createLog } from '../platform/log.ts';
import { APP_ORIGIN } from '../security/origins.ts';
import type { Handler, HandlerMap } from './handler-map.ts';
import { kindOf } from './window-kinds.ts';

const log = createLog('ipc');

/**
 * Answers every channel of the contract. This is the only import of `ipcMain`, so that no question reaches a handler before its
 * sender, its window's kind and its shape have been looked at. A wrong question is rejected; it never gets an empty answer.
 *
 * @param foreseen turns a failure that was thrown from deep below into words, where the channel can carry them.
 * @param handlers may still be on their way: the first window asks while the records are being opened, and simply waits.
 */
export const registerHandlers = (handlers: Promise<HandlerMap>, foreseen: Foreseen): void => {
  for (const name of Object.keys(channels) as ChannelName[]) {
    ipcMain.handle(name, (event, input: unknown) => answer(name, handlers, foreseen, event, input));
  }
};

/** Reads a problem out of what a handler threw (a full disk, say), or null when nobody foresaw it. */
type Foreseen = (thrown: unknown) => Problem | null;

const answer = async (
  name: ChannelName,
  handlers: Promise<HandlerMap>,
  foreseen: Foreseen,
  event: IpcMainInvokeEvent,
  input: unknown,
): Promise<unknown> => {
  const windowKind = callerOf(name, event);
  const parsed = channels[name].input.safeParse(input);
  if (!parsed.success) {
    // Only where it is wrong and how: the value itself may hold a person's data.
    const where = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.code}`).join(', ');
    log.warn(`${name}: malformed question (${where})`);
    throw new Error(`${name}: malformed question (${where})`);
  }
  try {
    const handler = (await handlers)[name] as Handler<ChannelName>;
    return await handler(parsed.data as never, { windowKind });
  } catch (thrown) {
    log.error(name, thrown);
    const problem = foreseen(thrown);
    const refusal = problem === null ? null : failed(problem.code, problem.params);
    if (refusal !== null && channels[name].output.safeParse(refusal).success) {
      return refusal;
    }
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
