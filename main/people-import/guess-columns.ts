import { headingScore, type Mapping, mapHeadings } from './headings.ts';
import type { Table } from './table.ts';

/** Where the people begin, and which column holds what. */
export interface Layout {
  /** The index of the row with the headings, if there is one. */
  readonly headingRow: number | null;
  readonly mapping: Mapping;
}

/** Reports begin with some lines about themselves: Zoom's have up to five. */
const LOOK_FOR_HEADINGS = 12;

/** Guesses the layout of a table. `hasHeader` is what the trainer said about it, when asked. */
export const guessLayout = (table: Table, hasHeader: boolean | null): Layout => {
  if (table.known !== null) {
    return { headingRow: null, mapping: { name: 0, email: 1 } };
  }
  const scores = table.rows.slice(0, LOOK_FOR_HEADINGS).map(({ cells }) => headingScore(cells));
  const best = Math.max(0, ...scores);
  const found = best > 0 ? scores.indexOf(best) : null;
  const headingRow = hasHeader === false ? null : hasHeader === true ? (found ?? 0) : found;
  if (headingRow !== null) {
    const mapping = mapHeadings(table.rows[headingRow]?.cells ?? []);
    return { headingRow, mapping: Object.keys(mapping).length > 0 ? mapping : byContent(table, headingRow + 1) };
  }
  return { headingRow: null, mapping: byContent(table, 0) };
};

const isEmail = (cell: string): boolean => /^\S+@\S+\.\S+$/.test(cell);
const isWords = (cell: string): boolean => /^[\p{L}\p{M}'’.,\- ]+$/u.test(cell);
const wordCount = (cell: string): number => cell.split(/\s+/).length;

/** Which column holds what, when no heading says so: by what people's names and addresses look like. */
const byContent = (table: Table, from: number): Mapping => {
  const rows = table.rows.slice(from, from + 50).map(({ cells }) => cells);
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const columns = Array.from({ length: width }, (_, index) =>
    rows.map((cells) => cells[index] ?? '').filter((cell) => cell !== ''),
  );
  const mostly = (index: number, test: (cell: string) => boolean): boolean => {
    const cells = columns[index] ?? [];
    return cells.length > 0 && cells.filter(test).length >= cells.length * 0.6;
  };
  const indices = columns.map((_, index) => index);
  const email = indices.find((index) => mostly(index, isEmail));
  const mail: Mapping = email === undefined ? {} : { email };
  const [first, second] = indices.filter((index) => index !== email && mostly(index, isWords));
  if (first === undefined) {
    // A list of one column, whatever is in it, is a list of names.
    return width === 1 && email === undefined ? { name: 0 } : mail;
  }
  const short = (index: number): boolean =>
    mostly(index, (cell) => wordCount(cell) <= 2 && !/\b(school|elementary|district|usd|coe)\b/i.test(cell));
  if (
    second !== first + 1 ||
    !short(first) ||
    !short(second) ||
    (mostly(first, (cell) => wordCount(cell) > 1) && table.delimiter !== ',')
  ) {
    return { ...mail, name: first };
  }
  // A comma between two names turns them round; two columns of a spreadsheet stand as they are spoken.
  return table.delimiter === ',' && width === 2
    ? { ...mail, familyName: first, givenName: second }
    : { ...mail, givenName: first, familyName: second };
};
