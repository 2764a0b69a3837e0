import type { DayId, SessionId } from '../../../preload/contract/models/ids.ts';
import { failed, type Result } from '../../../preload/contract/models/problem.ts';
import type { Session } from '../../../preload/contract/models/session.ts';
import type { Instant, PlainDate, PlainTime } from '../../../preload/contract/models/time.ts';
import { first, run, type WritableDb } from '../connection.ts';
import { newId } from '../new-id.ts';
import { changed, endWhenAllDaysHaveEnded, openDay, readSession } from './session.ts';
import { pruneModules } from './taught-modules.ts';

export const addDay = (
  db: WritableDb,
  sessionId: SessionId,
  date: PlainDate,
  startsAt: PlainTime,
  now: Instant,
): Result<Session> => {
  const found = readSession(db, sessionId);
  if (!found.ok) {
    return found;
  }
  run(db, 'INSERT INTO days (id, session_id, date, starts_at) VALUES ($id, $sessionId, $date, $startsAt)', {
    id: newId<DayId>(),
    sessionId,
    date,
    startsAt,
  });
  return changed(db, sessionId, now);
};

export const updateDay = (
  db: WritableDb,
  sessionId: SessionId,
  dayId: DayId,
  date: PlainDate,
  startsAt: PlainTime,
  now: Instant,
): Result<Session> => {
  const open = openDay(db, sessionId, dayId);
  if (!open.ok) {
    return open;
  }
  run(db, 'UPDATE days SET date = $date, starts_at = $startsAt WHERE id = $dayId', { dayId, date, startsAt });
  return changed(db, sessionId, now);
};

/** Removes a day with its agenda. A session keeps one day at least, and a day on which something happened stays. */
export const removeDay = (db: WritableDb, sessionId: SessionId, dayId: DayId, now: Instant): Result<Session> => {
  const found = readSession(db, sessionId);
  if (!found.ok) {
    return found;
  }
  if (!found.value.days.some((day) => day.id === dayId)) {
    return failed('session.item-gone');
  }
  if (found.value.days.length === 1) {
    return failed('session.last-day');
  }
  const recorded = first(
    db,
    'SELECT 1 FROM presence_events WHERE day_id = $dayId UNION ALL SELECT 1 FROM sittings WHERE day_id = $dayId LIMIT 1',
    { dayId },
  );
  if (recorded !== undefined) {
    return failed('session.has-records');
  }
  run(db, 'DELETE FROM days WHERE id = $dayId', { dayId });
  pruneModules(db, sessionId);
  endWhenAllDaysHaveEnded(db, sessionId);
  return changed(db, sessionId, now);
};
