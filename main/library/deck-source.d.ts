import type { DeckSlide } from '../../preload/contract/models/deck.ts';
/** Something in a deck's source that its author should look at. The deck can be shown all the same. */
export type DeckSourceProblem = {
  readonly kind:
    | 'front-matter-missing'
    | 'title-missing'
    | 'language-missing'
    | 'no-slides'
    | 'fence-open'
    | 'id-missing'
    | 'id-invalid'
    | 'id-duplicate'
    | 'attribute-refused'
    | 'aside-notes';
  /** Counted from 1. */
  readonly line: number;
  /** One plain sentence that says what to do. */
  readonly message: string;
};
/** A deck's source, read. It becomes a `Deck` when its assets are known; `slides` is empty only beside a `no-slides` problem. */
export type DeckSource = {
  readonly title: string;
  /** Null where the front matter names none. */
  readonly language: string | null;
  readonly draft: boolean;
  readonly slides: readonly DeckSlide[];
  readonly problems: readonly DeckSourceProblem[];
};
/**
 * Reads a deck in reveal.js's Markdown conventions: front matter with `title`, `lang` and `draft`; slides separated by a line
 * `---`, or `--` within a vertical stack; `<!-- .slide: id="..." -->`; notes after a line that begins with `Note:`.
 * Never throws: what is wrong is listed, and a slide without a good id gets one, so that it can still be shown.
 */
export declare const readDeckSource: (text: string) => DeckSource;
