import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { becomeReady, language } from './app/app.ts';
import { isLocked } from './app/instance-lock.ts';
import { startControl } from './control/server.ts';
import { startDisplays } from './desktop/displays.ts';
import { electronModule } from './electron-module.ts';
import { resolveElectronTo } from './resolve-electron.ts';
import { startRuntime } from './runtime.ts';
import { serve } from './session/session.ts';

/**
 * @file Runs the kit's built main process in Node, on Chromium: `node build/chromium-shell/run.ts <app folder> [switches]`,
 * as `electron <app folder> [switches]` would.
 */

const appPath = resolve(process.argv[2] ?? '.');
const switches = process.argv.slice(3);
// As main sees it in Electron: program, app folder, then the switches.
process.argv = [process.execPath, appPath, ...switches];

const display = process.env.DISPLAY;
if (display === undefined || display === '') {
  console.error('There is no screen to open windows on: the environment has no DISPLAY.');
  process.exit(1);
}

const runtime = await startRuntime({
  appPath,
  display,
  debuggingPort: Number(switchValue('remote-debugging-port') ?? 0),
  language: language(),
  onChromiumEnded: (code) => {
    // In Electron main is the browser process: when the browser goes, so does main.
    console.error(`Chromium has ended (${code}).`);
    process.exit(1);
  },
});
// Chromium starts while main's bundle is still being loaded; but a second start of the kit on the same data is about to
// hand over and leave, and must not flash a window.
const dataFolder = switchValue('data-dir') ?? process.env.KIT_DATA_DIR ?? electronModule.app.getPath('userData');
if (![dataFolder, join(dataFolder, 'runtime')].some(isLocked)) runtime.targets.prelaunch();
serve();
resolveElectronTo(electronModule);
await startDisplays(await runtime.windowManager);
const control = process.env.KIT_CONTROL;
if (control !== undefined) startControl(control);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => electronModule.app.quit());
const manifest = JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8')) as { readonly main?: string };
createRequire(join(appPath, 'package.json'))(join(appPath, manifest.main ?? 'index.js'));
// Electron, too, says `ready` only after the whole bundle has run.
setImmediate(becomeReady);

function switchValue(name: string): string | undefined {
  return switches.find((text) => text.startsWith(`--${name}=`))?.slice(name.length + 3);
}
