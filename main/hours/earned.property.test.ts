import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HourRules } from '../../preload/contract/models/county.ts';
import { PLAIN_RULE } from '../../preload/contract/models/hours.ts';
import type { BlockId, DayId } from '../../preload/contract/models/ids.ts';
import { earnedBy, type HeldItem } from './earned.ts';
import type { Span } from './spans.ts';

const MINUTE = 60_000;

/** Days lie far apart, as nights do; within a day everything happens in the first two hours, on whole minutes. */
const DAYS = 3;
const LENGTH = 120;
const dayStart = (day: number): number => day * 24 * 60;

const span = fc
  .tuple(fc.nat(DAYS - 1), fc.nat(LENGTH), fc.nat(40))
  .map(([day, from, length]): Span & { readonly day: number } => ({
    day,
    from: (dayStart(day) + from) * MINUTE,
    to: (dayStart(day) + Math.min(LENGTH, from + length)) * MINUTE,
  }));
const items = fc
  .array(fc.record({ creditable: fc.boolean(), on: fc.array(span, { minLength: 1, maxLength: 3 }) }), { maxLength: 8 })
  .map((drafts): readonly HeldItem[] =>
    drafts.map(({ creditable, on }, index) => {
      const day = on[0]?.day ?? 0;
      return {
        blockId: `b${index}` as BlockId,
        dayId: `d${day}` as DayId,
        creditable,
        spans: on.filter((each) => each.day === day),
      };
    }),
  );
const presence = fc.array(span, { maxLength: 8 });
const rules: fc.Arbitrary<HourRules> = fc.record({
  graceMinutes: fc.nat(20),
  minimumPercent: fc.nat(100),
  roundToMinutes: fc.constantFrom(1, 5, 6, 15, 30, 60),
  rounding: fc.constantFrom('down', 'nearest'),
  partial: fc.constantFrom('proportional', 'none'),
});

/** The slow and obvious way: looks at every minute of every day and asks what was on and who was there. */
const obvious = (rule: HourRules, held: readonly HeldItem[], stays: readonly Span[]): { earned: number; present: number } => {
  const within = (minute: number, spans: readonly Span[]): boolean =>
    spans.some(({ from, to }) => from <= minute * MINUTE && minute * MINUTE < to);
  let offered = 0;
  let present = 0;
  let forgiven = 0;
  for (let day = 0; day < DAYS; day += 1) {
    const there: boolean[] = [];
    for (let minute = 0; minute < LENGTH; minute += 1) {
      const at = dayStart(day) + minute;
      if (held.some((item) => item.creditable && within(at, item.spans))) there.push(within(at, stays));
    }
    offered += there.length;
    present += there.filter(Boolean).length;
    if (!there.includes(true)) continue;
    const late = there.indexOf(true);
    const early = there.length - 1 - there.lastIndexOf(true);
    there.forEach((seen, place) => {
      const gentle =
        (late <= rule.graceMinutes && place < rule.graceMinutes) ||
        (early <= rule.graceMinutes && place >= there.length - rule.graceMinutes);
      if (!seen && gentle) forgiven += 1;
    });
  }
  const counted = present + forgiven;
  let earned = counted;
  if (counted < (offered * rule.minimumPercent) / 100) earned = 0;
  else if (rule.partial === 'none' && counted < offered) earned = counted > 0 && rule.minimumPercent > 0 ? offered : 0;
  const steps = earned / rule.roundToMinutes;
  const rounded = (rule.rounding === 'down' ? Math.floor(steps) : Math.round(steps)) * rule.roundToMinutes;
  return { present, earned: Math.min(rounded, offered) };
};

describe('hours earned', () => {
  it('are what the slow and obvious reckoning says', () => {
    fc.assert(
      fc.property(rules, items, presence, (rule, held, stays) => {
        const { earned, present } = earnedBy(rule, held, stays);
        expect({ earned, present }).toEqual(obvious(rule, held, stays));
      }),
      { numRuns: 2_000 },
    );
  });

  it('are never more for having been there less, under any rule', () => {
    fc.assert(
      fc.property(rules, items, presence, fc.nat(7), (rule, held, stays, gone) => {
        const less = stays.filter((_, index) => index !== gone);
        expect(earnedBy(rule, held, less).earned).toBeLessThanOrEqual(earnedBy(rule, held, stays).earned);
      }),
      { numRuns: 2_000 },
    );
  });

  it('do not depend on how stays and visits are cut up', () => {
    fc.assert(
      fc.property(rules, items, presence, (rule, held, stays) => {
        const cut = (spans: readonly Span[]): readonly Span[] =>
          spans.flatMap(({ from, to }) => {
            const middle = from + Math.floor((to - from) / 2);
            return [
              { from: middle, to },
              { from, to: middle },
            ];
          });
        const pieces = held.map((item) => ({ ...item, spans: cut(item.spans) }));
        expect(earnedBy(rule, pieces, cut(stays))).toEqual(earnedBy(rule, held, stays));
      }),
    );
  });

  const item = (creditable: boolean, from: number, to: number): HeldItem => ({
    blockId: `${from}` as BlockId,
    dayId: 'd' as DayId,
    creditable,
    spans: [{ from: from * MINUTE, to: to * MINUTE }],
  });
  const stay = (from: number, to: number): Span => ({ from: from * MINUTE, to: to * MINUTE });
  const held = [item(true, 0, 60), item(false, 60, 75), item(true, 75, 120)];

  it('leave breaks out, and say of each item how long somebody was there', () => {
    expect(earnedBy(PLAIN_RULE, held, [stay(10, 90)])).toEqual({
      items: [
        { blockId: '0', offered: 60, present: 50 },
        { blockId: '75', offered: 45, present: 15 },
      ],
      offered: 105,
      present: 65,
      forgiven: 0,
      earned: 65,
      outcome: 'part',
    });
  });
  it('forgive a late start within the grace, and not a minute beyond it', () => {
    const rule = { ...PLAIN_RULE, graceMinutes: 10 };
    expect(earnedBy(rule, held, [stay(10, 120)])).toMatchObject({ forgiven: 10, earned: 105, outcome: 'whole' });
    expect(earnedBy(rule, held, [stay(11, 120)])).toMatchObject({ forgiven: 0, earned: 94, outcome: 'part' });
  });
  it('are never more than what was offered, however they are rounded', () => {
    const rule: HourRules = { ...PLAIN_RULE, roundToMinutes: 60, rounding: 'nearest' };
    expect(earnedBy(rule, [item(true, 0, 50)], [stay(0, 50)])).toMatchObject({ offered: 50, earned: 50, outcome: 'whole' });
    expect(earnedBy(rule, [item(true, 0, 80)], [stay(0, 50)])).toMatchObject({ offered: 80, earned: 60, outcome: 'part' });
  });
  it('are all or nothing where the rule says so', () => {
    const rule: HourRules = { ...PLAIN_RULE, partial: 'none' };
    expect(earnedBy(rule, held, [stay(0, 119)])).toMatchObject({ earned: 0, outcome: 'not-whole' });
    expect(earnedBy({ ...rule, minimumPercent: 90 }, held, [stay(0, 119)])).toMatchObject({ earned: 105, outcome: 'whole' });
    expect(earnedBy({ ...rule, minimumPercent: 90 }, held, [stay(30, 119)])).toMatchObject({
      earned: 0,
      outcome: 'below-minimum',
    });
    expect(earnedBy(rule, held, [])).toMatchObject({ earned: 0, outcome: 'absent' });
  });
});
