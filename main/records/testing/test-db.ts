import { join } from 'node:path';
import type { WritableDb } from '../connection.ts';
import { migrate } from '../migrations/migration.ts';
import { openForWriting } from '../open-file.ts';
import { ensureDevice } from '../stores/device.ts';
import { testFolder } from './test-records.ts';

/** A database with the newest schema in a file of its own, without a worker around it. */
export const testDb = (): { readonly db: WritableDb; readonly file: string; readonly remove: () => void } => {
  const { folder, remove } = testFolder();
  const file = join(folder, 'records.db');
  const db = openForWriting(file, null);
  migrate(db);
  ensureDevice(db, '2026-03-01T12:00:00.000Z');
  return {
    db,
    file,
    remove: () => {
      db.close();
      remove();
    },
  };
};
