import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Problem } from '../../preload/contract/models/problem.ts';
import { fileTime, listBackups, recordsPaths } from './backup/backup-files.ts';
import type { WritableDb } from './connection.ts';
import { isSound, openForWriting } from './open-file.ts';

/** SQLite's helper files, which belong to a database wherever it goes. */
const COMPANIONS = ['', '-wal', '-shm'];

/** Moves a damaged database aside, with what belongs to it. It is kept: somebody may still read things out of it. */
const setAside = (folder: string, now: string): string => {
  const { database, damaged } = recordsPaths(folder);
  mkdirSync(damaged, { recursive: true });
  const kept = join(damaged, `records-${fileTime(now)}.db`);
  for (const suffix of COMPANIONS) {
    if (existsSync(database + suffix)) {
      renameSync(database + suffix, kept + suffix);
    }
  }
  return kept;
};

/** Opens a copy of a backup in the database's place; null when the backup is not sound either. */
const restore = (backup: string, database: string, key: string | null): WritableDb | null => {
  try {
    copyFileSync(backup, database);
    const db = openForWriting(database, key);
    if (isSound(db)) {
      return db;
    }
    db.close();
  } catch {
    // This backup cannot be opened: an older one may.
  }
  for (const suffix of COMPANIONS) {
    rmSync(database + suffix, { force: true });
  }
  return null;
};

/**
 * Replaces a damaged database by the newest backup that is sound, or by an empty one where there is none. The problem says from
 * when what is there now is (`when` is empty where nothing could be restored), and what the damaged file is called (`kept`).
 */
export const recover = (
  folder: string,
  key: string | null,
  now: string,
): { readonly db: WritableDb; readonly notice: Problem } => {
  const { database } = recordsPaths(folder);
  const kept = basename(setAside(folder, now));
  for (const { file, takenAt } of listBackups(folder)) {
    const db = restore(file, database, key);
    if (db !== null) {
      return { db, notice: { code: 'records.damaged', params: { when: takenAt, kept } } };
    }
  }
  return { db: openForWriting(database, key), notice: { code: 'records.damaged-no-backup', params: { kept } } };
};
