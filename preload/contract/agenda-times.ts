import type { Block, Day } from './models/session.ts';

/** When an agenda item is planned: minutes since midnight at the venue. */
export interface PlannedTime {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  /** Minutes between the end of the item before and a locked start: a gap when positive, an overlap when negative. */
  readonly gap: number;
}

/** Minutes since midnight of "HH:MM". */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** "HH:MM" of minutes since midnight; past midnight it counts on from 00:00. */
export const timeOf = (minutes: number): string => {
  const inDay = ((minutes % 1440) + 1440) % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
};

/** Start and end of each agenda item of a day: each begins where the one before ends, unless its start is locked. */
export const plannedTimes = (day: Pick<Day, 'startsAt' | 'blocks'>): readonly PlannedTime[] => {
  let at = minutesOf(day.startsAt);
  return day.blocks.map((block) => {
    const locked = block.lockedStart === null ? null : minutesOf(block.lockedStart);
    const start = locked ?? at;
    const planned = { block, start, end: start + block.minutes, gap: start - at };
    at = planned.end;
    return planned;
  });
};
