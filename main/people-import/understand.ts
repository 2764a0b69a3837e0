import { type ImportPreview, type ImportRow, PersonDraft, type PersonField } from '../../preload/contract/models/person.ts';
import { failed, ok, type Result } from '../../preload/contract/models/problem.ts';
import { nameKey } from '../../preload/contract/names/fold-name.ts';
import { canBeSame, findSame, type Known } from '../records/same-person.ts';
import { decodeText } from './decode.ts';
import { guessLayout } from './guess-columns.ts';
import type { Mapping } from './headings.ts';
import { tidy, wholeName } from './names.ts';
import { readTable, type Table } from './table.ts';

/** A list as the trainer hands it over. */
export type ListSource =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'paste'; readonly text: string };

/** What the trainer says about a list, after having seen how it was understood. */
export interface ListChoice {
  readonly mapping: Mapping;
  readonly hasHeader: boolean;
}

/** A list as it was understood: columns, and a draft of a person for each row. */
export interface Understood {
  readonly encoding: ImportPreview['encoding'];
  readonly delimiter: ImportPreview['delimiter'];
  readonly hasHeader: boolean;
  readonly columns: ImportPreview['columns'];
  readonly mapping: Mapping;
  readonly drafts: readonly {
    readonly line: number;
    readonly fields: Record<Exclude<PersonField, 'givenName' | 'familyName'>, string>;
  }[];
}

/** Reads a list. It answers a problem for what is no text, and for what holds nothing. */
export const understand = (source: ListSource, choice: ListChoice | null): Result<Understood> => {
  const decoded = source.kind === 'paste' ? { text: source.text, encoding: 'utf-8' as const } : decodeText(source.bytes);
  if (decoded === null) {
    return failed('people.file-not-text');
  }
  const table = readTable(decoded.text);
  if (table.rows.length === 0) {
    return failed('people.file-empty');
  }
  const layout = guessLayout(table, choice?.hasHeader ?? null);
  const mapping = choice?.mapping ?? layout.mapping;
  const people = table.rows.slice(layout.headingRow === null ? 0 : layout.headingRow + 1);
  return ok({
    encoding: decoded.encoding,
    delimiter: table.delimiter,
    hasHeader: layout.headingRow !== null,
    columns: columnsOf(table, layout.headingRow, people),
    mapping,
    drafts: people.map(({ line, cells }) => ({ line, fields: fieldsOf(cells, mapping) })),
  });
};

const SAMPLES = 3;

const columnsOf = (table: Table, headingRow: number | null, people: Table['rows']): ImportPreview['columns'] => {
  const width = Math.max(...table.rows.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, index) => ({
    index,
    heading: headingRow === null ? '' : (table.rows[headingRow]?.cells[index] ?? ''),
    sample: people.flatMap(({ cells }) => (cells[index] ? [cells[index].slice(0, 80)] : [])).slice(0, SAMPLES),
  }));
};

const fieldsOf = (cells: readonly string[], mapping: Mapping): Understood['drafts'][number]['fields'] => {
  const cell = (field: PersonField): string => {
    const index = mapping[field];
    return index === undefined ? '' : (cells[index] ?? '');
  };
  const parts = tidy(`${cell('givenName')} ${cell('familyName')}`);
  return {
    name: wholeName(cell('name')) || parts,
    jobTitle: tidy(cell('jobTitle')),
    agency: tidy(cell('agency')),
    district: tidy(cell('district')),
    school: tidy(cell('school')),
    email: tidy(cell('email')),
  };
};

/** Whether the mapping says where the names are. */
export const hasNames = (mapping: Mapping): boolean =>
  mapping.name !== undefined || mapping.givenName !== undefined || mapping.familyName !== undefined;

/**
 * What would happen to each row: a new person, somebody known, somebody who is expected already, or nothing and why. Nobody
 * known is ever changed by a list. `known` are all people in the records with one of its names.
 */
export const judge = (drafts: Understood['drafts'], known: readonly Known[]): readonly ImportRow[] => {
  const knownByName = Map.groupBy(known, (person) => nameKey(person.name));
  const seen = new Map<string, PersonDraft[]>();
  const taken = new Set<string>();
  return drafts.map(({ line, fields }) => {
    const refuse = (reason: ImportRow['reason']): ImportRow => ({ line, outcome: 'refuse', person: null, matches: null, reason });
    if (fields.name === '') {
      return refuse('no-name');
    }
    const parsed = PersonDraft.safeParse(fields);
    if (!parsed.success) {
      return refuse('too-long');
    }
    const person = parsed.data;
    const key = nameKey(person.name);
    const before = seen.get(key) ?? [];
    const same = findSame(person, knownByName.get(key) ?? []);
    if (before.some((other) => canBeSame(person, other)) || (same !== null && taken.has(same.id))) {
      return refuse('repeated-in-file');
    }
    seen.set(key, [...before, person]);
    if (same === null) {
      return { line, outcome: 'add', person, matches: null, reason: null };
    }
    taken.add(same.id);
    return { line, outcome: same.expected ? 'already-expected' : 'match', person, matches: same.id, reason: null };
  });
};
