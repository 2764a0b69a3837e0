import { v4 } from 'uuid';
import type { DeviceId } from '../../../preload/contract/models/ids.ts';
import { first, type ReadableDb, run, type WritableDb } from '../connection.ts';

/** This laptop's id in the records. */
export const deviceId = (db: ReadableDb): DeviceId => {
  const self = first<{ id: DeviceId }>(db, 'SELECT id FROM devices WHERE is_self = 1');
  if (self === undefined) {
    throw new Error('the records do not know their own device');
  }
  return self.id;
};

/**
 * Gives this laptop a new id from now on: at first use, and after a backup was restored. The backup's chains may have gone on
 * elsewhere, in an export or in the damaged file, and one chain must not have two different ends.
 */
export const renewDevice = (db: WritableDb, now: string): void => {
  run(db, 'UPDATE devices SET is_self = 0 WHERE is_self = 1');
  run(db, 'INSERT INTO devices (id, is_self, since) VALUES ($id, 1, $now)', { id: v4(), now });
};

/** Makes sure that this laptop has an id. */
export const ensureDevice = (db: WritableDb, now: string): void => {
  if (first(db, 'SELECT id FROM devices WHERE is_self = 1') === undefined) {
    renewDevice(db, now);
  }
};
