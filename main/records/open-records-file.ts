import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import type { Problem } from '../../preload/contract/models/problem.ts';
import { listBackups, recordsPaths } from './backup/backup-files.ts';
import { takeBackup } from './backup/take-backup.ts';
import type { ReadableDb, WritableDb } from './connection.ts';
import { isWriteProtected, RecordsError, recordsProblem } from './failures.ts';
import { type RecordsLock, takeLock } from './lock.ts';
import { MIGRATIONS, migrate, needsMigration, refuseNewer, schemaVersion } from './migrations/migration.ts';
import { isSound, openCopyInMemory, openForReading, openForWriting } from './open-file.ts';
import { recover } from './recover.ts';
import { ensureDevice, renewDevice } from './stores/device.ts';

/** The records, opened: to be written, or only to be read. */
export type OpenedFile = (
  | { readonly mode: 'read-write'; readonly db: WritableDb; readonly lock: RecordsLock }
  | { readonly mode: 'read-only'; readonly db: ReadableDb; readonly lock: null }
) & {
  readonly notices: readonly Problem[];
  /** Whether a damaged database was replaced by a backup, or by an empty one. */
  readonly restored: boolean;
};

/**
 * Opens the records of a folder, in this order: look whether they can be written, hold them for this kit alone, open, refuse what a
 * newer kit wrote, check every page, recover if need be, back up and bring the schema up to date, know this device.
 * Throws what `recordsProblem` understands; nothing stays open then.
 */
export const openRecordsFile = async (
  folder: string,
  key: string | null,
  now: string,
  migrations = MIGRATIONS,
): Promise<OpenedFile> => {
  const { database, lock: lockFile } = recordsPaths(folder);
  mkdirSync(folder, { recursive: true });
  if (isWriteProtected(database)) {
    return openProtected(database, key);
  }
  const lock = takeLock(lockFile);
  try {
    const { db, notices, restored } = openSound(folder, key, now);
    try {
      await bringUpToDate(db, folder, key, now, migrations);
      db.transaction(() => (restored ? renewDevice(db, now) : ensureDevice(db, now))).immediate();
      return { mode: 'read-write', db, lock, notices, restored };
    } catch (thrown) {
      db.close();
      throw thrown;
    }
  } catch (thrown) {
    lock.release();
    throw thrown;
  }
};

interface Sound {
  readonly db: WritableDb;
  readonly notices: readonly Problem[];
  readonly restored: boolean;
}

const openSound = (folder: string, key: string | null, now: string): Sound => {
  const { database } = recordsPaths(folder);
  // Backups without records: somebody has taken the file away. An empty one in its place would look like a loss, and be one.
  if (existsSync(database) || listBackups(folder).length === 0) {
    try {
      const db = openForWriting(database, key);
      if (isSound(db)) {
        return { db, notices: [], restored: false };
      }
      db.close();
    } catch (thrown) {
      if (recordsProblem(thrown)?.code !== 'records.damaged') {
        throw thrown;
      }
    }
  }
  const recovered = recover(folder, key, now);
  return { db: recovered.db, notices: [recovered.notice], restored: true };
};

const bringUpToDate = async (
  db: WritableDb,
  folder: string,
  key: string | null,
  now: string,
  migrations: typeof MIGRATIONS,
): Promise<void> => {
  if (!needsMigration(db, migrations)) {
    return;
  }
  if (schemaVersion(db) > 0) {
    const backup = await takeBackup(folder, key, 'before-migration', now);
    if (!backup.ok) {
      throw new RecordsError({ code: 'backup.failed', params: { detail: backup.detail } });
    }
  }
  migrate(db, migrations);
};

/** What cannot be written can still be read, unless an older kit wrote it: its schema cannot be brought up to date. */
const openProtected = (database: string, key: string | null): OpenedFile => {
  const problem: Problem = { code: 'records.read-only', params: { file: database } };
  if (!existsSync(database)) {
    throw new RecordsError(problem);
  }
  const db = openReadable(database, key);
  refuseNewer(db);
  if (needsMigration(db) || !isSound(db)) {
    db.close();
    throw new RecordsError(problem);
  }
  return { mode: 'read-only', db, lock: null, notices: [problem], restored: false };
};

const openReadable = (database: string, key: string | null): ReadableDb => {
  try {
    return openForReading(database, key);
  } catch (thrown) {
    if (existsSync(`${database}-wal`)) {
      throw thrown;
    }
    return openCopyInMemory(readFileSync(database));
  }
};
