import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlainDate, PlainTime } from '../../preload/contract/models/time.ts';
import { dateAt, instantOf, isKnownZone, knownZone, timeAt } from './calendar.ts';

const LA = 'America/Los_Angeles';
const instant = (date: string, time: string, zone: string) => instantOf(PlainDate.parse(date), PlainTime.parse(time), zone);

describe('calendar', () => {
  it('finds the moment of a time at the venue, in winter and in summer', () => {
    expect(instant('2026-01-15', '09:20', LA)).toBe('2026-01-15T17:20:00.000Z');
    expect(instant('2026-07-15', '09:20', LA)).toBe('2026-07-15T16:20:00.000Z');
    expect(instant('2026-07-15', '09:20', 'Pacific/Kiritimati')).toBe('2026-07-14T19:20:00.000Z');
  });

  it('takes a skipped time an hour later, and a doubled one the first time', () => {
    expect(instant('2026-03-08', '02:30', LA)).toBe('2026-03-08T10:30:00.000Z');
    expect(instant('2026-11-01', '01:30', LA)).toBe('2026-11-01T08:30:00.000Z');
  });

  it('answers an unknown zone with a value', () => {
    expect(instant('2026-01-15', '09:20', 'Mars/Olympus')).toBeNull();
    expect(dateAt(0, 'Mars/Olympus')).toBeNull();
    expect(timeAt(0, '')).toBeNull();
    expect(isKnownZone('Mars/Olympus')).toBe(false);
    expect(isKnownZone(knownZone('Mars/Olympus'))).toBe(true);
    expect(knownZone(LA)).toBe(LA);
  });

  it('goes from venue to moment and back without loss, outside the hours that clocks skip', () => {
    const days = fc.integer({ min: 0, max: 20_000 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
    const times = fc.tuple(fc.integer({ min: 4, max: 23 }), fc.integer({ min: 0, max: 59 }));
    fc.assert(
      fc.property(days, times, fc.constantFrom(LA, 'UTC', 'America/New_York', 'Asia/Kolkata'), (date, [hour, minute], zone) => {
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        const moment = instant(date, time, zone);
        expect(moment).not.toBeNull();
        if (moment !== null) {
          expect([dateAt(moment, zone), timeAt(moment, zone)]).toEqual([date, time]);
        }
      }),
    );
  });
});
