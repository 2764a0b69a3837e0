import type { UiLanguage } from '../../preload/contract/models/localized.ts';
import type { Instant, PlainDate } from '../../preload/contract/models/time.ts';
import { knownZone, timeAt } from '../platform/calendar.ts';
import { textsIn } from './locales/texts.ts';

/** Dates, times and lengths as a reader of the document expects them. Pure: nothing of the laptop's own settings goes in. */
export interface Format {
  /** "Monday, November 23, 2026" */
  readonly date: (date: PlainDate) => string;
  /** The time of day at the venue: "8:15 AM". */
  readonly time: (instant: Instant) => string;
  /** The same of "HH:MM". */
  readonly plainTime: (time: string) => string;
  /** A second of a video: "2:05". */
  readonly position: (seconds: number) => string;
  /** Hours with one digit after the point. */
  readonly hours: (minutes: number) => string;
  /** "+5", "−5", "0" */
  readonly difference: (minutes: number) => string;
}

export const formatIn = (language: UiLanguage, timeZone: string): Format => {
  const { locale } = textsIn(language);
  const zone = knownZone(timeZone);
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' });
  const hours = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const plainTime = (time: string): string => {
    const [hour, minute] = [Number(time.slice(0, 2)), time.slice(3, 5)];
    const half = hour < 12 ? (language === 'es' ? 'a.\u00a0m.' : 'AM') : language === 'es' ? 'p.\u00a0m.' : 'PM';
    return `${hour % 12 === 0 ? 12 : hour % 12}:${minute}\u00a0${half}`;
  };
  return {
    date: (date) => dates.format(new Date(`${date}T12:00:00Z`)),
    time: (instant) => plainTime(timeAt(instant, zone) ?? '00:00'),
    plainTime,
    position: (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds) % 60).padStart(2, '0')}`,
    hours: (minutes) => hours.format(minutes / 60),
    difference: (minutes) => (minutes === 0 ? '0' : minutes > 0 ? `+${minutes}` : `\u2212${-minutes}`),
  };
};
