import { chmodSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { ReadableDb, WritableDb } from './connection.ts';
import { refuseNewer } from './migrations/migration.ts';

/** How long a connection waits for another process's lock before it says that the file is in use. */
const BUSY_MS = 2_000;

/**
 * The only place that opens a records database, so that encryption at rest can come by exchanging the driver here. Until then
 * the key must be null: a key that is silently ignored would be a promise that nobody keeps.
 */
const open = (file: string, key: string | null, readonly: boolean): Database.Database => {
  if (key !== null) {
    throw new Error('this driver cannot encrypt');
  }
  const db = new Database(file, { readonly, fileMustExist: readonly, timeout: BUSY_MS });
  // Sorting must not lay people's data down in temporary files.
  db.pragma('temp_store = MEMORY');
  return db;
};

/**
 * Opens the one writing connection: every commit is on disk before it is answered (`synchronous=FULL`), references are held to,
 * and a query shows that the file is alive. Whatever fails closes it again.
 */
export const openForWriting = (file: string, key: string | null): WritableDb => {
  const db = open(file, key, false);
  try {
    // Before anything is written, and before the schema is read, which may be in words that this SQLite does not know.
    refuseNewer(db);
    keepPrivate(file);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    // macOS alone: there a plain fsync may leave the bytes in the drive's cache.
    db.pragma('fullfsync = ON');
    db.pragma('foreign_keys = ON');
    // Deleted people must not be left behind on free pages.
    db.pragma('secure_delete = ON');
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    return db as WritableDb;
  } catch (thrown) {
    db.close();
    throw thrown;
  }
};

/** Opens a connection that can only read. */
export const openForReading = (file: string, key: string | null): ReadableDb => {
  const db = open(file, key, true);
  try {
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    return db as unknown as ReadableDb;
  } catch (thrown) {
    db.close();
    throw thrown;
  }
};

/** Opens a copy in memory: for a file in a write-protected folder, where SQLite cannot lay its helper files beside it. */
export const openCopyInMemory = (bytes: Buffer): ReadableDb => {
  const copy = Buffer.from(bytes);
  // Bytes 18 and 19 say "write-ahead log". There is none in memory, and with that mark SQLite would refuse the copy.
  copy.writeUInt8(1, 18);
  copy.writeUInt8(1, 19);
  return new Database(copy, { readonly: true }) as unknown as ReadableDb;
};

/** Makes a finished copy a file that stands alone: no write-ahead log beside it, readable where nothing can be written. */
export const settle = (file: string, key: string | null): void => {
  const db = open(file, key, false);
  try {
    db.pragma('journal_mode = DELETE');
  } finally {
    db.close();
  }
};

/** Lets this user alone read a file, where the system knows such a thing. SQLite's helper files follow the database. */
export const keepPrivate = (file: string): void => {
  if (process.platform !== 'win32') {
    chmodSync(file, 0o600);
  }
};

/** Whether every page and index of a database is sound. A file that is no database at all is not. */
export const isSound = (db: ReadableDb): boolean => {
  try {
    return db.pragma('quick_check(1)', { simple: true }) === 'ok';
  } catch {
    return false;
  }
};
