import type { ItemRef } from '../../preload/contract/models/item-ref.ts';
import type { Block } from '../../preload/contract/models/session.ts';

/** What the reducer has to know of an item: enough to walk through it, nothing of its content. */
export type ItemOutline =
  | {
      readonly kind: 'deck';
      readonly language: string;
      readonly slides: readonly { readonly id: string; readonly steps: number }[];
    }
  | { readonly kind: 'video'; readonly durationSeconds: number; readonly captionLanguages: readonly string[] }
  | { readonly kind: 'activity'; readonly language: string };

/** Everything outside the state that a command is judged by. Fetched beforehand, so that the reducer stays pure. */
export interface LiveContext {
  /** The agenda items of the day that is being held, in order. */
  readonly agenda: readonly Block[];
  /** Null for a workbook, a handout, or an item that is not on board. */
  readonly outline: (item: ItemRef) => ItemOutline | null;
  /** The language of the wall. */
  readonly language: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The time of day at the venue, "HH:MM", of a moment. */
  readonly timeOfDay: (epochMs: number) => string;
}
