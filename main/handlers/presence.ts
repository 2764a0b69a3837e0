import type { SessionId } from '../../preload/contract/models/ids.ts';
import type { Room } from '../../preload/contract/models/presence.ts';
import { ok, type Result } from '../../preload/contract/models/problem.ts';
import type { Instant, PlainDate, PlainTime } from '../../preload/contract/models/time.ts';
import type { HandlersFor } from '../ipc/handler-map.ts';
import { dateAt, instantOf, knownZone } from '../platform/calendar.ts';
import { type Clock, type Stamp, systemClock } from '../platform/clock.ts';
import type { Services } from '../services.ts';
import { telling } from './telling.ts';

/** Who is in the room. Each change answers the room as it is after it. */
export const presenceHandlers = (services: Services, clock: Clock = systemClock): HandlersFor<'presence'> => {
  const { records } = services;
  const changed = telling(services, 'presence');
  const room = async (sessionId: SessionId, change: Promise<Result<unknown>>): Promise<Result<Room>> => {
    const done = await changed(change);
    return done.ok ? records.call('presence.room', sessionId) : done;
  };

  /** The moment that "9:20" means at the venue: of the date that is said, else of today. */
  const momentOf = async (
    sessionId: SessionId,
    time: PlainTime | null,
    said: PlainDate | undefined,
    stamp: Stamp,
  ): Promise<Result<Instant | null>> => {
    if (time === null) {
      return ok(null);
    }
    const session = await records.call('sessions.get', sessionId);
    if (!session.ok) {
      return session;
    }
    const zone = knownZone(session.value.timeZone);
    const date = said ?? dateAt(stamp.wall, zone);
    return ok(date === null ? null : instantOf(date, time, zone));
  };

  return {
    'presence.room': ({ sessionId }) => records.call('presence.room', sessionId),
    'presence.record': async ({ sessionId, personId, kind, at: time, date }) => {
      const stamp = clock.stamp();
      const at = await momentOf(sessionId, time, date, stamp);
      return at.ok ? room(sessionId, records.call('presence.record', { sessionId, personId, kind, at: at.value }, stamp)) : at;
    },
    'presence.walk-in': async ({ sessionId, person, at: time, date }) => {
      const stamp = clock.stamp();
      const at = await momentOf(sessionId, time, date, stamp);
      if (!at.ok) {
        return at;
      }
      const done = await room(sessionId, records.call('presence.walk-in', sessionId, person, at.value, stamp));
      if (done.ok) {
        services.broadcast('records.changed', { area: 'people' });
      }
      return done;
    },
    'presence.undo': ({ sessionId, eventId, reason }) =>
      room(sessionId, records.call('presence.undo', { sessionId, eventId, reason }, clock.stamp())),
    'presence.correct': ({ sessionId, eventId, at, reason }) =>
      room(sessionId, records.call('presence.correct', { sessionId, eventId, reason }, at, clock.stamp())),
  };
};
