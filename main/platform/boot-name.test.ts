import { expect, it } from 'vitest';
import { bootNamedAfter, recognisedBoot } from './boot-name.ts';
import { createClock } from './clock.ts';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
/** A boot at half past a minute, where a second more or less is another minute when rounded. */
const HALF_PAST = Date.parse('2026-03-10T15:00:30.000Z');
const bootAt = (bootedMs: number) => bootNamedAfter('win32', bootedMs);
const clockOf = (bootId: string, steadyMs: number) =>
  createClock({ wallMs: () => HALF_PAST + steadyMs, steadyMs: () => steadyMs, bootId, runId: 'run' });

it('is the same boot after a mere crash, although its minute is rounded to another one', () => {
  const before = clockOf(bootAt(HALF_PAST - SECOND), HOUR).stamp();
  const clock = clockOf(bootAt(HALF_PAST + SECOND), HOUR + 5 * SECOND);
  expect(clock.stamp().bootId).not.toBe(before.bootId);
  clock.recognise(before);
  expect(clock.stamp().bootId).toBe(before.bootId);
  // Whatever is stamped from now on bears that name: the next start finds it.
  const third = clockOf(bootAt(HALF_PAST + SECOND), HOUR + 60 * SECOND);
  third.recognise(clock.stamp());
  expect(third.stamp().bootId).toBe(before.bootId);
});

it('is another boot when it was later, and when the steady clock has begun anew', () => {
  const saved = { bootId: bootAt(HALF_PAST), steadyMs: HOUR };
  const later = bootAt(HALF_PAST + HOUR);
  expect(recognisedBoot(later, 2 * HOUR, saved)).toBe(later);
  const atOnce = bootAt(HALF_PAST + 90 * SECOND);
  expect(recognisedBoot(atOnce, 20 * SECOND, { ...saved, steadyMs: 80 * SECOND })).toBe(atOnce);
});

it('leaves a boot alone that has a name of its own, and one of another system', () => {
  const named = '0b8b8f30-5b3e-4a11-9a51-000029552341';
  const next = '0b8b8f30-5b3e-4a11-9a51-000029552342';
  expect(recognisedBoot(next, HOUR, { bootId: named, steadyMs: 0 })).toBe(next);
  expect(recognisedBoot(bootAt(HALF_PAST), HOUR, { bootId: named, steadyMs: 0 })).toBe(bootAt(HALF_PAST));
  const mac = bootNamedAfter('darwin', HALF_PAST);
  expect(recognisedBoot(bootAt(HALF_PAST), HOUR, { bootId: mac, steadyMs: 0 })).toBe(bootAt(HALF_PAST));
});
