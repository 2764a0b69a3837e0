import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent } from 'electron';
import { emitterOf } from '../emitter.ts';

type InvokeHandler = (event: IpcMainInvokeEvent, ...args: never[]) => unknown;

const handlers = new Map<string, InvokeHandler>();
const events = emitterOf<IpcMain>();

/** `electron.ipcMain`. */
export const ipcMain = {
  ...events.listening,
  handle(channel: string, handler: InvokeHandler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
  removeHandler(channel: string): void {
    handlers.delete(channel);
  },
} satisfies Pick<IpcMain, 'handle' | 'removeHandler' | 'on' | 'once' | 'off' | 'removeListener' | 'removeAllListeners'>;

/**
 * Answers `ipcRenderer.invoke`.
 *
 * @returns what the handler returned; rejects with the words that Electron's renderer would see
 */
export async function answerInvoke(event: IpcMainInvokeEvent, channel: string, args: readonly unknown[]): Promise<unknown> {
  const handler = handlers.get(channel);
  try {
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return await handler(event, ...(args as never[]));
  } catch (error) {
    // Electron logs the whole error in main and sends the page its text alone.
    console.error(`Error occurred in handler for '${channel}':`, error);
    throw new Error(`Error invoking remote method '${channel}': ${String(error)}`);
  }
}

/** Delivers `ipcRenderer.send`. */
export function deliverSend(event: IpcMainEvent, channel: string, args: readonly unknown[]): void {
  events.emit(channel, event, ...args);
}
