import type { PersonId } from '../../../preload/contract/models/ids.ts';
import type { Person, PersonDraft } from '../../../preload/contract/models/person.ts';
import { failed, ok, type Result } from '../../../preload/contract/models/problem.ts';
import type { Instant } from '../../../preload/contract/models/time.ts';
import { fold, nameKey } from '../../../preload/contract/names/fold-name.ts';
import { first, type ReadableDb, run, type WritableDb } from '../connection.ts';
import { identityFields, identityHash, newSalt } from '../identity.ts';
import { newId } from '../new-id.ts';

/** Columns of a person as the contract names them. */
export const PERSON = 'p.id, p.name, p.job_title AS jobTitle, p.agency, p.district, p.school, p.email';

export const readPerson = (db: ReadableDb, personId: PersonId): Result<Person> => {
  const person = first<Person>(db, `SELECT ${PERSON} FROM people p WHERE p.id = $personId`, { personId });
  return person === undefined ? failed('people.not-found') : ok(person);
};

/** What people are sorted, matched and looked for by: the name, and the e-mail address to look for. */
const keys = (person: PersonDraft) => ({
  sortKey: fold(person.name),
  nameKey: nameKey(person.name),
  searchKey: ` ${fold(person.name)} ${person.email.toLowerCase()}`,
});

export const createPerson = (db: WritableDb, draft: PersonDraft, now: Instant): Person => {
  const person = { ...draft, id: newId<PersonId>() };
  run(
    db,
    `INSERT INTO people (id, name, job_title, agency, district, school, email, sort_key, name_key, search_key, identity_hash,
       created_at, updated_at)
     VALUES ($id, $name, $jobTitle, $agency, $district, $school, $email, $sortKey, $nameKey, $searchKey, '', $now, $now)`,
    { ...person, ...keys(person), now },
  );
  setIdentity(db, person, now);
  return person;
};

/** Corrects a person. Events that were recorded keep the identity that they were recorded with. */
export const updatePerson = (db: WritableDb, personId: PersonId, draft: PersonDraft, now: Instant): Result<Person> => {
  const person = { ...draft, id: personId };
  const changes = run(
    db,
    `UPDATE people SET name = $name, job_title = $jobTitle, agency = $agency, district = $district, school = $school, email = $email,
       sort_key = $sortKey, name_key = $nameKey, search_key = $searchKey, updated_at = $now WHERE id = $id`,
    { ...person, ...keys(person), now },
  );
  if (changes === 0) {
    return failed('people.not-found');
  }
  setIdentity(db, person, now);
  return ok(person);
};

const setIdentity = (db: WritableDb, person: Person, now: Instant): void => {
  const salt = newSalt();
  const fields = identityFields(person);
  const hash = identityHash(salt, fields);
  run(db, 'INSERT INTO identities (hash, person_id, salt, fields, since) VALUES ($hash, $id, $salt, $fields, $now)', {
    hash,
    id: person.id,
    salt,
    fields,
    now,
  });
  run(db, 'UPDATE people SET identity_hash = $hash WHERE id = $id', { hash, id: person.id });
};
