import type { Day } from './models/session.ts';

type DayFacts = Pick<Day, 'date' | 'endedAt'>;

/** Whether a day has been held: it is a record then and is not held again. */
export const isHeld = ({ endedAt }: Pick<Day, 'endedAt'>): boolean => endedAt !== null;

/**
 * The day that would be held now, of those that have not been: today's, else the next one to come, else the last. None when all
 * have been held. Dates are YYYY-MM-DD.
 */
export const dayToHold = <D extends DayFacts>(days: readonly D[], today: string): D | undefined => {
  const inOrder = days.filter((day) => !isHeld(day)).sort((a, b) => a.date.localeCompare(b.date));
  return inOrder.find(({ date }) => date === today) ?? inOrder.find(({ date }) => date > today) ?? inOrder.at(-1);
};
