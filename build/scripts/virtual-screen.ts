import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { XConnection } from '../chromium-shell/x11/connection.ts';
import { getNumbers } from '../chromium-shell/x11/requests.ts';

/** A screen that nobody sees, with a window manager on it. */
export interface VirtualScreen {
  /** For `DISPLAY`. */
  readonly display: string;
  /** Photographs the whole screen, pixel by pixel, into a PNG file. */
  screenshot(path: string): Promise<void>;
  stop(): void;
}

/**
 * Starts Xvfb with openbox on it and waits until both are ready.
 *
 * @param width @param height in pixels. One wide screen can be told to the kit as two monitors side by side.
 */
export async function startVirtualScreen(width: number, height: number): Promise<VirtualScreen> {
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = `:${await firstLine(xvfb)}`;
  const config = fileURLToPath(new URL('openbox.xml', import.meta.url));
  const openbox = spawn('openbox', ['--sm-disable', '--config-file', config], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display },
  });
  await windowManagerReady(display);
  return {
    display,
    screenshot: async (path) => {
      await promisify(execFile)('import', ['-display', display, '-window', 'root', path]);
    },
    stop: () => {
      openbox.kill('SIGKILL');
      xvfb.kill('SIGKILL');
    },
  };
}

function firstLine(xvfb: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    xvfb.once('error', reject);
    xvfb.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}.`)));
    xvfb.stdio[3]?.on('data', (bytes: Buffer) => {
      text += bytes;
      if (text.includes('\n')) resolve(text.trim());
    });
  });
}

/** A window manager says that it is there by a property of the root window. */
async function windowManagerReady(display: string): Promise<void> {
  const x = await XConnection.connect(display);
  const property = await x.atom('_NET_SUPPORTING_WM_CHECK');
  while ((await getNumbers(x, x.root, property)).length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  x.close();
}
