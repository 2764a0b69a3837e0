import type { ImportPreview, PersonField } from '../../../preload/contract/models/person.ts';

export type Mapping = ImportPreview['mapping'];

/** In the order in which they are offered. */
export const IMPORT_FIELDS: readonly PersonField[] = [
  'name',
  'givenName',
  'familyName',
  'jobTitle',
  'agency',
  'district',
  'school',
  'email',
];

/** Which field a column feeds, or null when it is left out. */
export const fieldOf = (mapping: Mapping, column: number): PersonField | null =>
  IMPORT_FIELDS.find((field) => mapping[field] === column) ?? null;

/**
 * The mapping after a column was given to a field (or to none). A field has one column, so it leaves its old one; a whole name
 * and a name in two parts shut each other out.
 */
export const withColumn = (mapping: Mapping, column: number, field: PersonField | null): Mapping => {
  const given = field === null ? {} : { [field]: column };
  const without = (entry: [string, number | undefined]): boolean => {
    const [key, value] = entry;
    if (value === undefined || value === column || key === field) return false;
    if (field === 'name') return key !== 'givenName' && key !== 'familyName';
    return !((field === 'givenName' || field === 'familyName') && key === 'name');
  };
  return { ...Object.fromEntries(Object.entries(mapping).filter(without)), ...given };
};
