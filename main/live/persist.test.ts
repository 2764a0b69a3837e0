import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { LiveCommand, LiveState } from '../../preload/contract/models/live.ts';
import { createPersist, mayLag, RETRY_MS } from './persist.ts';
import { reduce } from './reduce.ts';
import { AGENDA, contextAt, freshState, START } from './testing.ts';

/** A disk that a test fills and frees; what it holds are revisions. */
let full: boolean;
let disk: number[];
const save = async (state: LiveState): Promise<boolean> => {
  if (!full) disk.push(state.revision);
  return !full;
};
const at = (revision: number): LiveState => freshState({ revision });

beforeEach(() => {
  vi.useFakeTimers();
  full = false;
  disk = [];
});
afterEach(() => vi.useRealTimers());

it('tries the newest state again until it is on disk, and then no more', async () => {
  const persist = createPersist(save);
  full = true;
  await persist.now(at(1));
  await persist.now(at(2));
  await vi.advanceTimersByTimeAsync(RETRY_MS * 3);
  expect(disk).toEqual([]);
  full = false;
  await vi.advanceTimersByTimeAsync(RETRY_MS);
  expect(disk).toEqual([2]);
  await vi.advanceTimersByTimeAsync(RETRY_MS * 3);
  expect(disk).toEqual([2]);
});

it('never writes an older state over a newer one', async () => {
  const persist = createPersist(save);
  full = true;
  persist.soon(at(1));
  const first = persist.flush();
  full = false;
  await Promise.all([first, persist.now(at(2))]);
  await vi.advanceTimersByTimeAsync(RETRY_MS * 3);
  expect(disk).toEqual([2]);
});

it('forgets what waits when the session is over', async () => {
  const persist = createPersist(save);
  full = true;
  await persist.now(at(1));
  persist.cancel();
  full = false;
  await vi.advanceTimersByTimeAsync(RETRY_MS * 3);
  expect(disk).toEqual([]);
});

/** Where commands lead, one a second. */
const after = (...commands: readonly LiveCommand[]): LiveState =>
  commands.reduce((state, command, index) => reduce(state, command, contextAt(START + index * 1000)), freshState());

const blockId = (index: number) => AGENDA[index]?.id ?? expect.fail('there is such an agenda item');
const onDeck = after({ kind: 'go-to-block', blockId: blockId(2) });
const playing = after({ kind: 'go-to-block', blockId: blockId(1) }, { kind: 'play' });

const lags = (before: LiveState, asked: LiveCommand): boolean => {
  const then = reduce(before, asked, contextAt(START + 60_000));
  expect(then).not.toBe(before);
  return mayLag(before, then, asked);
};

it.each<[string, LiveState, LiveCommand]>([
  ['the slide within a deck', onDeck, { kind: 'next' }],
  ['a slide further on', onDeck, { kind: 'go-to-slide', slideId: 'c', step: 0 }],
  ['the second that the wall reports', playing, { kind: 'video-at', seconds: 12, ended: false }],
])('lets %s reach the disk a moment later', (_what, before, asked) => {
  expect(lags(before, asked)).toBe(true);
});

it.each<[string, LiveState, LiveCommand]>([
  ['the lock over a deck', onDeck, { kind: 'lock' }],
  ['its end', { ...onDeck, locked: true }, { kind: 'unlock', by: 'Dana' }],
  ['the lock over a running video', playing, { kind: 'lock' }],
  ['how captions stand', playing, { kind: 'room-captions', change: { size: 'large' } }],
  ['the same over a deck', onDeck, { kind: 'room-captions', change: { also: 'es' } }],
  ['another place in a running video', playing, { kind: 'seek', seconds: 40 }],
  ['another language of its captions', playing, { kind: 'captions', language: 'en' }],
  ['its volume', playing, { kind: 'volume', volume: 0.5 }],
  ['its pause', playing, { kind: 'pause' }],
  ['its end', playing, { kind: 'video-at', seconds: 90, ended: true }],
  ['black', onDeck, { kind: 'toggle-black' }],
  ['freeze', onDeck, { kind: 'toggle-freeze' }],
  ['the next agenda item', onDeck, { kind: 'next-block' }],
])('has %s on disk before anybody is told', (_what, before, asked) => {
  expect(lags(before, asked)).toBe(false);
});
