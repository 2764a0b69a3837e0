import { describe, expect, it } from 'vitest';
import { foldText, searchWords } from '../../../preload/contract/fold-text.ts';
import { findSlides, plainText } from './slide-search.ts';

const slide = (id: string, title: string, source: string, notes = '') => ({
  id,
  title,
  format: 'markdown' as const,
  source,
  notes,
  column: 0,
  attributes: {},
  steps: 0,
});
const deck = {
  slides: [
    slide('a', 'A teacher stops you', '# A teacher stops you\n\nWhat may you **say**?'),
    slide('b', 'Tres frases', '# Tres frases\n\n- La *intención* cuenta'),
    slide('c', 'Close', '# Close', 'Opening words: thank Ms. Nguyễn for the room.'),
  ],
};

describe('folding', () => {
  it.each([
    ['Nguyễn', 'nguyen'],
    ['PEÑA', 'pena'],
    ['Đặng', 'dang'],
    ['Łukasz Øst', 'lukasz ost'],
    ['  two   words ', 'two words'],
    ['李 Wu', '李 wu'],
  ])('%s is compared as %s', (text, folded) => expect(foldText(text)).toBe(folded));
  it('has no words in blanks', () => expect(searchWords('   ')).toEqual([]));
});

describe('finding a slide', () => {
  it('looks at the title first', () =>
    expect(findSlides(deck, 'teacher')).toEqual([
      { slideId: 'a', number: 1, title: 'A teacher stops you', where: 'title', excerpt: [] },
    ]));
  it('finds text with and without accents', () =>
    expect(findSlides(deck, 'intencion')).toMatchObject([
      { slideId: 'b', where: 'slide', excerpt: expect.arrayContaining([{ text: 'intención', found: true }]) },
    ]));
  it('finds what stands in the notes and says so', () =>
    expect(findSlides(deck, 'nguyen')).toMatchObject([
      { slideId: 'c', where: 'notes', excerpt: expect.arrayContaining([{ text: 'Nguyễn', found: true }]) },
    ]));
  it('needs every word, wherever each stands', () => {
    expect(findSlides(deck, 'teacher say')).toHaveLength(1);
    expect(findSlides(deck, 'teacher frases')).toHaveLength(0);
  });
  it('lists all slides for nothing typed', () => expect(findSlides(deck, '')).toHaveLength(3));
  it('reads Markdown as it is seen', () =>
    expect(plainText('# Hi <!-- x -->\n- [link](https://a) **bold** ![pic](p.png)')).toBe('Hi - link bold pic'));
});
