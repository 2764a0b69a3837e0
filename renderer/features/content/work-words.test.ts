import { expect, test } from 'vitest';
import type { PackProgress } from '../../../preload/contract/models/content-pack-work.ts';
import { minutesLeft, shareOf } from './work-words.ts';

const progress = (done: number, total: number, more: Partial<PackProgress> = {}): PackProgress => ({
  phase: 'copying',
  files: { done: 0, total: 1 },
  bytes: { done, total },
  megabytesPerSecond: null,
  current: null,
  heldBack: false,
  ...more,
});

test('says how far it is, and nothing of the time that nobody can tell yet', () => {
  expect(shareOf(progress(250, 1000))).toBe(0.25);
  expect(shareOf(progress(0, 0))).toBe(0);
  expect(shareOf(progress(999, 1000, { phase: 'finishing' }))).toBe(1);
  expect(minutesLeft(progress(0, 6e9))).toBeNull();
  expect(minutesLeft(progress(0, 6e9, { megabytesPerSecond: 0 }))).toBeNull();
  expect(minutesLeft(progress(0, 6e9, { megabytesPerSecond: 20 }))).toBe(5);
  expect(minutesLeft(progress(5.9e9, 6e9, { megabytesPerSecond: 20 }))).toBe(0);
});
