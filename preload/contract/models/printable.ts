import { z } from 'zod';
import { DeckSlide } from './deck.ts';
import { Sha256 } from './ids.ts';

/**
 * What the page is given that becomes a PDF. `html` is made by the kit; `texts` are what a pack's slides and notes are written in and go, sanitised as on the wall,
 * to the element that names them in `data-markdown`.
 */
export const Printable = z.object({
  html: z.string(),
  texts: z.array(DeckSlide.pick({ id: true, format: true, source: true })),
  /** The files that these texts refer to, as in a deck. */
  assets: z.record(z.string(), Sha256),
});
export type Printable = z.infer<typeof Printable>;
