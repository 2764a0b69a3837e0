import { join } from 'node:path';
import { withCleanup } from '../../harness/cleanup.ts';
import { randomFrom } from '../../harness/random.ts';
import type { Line, Row } from '../../harness/row.ts';
import { installBenchPack } from '../../material/bench-pack.ts';
import { longDeck } from '../../material/long-deck.ts';
import { kitStand } from './kit-stand.ts';
import { revealStand } from './reveal-stand.ts';
import { hold, latencies, newRun, pressOnce, type Stand } from './stand.ts';

/** A key that is held repeats about thirty times a second on every system. */
const REPEAT_MS = 1000 / 30;

/** From a key press on the console to the first frame of its slide on the wall. */
export const keys: Row = {
  name: 'keys',
  title: 'Key press on the console to the first frame on the wall',
  method:
    'A deck of 501 slides, so that 500 advances end on the last one; no transition. From the time stamp of the `keydown` event in the window that gets it ' +
    '(put in by the DevTools protocol where the browser takes keys from the system) to the `renderTime` that Element Timing gives for the ' +
    "slide's heading in the window on the projector: the time at which the browser gave the frame to the screen, coarsened by it to 4 ms. " +
    "Both are put on the machine's monotonic clock. The baseline is reveal.js with its notes plugin as it comes: key in the speaker's window, " +
    'frame in the main window; same Chromium and switches, same window sizes, each on a screen of its own. Single presses go to both by turns, ' +
    'each waited for, with pauses of more than 520 ms for each side, because within 500 ms of the last one reveal.js would hold an update back. ' +
    'A slide that was never on the glass counts as infinite.',
  measure: ({ app, folder, quick, seed, say }) =>
    withCleanup(async (cleanup) => {
      const count = quick ? 12 : 500;
      const deck = longDeck(count + 1);
      const data = join(folder, 'keys-data');
      await installBenchPack(data, join(folder, 'keys-pack'), deck);
      const kit = await kitStand(app, data, cleanup);
      const reveal = await revealStand(deck, cleanup);
      const lines: Line[] = [];

      const single = await singlePresses([kit, reveal], count, randomFrom(seed), say);
      lines.push(line('single presses', single, { ratio: 0.7, p95: 50 }));
      for (const [what, everyMs, atMost] of [
        ['key held, 30 repeats a second', REPEAT_MS, { ratio: 0.3, p95: 50 }],
        ['key held, repeats as fast as the page takes them', null, {}],
      ] as const) {
        const held: (readonly number[])[] = [];
        for (const stand of [kit, reveal]) {
          await newRun(stand);
          await pause(700);
          await hold(stand, count, everyMs);
          held.push(await latencies(stand, count));
        }
        lines.push(line(what, held, atMost));
        say(`${what}: done`);
      }
      return { lines, notes: [] };
    }),
};

const line = (what: string, [ours = [], baseline = []]: readonly (readonly number[])[], atMost: Line['atMost']): Line => ({
  what,
  unit: 'ms',
  ours,
  baseline,
  atMost,
});

const singlePresses = async (
  stands: readonly Stand[],
  count: number,
  random: () => number,
  say: (text: string) => void,
): Promise<readonly (readonly number[])[]> => {
  for (const stand of stands) await newRun(stand);
  for (let slide = 1; slide <= count; slide += 1) {
    for (const stand of stands) {
      await pause(260 + 120 * random());
      await pressOnce(stand, slide);
    }
    if (slide % 100 === 0) say(`single presses: ${slide} of ${count}`);
  }
  return Promise.all(stands.map((stand) => latencies(stand, count)));
};

/** Between presses people do nothing; that is what is measured, and nothing is waited for. */
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
