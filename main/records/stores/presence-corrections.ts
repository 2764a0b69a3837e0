import type { EventId, SessionId } from '../../../preload/contract/models/ids.ts';
import { failed, ok, type Result } from '../../../preload/contract/models/problem.ts';
import type { Instant } from '../../../preload/contract/models/time.ts';
import { dateAt, knownZone } from '../../platform/calendar.ts';
import type { Stamp } from '../../platform/clock.ts';
import { first, type ReadableDb, type WritableDb } from '../connection.ts';
import { appendEvent } from '../presence/append.ts';
import { type EventRow, sessionEvents } from '../presence/event-row.ts';
import { personLog } from '../presence/person-log.ts';
import { presenceOf } from '../presence/stays.ts';
import { undoneEvents } from '../presence/timeline.ts';
import { usedEvents, withEvent } from '../presence/what-if.ts';
import { operatorName } from './settings.ts';

/** What is to be taken back or changed, and why. */
export interface Correction {
  readonly sessionId: SessionId;
  readonly eventId: EventId;
  readonly reason: string;
}

/** Takes an event back: by another event, so that both can be read later. An undo can be taken back too. */
export const undoPresence = (db: WritableDb, correction: Correction, stamp: Stamp): Result<EventId> => {
  const found = target(db, correction, stamp);
  if (!found.ok) {
    return found;
  }
  const undo = { ...about(db, found.value, correction, stamp), kind: 'undo' as const, at: found.value.at };
  return ok(appendEvent(db, undo, stamp));
};

/** Changes the time of an arrival or departure. The order of what happened to that person has to hold. */
export const correctPresence = (db: WritableDb, correction: Correction, at: Instant, stamp: Stamp): Result<EventId> => {
  const found = target(db, correction, stamp);
  if (!found.ok) {
    return found;
  }
  if (at > stamp.wall) {
    return failed('presence.in-future');
  }
  const event = found.value.kind === 'correct' ? originOf(db, found.value) : found.value;
  if (event === undefined || (event.kind !== 'in' && event.kind !== 'out')) {
    return failed('presence.event-gone');
  }
  const log = personLog(db, correction.sessionId, event.person_id);
  const before = usedEvents(presenceOf(log.events, log.anchors));
  const draft = { ...about(db, event, correction, stamp), kind: 'correct' as const, at };
  const after = usedEvents(presenceOf(...withEvent(log, draft, stamp)));
  // A stay that would vanish or swallow another one is a mistake in the time.
  if (!after.has(event.id) || [...before].some((id) => !after.has(id))) {
    return failed('presence.order');
  }
  return ok(appendEvent(db, draft, stamp));
};

/** What an event about another one has in common with it. */
const about = (db: ReadableDb, event: EventRow, { sessionId, reason }: Correction, stamp: Stamp) => ({
  sessionId,
  personId: event.person_id,
  dayId: event.day_id,
  trackId: event.track_id,
  target: event.id,
  by: operatorName(db, stamp),
  reason,
});

const originOf = (db: ReadableDb, correction: EventRow): EventRow | undefined =>
  first<EventRow>(db, 'SELECT * FROM presence_events WHERE id = $id', { id: correction.target });

/** The event meant, when it still counts and, on a later day than its own, a reason is given. */
const target = (db: ReadableDb, { sessionId, eventId, reason }: Correction, stamp: Stamp): Result<EventRow> => {
  const session = first<{ zone: string }>(db, 'SELECT time_zone AS zone FROM sessions WHERE id = $sessionId', { sessionId });
  if (session === undefined) {
    return failed('session.not-found');
  }
  const events = sessionEvents(db, sessionId);
  const event = events.find((row) => row.id === eventId);
  if (event === undefined || undoneEvents(events).has(eventId)) {
    return failed('presence.event-gone');
  }
  const zone = knownZone(session.zone);
  if (reason.trim() === '' && dateAt(stamp.wall, zone) !== dateAt(event.at, zone)) {
    return failed('presence.reason-needed');
  }
  return ok(event);
};
