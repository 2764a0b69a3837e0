import { type PlannedTime, plannedTimes } from '../../preload/contract/agenda-times.ts';
import type { Day } from '../../preload/contract/models/session.ts';
import type { SessionRecord } from '../records/stores/report.ts';

/**
 * The agenda of a day as it went: what is planned is the plan as it was when the day began, not what a trainer who was short of time
 * made of it. What an item is called, and whether it earns hours, is what the trainer said last. Items that were added on the way
 * stand as they are now; items that were dropped stand at the end.
 */
export const agendaHeld = (record: SessionRecord, day: Day): readonly PlannedTime[] => {
  const planned = new Map(plannedTimes(planOf(record, day) ?? day).map((each) => [each.block.id, each]));
  const rows = plannedTimes(day).map((now) => {
    const { title, creditable } = now.block;
    const begun = planned.get(now.block.id) ?? now;
    return { ...begun, block: { ...begun.block, title, creditable } };
  });
  const dropped = [...planned.values()].filter((each) => !day.blocks.some((block) => block.id === each.block.id));
  return [...rows, ...dropped];
};

/** The day as it was planned when it began. Where a day was begun more than once, the last of all plans is taken. */
const planOf = ({ plans, visits }: SessionRecord, day: Day): Day | undefined => {
  const held = [...new Set(visits.map((visit) => visit.dayId))];
  const plan = plans.length === held.length ? plans[held.indexOf(day.id)] : plans.at(-1);
  return plan?.days.find((each) => each.id === day.id);
};
