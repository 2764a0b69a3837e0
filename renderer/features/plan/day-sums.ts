import { type PlannedTime, plannedTimes } from '../../../preload/contract/agenda-times.ts';
import type { Block, Day } from '../../../preload/contract/models/session.ts';

export interface DaySums {
  readonly times: readonly PlannedTime[];
  /** Minutes since midnight at which the last item ends; null without items. */
  readonly end: number | null;
  /** Minutes of all items that are not optional, and of those that are. */
  readonly minutes: number;
  readonly optionalMinutes: number;
  readonly creditableMinutes: number;
}

const sum = (blocks: readonly Block[]): number => blocks.reduce((minutes, block) => minutes + block.minutes, 0);

/** What the head of a day says about it. */
export const daySums = (day: Pick<Day, 'startsAt' | 'blocks'>): DaySums => {
  const times = plannedTimes(day);
  return {
    times,
    end: times.at(-1)?.end ?? null,
    minutes: sum(day.blocks),
    optionalMinutes: sum(day.blocks.filter(({ optional }) => optional)),
    creditableMinutes: sum(day.blocks.filter(({ creditable }) => creditable)),
  };
};

/**
 * Where `blocks.move` has to put a block so that it lands before or after another one of its day: the position is counted in the
 * list without the moved block.
 */
export const positionAt = (
  blocks: readonly { readonly id: string }[],
  moved: string,
  target: string,
  place: 'before' | 'after',
): number => {
  const rest = blocks.filter(({ id }) => id !== moved);
  const index = rest.findIndex(({ id }) => id === target);
  return index === -1 ? rest.length : index + (place === 'after' ? 1 : 0);
};
