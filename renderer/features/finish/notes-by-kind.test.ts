import { expect, test } from 'vitest';
import { Note } from '../../../preload/contract/models/note.ts';
import { clockOfSeconds, notesByKind } from './notes-by-kind.ts';

const note = (kind: Note['kind'], text: string, minute: number): Note =>
  Note.parse({
    id: crypto.randomUUID(),
    kind,
    text,
    anchor: { blockId: null, blockTitle: '', item: null, itemTitle: '', slideId: null, slideTitle: '', videoSeconds: null },
    createdAt: `2026-11-24T17:${String(minute).padStart(2, '0')}:00.000Z`,
    updatedAt: '2026-11-24T18:00:00.000Z',
  });

test('actions come first, and each kind keeps the order of the day', () => {
  const groups = notesByKind([note('note', 'later', 9), note('action', 'call', 5), note('note', 'earlier', 1)]);
  expect(groups.map(({ kind, notes }) => [kind, notes.map(({ text }) => text)])).toEqual([
    ['action', ['call']],
    ['note', ['earlier', 'later']],
  ]);
  expect(notesByKind([])).toEqual([]);
});

test('a second of a video reads as minutes and seconds', () => {
  expect(clockOfSeconds(65.4)).toBe('1:05');
  expect(clockOfSeconds(0)).toBe('0:00');
});
