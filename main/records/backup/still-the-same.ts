import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openForReading } from '../open-file.ts';
import type { NewestBackup } from '../stores/backups.ts';
import { recordsPaths } from './backup-files.ts';
import { type Fingerprint, fingerprint } from './fingerprint.ts';
import { type BackupResult, compareCopy } from './take-backup.ts';

/**
 * That backup, when it was opened again and holds, row for row, what the records hold; null when a new one is due. It reads through a
 * connection of its own, so that work goes on meanwhile.
 */
export const stillTheSame = async (
  folder: string,
  key: string | null,
  newest: NewestBackup,
): Promise<Extract<BackupResult, { ok: true }> | null> => {
  const { database, backups } = recordsPaths(folder);
  const file = join(backups, newest.file);
  if (!existsSync(file)) {
    return null;
  }
  const db = openForReading(database, key);
  try {
    db.exec('BEGIN');
    const content = await fingerprint(db);
    return content.hash === newest.hash && (await isStillGood(file, key, content))
      ? { ok: true, file, bytes: newest.bytes, content }
      : null;
  } finally {
    db.close();
  }
};

/** A backup that rotted or was written over counts as none, and so does one that cannot be opened. */
const isStillGood = async (file: string, key: string | null, content: Fingerprint): Promise<boolean> => {
  try {
    await compareCopy(file, key, content);
    return true;
  } catch {
    return false;
  }
};
