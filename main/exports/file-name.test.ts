import fc from 'fast-check';
import { expect, it } from 'vitest';
import { safeFileName } from './file-name.ts';

it.each([
  ['2026-11-23 The Hallway Question - summary', '2026-11-23 The Hallway Question - summary.pdf'],
  ['What may you say? "Ask/first": <A|B>*', 'What may you say Ask first A B.pdf'],
  ['  ...Tuesday...  ', 'Tuesday.pdf'],
  ['CON', 'CON_.pdf'],
  ['com1.notes', 'com1.notes_.pdf'],
  ['..', 'session.pdf'],
  ['', 'session.pdf'],
  ['La pregunta en el pasillo; Nguyễn', 'La pregunta en el pasillo; Nguyễn.pdf'],
  ['Cafe\u0301', 'Café.pdf'],
  ['a\u202egnp.exe', 'agnp.exe.pdf'],
])('%j becomes %j', (name, expected) => {
  expect(safeFileName(name, 'pdf')).toBe(expected);
});

it('is always a name that every system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (name) => {
      const safe = safeFileName(name, 'csv');
      expect(safe).toMatch(/^[^<>:"/\\|?*]+\.csv$/);
      expect(safe).not.toMatch(/^[. ]|[. ]\.csv$/);
    }),
  );
});
