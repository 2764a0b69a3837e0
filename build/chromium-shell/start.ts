import { readFileSync } from 'node:fs';
import { createRequire, flushCompileCache } from 'node:module';
import { join, resolve } from 'node:path';
import { argument, language } from './app/arguments.ts';
import { isLocked } from './app/instance-lock.ts';
import { getPath } from './app/paths.ts';
import { type Runtime, startRuntime } from './runtime.ts';

/** Starts the stand-in and, on it, the app whose folder is the first argument of this process. */
export async function start(): Promise<void> {
  const appPath = resolve(process.argv[2] ?? '.');
  // As main sees it in Electron: program, app folder, then the switches.
  process.argv = [process.execPath, appPath, ...process.argv.slice(3)];
  const manifest = JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8')) as Manifest;
  const runtime = await startRuntime({
    appPath,
    display: process.env.DISPLAY ?? '',
    debuggingPort: Number(argument('remote-debugging-port') ?? 0),
    language: language(),
    onChromiumEnded: (code) => {
      // In Electron main is the browser process: when the browser goes, so does main.
      fail(`Chromium has ended (${code}).`);
    },
  });
  runtime.windowManager.catch((error: Error) => fail(`There is no screen to open windows on. ${error.message}`));
  if (!isSecondStart(manifest)) runtime.targets.prelaunch();
  await startMain(runtime, join(appPath, manifest.main ?? 'index.js'));
}

interface Manifest {
  readonly name?: string;
  readonly productName?: string;
  readonly main?: string;
}

/** Loads main's bundle while Chromium starts. The stand-in objects, too, are loaded only now. */
async function startMain(runtime: Runtime, main: string): Promise<void> {
  const [{ electronModule }, { resolveElectronTo }, { becomeReady }, { serve }, { startDisplays }] = await Promise.all([
    import('./electron-module.ts'),
    import('./resolve-electron.ts'),
    import('./app/app.ts'),
    import('./session/session.ts'),
    import('./desktop/displays.ts'),
  ]);
  serve();
  resolveElectronTo(electronModule);
  await startDisplays(await runtime.windowManager);
  const control = process.env.KIT_CONTROL;
  if (control !== undefined) (await import('./control/server.ts')).startControl(control);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => electronModule.app.quit());
  createRequire(main)(main);
  // Electron, too, says `ready` only after the whole bundle has run.
  setImmediate(becomeReady);
  // A process that is killed writes no cache, so it is written as soon as the start is over.
  setTimeout(flushCompileCache, 5000).unref();
}

/** A second start on the same data is about to hand over and leave: it must not flash a window. */
function isSecondStart(manifest: Manifest): boolean {
  const name = manifest.productName ?? manifest.name ?? 'Electron';
  const folder = argument('data-dir') ?? process.env.KIT_DATA_DIR ?? getPath('userData', name);
  return [folder, join(folder, 'runtime')].some(isLocked);
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
