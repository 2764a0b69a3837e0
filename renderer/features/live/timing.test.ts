import { describe, expect, it } from 'vitest';
import type { BlockId, DayId } from '../../../preload/contract/models/ids.ts';
import type { Block, Day } from '../../../preload/contract/models/session.ts';
import type { PlainDate, PlainTime } from '../../../preload/contract/models/time.ts';
import { minutesSpent, timingOf, venueClock, wholeMinutes } from './timing.ts';

const zone = 'America/Los_Angeles';
const block = (id: string, minutes: number, lockedStart: string | null = null): Block => ({
  id: id as BlockId,
  dayId: 'day' as DayId,
  trackId: 'main',
  kind: 'instruction',
  title: id,
  minutes,
  optional: false,
  creditable: true,
  lockedStart: lockedStart as PlainTime | null,
  ledBy: '',
  item: null,
  slideId: null,
});
const day = (...blocks: Block[]): Day => ({
  id: 'day' as DayId,
  date: '2026-12-01' as PlainDate,
  startsAt: '09:00' as PlainTime,
  startedAt: null,
  endedAt: null,
  blocks,
});
/** A moment of 1 December 2026 in Los Angeles, eight hours behind UTC. */
const at = (time: string): number => Date.parse(`2026-12-01T${time}:00-08:00`);
const visit = (id: string, from: string, to: string | null) => ({
  blockId: id as BlockId,
  from: at(from),
  to: to === null ? null : at(to),
});
const on = (id: string | null, ...visits: ReturnType<typeof visit>[]) => ({ blockId: id as BlockId | null, visits });

describe('the clock at the venue', () => {
  it('is in the zone of the session, not of the laptop', () => {
    expect(venueClock(Date.parse('2026-12-01T17:30:30Z'), zone)).toEqual({ date: '2026-12-01', minutes: 570.5 });
    expect(venueClock(Date.parse('2026-07-01T06:59:00Z'), zone)).toEqual({ date: '2026-06-30', minutes: 1439 });
  });
  it('says 0, not 24, at midnight', () => expect(venueClock(at('00:00'), zone).minutes).toBe(0));
});

describe('how the day stands', () => {
  const plan = day(block('a', 30), block('b', 20), block('c', 10));

  it('is on time when each item began as planned', () => {
    const timing = timingOf(plan, on('a', visit('a', '09:00', null)), at('09:12'), zone);
    expect(timing).toMatchObject({ behind: 0, endsAt: 600, current: { left: 18 } });
  });
  it('is behind by as much as an item began late, and ends later', () => {
    const timing = timingOf(plan, on('a', visit('a', '09:06', null)), at('09:12'), zone);
    expect(timing).toMatchObject({ behind: 6, endsAt: 606, current: { left: 24 } });
  });
  it('falls behind by the minute when an item runs over', () => {
    const timing = timingOf(plan, on('a', visit('a', '09:00', null)), at('09:34'), zone);
    expect(timing).toMatchObject({ behind: 4, endsAt: 604, current: { left: -4 } });
  });
  it('is ahead when an item was cut short', () => {
    const timing = timingOf(plan, on('b', visit('a', '09:00', '09:25'), visit('b', '09:25', null)), at('09:30'), zone);
    expect(timing).toMatchObject({ behind: -5, endsAt: 595, current: { left: 15 } });
  });
  it('adds the visits of an item that was left and taken up again', () => {
    const visits = [visit('a', '09:00', '09:10'), visit('b', '09:10', '09:15'), visit('a', '09:15', null)];
    const timing = timingOf(plan, on('a', ...visits), at('09:20'), zone);
    expect(timing.current?.left).toBe(15);
    // b has had 5 of its 20 minutes already
    expect(timing.endsAt).toBe(560 + 15 + 15 + 10);
  });
  it('counts a skipped item as gone', () => {
    const timing = timingOf(plan, on('c', visit('a', '09:00', '09:30'), visit('c', '09:30', null)), at('09:30'), zone);
    expect(timing).toMatchObject({ behind: -20, endsAt: 580 });
  });
});

describe('locked starts', () => {
  const plan = day(block('a', 30), block('lunch', 30, '09:40'), block('c', 10));

  it('are waited for, so that being ahead does not end the day sooner', () => {
    const timing = timingOf(plan, on('a', visit('a', '08:50', null)), at('09:00'), zone);
    expect(timing).toMatchObject({ behind: -10, endsAt: 620 });
  });
  it('take up a delay in the gap before them', () => {
    const timing = timingOf(plan, on('a', visit('a', '09:08', null)), at('09:08'), zone);
    expect(timing).toMatchObject({ behind: 8, endsAt: 620 });
  });
  it('begin late when the delay is larger than the gap', () => {
    const timing = timingOf(plan, on('a', visit('a', '09:15', null)), at('09:15'), zone);
    expect(timing).toMatchObject({ behind: 15, endsAt: 625 });
  });
});

describe('at the edges', () => {
  it('says nothing of behind on another date, but still how long an item has', () => {
    const timing = timingOf(
      { ...day(block('a', 30)), date: '2026-12-02' as PlainDate },
      on('a', visit('a', '09:00', null)),
      at('09:10'),
      zone,
    );
    expect(timing).toMatchObject({ behind: null, endsAt: 570, current: { left: 20 } });
  });
  it('is late when the day should have begun', () => {
    expect(timingOf(day(block('a', 30)), on(null), at('09:07'), zone)).toMatchObject({ behind: 7, endsAt: 577, current: null });
    expect(timingOf(day(block('a', 30)), on(null), at('08:30'), zone)).toMatchObject({ behind: 0, endsAt: 570, current: null });
  });
  it('has no end without an agenda', () => {
    expect(timingOf(day(), on(null), at('09:07'), zone)).toMatchObject({ behind: null, endsAt: null });
  });
  it('never counts a visit that the clock set back', () => {
    expect(minutesSpent([{ blockId: 'a' as BlockId, from: at('09:00'), to: null }], 'a' as BlockId, at('08:00'))).toBe(0);
  });
  it('rounds towards being on time', () => {
    expect([0.9, -0.9, 1, -1, 5.99, -5.99].map(wholeMinutes)).toEqual([0, 0, 1, -1, 5, -5]);
  });
});
