import { createHash, randomBytes } from 'node:crypto';
import type { PersonDraft } from '../../preload/contract/models/person.ts';

/** The fields that say who somebody is, in the order in which they are hashed. Adding one makes a new `SCHEME`. */
const FIELDS = ['name', 'jobTitle', 'agency', 'district', 'school', 'email'] as const satisfies readonly (keyof PersonDraft)[];
const SCHEME = 'identity-1';

export const newSalt = (): string => randomBytes(16).toString('hex');

/** The fields as one text, the same for the same person in whatever order an object holds them. */
export const identityFields = (person: PersonDraft): string => JSON.stringify(FIELDS.map((field) => person[field]));

/**
 * The salted hash that the presence log holds in place of a name: SHA-256 over scheme, salt and fields. Without the salt nobody
 * can try names against it, so that purging fields and salt purges the person.
 */
export const identityHash = (salt: string, fields: string): string =>
  createHash('sha256')
    .update(JSON.stringify([SCHEME, salt, fields]))
    .digest('hex');
