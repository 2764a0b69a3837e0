import type { Settings } from './models/settings.ts';
import type { Instant } from './models/time.ts';

/**
 * Who has said on the day of `at` that they are using this laptop, or nobody (''). Yesterday's answer does not count: somebody else
 * may have the laptop now. One without a date was never asked for by day, and counts.
 */
export const operatorOn = ({ name, onDate }: Settings['operator'], at: Instant): string =>
  onDate === null || onDate === localDate(at) ? name : '';

/** The date of a moment on this laptop. */
const localDate = (at: Instant): string => {
  const moment = new Date(at);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
};
