import { describe, expect, it } from 'vitest';
import { deckOf, packOf } from '../testing/pack-of.ts';
import { links } from './links.ts';

const SLIDES = ['<!-- .slide: id="a" -->\n# First\n\nNote:\nSay it.', '<!-- .slide: id="b" -->\n# Second'];
const WORKBOOK = { id: 'workbook', kind: 'workbook', title: { en: 'W' }, variants: { en: { file: 'w.pdf', pages: 4 } } };
const look = async (slides: readonly string[], module: Readonly<Record<string, unknown>> = {}, manifest = {}) => {
  const deck = deckOf(...slides);
  const items = [...deck.module.items, WORKBOOK];
  const found = await links.run(packOf({ files: { ...deck.files, 'w.pdf': '' }, module: { items, ...module }, manifest }));
  return found.map(({ line, sentence }) => [line, sentence]);
};
const agenda = (more: object) => ({ agenda: [{ kind: 'deck', title: { en: 'Talk' }, minutes: 5, item: 'deck', ...more }] });

describe('links', () => {
  it('has nothing to say where everything is there', async () => {
    expect(await look(SLIDES, agenda({ slideId: 'b' }))).toEqual([]);
  });

  it.each<readonly [string, object, object, string]>([
    ['an item', agenda({ item: 'dek' }), {}, 'opens "dek", which is not there'],
    ['a slide', agenda({ slideId: 'z' }), {}, 'starts at the slide "z"'],
    ['a word', { terms: ['coe'] }, {}, 'the word "coe" is not in glossary.json'],
    ['a page', { objectives: [{ id: 'o', text: { en: 'Do.' }, workbookPage: 5 }] }, {}, 'names page 5'],
    ['an activity', { objectives: [{ id: 'o', text: { en: 'Do.' }, activity: 'x' }] }, {}, 'names the activity "x"'],
    ['a phase', { id: 'second' }, {}, 'which is not there'],
  ])('finds %s that is not there', async (_, module, manifest, sentence) => {
    expect((await look(SLIDES, { ...module }, manifest))[0]).toEqual([undefined, expect.stringContaining(sentence)]);
  });

  it('finds pictures, slides and pages that a deck names and that are not there', async () => {
    expect(await look(['<!-- .slide: id="a" -->\n![Map](map.svg)'])).toEqual([
      [6, expect.stringContaining('"map.svg", which is not in the pack')],
    ]);
    expect(await look(['<!-- .slide: id="a" data-background-image="b.png" -->\n# A'])).toHaveLength(1);
    expect(await look([`${SLIDES[0]} Skip to slide 7.`])).toEqual([[9, 'The notes of "a" name slide 7; there are 1.']]);
    expect(await look([`${SLIDES[0]} Skip to slide 2 ("Third").`, SLIDES[1] ?? ''])).toEqual([
      [9, expect.stringContaining('call slide 2 "Third"; it is "Second"')],
    ]);
    expect(await look([`${SLIDES[0]}`, '<!-- .slide: id="b" -->\nNow workbook page 5.'])).toEqual([
      [12, expect.stringContaining('names page 5')],
    ]);
  });

  it('finds addresses that nobody could open', async () => {
    const slide = (address: string) => ['<!-- .slide: id="a" -->', `See ${address}.`].join('\n');
    expect(await look([slide('https://www.cde.ca.gov/ls/mh/')])).toEqual([]);
    expect(await look([slide('https://www/ls')])).toEqual([[6, expect.stringContaining('"https://www/ls"')]]);
    expect(await look([slide('http:/cde.ca.gov')])).toHaveLength(0);
    expect(await look([slide('https://')])).toHaveLength(1);
  });
});
