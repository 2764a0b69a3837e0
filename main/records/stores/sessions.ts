import type { DayId, SessionId } from '../../../preload/contract/models/ids.ts';
import type { UiLanguage } from '../../../preload/contract/models/localized.ts';
import { failed, ok, type Result } from '../../../preload/contract/models/problem.ts';
import { EMPTY_VENUE, type Session, type SessionDetails } from '../../../preload/contract/models/session.ts';
import type { Instant, PlainDate, PlainTime } from '../../../preload/contract/models/time.ts';
import { type Change, withChange } from '../change.ts';
import { first, type ReadableDb, run, type WritableDb } from '../connection.ts';
import { newId } from '../new-id.ts';
import { deviceId } from './device.ts';
import { changed, readSession } from './session.ts';

/** What a new session starts from. */
export interface NewSession {
  readonly title: string;
  readonly date: PlainDate;
  readonly startsAt: PlainTime;
  readonly hostAgency: string;
  readonly timeZone: string;
  readonly language: UiLanguage;
  readonly now: Instant;
}

export const createSession = (db: WritableDb, draft: NewSession): Result<Session> => {
  const id = newId<SessionId>();
  run(
    db,
    `INSERT INTO sessions (id, status, revision, owner_device, title, host_agency, funding_source, trainers, venue, time_zone,
       language, created_at, updated_at)
     VALUES ($id, 'planned', 0, $device, $title, $hostAgency, '', '[]', $venue, $timeZone, $language, $now, $now)`,
    {
      id,
      device: deviceId(db),
      title: draft.title,
      hostAgency: draft.hostAgency,
      venue: JSON.stringify(EMPTY_VENUE),
      timeZone: draft.timeZone,
      language: draft.language,
      now: draft.now,
    },
  );
  run(db, 'INSERT INTO days (id, session_id, date, starts_at) VALUES ($dayId, $id, $date, $startsAt)', {
    dayId: newId<DayId>(),
    id,
    date: draft.date,
    startsAt: draft.startsAt,
  });
  return readSession(db, id);
};

/** Changes what the trainer writes about a session; fields that are not named stay. */
export const updateSession = (
  db: WritableDb,
  sessionId: SessionId,
  details: Change<SessionDetails>,
  now: Instant,
): Result<Session> => {
  const found = readSession(db, sessionId);
  if (!found.ok) {
    return found;
  }
  const next = withChange<SessionDetails>(found.value, details);
  run(
    db,
    `UPDATE sessions SET title = $title, host_agency = $hostAgency, funding_source = $fundingSource, trainers = $trainers,
       venue = $venue, time_zone = $timeZone, language = $language WHERE id = $sessionId`,
    {
      sessionId,
      title: next.title,
      hostAgency: next.hostAgency,
      fundingSource: next.fundingSource,
      trainers: JSON.stringify(next.trainers),
      venue: JSON.stringify(next.venue),
      timeZone: next.timeZone,
      language: next.language,
    },
  );
  return changed(db, sessionId, now);
};

/** Deletes a session that nobody has attended and that was never begun: anything else is a record. */
export const deleteSession = (db: WritableDb, sessionId: SessionId): Result<Record<string, never>> => {
  if (hasRecords(db, sessionId)) {
    return failed('session.has-records');
  }
  return run(db, 'DELETE FROM sessions WHERE id = $sessionId', { sessionId }) === 0 ? failed('session.not-found') : ok({});
};

const hasRecords = (db: ReadableDb, sessionId: SessionId): boolean =>
  first(
    db,
    `SELECT 1 FROM presence_events WHERE session_id = $sessionId UNION ALL SELECT 1 FROM sittings WHERE session_id = $sessionId
     LIMIT 1`,
    { sessionId },
  ) !== undefined;
