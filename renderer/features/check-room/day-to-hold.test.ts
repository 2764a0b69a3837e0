import { expect, test } from 'vitest';
import { Day } from '../../../preload/contract/models/session.ts';
import { dayToHold } from './day-to-hold.ts';

const day = (date: string): Day => Day.parse({ id: crypto.randomUUID(), date, startsAt: '08:30', blocks: [] });
const days = [day('2026-12-02'), day('2026-11-24')];

test('the day to hold is today, else the next one, else the last', () => {
  expect(dayToHold(days, '2026-11-24')?.date).toBe('2026-11-24');
  expect(dayToHold(days, '2026-11-25')?.date).toBe('2026-12-02');
  expect(dayToHold(days, '2027-01-01')?.date).toBe('2026-12-02');
  expect(dayToHold([], '2027-01-01')).toBeUndefined();
});
