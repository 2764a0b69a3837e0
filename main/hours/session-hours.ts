import { minutesOf, plannedTimes } from '../../preload/contract/agenda-times.ts';
import type { HourRules } from '../../preload/contract/models/county.ts';
import type { SessionHours } from '../../preload/contract/models/hours.ts';
import type { Block, Day } from '../../preload/contract/models/session.ts';
import { instantOf, knownZone } from '../platform/calendar.ts';
import type { SessionRecord } from '../records/stores/report.ts';
import { agendaHeld } from './agenda-held.ts';
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
const itemsOf = (record: SessionRecord, day: Day): readonly HeldItem[] => {
  const visits = record.visits.filter((visit) => visit.dayId === day.id);
  if (visits.length === 0) {
    return day.endedAt === null
      ? []
      : plannedTimes(day).map(({ block, start, end }) => ({
          ...idsOf(block),
          spans: plannedSpan(day, start, end, record.session.timeZone),
        }));
  }
  return agendaHeld(record, day)
    .map(({ block }) => ({ block, on: visits.filter(({ blockId }) => blockId === block.id) }))
    .filter(({ block, on }) => on.length > 0 || day.blocks.some(({ id }) => id === block.id))
    .map(({ block, on }) => ({ ...idsOf(block), spans: on.flatMap(({ moments }) => spanOf(moments)) }));
};

const idsOf = ({ id, dayId, creditable }: Block): Omit<HeldItem, 'spans'> => ({ blockId: id, dayId, creditable });

const MINUTE_MS = 60_000;

/**
 * A planned time as it must have been: the plan begins when the day was begun, if that was later than planned, and nothing was held after
 * the day's end.
 */
const plannedSpan = (day: Day, start: number, end: number, timeZone: string): readonly Span[] => {
  const planned = instantOf(day.date, day.startsAt, knownZone(timeZone));
  if (planned === null) return [];
  const begun = day.startedAt === null ? Date.parse(planned) : Math.max(Date.parse(planned), Date.parse(day.startedAt));
  const over = day.endedAt === null ? Number.POSITIVE_INFINITY : Date.parse(day.endedAt);
  // Minutes that pass, not hours of a clock: an evening session goes on past midnight, and past a change of the clocks.
  const at = (minute: number): number => Math.min(over, begun + (minute - minutesOf(day.startsAt)) * MINUTE_MS);
  return [{ from: at(start), to: at(end) }];
};
