import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { LiveState } from '../../preload/contract/models/live.ts';
import { createPersist, RETRY_MS } from './persist.ts';
import { freshState } from './testing.ts';

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
