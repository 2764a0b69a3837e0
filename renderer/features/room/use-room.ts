import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SessionId } from '../../../preload/contract/models/ids.ts';
import type { PersonDraft } from '../../../preload/contract/models/person.ts';
import type { Room, RoomPerson } from '../../../preload/contract/models/presence.ts';
import type { Problem } from '../../../preload/contract/models/problem.ts';
import type { Instant, PlainDate, PlainTime } from '../../../preload/contract/models/time.ts';
import { askOk } from '../../hooks/ask-ok.ts';
import { problemOf } from '../../hooks/problem-error.ts';
import { useAsk } from '../../hooks/use-ask.ts';

type PersonId = RoomPerson['person']['id'];
type EventId = NonNullable<RoomPerson['lastEvent']>;

/** The last thing that was done here, so that it can be undone. Said only once it is on disk. */
export interface Deed {
  readonly kind: 'in' | 'out' | 'undone';
  readonly personId: PersonId;
  readonly name: string;
  readonly at: Instant | null;
  readonly event: EventId | null;
}

export interface RoomActions {
  readonly room: Room | undefined;
  /** People whose tick is on its way to disk. */
  readonly pending: ReadonlySet<PersonId>;
  readonly deed: Deed | null;
  readonly problem: Problem | null;
  /** `at` is a time of `date` at the venue; null is now. True once it is on disk. */
  readonly record: (one: RoomPerson, kind: 'in' | 'out', at: PlainTime | null, date?: PlainDate) => Promise<boolean>;
  /** Somebody on record who need not be on this session's list: in, now. */
  readonly comesIn: (person: PersonId) => Promise<boolean>;
  readonly correct: (one: RoomPerson, event: EventId, at: Instant) => Promise<boolean>;
  readonly walkIn: (person: PersonDraft) => Promise<boolean>;
  readonly undo: (deed: Deed) => Promise<boolean>;
  readonly forgetProblem: () => void;
}

/** Who is in the room, and what can be done about it. Nothing is shown as done before main has said that it is. */
export const useRoom = (sessionId: SessionId): RoomActions => {
  const client = useQueryClient();
  const { data: room } = useAsk('presence.room', { sessionId });
  const [pending, setPending] = useState<ReadonlySet<PersonId>>(new Set());
  const [deed, setDeed] = useState<Deed | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  const run = async (who: PersonId | null, work: () => Promise<Room>, done: (after: Room) => Deed | null): Promise<boolean> => {
    if (who !== null) setPending((before) => new Set(before).add(who));
    setProblem(null);
    try {
      const after = await work();
      client.setQueryData(['presence.room', { sessionId }], after);
      setDeed(done(after));
      return true;
    } catch (error) {
      setProblem(problemOf(error));
      return false;
    } finally {
      if (who !== null) {
        setPending((before) => {
          const rest = new Set(before);
          rest.delete(who);
          return rest;
        });
      }
    }
  };
  const deedOf = (kind: 'in' | 'out', id: PersonId | undefined, after: Room): Deed | null => {
    const one = after.people.find(({ person }) => person.id === id);
    const stay = one?.stays.at(-1);
    if (one === undefined || stay === undefined) return null;
    const at = kind === 'in' ? stay.from : stay.to;
    return { kind, personId: one.person.id, name: one.person.name, at, event: one.lastEvent };
  };

  return {
    room,
    pending,
    deed,
    problem,
    record: ({ person: { id } }, kind, at, date) =>
      run(
        id,
        () => askOk('presence.record', { sessionId, personId: id, kind, at, date }),
        (after) => deedOf(kind, id, after),
      ),
    comesIn: (id) =>
      run(
        id,
        () => askOk('presence.record', { sessionId, personId: id, kind: 'in', at: null }),
        (after) => deedOf('in', id, after),
      ),
    correct: ({ person: { id } }, event, at) =>
      run(
        id,
        () => askOk('presence.correct', { sessionId, eventId: event, at, reason: '' }),
        () => null,
      ),
    walkIn: (person) => {
      const known = new Set(room?.people.map((one) => one.person.id));
      return run(
        null,
        () => askOk('presence.walk-in', { sessionId, person, at: null }),
        (after) => deedOf('in', after.people.find((one) => !known.has(one.person.id))?.person.id, after),
      );
    },
    undo: ({ event, personId, name }) =>
      event === null
        ? Promise.resolve(false)
        : run(
            personId,
            () => askOk('presence.undo', { sessionId, eventId: event, reason: '' }),
            () => ({ kind: 'undone', personId, name, at: null, event: null }),
          ),
    forgetProblem: () => setProblem(null),
  };
};
