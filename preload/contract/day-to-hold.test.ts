import { expect, test } from 'vitest';
import { dayToHold } from './day-to-hold.ts';
import { Day } from './models/session.ts';

const day = (date: string, endedAt: string | null = null): Pick<Day, 'date' | 'endedAt'> =>
  Day.pick({ date: true, endedAt: true }).parse({ date, endedAt });
const days = [day('2026-12-02'), day('2026-11-24')];

test('the day to hold is today, else the next one, else the last', () => {
  expect(dayToHold(days, '2026-11-24')?.date).toBe('2026-11-24');
  expect(dayToHold(days, '2026-11-25')?.date).toBe('2026-12-02');
  expect(dayToHold(days, '2027-01-01')?.date).toBe('2026-12-02');
  expect(dayToHold([], '2027-01-01')).toBeUndefined();
});

test('a day that has been held is not held again, not even on its own date', () => {
  const held = day('2026-11-24', '2026-11-24T23:36:00.000Z');
  expect(dayToHold([held, day('2026-12-02')], '2026-11-24')?.date).toBe('2026-12-02');
  expect(dayToHold([held], '2026-11-24')).toBeUndefined();
});
