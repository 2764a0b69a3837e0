import { z } from 'zod';
import { Sha256, Slug } from './ids.ts';
import { LanguageTag } from './localized.ts';

/** One slide. Its id is shared by all languages and versions of the deck: notes, resuming and bookmarks hold on to it. */
export const DeckSlide = z.object({
  id: Slug,
  /** Its first heading as plain text. */
  title: z.string(),
  /** Slides with the same column are one vertical stack. */
  column: z.int().nonnegative(),
  /** `class` and the `data-` attributes that are allowed. */
  attributes: z.record(z.string(), z.string()),
  /** What `source` is: the author's Markdown or HTML, still untrusted, or the text that stands on a page of a PDF. */
  format: z.enum(['markdown', 'html', 'page']),
  source: z.string(),
  /** Speaker notes, Markdown. They never reach the wall. */
  notes: z.string(),
  /** How many steps its fragments take. */
  steps: z.int().nonnegative(),
});
export type DeckSlide = z.infer<typeof DeckSlide>;

/** A deck in one language, parsed but not yet drawn: still untrusted. */
export const Deck = z.object({
  title: z.string(),
  language: LanguageTag,
  draft: z.boolean(),
  slides: z.array(DeckSlide).min(1),
  /** The files that slides refer to, by their path beside the deck. */
  assets: z.record(z.string(), Sha256),
  /** The file whose pages are the slides, in their order; null where the slides are text. */
  pdf: z.object({ sha256: Sha256, size: z.int().positive() }).nullable(),
});
export type Deck = z.infer<typeof Deck>;
