import { expect, it } from 'vitest';
import { PaperChoices } from '../../../preload/contract/models/paper.ts';
import { beginning, copiesKey, firstCopies, languagesOf, linesOf, sumOf } from './packet-state.ts';

const document = (language: string, pages: number | null) => ({ language, pages, draft: language === 'es' });
const workbook = (moduleId: string, documents: readonly ReturnType<typeof document>[]) => ({
  item: { packId: 'p', packVersion: '1.0.0', moduleId, itemId: 'workbook' },
  title: { en: moduleId },
  moduleTitle: { en: moduleId },
  roleTitle: { en: 'Clinician I' },
  documents,
});
const choices = (expected: number | null) =>
  PaperChoices.parse({
    session: expected === null ? null : { title: 'First gathering', dates: ['2026-11-25'], venue: '', expected },
    workbooks: [workbook('one', [document('en', 8), document('es', 9)]), workbook('two', [document('en', null)])],
  });

it('proposes a copy for each person expected in the language of the trainer, or in what there is', () => {
  const spanish = choices(12);
  const copies = firstCopies(spanish, 'es');
  expect(linesOf(spanish, copies).map(({ item, language, copies: n }) => [item.moduleId, language, n])).toEqual([
    ['one', 'es', 12],
    ['two', 'en', 12],
  ]);
  expect(sumOf(spanish, copies)).toEqual({ copies: 24, pages: 108 });
  expect(languagesOf(spanish, 'es')).toEqual(['es', 'en']);
  // One to look at where nobody is expected yet, and nothing for a packet of the whole library.
  expect(linesOf(choices(0), firstCopies(choices(0), 'en')).map((line) => line.copies)).toEqual([1, 1]);
  expect(linesOf(choices(null), firstCopies(choices(null), 'en'))).toEqual([]);
});

it('leaves out what nobody wants, and begins anew when other people are expected', () => {
  const all = choices(3);
  const [one] = all.workbooks;
  if (one === undefined) throw new Error('There is no workbook.');
  const copies = new Map([...firstCopies(all, 'en'), [copiesKey(one, 'en'), 0]]);
  expect(linesOf(all, copies).map(({ item }) => item.moduleId)).toEqual(['two']);
  expect(beginning(all)).not.toBe(beginning(choices(4)));
  expect(beginning(all)).toBe(beginning(choices(3)));
});
