import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { LiveState } from '../../preload/contract/models/live.ts';
import type { Kit } from './kit.ts';

/** Opens the records of a kit that is not running. */
export const withRecords = <T>(kit: Kit, work: (db: Database.Database) => T): T => {
  const db = new Database(join(kit.dataDir, 'records.db'));
  try {
    return work(db);
  } finally {
    db.close();
  }
};

/** What a trainer entered; the rest of the tables is the kit's own book-keeping. */
const ENTERED = [
  'settings',
  'sessions',
  'days',
  'blocks',
  'session_modules',
  'people',
  'session_people',
  'presence_events',
  'notes',
  'sittings',
] as const;

export type EnteredTable = (typeof ENTERED)[number];
export type Entered = Readonly<Record<EnteredTable, readonly unknown[]>>;

/** Everything that has been entered, row for row, read from a copy: the kit may be running, or its disk be write-protected. */
export const enteredIn = (dataDir: string): Entered => {
  const folder = mkdtempSync(join(tmpdir(), 'kit-compare-'));
  try {
    for (const suffix of ['', '-wal']) {
      const file = join(dataDir, `records.db${suffix}`);
      if (existsSync(file)) copyFileSync(file, join(folder, `records.db${suffix}`));
    }
    const db = new Database(join(folder, 'records.db'));
    try {
      const rows = ENTERED.map((table) => [table, db.prepare(`SELECT * FROM ${table}`).all()] as const);
      return Object.fromEntries(rows) as unknown as Entered;
    } finally {
      db.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** As if the machine had been started again since the kit was last alive. */
export const pretendRestart = (kit: Kit): void =>
  withRecords(kit, (db) => {
    db.prepare("UPDATE live_state SET boot_id = 'another-boot'").run();
  });

/** As if everything that is on record of the live session had happened so many milliseconds earlier. */
export const pretendEarlier = (kit: Kit, byMs: number): number =>
  withRecords(kit, (db) => {
    const earlier = (wall: string): string => new Date(Date.parse(wall) - byMs).toISOString();
    const row = db.prepare('SELECT state, wall FROM live_state').get() as { readonly state: string; readonly wall: string };
    const state = JSON.parse(row.state) as LiveState;
    const lastActivityAt = state.lastActivityAt - byMs;
    db.prepare("UPDATE live_state SET state = ?, wall = ?, boot_id = 'another-boot'").run(
      JSON.stringify({ ...state, lastActivityAt }),
      earlier(row.wall),
    );
    for (const { id, started_wall } of db.prepare('SELECT id, started_wall FROM sittings').all() as readonly {
      readonly id: string;
      readonly started_wall: string;
    }[]) {
      db.prepare('UPDATE sittings SET started_wall = ? WHERE id = ?').run(earlier(started_wall), id);
    }
    return lastActivityAt;
  });
