import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { fetchElectron, findElectron } from './electron-binary.ts';
import { ensureSystem } from './ensure-system.ts';
import { isBuilt } from './freshness.ts';
import { TO_RUN } from './system-needs.ts';

/** @file Chooses the runtime, sees to what it needs, and runs the kit on it. `start.ts` is the way in. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const given = process.argv.slice(2);
const forced = given.find((text) => text.startsWith('--runtime='))?.slice('--runtime='.length);
const switches = given.filter((text) => !text.startsWith('--runtime='));

if (forced !== undefined && forced !== 'electron' && forced !== 'chromium') {
  fail(`There is no runtime called "${forced}": say electron or chromium.`);
}
if (process.platform === 'linux' && (process.env.DISPLAY ?? '') === '') {
  fail('There is no screen to open windows on: DISPLAY is not set. Start the kit from a desktop (X11 or XWayland).');
}
if (!isBuilt(root) && spawnSync(process.execPath, ['build/scripts/build.ts'], { cwd: root, stdio: 'inherit' }).status !== 0) {
  fail('The kit could not be built.');
}

const electron = forced === 'chromium' ? undefined : await electronOrReason();
if (typeof electron === 'string') {
  runElectron(electron);
} else {
  if (electron !== undefined && forced === 'electron') fail(electron.reason);
  if (electron !== undefined) console.error(`${electron.reason} The kit runs on Chromium instead.`);
  if (process.platform !== 'linux') fail('The stand-in runs on Linux alone; here the kit needs Electron.');
  if (!ensureSystem(TO_RUN)) fail('The kit cannot start without these.');
  // In this very process, so that it is main that dies when this is killed.
  process.argv = [process.execPath, 'chromium-shell', root, ...switches];
  const { start } = await import('../chromium-shell/start.ts');
  await start();
}

/** Electron's program, or why there is none, as a sentence. */
async function electronOrReason(): Promise<string | { readonly reason: string }> {
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    return { reason: 'Electron does not run as root without giving up its sandbox.' };
  }
  return findElectron(root) ?? (await fetchElectron(root)) ?? { reason: "Electron's program is not here and cannot be fetched." };
}

function runElectron(program: string): void {
  const child = spawn(program, [root, ...switches], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.once('error', (error) => fail(`Electron could not be started: ${error.message}`));
  child.once('exit', (code, signal) => process.exit(signal === null ? (code ?? 0) : 1));
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
