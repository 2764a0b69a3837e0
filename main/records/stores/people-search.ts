import type { PersonId, SessionId } from '../../../preload/contract/models/ids.ts';
import type { Person } from '../../../preload/contract/models/person.ts';
import { createNameIndex, type NameIndex } from '../../../preload/contract/names/name-index.ts';
import { all, first, type ReadableDb } from '../connection.ts';
import { PERSON } from './people.ts';

const MOST = 50;

/** What standing on this session's list is worth against a better match: less than a typing error, more than a nickname. */
const HERE = 0.6;

/**
 * People in all the records whose name is meant by what was typed, best first, those of this session before equals; with an @ it is an
 * e-mail address that begins so. At most 50.
 */
export const searchPeople = (db: ReadableDb, query: string, sessionId: SessionId): readonly Person[] => {
  if (query.includes('@')) {
    return all<Person>(
      db,
      `SELECT ${PERSON} FROM people p LEFT JOIN session_people s ON s.person_id = p.id AND s.session_id = $sessionId
       WHERE instr(p.search_key, $email) > 0 ORDER BY s.person_id IS NULL, p.sort_key, p.id LIMIT ${MOST}`,
      { sessionId, email: ` ${query.trim().toLowerCase()}` },
    );
  }
  const here = new Set(
    all<{ id: PersonId }>(db, 'SELECT person_id AS id FROM session_people WHERE session_id = $sessionId', { sessionId }).map(
      ({ id }) => id,
    ),
  );
  return currentIndex(db)
    .find(query)
    .map(({ key, cost }) => ({ key, cost: cost - (here.has(key) ? HERE : 0) }))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, MOST)
    .flatMap(({ key }) => all<Person>(db, `SELECT ${PERSON} FROM people p WHERE p.id = $key`, { key }));
};

interface Kept {
  readonly index: NameIndex<PersonId>;
  readonly names: Map<PersonId, string>;
  /** How many rows this connection had changed when it was read. */
  asOf: number;
}

/** The index lives as long as the connection, which is the only one that writes: what it has not changed is as it was. */
const kept = new WeakMap<ReadableDb, Kept>();

const currentIndex = (db: ReadableDb): NameIndex<PersonId> => {
  const known: Kept = kept.get(db) ?? { index: createNameIndex<PersonId>(), names: new Map(), asOf: -1 };
  kept.set(db, known);
  const asOf = first<{ changes: number }>(db, 'SELECT total_changes() AS changes')?.changes ?? 0;
  if (asOf !== known.asOf) {
    readInto(db, known);
    known.asOf = asOf;
  }
  return known.index;
};

/** Reading ten thousand names is quick, taking them apart is not: only those that are new or differ are. */
const readInto = (db: ReadableDb, { index, names }: Kept): void => {
  const gone = new Set(names.keys());
  for (const { id, name } of all<{ id: PersonId; name: string }>(db, 'SELECT id, name FROM people ORDER BY sort_key, id')) {
    gone.delete(id);
    if (names.get(id) !== name) {
      index.put(id, name);
      names.set(id, name);
    }
  }
  for (const id of gone) {
    index.remove(id);
    names.delete(id);
  }
};
