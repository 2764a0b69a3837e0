import Database from 'better-sqlite3';

/** Holds the records for this kit alone, until it is released or the process dies, however it dies. */
export interface RecordsLock {
  readonly release: () => void;
}

/**
 * Takes the lock, or throws SQLite's "busy" when another kit has it. The lock is an exclusive transaction on a small file beside the
 * database: the system gives it back when a process is killed, which a file with a process id in it would not.
 */
export const takeLock = (file: string): RecordsLock => {
  const db = new Database(file, { timeout: 0 });
  try {
    db.pragma('journal_mode = DELETE');
    db.exec('BEGIN EXCLUSIVE');
    return { release: () => db.close() };
  } catch (thrown) {
    db.close();
    throw thrown;
  }
};
