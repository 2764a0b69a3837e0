import type { LiveState, Screen } from '../../preload/contract/models/live.ts';
import type { Block } from '../../preload/contract/models/session.ts';
import type { LiveContext } from './context.ts';
import { type Entry, screenOfBlock, slideRange } from './screens.ts';
import { playing } from './video.ts';

/** Walking through the agenda and its slides: forwards, backwards, to either end. Each answers the state afterwards. */

const currentBlock = (state: LiveState, context: LiveContext): Block | null =>
  context.agenda.find((block) => block.id === state.blockId) ?? null;

/** Goes to an agenda item: the visit before it ends, its own begins, and it opens what it needs. */
export const enterBlock = (state: LiveState, block: Block, entry: Entry, context: LiveContext): LiveState => ({
  ...state,
  blockId: block.id,
  screen: screenOfBlock(block, entry, context),
  visits: [
    ...state.visits.map((visit) => (visit.to === null ? { ...visit, to: context.now } : visit)),
    { blockId: block.id, from: context.now, to: null },
  ],
});

/**
 * The agenda item after (or before) the current one; the same state at either end of the agenda, and where the current one is no longer
 * on it: the wall must not jump back to the morning. From the welcome card it goes to the first.
 */
export const stepBlock = (state: LiveState, by: 1 | -1, entry: Entry, context: LiveContext): LiveState => {
  const index = context.agenda.findIndex((block) => block.id === state.blockId);
  const target = index === -1 && (state.blockId !== null || by === -1) ? undefined : context.agenda[index + by];
  return target === undefined ? state : enterBlock(state, target, entry, context);
};

/** One step forwards: a fragment, a slide, the start of a video that has not begun, or the next agenda item. */
export const next = (state: LiveState, context: LiveContext): LiveState => {
  const { screen } = state;
  if (screen.kind === 'video' && !screen.playing && screen.seconds === 0) {
    return { ...state, screen: playing(screen, context.now) };
  }
  return stepInDeck(state, 1, context) ?? stepBlock(state, 1, 'start', context);
};

/** One step backwards: as `next`, the other way round. A slide is entered with everything on it shown. */
export const back = (state: LiveState, context: LiveContext): LiveState =>
  stepInDeck(state, -1, context) ?? stepBlock(state, -1, 'end', context);

/** A step inside the deck that is shown, or null when it would leave it. */
const stepInDeck = (state: LiveState, by: 1 | -1, context: LiveContext): LiveState | null => {
  const { screen } = state;
  const outline = screen.kind === 'deck' ? context.outline(screen.item) : null;
  if (screen.kind !== 'deck' || outline?.kind !== 'deck') {
    return null;
  }
  const index = outline.slides.findIndex((slide) => slide.id === screen.slideId);
  const slide = outline.slides[index];
  if (slide !== undefined && screen.step + by >= 0 && screen.step + by <= slide.steps) {
    return { ...state, screen: { ...screen, step: screen.step + by } };
  }
  const range = slideRange(currentBlock(state, context), screen.item, outline, context.agenda);
  const target = outline.slides[index + by];
  if (target === undefined || index + by < range.from || index + by > range.to) {
    return leavesNothing(state, context, screen) ? state : null;
  }
  return { ...state, screen: deckAt(screen, target.id, by === 1 ? 0 : target.steps) };
};

/** A deck that was opened beside the agenda has no agenda item after its last slide: there the wall stays. */
const leavesNothing = (state: LiveState, context: LiveContext, screen: Extract<Screen, { kind: 'deck' }>): boolean => {
  const item = currentBlock(state, context)?.item;
  return item == null || item.itemId !== screen.item.itemId || item.moduleId !== screen.item.moduleId;
};

/** The first or last slide of the agenda item, or the beginning of the video. */
export const toEdge = (state: LiveState, edge: Entry, context: LiveContext): LiveState => {
  const { screen } = state;
  if (screen.kind === 'video') {
    return edge === 'start' ? { ...state, screen: { ...screen, seconds: 0, stampedAt: context.now } } : state;
  }
  const outline = screen.kind === 'deck' ? context.outline(screen.item) : null;
  if (screen.kind !== 'deck' || outline?.kind !== 'deck') {
    return state;
  }
  const range = slideRange(currentBlock(state, context), screen.item, outline, context.agenda);
  const slide = outline.slides[edge === 'start' ? range.from : range.to];
  return slide === undefined ? state : { ...state, screen: deckAt(screen, slide.id, 0) };
};

/** A slide of the deck that is shown, by its id; the same state when it has none of that id. */
export const toSlide = (state: LiveState, slideId: string, step: number, context: LiveContext): LiveState => {
  const { screen } = state;
  const outline = screen.kind === 'deck' ? context.outline(screen.item) : null;
  const slide = outline?.kind === 'deck' ? outline.slides.find((one) => one.id === slideId) : undefined;
  return screen.kind !== 'deck' || slide === undefined
    ? state
    : { ...state, screen: deckAt(screen, slide.id, Math.min(step, slide.steps)) };
};

const deckAt = (screen: Extract<Screen, { kind: 'deck' }>, slideId: string, step: number): Screen => ({
  ...screen,
  slideId,
  step,
});
