import type { TFunction } from 'i18next';
import { type Timing, wholeMinutes } from './timing.ts';

type Words = TFunction<'live'>;

/** "12 min", "2 h", "1 h 5 min": nobody counts 315 minutes. */
const durationWords = (t: Words, whole: number): string => {
  const [hours, minutes] = [Math.floor(whole / 60), whole % 60];
  if (hours === 0) return t('time.minutes', { minutes });
  return minutes === 0 ? t('time.hours', { hours }) : t('time.hoursMinutes', { hours, minutes });
};

const counted = (t: Words, whole: number) => ({ count: whole, duration: durationWords(t, whole) });

/** What is left of an agenda item: "12 min left", "less than 1 min left", "3 min over". */
export const leftWords = (t: Words, left: number): string => {
  if (left >= 1) return t('time.left', counted(t, Math.floor(left)));
  if (left > 0) return t('time.lessThanOne');
  return left > -1 ? t('time.timeUp') : t('time.over', counted(t, Math.floor(-left)));
};

/** How the day stands: "6 min behind, ends 3:36". */
export const standingWords = (t: Words, timing: Timing, ofMinutes: (minutes: number) => string): string => {
  if (timing.endsAt === null) return '';
  const end = ofMinutes(Math.round(timing.endsAt));
  if (timing.behind === null) return t('time.ends', { end });
  const whole = wholeMinutes(timing.behind);
  const how =
    whole === 0 ? t('time.onTime') : whole > 0 ? t('time.behind', counted(t, whole)) : t('time.ahead', counted(t, -whole));
  return t('time.standing', { how, end });
};
