import type { DayId, SessionId } from '../../../preload/contract/models/ids.ts';
import type { Instant } from '../../../preload/contract/models/time.ts';
import type { Stamp } from '../../platform/clock.ts';
import type { WritableDb } from '../connection.ts';
import { appendEvent } from './append.ts';
import { sessionEvents } from './event-row.ts';
import { presenceByPerson } from './stays.ts';

/** The reason on record of a departure that nobody clicked. */
export const SESSION_ENDED = 'session-ended';

/**
 * Everybody who is in the room when a day ends leaves it at that time; the log says that it was so. Who came after the time that
 * the trainer names as the end leaves when they came.
 */
export const signOutEverybody = (
  db: WritableDb,
  sessionId: SessionId,
  dayId: DayId,
  at: Instant,
  by: string,
  stamp: Stamp,
): void => {
  for (const [personId, { stays }] of presenceByPerson(sessionEvents(db, sessionId))) {
    const last = stays.filter((stay) => stay.dayId === dayId).at(-1);
    if (last !== undefined && last.to === null) {
      appendEvent(
        db,
        {
          sessionId,
          personId,
          kind: 'out',
          dayId,
          trackId: 'main',
          at: at < last.from ? last.from : at,
          by,
          reason: SESSION_ENDED,
        },
        stamp,
      );
    }
  }
};
