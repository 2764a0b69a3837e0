import { expect, test } from 'vitest';
import { Day } from '../../../preload/contract/models/session.ts';
import { daySums, positionAt } from './day-sums.ts';

const dayId = crypto.randomUUID();
const block = (title: string, minutes: number, more: object = {}) => ({
  id: crypto.randomUUID(),
  dayId,
  kind: 'deck',
  title,
  minutes,
  optional: false,
  creditable: true,
  lockedStart: null,
  ledBy: '',
  item: null,
  slideId: null,
  ...more,
});

const day = Day.parse({
  id: dayId,
  date: '2026-11-24',
  startsAt: '08:30',
  blocks: [
    block('Opening', 20),
    block('Break', 15, { creditable: false }),
    block('Lunch', 45, { creditable: false, lockedStart: '12:00' }),
    block('Extra', 10, { optional: true }),
  ],
});

test('a day adds up its minutes and ends where its last item ends', () => {
  const sums = daySums(day);
  expect(sums).toMatchObject({ minutes: 90, optionalMinutes: 10, creditableMinutes: 30, end: 12 * 60 + 55 });
  expect(sums.times.map(({ gap }) => gap)).toEqual([0, 0, 175, 0]);
  expect(daySums({ ...day, blocks: [] }).end).toBeNull();
});

test('a place beside another item is counted without the item that moves', () => {
  const blocks = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
  expect(positionAt(blocks, 'a', 'b', 'after')).toBe(1);
  expect(positionAt(blocks, 'c', 'a', 'before')).toBe(0);
  expect(positionAt(blocks, 'a', 'c', 'after')).toBe(2);
  expect(positionAt(blocks, 'elsewhere', 'c', 'before')).toBe(2);
  expect(positionAt(blocks, 'a', 'gone', 'before')).toBe(2);
});
