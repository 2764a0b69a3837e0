import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openForReading } from '../open-file.ts';
import type { NewestBackup } from '../stores/backups.ts';
import { recordsPaths } from './backup-files.ts';
import { fingerprint } from './fingerprint.ts';
import type { BackupResult } from './take-backup.ts';

/**
 * That backup, when it lies where it was put and the records hold what it holds; null when a new one is due. It reads through a
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
    return content.hash === newest.hash ? { ok: true, file, bytes: newest.bytes, content } : null;
  } finally {
    db.close();
  }
};
