import type { SessionId } from '../../../preload/contract/models/ids.ts';
import type { LiveState } from '../../../preload/contract/models/live.ts';
import { PersonDraft } from '../../../preload/contract/models/person.ts';
import type { Session } from '../../../preload/contract/models/session.ts';
import { Instant, PlainDate, PlainTime } from '../../../preload/contract/models/time.ts';
import type { Stamp } from '../../platform/clock.ts';
import type { Records } from '../records.ts';
import { expectOk } from './test-records.ts';

export const draft = (name: string, more: Partial<PersonDraft> = {}): PersonDraft => PersonDraft.parse({ name, ...more });

export const newSession = async (records: Records, date = '2026-03-10'): Promise<Session> =>
  expectOk(
    await records.call('sessions.create', {
      title: 'Coordinators, phase 1',
      date: PlainDate.parse(date),
      startsAt: PlainTime.parse('08:30'),
      hostAgency: '',
      timeZone: 'America/Los_Angeles',
      language: 'en',
      now: Instant.parse('2026-03-01T12:00:00.000Z'),
    }),
  );

/** A live state that shows the welcome card of a session's day. */
export const liveState = (session: Session, day = 0): LiveState => {
  const dayId = session.days[day]?.id;
  if (dayId === undefined) {
    throw new Error('no such day');
  }
  return {
    sessionId: session.id,
    revision: 0,
    dayId,
    blockId: null,
    screen: { kind: 'welcome' },
    cover: 'none',
    frozen: null,
    visits: [],
    locked: false,
    roomCaptions: { size: 'normal', also: null },
    lastActivityAt: 0,
  };
};

/** A session that is being held. */
export const liveSession = async (records: Records, stamp: Stamp): Promise<SessionId> => {
  const session = await newSession(records, stamp.wall.slice(0, 10));
  return expectOk(await records.call('live.started', liveState(session), [], stamp)).id;
};
