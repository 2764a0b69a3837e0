import type { SessionId } from '../../../preload/contract/models/ids.ts';
import { ok, type Result } from '../../../preload/contract/models/problem.ts';
import type { Instant } from '../../../preload/contract/models/time.ts';
import type { Stamp } from '../../platform/clock.ts';
import { all, type ReadableDb, run, type WritableDb } from '../connection.ts';
import { newId } from '../new-id.ts';

/** Something that a reader of the summary has to know. */
export interface Remark {
  readonly at: Instant;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Remarks that the kit makes while a session is live. */
export type RemarkCode = 'clock-jumped' | 'suspended' | 'resumed' | 'restarted' | 'started' | 'ended' | 'locked' | 'unlocked';

export const addRemark = (
  db: WritableDb,
  sessionId: SessionId,
  code: RemarkCode,
  params: Remark['params'],
  stamp: Stamp,
): Result<null> => {
  run(
    db,
    `INSERT INTO remarks (id, session_id, code, params, wall, steady_ms, boot_id, run_id)
     VALUES ($id, $sessionId, $code, $params, $wall, $steadyMs, $bootId, $runId)`,
    { id: newId(), sessionId, code, params: JSON.stringify(params), ...stamp },
  );
  return ok(null);
};

/** A session's remarks in the order in which they were made. */
export const readRemarks = (db: ReadableDb, sessionId: SessionId): readonly Remark[] =>
  all<{ wall: Instant; code: string; params: string }>(
    db,
    'SELECT wall, code, params FROM remarks WHERE session_id = $sessionId ORDER BY rowid',
    { sessionId },
  ).map((row) => ({ at: row.wall, code: row.code, params: JSON.parse(row.params) as Remark['params'] }));
