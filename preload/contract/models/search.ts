import { z } from 'zod';
import { Slug } from './ids.ts';
import { ItemRef, ModuleRef } from './item-ref.ts';
import { LanguageTag, Localized } from './localized.ts';

/** Where words were found, exact enough to open that very place. */
export const SearchPlace = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('module'), module: ModuleRef }),
  /** A word of a pack's glossary. */
  z.object({ kind: z.literal('term'), packId: z.string(), termId: Slug }),
  z.object({ kind: z.literal('slide'), item: ItemRef, slideId: Slug }),
  /** Speaker notes of a slide. */
  z.object({ kind: z.literal('notes'), item: ItemRef, slideId: Slug }),
  /** What a video says from that second on. */
  z.object({ kind: z.literal('transcript'), item: ItemRef, seconds: z.number().nonnegative() }),
  /** A page of a workbook or handout, counted from 1. */
  z.object({ kind: z.literal('page'), item: ItemRef, page: z.int().positive() }),
  z.object({ kind: z.literal('activity'), item: ItemRef }),
]);
export type SearchPlace = z.infer<typeof SearchPlace>;

export const SearchHit = z.object({
  place: SearchPlace,
  /** Of the words that were found. */
  language: LanguageTag,
  /** Of the slide, the item, the word or the module. */
  title: z.string(),
  /** What it belongs to; null for a word, which belongs to all modules. */
  moduleTitle: Localized.nullable(),
  /** A few words around; `found` marks those that were looked for. */
  excerpt: z.array(z.object({ text: z.string(), found: z.boolean() })),
});
export type SearchHit = z.infer<typeof SearchHit>;

export const SearchAnswer = z.object({
  /** `making`: the index is not whole yet, and there may be more than what was found. `broken`: there is none. */
  index: z.enum(['ready', 'making', 'broken']),
  hits: z.array(SearchHit),
  /** Not everything that was found is among the hits. */
  more: z.boolean(),
});
export type SearchAnswer = z.infer<typeof SearchAnswer>;
