import { minutesOf, plannedTimes } from '../../preload/contract/agenda-times.ts';
import type { HourRules } from '../../preload/contract/models/county.ts';
import type { SessionHours } from '../../preload/contract/models/hours.ts';
import type { Day } from '../../preload/contract/models/session.ts';
import { instantOf, knownZone } from '../platform/calendar.ts';
import type { SessionRecord } from '../records/stores/report.ts';
import { earnedBy, type HeldItem } from './earned.ts';
import type { Span } from './spans.ts';

/** Hours earned by everybody who was there, in the order in which the records list them. Who is still in has earned nothing since. */
export const sessionHours = (record: SessionRecord, rule: HourRules): SessionHours => {
  const items = record.session.days.flatMap((day) => itemsOf(record, day));
  return {
    rule,
    people: record.people
      .filter(({ stays }) => stays.length > 0)
      .map(({ person, stays }) => ({
        personId: person.id,
        ...copy(
          earnedBy(
            rule,
            items,
            stays.flatMap(({ moments }) => spanOf(moments)),
          ),
        ),
      })),
  };
};

const copy = ({ items, ...rest }: ReturnType<typeof earnedBy>) => ({ ...rest, items: items.map((item) => ({ ...item })) });

const spanOf = ({ from, to }: { readonly from: number; readonly to: number | null }): readonly Span[] =>
  to === null ? [] : [{ from, to }];

/**
 * When each agenda item of a day was on. A day that was held without the agenda being followed on this laptop (nothing was opened)
 * counts as it was planned: the trainer led it from paper.
 */
const itemsOf = ({ session, visits }: SessionRecord, day: Day): readonly HeldItem[] => {
  const followed = visits.some((visit) => visit.dayId === day.id);
  if (!followed && day.endedAt === null) return [];
  return plannedTimes(day).map(({ block, start, end }) => ({
    blockId: block.id,
    dayId: day.id,
    creditable: block.creditable,
    spans: followed
      ? visits.filter((visit) => visit.dayId === day.id && visit.blockId === block.id).flatMap(({ moments }) => spanOf(moments))
      : plannedSpan(day, start, end, session.timeZone),
  }));
};

const MINUTE_MS = 60_000;

const plannedSpan = (day: Day, start: number, end: number, timeZone: string): readonly Span[] => {
  const beginning = instantOf(day.date, day.startsAt, knownZone(timeZone));
  if (beginning === null) return [];
  // Minutes that pass, not hours of a clock: an evening session goes on past midnight, and past a change of the clocks.
  const at = (minute: number): number => Date.parse(beginning) + (minute - minutesOf(day.startsAt)) * MINUTE_MS;
  return [{ from: at(start), to: at(end) }];
};
