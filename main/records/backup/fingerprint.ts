import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { all, type ReadableDb } from '../connection.ts';

/** What a database holds, in a form that two of them can be compared by. */
export interface Fingerprint {
  /** Rows in all tables. */
  readonly rows: number;
  /** SHA-256 over every table's name and rows, in a fixed order. */
  readonly hash: string;
}

/** After this many rows others get their turn: a check-in does not wait for a backup. */
const ROWS_AT_A_TIME = 500;

/** The log of backups changes by backing up: with it in the fingerprint nothing would ever be the same as its backup. */
const LOG = 'backups';

/** Takes the fingerprint of all tables but the log of backups. The caller holds a read transaction where the database may change meanwhile. */
export const fingerprint = async (db: ReadableDb): Promise<Fingerprint> => {
  const tables = all<{ name: string; sql: string }>(
    db,
    `SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> $log ORDER BY name`,
    { log: LOG },
  );
  const hash = createHash('sha256');
  let rows = 0;
  for (const { name, sql } of tables) {
    hash.update(JSON.stringify([name, sql]));
    const order = /WITHOUT ROWID\s*$/i.test(sql) ? '' : ' ORDER BY rowid';
    // Names come from the schema itself and are quoted.
    const statement = db.prepare(`SELECT * FROM "${name.replaceAll('"', '""')}"${order}`).raw(true);
    for (const row of statement.iterate()) {
      hash.update(JSON.stringify(row));
      rows += 1;
      if (rows % ROWS_AT_A_TIME === 0) {
        await setImmediate();
      }
    }
  }
  return { rows, hash: hash.digest('hex') };
};
