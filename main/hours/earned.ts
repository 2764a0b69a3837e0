import type { HourRules } from '../../preload/contract/models/county.ts';
import type { HoursOutcome } from '../../preload/contract/models/hours.ts';
import type { BlockId, DayId } from '../../preload/contract/models/ids.ts';
import { beginningOf, common, endOf, joined, lengthOf, type Span } from './spans.ts';

/** An agenda item as it was held. */
export interface HeldItem {
  readonly blockId: BlockId;
  readonly dayId: DayId;
  /** Breaks and lunches are not: whoever is in the room then earns nothing by it. */
  readonly creditable: boolean;
  /** When it was on; more than one where it was gone back to. */
  readonly spans: readonly Span[];
}

/** What a person earned, and why it is that. Minutes are whole, a rest is dropped. */
export interface Earned {
  readonly items: readonly { readonly blockId: BlockId; readonly offered: number; readonly present: number }[];
  readonly offered: number;
  readonly present: number;
  /** Minutes of coming late or leaving early that the rule forgives. */
  readonly forgiven: number;
  readonly earned: number;
  readonly outcome: HoursOutcome;
}

const MINUTE_MS = 60_000;
const minutes = (ms: number): number => Math.floor(ms / MINUTE_MS);

/**
 * Hours earned: presence that overlaps creditable items, over all days, under a session's rule (see `docs/decisions/0020`). Which
 * item is on at a moment is what the agenda says last; a moment counts once.
 */
export const earnedBy = (rule: HourRules, items: readonly HeldItem[], presence: readonly Span[]): Earned => {
  const there = joined(presence);
  const creditable = items.filter((item) => item.creditable);
  const rows = creditable.map(({ blockId, spans }) => {
    const on = joined(spans);
    return { blockId, offered: minutes(lengthOf(on)), present: minutes(lengthOf(common(on, there))) };
  });
  const offeredSpans = joined(creditable.flatMap(({ spans }) => spans));
  const offered = lengthOf(offeredSpans);
  const present = lengthOf(common(offeredSpans, there));
  const forgiven = forgivenIn(rule, creditable, there);
  const counted = present + forgiven;
  const { earned, outcome } = under(rule, offered, counted);
  return {
    items: rows,
    offered: minutes(offered),
    present: minutes(present),
    forgiven: minutes(forgiven),
    earned: Math.min(inSteps(rule, earned), minutes(offered)),
    outcome,
  };
};

/**
 * Absence that costs nothing. Whoever was there within the grace from the day's beginning is forgiven all absence in it, and so at the
 * day's end: coming back for good at 8 minutes past must not be worth more than having looked in before.
 */
const forgivenIn = (rule: HourRules, creditable: readonly HeldItem[], there: readonly Span[]): number => {
  const grace = rule.graceMinutes * MINUTE_MS;
  let sum = 0;
  for (const dayId of new Set(creditable.map((item) => item.dayId))) {
    const day = joined(creditable.filter((item) => item.dayId === dayId).flatMap(({ spans }) => spans));
    const seen = common(day, there);
    const [first, last] = [seen[0], seen.at(-1)];
    if (first === undefined || last === undefined) continue;
    const before = common(day, [{ from: Number.NEGATIVE_INFINITY, to: first.from }]);
    const after = common(day, [{ from: last.to, to: Number.POSITIVE_INFINITY }]);
    const gentle = joined([
      ...(lengthOf(before) <= grace ? beginningOf(day, grace) : []),
      ...(lengthOf(after) <= grace ? endOf(day, grace) : []),
    ]);
    sum += lengthOf(gentle) - lengthOf(common(gentle, there));
  }
  return sum;
};

const under = (
  rule: HourRules,
  offered: number,
  counted: number,
): { readonly earned: number; readonly outcome: HoursOutcome } => {
  if (counted === 0) return { earned: 0, outcome: 'absent' };
  // In whole numbers: a share that is exactly the minimum must not fall to a rounding error.
  if (counted * 100 < offered * rule.minimumPercent) return { earned: 0, outcome: 'below-minimum' };
  if (counted >= offered) return { earned: offered, outcome: 'whole' };
  if (rule.partial === 'proportional') return { earned: counted, outcome: 'part' };
  // All or nothing: whoever reaches the minimum has all of it; without a minimum only the whole is enough.
  return rule.minimumPercent > 0 ? { earned: offered, outcome: 'whole' } : { earned: 0, outcome: 'not-whole' };
};

/** To whole steps. The nearest one may lie above what was offered: what nobody could attend, nobody earns. */
const inSteps = (rule: HourRules, ms: number): number => {
  const step = rule.roundToMinutes;
  const steps = ms / MINUTE_MS / step;
  return (rule.rounding === 'down' ? Math.floor(steps) : Math.round(steps)) * step;
};
