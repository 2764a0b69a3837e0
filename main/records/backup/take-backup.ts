import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isSound, keepPrivate, openForReading, settle } from '../open-file.ts';
import { fileTime, recordsPaths } from './backup-files.ts';
import { type Fingerprint, fingerprint } from './fingerprint.ts';

export type BackupReason = 'kit-start' | 'session-start' | 'session-end' | 'before-migration' | 'asked';

/** A backup that was reopened and found to hold the same as its source, or why there is none. */
export type BackupResult =
  | { readonly ok: true; readonly file: string; readonly bytes: number; readonly content: Fingerprint }
  | { readonly ok: false; readonly detail: string };

/**
 * Copies the database through a connection of its own, which sees one unchanging state while work goes on. The copy counts
 * only after it was opened again, checked page by page, and found to hold row for row the same; until then its name marks it
 * as unfinished. Never throws: that a backup failed must not fail what the trainer was doing.
 */
export const takeBackup = async (
  folder: string,
  key: string | null,
  reason: BackupReason,
  now: string,
): Promise<BackupResult> => {
  const { database, backups } = recordsPaths(folder);
  const file = join(backups, `records-${fileTime(now)}-${reason}.db`);
  const unfinished = `${file}.unfinished`;
  try {
    mkdirSync(backups, { recursive: true });
    const content = await copy(database, unfinished, key);
    await compareCopy(unfinished, key, content);
    makeDurable(unfinished);
    renameSync(unfinished, file);
    return { ok: true, file, bytes: statSync(file).size, content };
  } catch (thrown) {
    discard(unfinished);
    return { ok: false, detail: detailOf(thrown) };
  }
};

/** Takes away what is half-made. Where even that fails its name says that it is no backup. */
const discard = (unfinished: string): void => {
  try {
    rmSync(unfinished, { force: true });
  } catch {
    // The reason for the failure is worth more than this one.
  }
};

const copy = async (from: string, to: string, key: string | null): Promise<Fingerprint> => {
  const source = openForReading(from, key);
  try {
    // The transaction holds on to one state of the database: what is hashed is what is copied.
    source.exec('BEGIN');
    const content = await fingerprint(source);
    await source.backup(to, { progress: () => PAGES_AT_A_TIME });
    settle(to, key);
    return content;
  } finally {
    source.close();
  }
};

/** Small enough that others get their turn in between. */
const PAGES_AT_A_TIME = 200;

/** Opens a copy again and throws unless every page is sound and every row is the same. */
export const compareCopy = async (file: string, key: string | null, expected: Fingerprint): Promise<void> => {
  const db = openForReading(file, key);
  try {
    if (!isSound(db)) {
      throw new Error('the copy is damaged');
    }
    const found = await fingerprint(db);
    if (found.rows !== expected.rows || found.hash !== expected.hash) {
      throw new Error('the copy differs from its source');
    }
  } finally {
    db.close();
  }
};

const makeDurable = (file: string): void => {
  keepPrivate(file);
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

/** Code and message: SQLite's and the system's say what went wrong without a word of what the records hold. */
const detailOf = (thrown: unknown): string => {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  return `${code} ${thrown instanceof Error ? thrown.message : String(thrown)}`.trim();
};
