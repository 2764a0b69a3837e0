import type { SessionId } from '../../preload/contract/models/ids.ts';
import type { Room } from '../../preload/contract/models/presence.ts';
import { ok, type Result } from '../../preload/contract/models/problem.ts';
import type { Instant, PlainTime } from '../../preload/contract/models/time.ts';
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
  const operator = async (): Promise<string> => (await records.call('settings.read')).operator.name;

  /** The moment that "9:20" means: today, at the venue. */
  const momentOf = async (sessionId: SessionId, time: PlainTime | null, stamp: Stamp): Promise<Result<Instant | null>> => {
    if (time === null) {
      return ok(null);
    }
    const session = await records.call('sessions.get', sessionId);
    if (!session.ok) {
      return session;
    }
    const zone = knownZone(session.value.timeZone);
    const today = dateAt(stamp.wall, zone);
    return ok(today === null ? null : instantOf(today, time, zone));
  };

  return {
    'presence.room': ({ sessionId }) => records.call('presence.room', sessionId),
    'presence.record': async ({ sessionId, personId, kind, at: time }) => {
      const stamp = clock.stamp();
      const [by, at] = await Promise.all([operator(), momentOf(sessionId, time, stamp)]);
      return at.ok
        ? room(sessionId, records.call('presence.record', { sessionId, personId, kind, at: at.value, by }, stamp))
        : at;
    },
    'presence.walk-in': async ({ sessionId, person, at: time }) => {
      const stamp = clock.stamp();
      const [by, at] = await Promise.all([operator(), momentOf(sessionId, time, stamp)]);
      if (!at.ok) {
        return at;
      }
      const done = await room(sessionId, records.call('presence.walk-in', sessionId, person, at.value, by, stamp));
      if (done.ok) {
        services.broadcast('records.changed', { area: 'people' });
      }
      return done;
    },
    'presence.undo': async ({ sessionId, eventId, reason }) => {
      const stamp = clock.stamp();
      const by = await operator();
      return room(sessionId, records.call('presence.undo', { sessionId, eventId, by, reason }, stamp));
    },
    'presence.correct': async ({ sessionId, eventId, at, reason }) => {
      const stamp = clock.stamp();
      const by = await operator();
      return room(sessionId, records.call('presence.correct', { sessionId, eventId, by, reason }, at, stamp));
    },
  };
};
