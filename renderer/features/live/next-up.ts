import type { Deck } from '../../../preload/contract/models/deck.ts';
import type { LiveState } from '../../../preload/contract/models/live.ts';
import type { Block } from '../../../preload/contract/models/session.ts';
import { itemKey } from './item-key.ts';

/** What "Next" would bring. */
export type NextUp =
  | { readonly kind: 'slide'; readonly slideId: string; readonly step: number; readonly newSlide: boolean }
  | { readonly kind: 'play' }
  | { readonly kind: 'block'; readonly block: Block }
  | { readonly kind: 'end' };

type Outline = Pick<Deck, 'slides'>;

const startOf = (block: Block, deck: Outline): number =>
  Math.max(
    0,
    deck.slides.findIndex((slide) => slide.id === block.slideId),
  );

/** The last slide of an agenda item that shares its deck with others: where the next of them begins, its own ends. */
const lastSlideOf = (block: Block, agenda: readonly Block[], deck: Outline): number => {
  const key = block.item === null ? '' : itemKey(block.item);
  const from = startOf(block, deck);
  const later = agenda
    .filter(({ item }) => item !== null && itemKey(item) === key)
    .map((other) => startOf(other, deck))
    .filter((start) => start > from);
  return Math.min(deck.slides.length, ...later) - 1;
};

const nextBlock = (state: Pick<LiveState, 'blockId'>, agenda: readonly Block[]): NextUp => {
  const index = agenda.findIndex(({ id }) => id === state.blockId);
  const block = agenda[index + 1];
  return block === undefined ? { kind: 'end' } : { kind: 'block', block };
};

/**
 * What "Next" brings: a step, a slide, the start of a video that waits, or the next agenda item.
 * @param deck the deck that the state shows, or null while it is read or when something else is shown
 */
export const nextUp = (state: Pick<LiveState, 'blockId' | 'screen'>, agenda: readonly Block[], deck: Outline | null): NextUp => {
  const { screen } = state;
  if (screen.kind === 'video' && !screen.playing && screen.seconds === 0) return { kind: 'play' };
  if (screen.kind !== 'deck' || deck === null) return nextBlock(state, agenda);
  const index = deck.slides.findIndex(({ id }) => id === screen.slideId);
  const slide = deck.slides[index];
  if (slide !== undefined && screen.step < slide.steps) {
    return { kind: 'slide', slideId: slide.id, step: screen.step + 1, newSlide: false };
  }
  const block = agenda.find(({ id }) => id === state.blockId);
  const own = block?.item != null && itemKey(block.item) === itemKey(screen.item);
  const last = own ? lastSlideOf(block, agenda, deck) : deck.slides.length - 1;
  const following = deck.slides[index + 1];
  if (following !== undefined && index < last) return { kind: 'slide', slideId: following.id, step: 0, newSlide: true };
  return own ? nextBlock(state, agenda) : { kind: 'end' };
};
