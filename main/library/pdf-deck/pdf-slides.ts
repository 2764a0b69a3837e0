import type { DeckSlide } from '../../../preload/contract/models/deck.ts';
import type { DeckSource } from '../deck-source.ts';
import { type PageNotes, pageIds } from './page-notes.ts';
import type { PageText } from './page-texts.ts';

/** A PDF's pages as slides, with what its notes say of them. */
export const pdfSlides = (pages: readonly PageText[], notes: PageNotes): DeckSource => {
  const ids = pageIds(notes, pages.length);
  const slides = pages.map(({ title, text }, index): DeckSlide => {
    const id = ids[index] ?? `page-${index + 1}`;
    return {
      id,
      title: title === '' ? id : title,
      column: index,
      attributes: { class: 'layout-page' },
      format: 'page',
      source: text,
      notes: notes.pages.get(index + 1)?.notes ?? '',
      steps: 0,
    };
  });
  return { title: notes.title, language: null, draft: notes.draft, slides, problems: notes.problems };
};
