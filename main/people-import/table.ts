import { parse } from 'csv-parse/sync';
import type { ImportPreview } from '../../preload/contract/models/person.ts';
import { isDegree } from './names.ts';

/** A list as rows of cells. */
export interface Table {
  readonly delimiter: ImportPreview['delimiter'];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** The columns have their meaning from the way in which they were read ("Name <address>"), not from a heading. */
  readonly known: 'name-and-email' | null;
}

/** `Ana Peña <ana@example.org>`, alone or one after the other as a mail program copies them. */
const ADDRESS = /\s*[;,]?\s*"?([^"<>;]*?)"?\s*<([^<>\s@]+@[^<>\s@]+)>/g;

/** Reads a text into rows: a copied list of addresses, a table with a delimiter, or one name a line. */
export const readTable = (text: string): Table => {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\0/g, '');
  const addresses = readAddresses(lines);
  if (addresses !== null) {
    return { delimiter: 'none', rows: addresses, known: 'name-and-email' };
  }
  const delimiter = guessDelimiter(lines);
  return { delimiter, rows: delimiter === 'none' ? readLines(lines) : readDelimited(lines, delimiter), known: null };
};

const readAddresses = (text: string): Table['rows'] | null => {
  const filled = text
    .split('\n')
    .map((content, index) => ({ content, line: index + 1 }))
    .filter(({ content }) => content.trim() !== '');
  const rows = filled.map(({ content, line }) => {
    const found = [...content.matchAll(ADDRESS)];
    const rest = content.replace(ADDRESS, '').replace(/[;,\s]/g, '');
    return rest === '' ? found.map(([, name, email]) => ({ line, cells: [name?.trim() ?? '', email ?? ''] })) : [];
  });
  // Nearly every line is one: else it is a table in which such a thing happens to stand.
  return filled.length > 0 && rows.filter((found) => found.length > 0).length >= filled.length * 0.8 ? rows.flat() : null;
};

const CANDIDATES = ['\t', ';', ','] as const;

/**
 * The delimiter that stands in most lines, and equally often; or, below the loose lines that a report begins with, several times
 * in two lines alike. Quoted cells do not count, and neither does the comma before a degree.
 */
const guessDelimiter = (text: string): Table['delimiter'] => {
  const sample = withoutDegrees(withoutQuoted(text))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 50);
  const scores = CANDIDATES.map((delimiter) => {
    const counts = sample.map((line) => line.split(delimiter).length - 1);
    const usual = mode(counts.filter((count) => count > 0));
    const alike = usual === 0 ? 0 : counts.filter((count) => count === usual).length;
    const wide = counts.some((count, index) => count > 1 && counts.indexOf(count) !== index);
    return { delimiter, alike, usual, isTable: alike >= sample.length / 2 || wide };
  });
  const best = scores.reduce((a, b) => (b.alike > a.alike || (b.alike === a.alike && b.usual > a.usual) ? b : a));
  return best.isTable ? best.delimiter : 'none';
};

const withoutQuoted = (text: string): string => text.replace(/"(?:[^"]|"")*"/g, '""');

const withoutDegrees = (text: string): string =>
  text.replace(/^(.*),[ \t]*([^,;\t\n]+)$/gm, (line, before: string, last: string) =>
    isDegree(last.trim(), before) ? before : line,
  );

const mode = (numbers: readonly number[]): number => {
  const counts = new Map<number, number>();
  for (const number of numbers) {
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0] as [number, number])[0];
};

/** "1. Ana", "- Ana", "• Ana": lists as people type them. */
const readLines = (text: string): Table['rows'] =>
  text
    .split('\n')
    .map((content, index) => ({ line: index + 1, cells: [content.replace(/^\s*(?:\d{1,3}[.)]|[-*•·–])\s+/, '').trim()] }))
    .filter(({ cells }) => cells[0] !== '');

const readDelimited = (text: string, delimiter: string): Table['rows'] => {
  const rows = parse(text, {
    delimiter,
    info: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  }) as unknown as readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[];
  return rows
    .map(({ record, info }) => ({ line: info.lines, cells: record }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
};
