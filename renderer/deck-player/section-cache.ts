import type { Deck } from '../../preload/contract/models/deck.ts';
import type { DeckMode, DeckProblem } from './protocol.ts';
import { buildSection } from './slide-section.ts';

/** Drawn slides that are kept; a slide's drawing is a few milliseconds, and a trainer goes to and fro among a few. */
const MOST_KEPT = 48;

/**
 * Draws slides when they are first asked for and keeps the last few dozen. What was taken out of a slide is reported once.
 */
export const createSectionCache = (deck: Deck, mode: DeckMode, report: (problem: DeckProblem) => void) => {
  const kept = new Map<number, HTMLElement>();
  const reported = new Set<number>();
  return {
    /** @throws when the deck has no slide at this place: a mistake of the caller */
    get: (index: number): HTMLElement => {
      const known = kept.get(index);
      if (known !== undefined) {
        // Moved to the end: the first in a Map is the one that was not asked for the longest.
        kept.delete(index);
        kept.set(index, known);
        return known;
      }
      const slide = deck.slides[index];
      if (slide === undefined) throw new Error(`The deck has no slide at ${index}.`);
      const { section, problems } = buildSection(slide, deck.assets, mode);
      if (!reported.has(index)) for (const problem of problems) report(problem);
      reported.add(index);
      kept.set(index, section);
      for (const [old, element] of kept) {
        if (kept.size <= MOST_KEPT) break;
        if (!element.isConnected) kept.delete(old);
      }
      return section;
    },
    /** The drawing of a slide, if it is kept. */
    peek: (index: number): HTMLElement | undefined => kept.get(index),
    /** A slide whose drawing was changed by an animation is drawn anew the next time. */
    forget: (index: number): void => {
      kept.delete(index);
    },
  };
};

export type SectionCache = ReturnType<typeof createSectionCache>;
