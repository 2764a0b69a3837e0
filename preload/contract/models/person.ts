import { z } from 'zod';
import { PersonId } from './ids.ts';

const line = z.string().max(200);

/** Work data only, as `docs/ARCHITECTURE.md` explains: nothing about health, home, birth or students has a field here. */
export const PersonDraft = z.object({
  /** As it should stand on the certificate. */
  name: z.string().trim().min(1).max(200),
  jobTitle: line.default(''),
  agency: line.default(''),
  district: line.default(''),
  school: line.default(''),
  email: line.default(''),
});
export type PersonDraft = z.infer<typeof PersonDraft>;

export const Person = PersonDraft.extend({ id: PersonId });
export type Person = z.infer<typeof Person>;

export const PersonField = z.enum(['name', 'givenName', 'familyName', 'jobTitle', 'agency', 'district', 'school', 'email']);
export type PersonField = z.infer<typeof PersonField>;

/** One row of a list that is about to be taken, and what would happen to it. */
export const ImportRow = z.object({
  /** In the file, counted from 1. */
  line: z.int().positive(),
  outcome: z.enum(['add', 'match', 'already-expected', 'refuse']),
  person: PersonDraft.nullable(),
  matches: PersonId.nullable(),
  /** Why it is refused. */
  reason: z.enum(['no-name', 'too-long', 'repeated-in-file']).nullable(),
});
export type ImportRow = z.infer<typeof ImportRow>;

/** What the kit has understood of a list, before anything is taken. */
export const ImportPreview = z.object({
  token: z.string(),
  source: z.string(),
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']),
  delimiter: z.enum([',', ';', '\t', 'none']),
  hasHeader: z.boolean(),
  columns: z.array(z.object({ index: z.int().nonnegative(), heading: z.string(), sample: z.array(z.string()) })),
  /** Column index by field. */
  mapping: z.partialRecord(PersonField, z.int().nonnegative()),
  /** The first rows of them; `counts` is of all. */
  rows: z.array(ImportRow),
  counts: z.object({ add: z.int(), match: z.int(), alreadyExpected: z.int(), refuse: z.int() }),
});
export type ImportPreview = z.infer<typeof ImportPreview>;
