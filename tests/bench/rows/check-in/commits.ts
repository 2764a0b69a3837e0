import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { systemClock, toInstant } from '../../../../main/platform/clock.ts';
import { openRecords } from '../../../../main/records/records.ts';
import { draft, liveSession } from '../../../../main/records/testing/samples.ts';
import { good } from '../../harness/live-kit.ts';

/** The first few bring statements and pages into memory on both sides. */
const WARM_UP = 10;

/** From a parsed command to its commit on disk, and a bare insert beside it: milliseconds of each, by turns. */
export const measureCommits = async (
  app: string,
  folder: string,
  rounds: number,
): Promise<{ readonly ours: readonly number[]; readonly bare: readonly number[] }> => {
  mkdirSync(folder, { recursive: true });
  const records = good(await openRecords({ dataDir: folder, worker: join(app, 'dist/main/records-worker.cjs') }));
  const database = bareDatabase(join(folder, 'bare.db'));
  try {
    const sessionId = await liveSession(records, systemClock.stamp());
    const people = [];
    for (let index = 0; index < 60; index += 1) {
      people.push(good(await records.call('people.add-expected', sessionId, draft(`Person ${index}`), toInstant(Date.now()))));
    }
    const [ours, bare]: [number[], number[]] = [[], []];
    for (let index = 0; index < WARM_UP + rounds; index += 1) {
      const person = people[index % people.length];
      if (person === undefined) throw new Error('nobody to check in');
      const kind = Math.floor(index / people.length) % 2 === 0 ? 'in' : 'out';
      const began = performance.now();
      good(await records.call('presence.record', { sessionId, personId: person.id, kind, at: null }, systemClock.stamp()));
      const between = performance.now();
      database.insert(person.id, kind);
      if (index < WARM_UP) continue;
      ours.push(between - began);
      bare.push(performance.now() - between);
    }
    return { ours, bare };
  } finally {
    await records.close();
    database.close();
  }
};

/** A database on the same disk with the same durability, and a table that could hold a check-in. */
const bareDatabase = (
  file: string,
): { readonly insert: (personId: string, kind: string) => void; readonly close: () => void } => {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE event (seq INTEGER PRIMARY KEY, person_id TEXT, kind TEXT, at TEXT) STRICT');
  const statement = db.prepare('INSERT INTO event (person_id, kind, at) VALUES (?, ?, ?)');
  return {
    insert: (personId, kind) => void statement.run(personId, kind, new Date().toISOString()),
    close: () => db.close(),
  };
};
