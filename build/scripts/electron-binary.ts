import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';

const DAY_MS = 24 * 3600 * 1000;

/** Electron's program where it has been fetched, or undefined. */
export function findElectron(root: string): string | undefined {
  const folder = join(root, 'node_modules/electron');
  const named = join(folder, 'path.txt');
  const place = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist');
  const program = join(place, existsSync(named) ? readFileSync(named, 'utf8') : 'electron');
  return existsSync(program) && statSync(program).isFile() ? program : undefined;
}

/**
 * Fetches Electron's program by the package's own installer, if where it comes from can be reached at all. Never hangs: the
 * look takes 1.5 s at most, the fetching two minutes, and after a failure a day passes before the next try.
 *
 * @returns the program, or undefined
 */
export async function fetchElectron(root: string): Promise<string | undefined> {
  const failedBefore = join(root, 'dist/.electron-not-reached');
  if (existsSync(failedBefore) && Date.now() - statSync(failedBefore).mtimeMs < DAY_MS) return undefined;
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com/';
  const { hostname, port, protocol } = new URL(mirror);
  if (await canReach(hostname, Number(port || (protocol === 'http:' ? 80 : 443)))) {
    console.error('Fetching Electron, once ...');
    await runInstaller(join(root, 'node_modules/electron/install.js'));
  }
  const found = findElectron(root);
  if (found === undefined) {
    mkdirSync(join(root, 'dist'), { recursive: true });
    writeFileSync(failedBefore, '');
  }
  return found;
}

function canReach(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const end = (reached: boolean): void => {
      socket.destroy();
      resolve(reached);
    };
    // A name that is being looked up does not count as idle, so the limit is a timer and not the socket's own.
    const limit = setTimeout(() => end(false), 1500);
    limit.unref();
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}

function runInstaller(script: string): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script], { stdio: 'ignore', timeout: 120_000, killSignal: 'SIGKILL' });
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
}
