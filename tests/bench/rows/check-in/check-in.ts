import { join } from 'node:path';
import { withCleanup } from '../../harness/cleanup.ts';
import { startLiveKit } from '../../harness/live-kit.ts';
import type { Row } from '../../harness/row.ts';
import { installBenchPack } from '../../material/bench-pack.ts';
import { longDeck } from '../../material/long-deck.ts';
import { measureClicks } from './clicks.ts';
import { measureCommits } from './commits.ts';

/** What a tick in the Room panel costs. */
export const checkIn: Row = {
  name: 'check-in',
  title: 'A check-in',
  method:
    '"To durable commit": from the parsed command in main to the answer of the records worker (transaction, hash chain and projection ' +
    "included, `synchronous=FULL`), 60 people in and out; the baseline is one insert by better-sqlite3 on the caller's own thread into a table of " +
    'four columns in a WAL database with `synchronous=FULL` on the same disk, by turns. "Click to acknowledgment": a mouse click on a ' +
    "person's line in the running console, from the time stamp of the `click` event to the task that follows the frame in which the line is ticked and no longer says that it is saving.",
  measure: ({ app, folder, quick, say }) =>
    withCleanup(async (cleanup) => {
      const { ours, bare } = await measureCommits(app, join(folder, 'check-in-records'), quick ? 20 : 1000);
      say('commits: done');
      const data = join(folder, 'check-in-data');
      await installBenchPack(data, join(folder, 'check-in-pack'), longDeck(2));
      const live = await startLiveKit(app, data, cleanup);
      const clicks = await measureClicks(live, quick ? 10 : 200);
      return {
        lines: [
          { what: 'parsed command to durable commit', unit: 'ms', ours, baseline: bare, atMost: { ratio: 3 } },
          { what: 'click to acknowledgment', unit: 'ms', ours: clicks, baseline: null, atMost: { p95: 50 } },
        ],
        notes: [],
      };
    }),
};
