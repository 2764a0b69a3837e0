import type { ItemRef } from '../../preload/contract/models/item-ref.ts';
import { sameItem } from '../../preload/contract/models/item-ref.ts';
import { Screen } from '../../preload/contract/models/live.ts';
import type { Block } from '../../preload/contract/models/session.ts';
import type { ItemOutline, LiveContext } from './context.ts';
import { soughtTo } from './video.ts';

/** From which end an agenda item is entered: forwards at its first slide, backwards at its last. */
export type Entry = 'start' | 'end';

type DeckOutline = Extract<ItemOutline, { kind: 'deck' }>;

/** The slides of a deck that belong to one agenda item, as indexes: both ends included. */
export interface SlideRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Several agenda items can share a deck, each beginning at a slide of its own. One item's slides reach up to where the next of
 * them begins, so that "next" at its end goes on in the agenda and not into another item's slides.
 */
export const slideRange = (block: Block | null, item: ItemRef, outline: DeckOutline, agenda: readonly Block[]): SlideRange => {
  const last = outline.slides.length - 1;
  if (block?.item == null || !sameItem(block.item, item)) {
    return { from: 0, to: last };
  }
  const startOf = (of: Block): number =>
    Math.max(
      0,
      outline.slides.findIndex((slide) => slide.id === of.slideId),
    );
  const from = startOf(block);
  const later = agenda
    .filter((other) => other.item !== null && sameItem(other.item, item))
    .map(startOf)
    .filter((start) => start > from);
  return { from, to: Math.min(last, ...later.map((start) => start - 1)) };
};

/** What an agenda item puts on the wall when it is entered. A video waits at its first picture until it is started. */
export const screenOfBlock = (block: Block, entry: Entry, context: LiveContext): Screen => {
  const opened = block.item === null ? null : screenOfItem(block.item, block, entry, context);
  if (opened !== null) {
    return opened;
  }
  const returns = block.kind === 'break' || block.kind === 'lunch';
  return Screen.parse({
    kind: 'card',
    blockId: block.id,
    title: block.title,
    backAt: returns ? context.timeOfDay(context.now + block.minutes * 60_000) : null,
  });
};

/** A screen that was just opened, at the slide or second that was asked for; a slide that the deck has not leaves it at its first. */
export const screenAt = (
  screen: Screen,
  { slideId, seconds }: { readonly slideId?: string | undefined; readonly seconds?: number | undefined },
  context: LiveContext,
): Screen => {
  if (screen.kind === 'video') return seconds === undefined ? screen : soughtTo(screen, seconds, context.now);
  if (screen.kind !== 'deck' || slideId === undefined) return screen;
  const outline = context.outline(screen.item);
  const isThere = outline?.kind === 'deck' && outline.slides.some((slide) => slide.id === slideId);
  return isThere ? { ...screen, slideId, step: 0 } : screen;
};

/** What an item puts on the wall, or null when it has nothing to show there (a workbook, or content that is missing). */
export const screenOfItem = (item: ItemRef, block: Block | null, entry: Entry, context: LiveContext): Screen | null => {
  const outline = context.outline(item);
  switch (outline?.kind) {
    case 'deck': {
      const { from, to } = slideRange(block, item, outline, context.agenda);
      const slide = outline.slides[entry === 'start' ? from : to];
      return slide === undefined
        ? null
        : Screen.parse({
            kind: 'deck',
            item,
            language: outline.language,
            slideId: slide.id,
            step: entry === 'start' ? 0 : slide.steps,
          });
    }
    case 'video':
      return {
        kind: 'video',
        item,
        captions:
          outline.captionLanguages.find((language) => language === context.language) ?? outline.captionLanguages[0] ?? null,
        playing: false,
        seconds: 0,
        stampedAt: context.now,
        durationSeconds: outline.durationSeconds,
        volume: 1,
      };
    case 'activity':
      return { kind: 'activity', item, language: outline.language };
    case undefined:
      return null;
  }
};
