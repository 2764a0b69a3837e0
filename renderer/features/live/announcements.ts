import type { Timing } from './timing.ts';

/** What is worth saying aloud of the time: an item that begins, few minutes left, none left. Never a second hand. */
export type Announcement =
  | { readonly kind: 'now'; readonly title: string; readonly minutes: number }
  | { readonly kind: 'minutes-left'; readonly count: number }
  | { readonly kind: 'time-up'; readonly title: string };

const MARKS = [5, 2, 1] as const;

type Told = Pick<Timing, 'current'> | null;

/** What has come about between two looks at the clock. */
export const announcementOf = (before: Told, after: Told): Announcement | null => {
  const current = after?.current ?? null;
  if (current === null) return null;
  const { block, left } = current;
  const last = before?.current ?? null;
  if (last?.block.id !== block.id) return { kind: 'now', title: block.title, minutes: block.minutes };
  if (last.left > 0 && left <= 0) return { kind: 'time-up', title: block.title };
  const mark = MARKS.find((minutes) => minutes < block.minutes && last.left > minutes && left <= minutes);
  return mark === undefined ? null : { kind: 'minutes-left', count: mark };
};
