import type { DayId, SessionId } from '../../../preload/contract/models/ids.ts';
import type { UiLanguage } from '../../../preload/contract/models/localized.ts';
import { failed, ok, type Result } from '../../../preload/contract/models/problem.ts';
import type { Session, SessionStatus } from '../../../preload/contract/models/session.ts';
import type { Instant } from '../../../preload/contract/models/time.ts';
import { first, type ReadableDb, run, type WritableDb } from '../connection.ts';
import { readDays } from './agenda.ts';
import { readModules } from './taught-modules.ts';

interface SessionRow {
  readonly id: SessionId;
  readonly status: SessionStatus;
  readonly revision: number;
  readonly owner_device: string;
  readonly title: string;
  readonly host_agency: string;
  readonly funding_source: string;
  readonly trainers: string;
  readonly venue: string;
  readonly time_zone: string;
  readonly language: UiLanguage;
  readonly created_at: Instant;
  readonly updated_at: Instant;
  readonly started_at: Instant | null;
  readonly ended_at: Instant | null;
  readonly expected_count: number;
}

const COUNT = `(SELECT count(*) FROM session_people WHERE session_id = s.id AND how = 'expected') AS expected_count`;

/** A whole session with its days, agenda and modules. */
export const readSession = (db: ReadableDb, sessionId: SessionId): Result<Session> => {
  const row = first<SessionRow>(db, `SELECT s.*, ${COUNT} FROM sessions s WHERE s.id = $sessionId`, { sessionId });
  return row === undefined ? failed('session.not-found') : ok(toSession(db, row));
};

const toSession = (db: ReadableDb, row: SessionRow): Session => ({
  id: row.id,
  status: row.status,
  revision: row.revision,
  ownerDevice: row.owner_device,
  title: row.title,
  hostAgency: row.host_agency,
  fundingSource: row.funding_source,
  trainers: JSON.parse(row.trainers) as string[],
  venue: JSON.parse(row.venue) as Session['venue'],
  timeZone: row.time_zone,
  language: row.language,
  days: [...readDays(db, row.id)],
  modules: [...readModules(db, row.id)],
  expectedCount: row.expected_count,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  startedAt: row.started_at,
  endedAt: row.ended_at,
});

/** Stamps a change of the plan with a new revision, and answers the session as it is now. */
export const changed = (db: WritableDb, sessionId: SessionId, now: Instant): Result<Session> => {
  run(db, 'UPDATE sessions SET revision = revision + 1, updated_at = $now WHERE id = $sessionId', { sessionId, now });
  return readSession(db, sessionId);
};

/** A day of this session whose plan can still change: one that has been held is a record. */
export const openDay = (db: ReadableDb, sessionId: SessionId, dayId: DayId): Result<null> => {
  const row = first<{ ended_at: string | null; status: SessionStatus }>(
    db,
    'SELECT d.ended_at, s.status FROM days d JOIN sessions s ON s.id = d.session_id WHERE d.id = $dayId AND s.id = $sessionId',
    { dayId, sessionId },
  );
  if (row === undefined) {
    return failed(
      first(db, 'SELECT 1 FROM sessions WHERE id = $sessionId', { sessionId }) ? 'session.item-gone' : 'session.not-found',
    );
  }
  if (row.ended_at === null) {
    return ok(null);
  }
  return failed(row.status === 'ended' ? 'session.already-ended' : 'session.day-held');
};

/** A session has ended when its last day has; between two days it is planned again. */
export const endWhenAllDaysHaveEnded = (db: WritableDb, sessionId: SessionId): void => {
  run(
    db,
    `UPDATE sessions SET
       ended_at = (SELECT max(ended_at) FROM days WHERE session_id = $sessionId),
       status = CASE WHEN EXISTS (SELECT 1 FROM days WHERE session_id = $sessionId AND ended_at IS NULL) THEN 'planned' ELSE 'ended' END
     WHERE id = $sessionId AND status <> 'live' AND EXISTS (SELECT 1 FROM days WHERE session_id = $sessionId AND ended_at IS NOT NULL)`,
    { sessionId },
  );
};
