import { z } from 'zod';
import { SessionId } from './ids.ts';
import { ItemRef } from './item-ref.ts';
import { LanguageTag, Localized } from './localized.ts';
import { PlainDate } from './time.ts';

/** What can go into a print packet: the workbooks and handouts of a session's modules, or all that are on board. */
export const PaperChoices = z.object({
  session: z
    .object({ title: z.string(), dates: z.array(PlainDate), venue: z.string(), expected: z.int().nonnegative() })
    .nullable(),
  workbooks: z.array(
    z.object({
      item: ItemRef,
      title: Localized,
      moduleTitle: Localized,
      roleTitle: Localized,
      /** In each language that it comes in. */
      documents: z.array(z.object({ language: LanguageTag, draft: z.boolean(), pages: z.int().nullable() })),
    }),
  ),
});
export type PaperChoices = z.infer<typeof PaperChoices>;

/** A packet as a trainer wants it. */
export const PacketWish = z.strictObject({
  sessionId: SessionId.nullable(),
  lines: z
    .array(z.strictObject({ item: ItemRef, language: LanguageTag, copies: z.int().min(1).max(500) }))
    .min(1)
    .max(200),
  /** Each copy begins on a new sheet. */
  twoSided: z.boolean(),
});
export type PacketWish = z.infer<typeof PacketWish>;
