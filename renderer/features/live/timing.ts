import { type PlannedTime, plannedTimes } from '../../../preload/contract/agenda-times.ts';
import type { BlockId } from '../../../preload/contract/models/ids.ts';
import type { LiveState } from '../../../preload/contract/models/live.ts';
import type { Block, Day } from '../../../preload/contract/models/session.ts';

const MINUTE = 60_000;
const DAY_MINUTES = 1440;

/** How the day stands. Nothing here ever moves the wall: it only says so to the trainer. */
export interface Timing {
  /** Minutes since midnight of the planned day, at the venue; with fractions. */
  readonly now: number;
  readonly current: {
    readonly block: Block;
    /** Minutes left of its planned time, with fractions; below zero it runs over. */
    readonly left: number;
  } | null;
  /** Minutes behind the plan, below zero ahead of it. Null on another date than the planned one, where it means nothing. */
  readonly behind: number | null;
  /** When the day would end if all went on as planned, in minutes since midnight. Null without an agenda. */
  readonly endsAt: number | null;
}

type State = Pick<LiveState, 'blockId' | 'visits'>;

/** What a clock at the venue shows: the date, and the minutes since midnight with fractions. */
export const venueClock = (epochMs: number, timeZone: string): { readonly date: string; readonly minutes: number } => {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(epochMs);
  const of = (type: Intl.DateTimeFormatPartTypes): string => parts.find((part) => part.type === type)?.value ?? '00';
  const secondsInMinute = (((epochMs % MINUTE) + MINUTE) % MINUTE) / MINUTE;
  return {
    date: `${of('year')}-${of('month')}-${of('day')}`,
    minutes: Number(of('hour')) * 60 + Number(of('minute')) + secondsInMinute,
  };
};

/** Minutes that an agenda item has had so far, all its visits together. */
export const minutesSpent = (visits: LiveState['visits'], blockId: BlockId, now: number): number =>
  visits
    .filter((visit) => visit.blockId === blockId)
    .reduce((sum, visit) => sum + Math.max(0, (visit.to ?? now) - visit.from), 0) / MINUTE;

/** When the rest of the day would end, from the minute at which the current item ends; locked starts are waited for. */
const endOfRest = (rest: readonly PlannedTime[], from: number, state: State, now: number): number =>
  rest.reduce((at, { block, start }) => {
    const begins = block.lockedStart === null ? at : Math.max(at, start);
    // An item that was opened before its turn needs only what is left of it.
    return begins + Math.max(0, block.minutes - minutesSpent(state.visits, block.id, now));
  }, from);

/**
 * Minutes left, ahead or behind, and the end as it now looks.
 * @param now milliseconds since 1970, of the same clock that stamped the visits
 */
export const timingOf = (day: Pick<Day, 'date' | 'startsAt' | 'blocks'>, state: State, now: number, timeZone: string): Timing => {
  const clock = venueClock(now, timeZone);
  const sameDate = clock.date === day.date;
  const planned = plannedTimes(day);
  const index = planned.findIndex(({ block }) => block.id === state.blockId);
  const current = planned[index];
  const minute = clock.minutes;
  if (current === undefined) {
    const first = planned[0];
    if (first === undefined) return { now: minute, current: null, behind: null, endsAt: null };
    const from = sameDate ? Math.max(first.start, minute) : first.start;
    return {
      now: minute,
      current: null,
      behind: sameDate ? Math.max(0, minute - first.start) : null,
      endsAt: endOfRest(planned, from, state, now),
    };
  }
  const left = current.block.minutes - minutesSpent(state.visits, current.block.id, now);
  const ends = minute + Math.max(0, left);
  return {
    now: minute,
    current: { block: current.block, left },
    behind: sameDate ? ends - current.end : null,
    endsAt: endOfRest(planned.slice(index + 1), ends, state, now),
  };
};

/** Whole minutes behind (above zero) or ahead (below); zero while it is less than a minute either way. */
export const wholeMinutes = (minutes: number): number => Math.trunc(minutes + (minutes < 0 ? -1e-6 : 1e-6)) || 0;

/** Minutes since midnight as a moment of a day in UTC, for a formatter that is set to UTC. */
export const asUtcTime = (minutes: number): number => (((minutes % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES) * MINUTE;
