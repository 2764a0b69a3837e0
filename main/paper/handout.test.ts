import { expect, it } from 'vitest';
import type { DeckSlide } from '../../preload/contract/models/deck.ts';
import { Sha256 } from '../../preload/contract/models/ids.ts';
import { pdfSlides } from '../library/pdf-deck/pdf-slides.ts';
import { handoutDocument } from './handout.ts';

const module = { title: { en: 'Doors' }, roleTitle: { en: 'Principal' }, phaseNumber: '0' };
const pdf = { sha256: Sha256.parse('a'.repeat(64)), size: 1 };
const handout = (slides: readonly DeckSlide[], of: typeof pdf | null) =>
  handoutDocument({
    deck: { title: 'Doors', language: 'en', draft: false, slides: [...slides], assets: {}, pdf: of },
    module,
    withNotes: false,
  });

const pages = pdfSlides(
  [
    { title: 'Who calls?', text: 'Who calls? A neighbour' },
    { title: 'And then?', text: 'Part two And then? Write it down' },
    { title: 'In', text: 'Inside In the room' },
    { title: '', text: '' },
  ],
  { title: 'Doors', draft: false, pages: new Map(), problems: [] },
).slides;

it('says the title of a page of a PDF once, and promises no drawing in words', () => {
  const { foreign, html } = handout(pages, pdf);
  expect(foreign?.texts.map(({ source }) => source)).toEqual(['A neighbour', 'Part two Write it down', 'Inside the room', '']);
  expect(html).toContain('Pictures are not in it.');
  expect(html).not.toContain('Each drawing is described');
});

it('leaves slides of text as they are', () => {
  const slides = pages.map((slide) => ({ ...slide, format: 'markdown' as const }));
  const { foreign, html } = handout(slides, null);
  expect(foreign?.texts.map(({ source }) => source)).toEqual(pages.map(({ source }) => source));
  expect(html).toContain('Each drawing is described');
});
