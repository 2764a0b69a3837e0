import type { Note } from '../../../preload/contract/models/note.ts';

/** What has to be done comes first. */
const ORDER: readonly Note['kind'][] = ['action', 'decision', 'question', 'parking-lot', 'note'];

export interface NoteGroup {
  readonly kind: Note['kind'];
  readonly notes: readonly Note[];
}

/** Notes by kind, each group in the order of writing; kinds without notes are left out. */
export const notesByKind = (notes: readonly Note[]): readonly NoteGroup[] =>
  ORDER.map((kind) => ({
    kind,
    notes: notes.filter((note) => note.kind === kind).sort((a, b) => a.createdAt.localeCompare(b.createdAt)),
  })).filter((group) => group.notes.length > 0);

/** "1:05" of 65.4 */
export const clockOfSeconds = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
