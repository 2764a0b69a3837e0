import type { PersonId, SessionId } from '../../preload/contract/models/ids.ts';
import type { RoomPerson } from '../../preload/contract/models/presence.ts';
import type { Kit } from './kit.ts';

const peopleOf = async (kit: Kit, sessionId: SessionId): Promise<readonly RoomPerson[]> => {
  const room = await kit.ask('presence.room', { sessionId });
  if (!room.ok) throw new Error(`The kit refused: ${room.problem.code}`);
  return room.value.people;
};

/** The id of somebody who is expected. */
export const idOf = async (kit: Kit, sessionId: SessionId, name: string): Promise<PersonId> => {
  const found = (await peopleOf(kit, sessionId)).find(({ person }) => person.name === name);
  if (found === undefined) throw new Error(`${name} is not expected.`);
  return found.person.id;
};

/** The names of those who are in the room now. */
export const inTheRoom = async (kit: Kit, sessionId: SessionId): Promise<readonly string[]> =>
  (await peopleOf(kit, sessionId)).filter(({ state }) => state === 'in').map(({ person }) => person.name);
