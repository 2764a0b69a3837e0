import { describe, expect, it } from 'vitest';
import type { ItemRef } from '../../../preload/contract/models/item-ref.ts';
import type { LiveState, Screen } from '../../../preload/contract/models/live.ts';
import type { Block } from '../../../preload/contract/models/session.ts';
import { nextUp } from './next-up.ts';

const deckItem: ItemRef = { packId: 'starter', packVersion: '1.0.0', moduleId: 'module', itemId: 'deck' };
const otherItem: ItemRef = { ...deckItem, itemId: 'other' };
const block = (id: string, item: ItemRef | null, slideId: string | null = null) =>
  ({ id, item, slideId, title: id, minutes: 10, kind: 'deck' }) as unknown as Block;
const slide = (id: string, steps = 0) => ({
  ...{ id, steps, title: id, column: 0, attributes: {}, notes: '' },
  ...{ format: 'markdown' as const, source: '' },
});
const deck = { slides: [slide('one'), slide('two', 2), slide('three'), slide('four')] };
const at = (blockId: string | null, screen: Screen): Pick<LiveState, 'blockId' | 'screen'> =>
  ({ blockId, screen }) as unknown as LiveState;
const onSlide = (slideId: string, step = 0, item = deckItem): Screen => ({ kind: 'deck', item, language: 'en', slideId, step });
const video = (playing: boolean, seconds: number): Screen => ({
  kind: 'video',
  item: otherItem,
  captions: null,
  playing,
  seconds,
  stampedAt: 0,
  durationSeconds: 60,
  volume: 1,
});
const a = block('a', deckItem, 'one');
const b = block('b', deckItem, 'three');
const c = block('c', otherItem);
const agenda = [a, b, c];

describe('what Next brings', () => {
  it('shows the next step of the same slide', () =>
    expect(nextUp(at('a', onSlide('two', 1)), agenda, deck)).toEqual({
      kind: 'slide',
      slideId: 'two',
      step: 2,
      newSlide: false,
    }));
  it('shows the next slide when no step is left', () =>
    expect(nextUp(at('b', onSlide('three')), agenda, deck)).toEqual({ kind: 'slide', slideId: 'four', step: 0, newSlide: true }));
  it("goes on in the agenda where another item's slides begin", () =>
    expect(nextUp(at('a', onSlide('two', 2)), agenda, deck)).toEqual({ kind: 'block', block: b }));
  it('goes on in the agenda after the last slide', () =>
    expect(nextUp(at('b', onSlide('four')), agenda, deck)).toEqual({ kind: 'block', block: c }));
  it('is the end after the last agenda item', () =>
    expect(nextUp(at('c', video(true, 9)), agenda, null)).toEqual({ kind: 'end' }));
  it('starts a video that waits, and goes on from one that runs', () => {
    expect(nextUp(at('c', video(false, 0)), agenda, null)).toEqual({ kind: 'play' });
    expect(nextUp(at('b', video(false, 4)), agenda, null)).toEqual({ kind: 'block', block: c });
  });
  it('opens the first agenda item from the welcome', () =>
    expect(nextUp(at(null, { kind: 'welcome' }), agenda, null)).toEqual({ kind: 'block', block: a }));
  it('stays at the end of a deck that was opened beside the agenda', () =>
    expect(nextUp(at('c', onSlide('four')), agenda, deck)).toEqual({ kind: 'end' }));
});
