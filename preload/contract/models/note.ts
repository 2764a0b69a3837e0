import { z } from 'zod';
import { BlockId, NoteId, Slug } from './ids.ts';
import { ItemRef } from './item-ref.ts';
import { Instant, PlainDate } from './time.ts';

export const NoteKind = z.enum(['note', 'question', 'parking-lot', 'action', 'decision']);
export type NoteKind = z.infer<typeof NoteKind>;

/** What was on the wall when a note was written: the agenda item, and the slide or the second of the video. */
export const NoteAnchor = z.object({
  blockId: BlockId.nullable(),
  blockTitle: z.string(),
  item: ItemRef.nullable(),
  itemTitle: z.string(),
  slideId: Slug.nullable(),
  slideTitle: z.string(),
  videoSeconds: z.number().nonnegative().nullable(),
});
export type NoteAnchor = z.infer<typeof NoteAnchor>;

export const NoteDraft = z.object({
  kind: NoteKind,
  text: z.string().max(4000),
  owner: z.string().max(200).default(''),
  dueDate: PlainDate.nullable().default(null),
});
export type NoteDraft = z.infer<typeof NoteDraft>;

export const Note = NoteDraft.extend({
  id: NoteId,
  anchor: NoteAnchor,
  createdAt: Instant,
  updatedAt: Instant,
});
export type Note = z.infer<typeof Note>;
