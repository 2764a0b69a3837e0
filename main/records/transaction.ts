import type { Result } from '../../preload/contract/models/problem.ts';
import { run, type WritableDb } from './connection.ts';

/**
 * Runs a change as one transaction: on disk when this returns. Whatever answers a problem or throws, a full disk at the very end
 * included, has changed nothing.
 */
export const inTransaction = <T>(db: WritableDb, change: () => Result<T>): Result<T> => {
  run(db, 'BEGIN IMMEDIATE');
  try {
    const result = change();
    run(db, result.ok ? 'COMMIT' : 'ROLLBACK');
    return result;
  } catch (thrown) {
    if (db.inTransaction) {
      run(db, 'ROLLBACK');
    }
    throw thrown;
  }
};
