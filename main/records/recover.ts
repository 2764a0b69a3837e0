import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Problem } from '../../preload/contract/models/problem.ts';
import { fileTime, listBackups, recordsPaths } from './backup/backup-files.ts';
import type { WritableDb } from './connection.ts';
import { recordsProblem } from './failures.ts';
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

/** What belongs to the records of a folder but is not of use: a copy that was not finished. */
const discard = (file: string): void => {
  for (const suffix of COMPANIONS) {
    rmSync(file + suffix, { force: true });
  }
};

/**
 * Copies a backup and looks at every page of the copy; false when the backup is damaged as well. Throws when it was the disk that failed
 * (full, write-protected): an older backup would fail in the same way, and the newest must not be passed over for that.
 */
const copySound = (backup: string, copy: string, key: string | null): boolean => {
  try {
    copyFileSync(backup, copy);
    const db = openForWriting(copy, key);
    const sound = isSound(db);
    db.close();
    return sound;
  } catch (thrown) {
    const code = recordsProblem(thrown)?.code;
    if (code === 'records.disk-full' || code === 'records.read-only') {
      throw thrown;
    }
    return false;
  }
};

/** When the newest sound backup was taken, once a copy of it lies in `copy`; null when there is none. */
const copyNewest = (folder: string, copy: string, key: string | null): string | null => {
  for (const { file, takenAt } of listBackups(folder)) {
    discard(copy);
    if (copySound(file, copy, key)) {
      return takenAt;
    }
  }
  discard(copy);
  return null;
};

interface Recovered {
  readonly db: WritableDb;
  readonly notice: Problem;
}

/**
 * Replaces a database that is damaged or gone by the newest backup that is sound, or by an empty one where there is none. The problem says
 * from when what is there now is (`when`), and where the damaged file is kept (`kept`). Nothing is moved before what takes its place
 * lies there whole: a full disk leaves everything as it was, and a kill at any moment does too.
 */
export const recover = (folder: string, key: string | null, now: string): Recovered => {
  const { database } = recordsPaths(folder);
  const copy = `${database}.restoring`;
  let when: string | null;
  try {
    when = copyNewest(folder, copy, key);
  } catch (thrown) {
    discard(copy);
    throw thrown;
  }
  // A write-ahead log without its database is moved as well: it would be read into the one that comes.
  const wasThere = existsSync(database);
  const aside = COMPANIONS.some((suffix) => existsSync(database + suffix)) ? setAside(folder, now) : '';
  const kept = wasThere ? relative(folder, aside) : null;
  if (when === null) {
    return { db: openForWriting(database, key), notice: { code: 'records.damaged-no-backup', params: { kept: kept ?? '' } } };
  }
  renameSync(copy, database);
  const db = openForWriting(database, key);
  return {
    db,
    notice: kept === null ? { code: 'records.missing', params: { when } } : { code: 'records.damaged', params: { when, kept } },
  };
};
