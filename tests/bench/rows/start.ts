import { spawn } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { startVirtualScreen } from '../../../build/scripts/virtual-screen.ts';
import { root, runtimeCommand } from '../harness/app-copy.ts';
import { withCleanup } from '../harness/cleanup.ts';
import { readyAt } from '../harness/first-word.ts';
import type { Row } from '../harness/row.ts';

const EMPTY_APP = join(root, 'tests/bench/empty-app');

/** From the start of the process to a console that can be used. */
export const start: Row = {
  name: 'start',
  title: 'Start to usable console',
  method:
    'From the spawn of the process until the page says `data-ready` (the console: when the first place shows what it asked for; the empty ' +
    'window: DOMContentLoaded), by turns. Both run on the same runtime by the same command, each time with a new browser ' +
    'profile. Files are in the page cache. "New" is a data folder that does not exist yet, "used" one in which a kit has run before.',
  measure: ({ app, folder, quick, say }) =>
    withCleanup(async (cleanup) => {
      const screen = await startVirtualScreen(1366, 768);
      cleanup.add(() => screen.stop());
      const data = join(folder, 'start-data');
      const used = join(folder, 'start-used');
      const once = (what: string, dataDir: string): Promise<number> => startOnce(what, dataDir, screen.display);

      // Not counted: the first start reads files from the disk, and one run makes a used data folder.
      await once(EMPTY_APP, data);
      await once(app, used);
      const [fresh, warm, empty]: [number[], number[], number[]] = [[], [], []];
      const rounds = quick ? 1 : 15;
      for (let round = 0; round < rounds; round += 1) {
        for (const [series, what] of [
          [empty, 'empty'],
          [fresh, 'new'],
          [warm, 'used'],
        ] as const) {
          rmSync(data, { recursive: true, force: true });
          if (what === 'used') cpSync(used, data, { recursive: true });
          series.push(await once(what === 'empty' ? EMPTY_APP : app, data));
        }
        say(`round ${round + 1} of ${rounds}: empty ${last(empty)}, new ${last(fresh)}, used ${last(warm)} ms`);
      }
      return {
        lines: [
          { what: 'start, new data folder', unit: 'ms', ours: fresh, baseline: empty, atMost: { ratio: 1.5 } },
          { what: 'start, used data folder', unit: 'ms', ours: warm, baseline: empty, atMost: { ratio: 1.5 } },
        ],
        notes: [],
      };
    }),
};

const last = (values: readonly number[]): number => Math.round(values.at(-1) ?? 0);

const startOnce = async (app: string, dataDir: string, display: string): Promise<number> => {
  const port = await freePort();
  const spawnedAt = performance.timeOrigin + performance.now();
  const child = spawn(process.execPath, [...runtimeCommand(app), `--data-dir=${dataDir}`, `--remote-debugging-port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display, LANG: 'en_US.UTF-8' },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  try {
    return (await readyAt(port)) - spawnedAt;
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
