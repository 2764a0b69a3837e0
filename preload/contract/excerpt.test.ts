import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf } from './excerpt.ts';
import { searchWords } from './fold-text.ts';

const marked = (text: string, query: string): string =>
  excerptOf(text, searchWords(query))
    .map((part) => (part.found ? `[${part.text}]` : part.text))
    .join('');

describe('a few words around what was found', () => {
  it.each([
    ['La relación de confianza crece', 'RELACION', 'La [relación] de confianza crece'],
    ['One release and another', 'rel', 'One [release] and another'],
    // What begins with it comes before what only holds it; where nothing begins with it, that is shown.
    ['Unrelated, related', 'rel', 'Unrelated, [related]'],
    ['Unrelated only', 'rel', '[Unrelated] only'],
    ['Nguyễn and Đặng', 'dang nguyen', '[Nguyễn] and [Đặng]'],
    ['nothing of it', 'other', 'nothing of it'],
    ['', 'word', ''],
  ])('%s, %s', (text, query, expected) => expect(marked(text, query)).toBe(expected));

  it('cuts at whole words on either side', () => {
    const text = `${'before '.repeat(40)}target ${'after '.repeat(60)}`.trim();
    const cut = marked(text, 'target');
    expect(cut).toMatch(/^…before (before )+\[target\] (after )+after…$/);
    expect(cut.length).toBeLessThan(200);
  });

  it('never loses or invents a letter of the piece that it shows', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.string({ maxLength: 4 }), (text, query) => {
        const shown = excerptOf(text, searchWords(query))
          .map((part) => part.text)
          .join('');
        expect(text).toContain(shown.replace(/^…/, '').replace(/…$/, '').trim());
      }),
    );
  });
});
