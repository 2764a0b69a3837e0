import type { DayId, PersonId, SessionId } from '../../../preload/contract/models/ids.ts';
import type { Person } from '../../../preload/contract/models/person.ts';
import type { Room, RoomPerson } from '../../../preload/contract/models/presence.ts';
import { failed, ok, type Result } from '../../../preload/contract/models/problem.ts';
import { all, first, type ReadableDb } from '../connection.ts';
import { PERSON } from '../stores/people.ts';
import { sessionPresence } from './session-presence.ts';
import type { PersonPresence } from './stays.ts';

export type Listed = Person & { readonly how: 'expected' | 'walk-in' };

/** Everybody on a session's list, by name. */
export const listedPeople = (db: ReadableDb, sessionId: SessionId): readonly Listed[] =>
  all<Listed>(
    db,
    `SELECT ${PERSON}, s.how FROM session_people s JOIN people p ON p.id = s.person_id
     WHERE s.session_id = $sessionId ORDER BY p.sort_key, p.id`,
    { sessionId },
  );

/** The day that a session's room is about: the one being held, or the last that was, or the first. */
export const roomDay = (db: ReadableDb, sessionId: SessionId): DayId | null =>
  first<{ id: DayId }>(
    db,
    'SELECT id FROM days WHERE session_id = $sessionId ORDER BY started_at IS NULL, started_at DESC, date, starts_at, id LIMIT 1',
    { sessionId },
  )?.id ?? null;

const NOBODY_YET: PersonPresence = { stays: [], lastEvents: new Map() };

/** Who is in the room, who was, and who is still expected. */
export const readRoom = (db: ReadableDb, sessionId: SessionId): Result<Room> => {
  const dayId = roomDay(db, sessionId);
  if (dayId === null) {
    return failed('session.not-found');
  }
  const { presence, resolve } = sessionPresence(db, sessionId);
  const listed = listedPeople(db, sessionId);
  const people = listed
    .filter((person) => resolve(person.id) === person.id)
    .map((person) => toRoomPerson(person, presence.get(person.id) ?? NOBODY_YET, dayId))
    // A walk-in whose arrival was taken back was never here.
    .filter((entry) => !entry.walkIn || entry.stays.length > 0);
  return ok({
    dayId,
    people,
    inRoom: people.filter((entry) => entry.state === 'in').length,
    expected: listed.filter((person) => person.how === 'expected').length,
  });
};

const toRoomPerson = ({ how, ...person }: Listed, presence: PersonPresence, dayId: DayId): RoomPerson => {
  const today = presence.stays.filter((stay) => stay.dayId === dayId);
  const last = today.at(-1);
  return {
    person,
    state: last === undefined ? 'expected' : last.to === null ? 'in' : 'left',
    walkIn: how === 'walk-in',
    stays: presence.stays.map(({ seconds: _seconds, moments: _moments, ...stay }) => stay),
    lastEvent: presence.lastEvents.get(dayId) ?? null,
  };
};

/** Whether somebody is on a session's list. */
export const isListed = (db: ReadableDb, sessionId: SessionId, personId: PersonId): boolean =>
  first(db, 'SELECT 1 FROM session_people WHERE session_id = $sessionId AND person_id = $personId', { sessionId, personId }) !==
  undefined;
