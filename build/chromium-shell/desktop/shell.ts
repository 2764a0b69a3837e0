import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import type { Shell } from 'electron';
import { findProgram } from '../chromium/find.ts';
import { record } from '../control/recorded.ts';

/** `electron.shell`. Each call is also recorded, so that a test can see what the desktop was asked for. */
export const shell = {
  showItemInFolder(path: string): void {
    record('showItemInFolder', path);
    open(dirname(path));
  },
  async openPath(path: string): Promise<string> {
    record('openPath', path);
    return open(path) ? '' : 'There is no program here that opens files.';
  },
  async openExternal(url: string): Promise<void> {
    record('openExternal', url);
    throw new Error('The stand-in opens nothing outside the kit.');
  },
  beep: () => undefined,
} satisfies Pick<Shell, 'showItemInFolder' | 'openPath' | 'openExternal' | 'beep'>;

function open(path: string): boolean {
  // Tests look at what was recorded; no file manager must come up over the windows that they watch.
  if (process.env.KIT_CONTROL !== undefined) return true;
  const program = findProgram('xdg-open');
  if (program === undefined) return false;
  spawn(program, [path], { detached: true, stdio: 'ignore' }).unref();
  return true;
}
