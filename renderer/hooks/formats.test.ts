import { expect, test } from 'vitest';
import { Instant } from '../../preload/contract/models/time.ts';
import { createFormats } from './formats.ts';

/** Engines differ in which kind of space stands before AM. */
const plain = (text: string): string => text.replaceAll(/\s/g, ' ');

test('a date stays the date it is, in any zone of the laptop', () => {
  const en = createFormats('en');
  expect(en.longDate('2026-11-24', '2026')).toBe('Tuesday, November 24');
  expect(en.longDate('2027-01-01', '2026')).toBe('Friday, January 1, 2027');
  expect(createFormats('es').longDate('2026-11-24', '2026')).toBe('martes, 24 de noviembre');
});

test('a moment is told in the time of the venue', () => {
  const en = createFormats('en');
  const at = Instant.parse('2026-11-24T16:31:00.000Z');
  expect(plain(en.clock(at, 'America/Los_Angeles'))).toBe('8:31 AM');
  expect(plain(en.clock(at, 'America/New_York'))).toBe('11:31 AM');
  expect(plain(en.timeOfDay('15:05'))).toBe('3:05 PM');
});

test('sizes are told in the unit that a stick is sold in', () => {
  const en = createFormats('en');
  expect(plain(en.size(2_400_000))).toBe('2.4 MB');
  expect(plain(en.size(48_000_000_000))).toBe('48 GB');
});
