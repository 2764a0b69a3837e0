import type { PersonId, SessionId } from '../../../preload/contract/models/ids.ts';
import type { Person, PersonDraft } from '../../../preload/contract/models/person.ts';
import { failed, ok, type Result } from '../../../preload/contract/models/problem.ts';
import type { Instant } from '../../../preload/contract/models/time.ts';
import { all, first, type ReadableDb, run, type WritableDb } from '../connection.ts';
import { findSame } from '../same-person.ts';
import { readKnown } from './known-people.ts';
import { createPerson, PERSON, readPerson } from './people.ts';

/** The people expected, by name. */
export const readExpected = (db: ReadableDb, sessionId: SessionId): readonly Person[] =>
  all<Person>(
    db,
    `SELECT ${PERSON} FROM session_people s JOIN people p ON p.id = s.person_id
     WHERE s.session_id = $sessionId AND s.how = 'expected' ORDER BY p.sort_key, p.id`,
    { sessionId },
  );

/**
 * Puts somebody on the list of a session. Whoever is a walk-in already stays one: that they were not expected is a fact.
 * The answer says whether they were put on it now.
 */
export const putOnList = (
  db: WritableDb,
  sessionId: SessionId,
  personId: PersonId,
  how: 'expected' | 'walk-in',
  now: Instant,
): boolean =>
  run(
    db,
    `INSERT INTO session_people (session_id, person_id, how, added_at) VALUES ($sessionId, $personId, $how, $now)
     ON CONFLICT (session_id, person_id) DO NOTHING`,
    { sessionId, personId, how, now },
  ) === 1;

/** The person that a draft means, or a new one. Somebody known is never changed by being named again. */
export const findOrCreate = (db: WritableDb, sessionId: SessionId, draft: PersonDraft, now: Instant): Person => {
  const same = findSame(draft, readKnown(db, sessionId, [draft.name]));
  const known = same === null ? null : readPerson(db, same.id);
  return known?.ok === true ? known.value : createPerson(db, draft, now);
};

export const addExpected = (db: WritableDb, sessionId: SessionId, draft: PersonDraft, now: Instant): Result<Person> => {
  if (first(db, 'SELECT 1 FROM sessions WHERE id = $sessionId', { sessionId }) === undefined) {
    return failed('session.not-found');
  }
  const person = findOrCreate(db, sessionId, draft, now);
  putOnList(db, sessionId, person.id, 'expected', now);
  return ok(person);
};

/** Takes somebody off the list. Who has been in the room stays in the records: that is no longer a matter of expecting. */
export const removeExpected = (db: WritableDb, sessionId: SessionId, personId: PersonId): Result<Record<string, never>> => {
  const recorded = first(db, 'SELECT 1 FROM presence_events WHERE session_id = $sessionId AND person_id = $personId LIMIT 1', {
    sessionId,
    personId,
  });
  if (recorded !== undefined) {
    return failed('people.was-in-the-room');
  }
  run(db, `DELETE FROM session_people WHERE session_id = $sessionId AND person_id = $personId AND how = 'expected'`, {
    sessionId,
    personId,
  });
  return ok({});
};

/** One row of a list that is taken: somebody known, or somebody new. */
export type ListEntry =
  | { readonly kind: 'known'; readonly personId: PersonId }
  | { readonly kind: 'new'; readonly person: PersonDraft };

/** Takes some rows of a list. Long lists come a few hundred rows at a time, so that a check-in need not wait for all of them. */
export const putManyOnList = (
  db: WritableDb,
  sessionId: SessionId,
  entries: readonly ListEntry[],
  now: Instant,
): Result<{ readonly added: number; readonly matched: number }> => {
  if (first(db, 'SELECT 1 FROM sessions WHERE id = $sessionId', { sessionId }) === undefined) {
    return failed('session.not-found');
  }
  const counts = { added: 0, matched: 0 };
  for (const entry of entries) {
    if (entry.kind === 'new') {
      putOnList(db, sessionId, createPerson(db, entry.person, now).id, 'expected', now);
      counts.added += 1;
    } else if (putOnList(db, sessionId, entry.personId, 'expected', now)) {
      counts.matched += 1;
    }
  }
  return ok(counts);
};
