import { type ExcerptPart, excerptOf } from '../../../preload/contract/excerpt.ts';
import { foldText, searchWords } from '../../../preload/contract/fold-text.ts';
import type { Deck } from '../../../preload/contract/models/deck.ts';

export interface SlideHit {
  readonly slideId: string;
  /** Counted from 1. */
  readonly number: number;
  readonly title: string;
  /** Where it was found. A hit in the title needs no excerpt. */
  readonly where: 'title' | 'slide' | 'notes';
  readonly excerpt: readonly ExcerptPart[];
}

/** Markdown as it reads: without its marks, comments and addresses. */
export const plainText = (markdown: string): string =>
  markdown
    .replaceAll(/<!--[\s\S]*?-->/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[*_`#>|~]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Slides that hold every word of the query in their title, text or notes, in the order of the deck; all for an empty query. */
export const findSlides = (deck: Pick<Deck, 'slides'>, query: string): readonly SlideHit[] => {
  const words = searchWords(query);
  return deck.slides.flatMap((slide, index): readonly SlideHit[] => {
    const base = { slideId: slide.id, number: index + 1, title: slide.title };
    const text = plainText(slide.source);
    const notes = plainText(slide.notes);
    const holds = (where: string): boolean => words.every((word) => foldText(where).includes(word));
    if (holds(slide.title)) return [{ ...base, where: 'title', excerpt: [] }];
    if (holds(`${slide.title} ${text}`)) return [{ ...base, where: 'slide', excerpt: excerptOf(text, words) }];
    return holds(`${slide.title} ${text} ${notes}`) ? [{ ...base, where: 'notes', excerpt: excerptOf(notes, words) }] : [];
  });
};
