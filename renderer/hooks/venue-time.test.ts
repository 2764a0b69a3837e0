import { expect, test } from 'vitest';
import { Instant, PlainDate, PlainTime } from '../../preload/contract/models/time.ts';
import { instantAt, venueTimeOf } from './venue-time.ts';

const date = PlainDate.parse('2026-11-24');
const time = PlainTime.parse('15:36');

test('a time at the venue is a moment, and back', () => {
  const at = instantAt(date, time, 'America/Los_Angeles');
  expect(at).toBe('2026-11-24T23:36:00.000Z');
  expect(venueTimeOf(at, 'America/Los_Angeles')).toEqual({ date, time });
});

test('the hour that daylight saving skips becomes the one after it', () => {
  const at = instantAt(PlainDate.parse('2026-03-08'), PlainTime.parse('02:30'), 'America/Los_Angeles');
  expect(at).toBe('2026-03-08T10:30:00.000Z');
});

test('a moment of the evening in UTC is still the day before in California', () => {
  expect(venueTimeOf(Instant.parse('2026-11-25T03:00:00.000Z'), 'America/Los_Angeles')).toEqual({
    date,
    time: PlainTime.parse('19:00'),
  });
});
