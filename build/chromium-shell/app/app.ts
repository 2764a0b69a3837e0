import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'electron';
import { Refusable } from '../emitter.ts';
import { runtime } from '../runtime.ts';
import { argument, language } from './arguments.ts';
import { appEvents } from './events.ts';
import { type HandedOver, takeLock } from './instance-lock.ts';
import { getPath, setPath } from './paths.ts';

let ready = false;
let quitting = false;
let releaseLock: (() => void) | undefined;
let name: string | undefined;
/** Closes every window; false when one of them refused. Set by `browser-window.ts`, which app must not import. */
let closeWindows: () => Promise<boolean> = async () => true;

const manifest = (): { readonly name?: string; readonly productName?: string; readonly version?: string } => {
  const file = join(runtime().appPath, 'package.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as object) : {};
};
const getName = (): string => name ?? manifest().productName ?? manifest().name ?? 'Electron';

/** `electron.app`. */
export const app = {
  ...appEvents.listening,
  isPackaged: false,
  whenReady: (): Promise<void> =>
    ready ? Promise.resolve() : new Promise((resolve) => void appEvents.listening.once('ready', () => resolve())),
  isReady: () => ready,
  requestSingleInstanceLock(additionalData?: Record<string, unknown>): boolean {
    const mine: HandedOver = { argv: process.argv, workingDirectory: process.cwd(), additionalData };
    releaseLock ??= takeLock(app.getPath('userData'), mine, ({ argv, workingDirectory, additionalData: data }) => {
      appEvents.emit('second-instance', {}, argv, workingDirectory, data);
    });
    return releaseLock !== undefined;
  },
  hasSingleInstanceLock: () => releaseLock !== undefined,
  releaseSingleInstanceLock(): void {
    releaseLock?.();
    releaseLock = undefined;
  },
  quit: (): void => void quit(),
  exit: (code = 0): void => void leave(code),
  getPath: (which: Parameters<App['getPath']>[0]) => getPath(which, getName()),
  setPath,
  getVersion: () => manifest().version ?? '0.0.0',
  getName,
  setName(chosen: string): void {
    name = chosen;
  },
  getAppPath: () => runtime().appPath,
  getLocale: () => language(),
  getSystemLocale: () => language(),
  getPreferredSystemLanguages: () => [language()],
  // Electron does the same: it is a switch of Chromium's. Here the sandbox is on whatever main says.
  enableSandbox: () => void runtime().switches.set('enable-sandbox', ''),
  setAppUserModelId: () => undefined,
  commandLine: {
    appendSwitch: (which: string, value = ''): void => void runtime().switches.set(which, value),
    hasSwitch: (which: string) => runtime().switches.has(which) || argument(which) !== undefined,
    getSwitchValue: (which: string) => runtime().switches.get(which) ?? argument(which) ?? '',
  },
} satisfies AppPart;

type AppPart = Omit<
  Pick<
    App,
    | 'whenReady'
    | 'isReady'
    | 'isPackaged'
    | 'requestSingleInstanceLock'
    | 'hasSingleInstanceLock'
    | 'releaseSingleInstanceLock'
    | 'quit'
    | 'exit'
    | 'getPath'
    | 'setPath'
    | 'getVersion'
    | 'getName'
    | 'setName'
    | 'getAppPath'
    | 'getLocale'
    | 'getSystemLocale'
    | 'getPreferredSystemLanguages'
    | 'enableSandbox'
    | 'setAppUserModelId'
    | 'on'
    | 'once'
  >,
  never
> & { readonly commandLine: Pick<App['commandLine'], 'appendSwitch' | 'hasSwitch' | 'getSwitchValue'> };

/** Says `ready`, once main's bundle has been loaded. */
export function becomeReady(): void {
  ready = true;
  appEvents.emit('ready', {}, {});
}

export function onQuitCloseWindows(close: () => Promise<boolean>): void {
  closeWindows = close;
}

/** The last window has closed: main decides what that means, and if it has nothing to say the app quits. */
export function allWindowsClosed(): void {
  if (quitting) return;
  if (appEvents.count('window-all-closed') === 0) void quit();
  else appEvents.emit('window-all-closed');
}

async function quit(): Promise<void> {
  if (quitting) return;
  const before = new Refusable();
  appEvents.emit('before-quit', before);
  if (before.defaultPrevented) return;
  quitting = true;
  if (!(await closeWindows())) {
    quitting = false;
    return;
  }
  const will = new Refusable();
  appEvents.emit('will-quit', will);
  quitting = false;
  if (!will.defaultPrevented) await leave(0);
}

async function leave(code: number): Promise<void> {
  quitting = true;
  appEvents.emit('quit', {}, code);
  releaseLock?.();
  await runtime().targets.end();
  process.exit(code);
}
