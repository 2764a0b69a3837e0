import type { SessionId } from '../../../preload/contract/models/ids.ts';
import type { Person } from '../../../preload/contract/models/person.ts';
import { nameKey } from '../../../preload/contract/names/fold-name.ts';
import { all, type ReadableDb } from '../connection.ts';
import type { Known } from '../same-person.ts';
import { PERSON } from './people.ts';

/** Everybody in the records who has one of these names, in whatever order its parts stand: whom an imported list may mean. */
export const readKnown = (db: ReadableDb, sessionId: SessionId, names: readonly string[]): readonly Known[] =>
  all<Person & { expected: number }>(
    db,
    `SELECT ${PERSON}, s.person_id IS NOT NULL AS expected FROM people p
     LEFT JOIN session_people s ON s.person_id = p.id AND s.session_id = $sessionId
     WHERE p.name_key IN (SELECT value FROM json_each($keys)) ORDER BY p.id`,
    { sessionId, keys: JSON.stringify([...new Set(names.map(nameKey))]) },
  ).map((row) => ({ ...row, expected: row.expected === 1 }));
