import type { UiLanguage } from '../../preload/contract/models/localized.ts';
import type { Instant } from '../../preload/contract/models/time.ts';

const LOCALES: Readonly<Record<UiLanguage, string>> = { en: 'en-US', es: 'es-US' };

/** A calendar date as a moment at noon UTC, so that formatting it in UTC cannot slip to its neighbor. */
const noon = (date: string): Date => new Date(`${date}T12:00:00Z`);

export interface Formats {
  /** "Tuesday, November 24" (with the year when it is not this one). */
  readonly longDate: (date: string, thisYear?: string) => string;
  /** "Nov 24, 2026" */
  readonly shortDate: (date: string) => string;
  readonly weekday: (date: string) => string;
  /** "8:30 AM" of "08:30" */
  readonly timeOfDay: (time: string) => string;
  /** "8:31 AM" at the venue */
  readonly clock: (at: Instant, timeZone: string) => string;
  /** "Nov 24, 2026, 8:31 AM" at the venue */
  readonly moment: (at: Instant, timeZone: string) => string;
  readonly size: (bytes: number) => string;
  /** Whole from ten up, else with one digit after the point. */
  readonly number: (value: number) => string;
}

/** How dates, times and sizes read in a language. Times of day are the venue's. */
export const createFormats = (language: UiLanguage): Formats => {
  const locale = LOCALES[language];
  const date = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  const long = date({ weekday: 'long', month: 'long', day: 'numeric' });
  const longYear = date({ weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' });
  const short = date({ month: 'short', day: 'numeric', year: 'numeric' });
  const weekday = date({ weekday: 'long' });
  const time = date({ hour: 'numeric', minute: '2-digit' });
  return {
    longDate: (day, thisYear = '') => (day.startsWith(`${thisYear}-`) ? long : longYear).format(noon(day)),
    shortDate: (day) => short.format(noon(day)),
    weekday: (day) => weekday.format(noon(day)),
    timeOfDay: (at) => time.format(new Date(`2000-01-01T${at}:00Z`)),
    clock: (at, timeZone) =>
      new Intl.DateTimeFormat(locale, { timeZone, hour: 'numeric', minute: '2-digit' }).format(new Date(at)),
    moment: (at, timeZone) =>
      new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at)),
    number: (value) => new Intl.NumberFormat(locale, { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value),
    size: (bytes) => {
      const [value, unit] =
        bytes >= 1e9 ? [bytes / 1e9, 'gigabyte'] : bytes >= 1e6 ? [bytes / 1e6, 'megabyte'] : [bytes / 1e3, 'kilobyte'];
      return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
    },
  };
};
