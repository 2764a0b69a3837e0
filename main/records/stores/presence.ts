import type { DayId, EventId, PersonId, SessionId } from '../../../preload/contract/models/ids.ts';
import type { PersonDraft } from '../../../preload/contract/models/person.ts';
import { failed, ok, type Result } from '../../../preload/contract/models/problem.ts';
import type { Instant } from '../../../preload/contract/models/time.ts';
import type { Stamp } from '../../platform/clock.ts';
import { first, type ReadableDb, type WritableDb } from '../connection.ts';
import { appendEvent } from '../presence/append.ts';
import { personLog } from '../presence/person-log.ts';
import { isListed } from '../presence/room.ts';
import { presenceOf } from '../presence/stays.ts';
import { usedEvents, withEvent } from '../presence/what-if.ts';
import { findOrCreate, putOnList } from './expected.ts';
import { operatorName } from './settings.ts';

/** Who came or left, and when. `at` is the beginning of a minute that the trainer named ("came in at 9:20"); null is now. */
export interface Movement {
  readonly sessionId: SessionId;
  readonly personId: PersonId;
  readonly kind: 'in' | 'out';
  readonly at: Instant | null;
}

/** The day that is being held; null unless the session is live. */
const liveDay = (db: ReadableDb, sessionId: SessionId): Result<DayId> => {
  const row = first<{ status: string; day_id: DayId | null }>(
    db,
    `SELECT s.status, t.day_id FROM sessions s LEFT JOIN sittings t ON t.session_id = s.id AND t.ended_wall IS NULL
     WHERE s.id = $sessionId`,
    { sessionId },
  );
  if (row === undefined) {
    return failed('session.not-found');
  }
  return row.status === 'live' && row.day_id !== null ? ok(row.day_id) : failed('presence.not-live');
};

/**
 * Records that somebody came or left; the answer is the event, or null when it is known already (a second click changes nothing).
 * Whoever was not on the list is put on it as a walk-in.
 */
export const recordPresence = (db: WritableDb, movement: Movement, stamp: Stamp): Result<EventId | null> => {
  const { sessionId, personId, kind } = movement;
  const day = liveDay(db, sessionId);
  if (!day.ok) {
    return day;
  }
  if (movement.at !== null && movement.at > stamp.wall) {
    return failed('presence.in-future');
  }
  if (first(db, 'SELECT 1 FROM people WHERE id = $personId', { personId }) === undefined) {
    return failed('people.not-found');
  }
  const log = personLog(db, sessionId, personId);
  const { stays } = presenceOf(log.events, log.anchors);
  const today = stays.filter((stay) => stay.dayId === day.value);
  const at = movement.at === null ? stamp.wall : withinMinute(kind, movement.at, today);
  const draft = { sessionId, personId, kind, at, dayId: day.value, trackId: 'main', by: operatorName(db, stamp), reason: '' };
  const after = presenceOf(...withEvent(log, draft, stamp));
  if (!usedEvents(after).has(null)) {
    const known = kind === 'in' || (movement.at === null && today.length > 0);
    return known ? ok(null) : failed('presence.order');
  }
  const eventId = appendEvent(db, draft, stamp);
  if (!isListed(db, sessionId, personId)) {
    putOnList(db, sessionId, personId, 'walk-in', stamp.wall);
  }
  return ok(eventId);
};

/**
 * A minute that was named holds sixty seconds: leaving "at 9:20" after having come at 9:20:35 is no contradiction, and neither is
 * coming back in the minute of leaving.
 */
const withinMinute = (kind: 'in' | 'out', at: Instant, stays: readonly { from: Instant; to: Instant | null }[]): Instant => {
  const minute = at.slice(0, 'YYYY-MM-DDTHH:MM'.length);
  const edges = stays.map((stay) => (kind === 'out' ? stay.from : stay.to)).filter((edge) => edge?.startsWith(minute) === true);
  return edges.at(-1) ?? at;
};

/** Somebody who was not expected: makes the person if need be, puts them on the list and in the room. */
export const recordWalkIn = (
  db: WritableDb,
  sessionId: SessionId,
  draft: PersonDraft,
  at: Instant | null,
  stamp: Stamp,
): Result<EventId | null> => {
  const day = liveDay(db, sessionId);
  if (!day.ok) {
    return day;
  }
  const person = findOrCreate(db, sessionId, draft, stamp.wall);
  return recordPresence(db, { sessionId, personId: person.id, kind: 'in', at }, stamp);
};
