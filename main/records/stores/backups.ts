import { basename } from 'node:path';
import { ok, type Result } from '../../../preload/contract/models/problem.ts';
import type { BackupReason, BackupResult } from '../backup/take-backup.ts';
import { first, type ReadableDb, run, type WritableDb } from '../connection.ts';
import { newId } from '../new-id.ts';

/** Notes down that a backup was taken, or why it was not. */
export const recordBackup = (db: WritableDb, reason: BackupReason, takenAt: string, result: BackupResult): Result<null> => {
  run(
    db,
    `INSERT INTO backups (id, reason, file, taken_at, ok, bytes, row_count, content_hash, detail)
     VALUES ($id, $reason, $file, $takenAt, $ok, $bytes, $rows, $hash, $detail)`,
    {
      id: newId(),
      reason,
      takenAt,
      ok: result.ok ? 1 : 0,
      file: result.ok ? basename(result.file) : '',
      bytes: result.ok ? result.bytes : 0,
      rows: result.ok ? result.content.rows : 0,
      hash: result.ok ? result.content.hash : '',
      detail: result.ok ? '' : result.detail,
    },
  );
  return ok(null);
};

export interface NewestBackup {
  readonly file: string;
  readonly bytes: number;
  readonly hash: string;
}

/** The newest backup that counted, as it was written down: its file may be gone since. */
export const newestBackup = (db: ReadableDb): NewestBackup | null =>
  first<NewestBackup>(
    db,
    'SELECT file, bytes, content_hash AS hash FROM backups WHERE ok = 1 ORDER BY taken_at DESC, rowid DESC LIMIT 1',
  ) ?? null;
