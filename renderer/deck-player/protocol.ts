import { z } from 'zod';
import type { Deck } from '../../preload/contract/models/deck.ts';
import { Slug } from '../../preload/contract/models/ids.ts';

/**
 * What the window and the deck document say to each other. The document has no bridge and an origin of its own: it gets a parsed
 * deck and positions, and answers with what was really shown.
 */

/** A place in a deck. Ids hold across languages and versions; an index would not. */
export const DeckPosition = z.object({
  slideId: Slug,
  /** How many of the slide's fragment steps are shown: 0 is none. */
  step: z.int().nonnegative(),
});
export type DeckPosition = z.infer<typeof DeckPosition>;

/** `grid` draws many slides at once, as pictures. */
export type DeckMode = 'wall' | 'preview' | 'grid';

export type DeckTransition = 'none' | 'fade' | 'slide';

export type DeckOptions = {
  readonly mode: DeckMode;
  /** Between slides. Someone who asked the system for less motion gets none. */
  readonly transition: DeckTransition;
  /** How much of each edge a projector cuts off, in percent of the picture. */
  readonly overscanPercent: number;
};

/** Slides as pictures: how large each is and where in the document it stands, in pixels. What is not in it is not drawn. */
export type SlideGrid = {
  readonly width: number;
  readonly height: number;
  readonly cells: readonly { readonly slideId: string; readonly x: number; readonly y: number }[];
};

/** From the window to the deck document. */
export type DeckCommand =
  | { readonly kind: 'load'; readonly deck: Deck; readonly options: DeckOptions }
  | { readonly kind: 'show'; readonly position: DeckPosition }
  | { readonly kind: 'grid'; readonly grid: SlideGrid };

/** What a deck's author should look at; nobody but the console says it. */
export const DeckProblem = z.discriminatedUnion('code', [
  /** Something was taken out of a slide because the kit does not let decks do it. */
  z.object({ code: z.literal('removed'), slideId: Slug, what: z.enum(['element', 'attribute', 'url']), name: z.string() }),
  /** A file that the slide refers to is not in the pack. */
  z.object({ code: z.literal('asset-missing'), slideId: Slug, name: z.string() }),
  /** The slide is taller or wider than the wall, by so many of its own pixels. */
  z.object({ code: z.literal('overflow'), slideId: Slug, pixels: z.number() }),
  /** Asked for a slide that this deck does not have. */
  z.object({ code: z.literal('unknown-slide'), slideId: z.string() }),
  /** A page of a PDF that cannot be drawn: its text is shown instead. */
  z.object({ code: z.literal('page-unreadable'), slideId: Slug }),
  /** The document itself failed; the window should load it anew. */
  z.object({ code: z.literal('failed'), message: z.string() }),
]);
export type DeckProblem = z.infer<typeof DeckProblem>;

/** A key that landed in the document instead of the window. */
export const ForwardedKey = z.object({
  type: z.enum(['keydown', 'keyup']),
  key: z.string(),
  code: z.string(),
  ctrlKey: z.boolean(),
  shiftKey: z.boolean(),
  altKey: z.boolean(),
  metaKey: z.boolean(),
  repeat: z.boolean(),
});
export type ForwardedKey = z.infer<typeof ForwardedKey>;

/** A slide that is on the glass: `paintedAt` in milliseconds since 1970, after the frame that holds it was presented. */
export const ShownSlide = DeckPosition.extend({ paintedAt: z.number() });
export type ShownSlide = z.infer<typeof ShownSlide>;

/** From the deck document to the window; parsed there, because what is drawn in the document is a stranger's. */
export const DeckReport = z.discriminatedUnion('kind', [
  /** The document can take a deck. Sent again after each reload. */
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('loaded'), slides: z.int() }),
  z.object({ kind: z.literal('shown'), slide: ShownSlide }),
  z.object({ kind: z.literal('key'), key: ForwardedKey }),
  z.object({ kind: z.literal('problem'), problem: DeckProblem }),
]);
export type DeckReport = z.infer<typeof DeckReport>;
