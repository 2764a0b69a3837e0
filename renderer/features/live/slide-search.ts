import { foldText, searchWords } from '../../../preload/contract/fold-text.ts';
import type { Deck } from '../../../preload/contract/models/deck.ts';

export interface SlideHit {
  readonly slideId: string;
  /** Counted from 1. */
  readonly number: number;
  readonly title: string;
  /** Where it was found. A hit in the title needs no excerpt. */
  readonly where: 'title' | 'slide' | 'notes';
  readonly excerpt: string;
}

const EXCERPT = 90;

/** Markdown as it reads: without its marks, comments and addresses. */
export const plainText = (markdown: string): string =>
  markdown
    .replaceAll(/<!--[\s\S]*?-->/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[*_`#>|~]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** A few words around the first place where the word stands. */
const excerptAround = (text: string, word: string): string => {
  const lengths = [...text].map((character) => foldText(character).length);
  const folded = [...text].map((character) => (/\s/.test(character) ? ' ' : foldText(character))).join('');
  let found = folded.indexOf(word);
  let start = 0;
  while (found > 0 && start < lengths.length) {
    found -= Math.max(1, lengths[start] ?? 1);
    start += 1;
  }
  const from = Math.max(0, start - 30);
  const piece = [...text].slice(from, from + EXCERPT).join('');
  return `${from > 0 ? '…' : ''}${piece}${from + EXCERPT < text.length ? '…' : ''}`;
};

/** Slides that hold every word of the query in their title, text or notes, in the order of the deck; all for an empty query. */
export const findSlides = (deck: Pick<Deck, 'slides'>, query: string): readonly SlideHit[] => {
  const words = searchWords(query);
  return deck.slides.flatMap((slide, index): readonly SlideHit[] => {
    const base = { slideId: slide.id, number: index + 1, title: slide.title };
    const text = plainText(slide.source);
    const notes = plainText(slide.notes);
    const holds = (where: string): boolean => words.every((word) => foldText(where).includes(word));
    if (holds(slide.title)) return [{ ...base, where: 'title', excerpt: '' }];
    if (holds(`${slide.title} ${text}`)) return [{ ...base, where: 'slide', excerpt: excerptAround(text, words[0] ?? '') }];
    return holds(`${slide.title} ${text} ${notes}`)
      ? [{ ...base, where: 'notes', excerpt: excerptAround(notes, words.find((word) => foldText(notes).includes(word)) ?? '') }]
      : [];
  });
};
