import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Debian's own binary first: its launcher in /usr/bin is a shell script that adds flags and a tenth of a second. */
const KNOWN = ['/usr/lib/chromium/chromium', '/usr/lib/chromium-browser/chromium-browser', '/opt/google/chrome/chrome'];
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** The path of a Chromium that can be started, or undefined. `KIT_CHROMIUM` names one by hand. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = env.KIT_CHROMIUM === undefined ? [] : [env.KIT_CHROMIUM];
  const onPath = NAMES.flatMap((name) => (env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)));
  return [...named, ...KNOWN, ...onPath].find(isProgram);
}

/** The path of a program on the PATH, or undefined. */
export function findProgram(name: string, env: NodeJS.ProcessEnv = process.env): string | undefined {
  return (env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
