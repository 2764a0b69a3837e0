import type { Day } from '../../../preload/contract/models/session.ts';

/** The day that would be held now: today's, else the next one to come, else the last. Dates are YYYY-MM-DD. */
export const dayToHold = (days: readonly Day[], today: string): Day | undefined => {
  const inOrder = [...days].sort((a, b) => a.date.localeCompare(b.date));
  return inOrder.find(({ date }) => date === today) ?? inOrder.find(({ date }) => date > today) ?? inOrder.at(-1);
};
