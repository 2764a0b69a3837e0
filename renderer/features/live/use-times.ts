import { useMemo } from 'react';
import { useLanguage } from '../../hooks/use-words.ts';
import { asUtcTime } from './timing.ts';

export interface Times {
  /** A moment at the venue: "10:45 AM". */
  readonly clock: (epochMs: number) => string;
  /** The same without AM and PM, for the list of people. */
  readonly short: (epochMs: number) => string;
  /** Minutes since midnight: "3:36". */
  readonly ofMinutes: (minutes: number) => string;
  /** "HH:MM" of the contract. */
  readonly ofPlain: (time: string) => string;
}

/** Times of day as this window's language writes them, at the venue's zone. */
export const useTimes = (timeZone: string): Times => {
  const language = useLanguage();
  return useMemo(() => {
    const locale = language === 'es' ? 'es-US' : 'en-US';
    const format = (zone: string) => new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: zone });
    const [venue, utc] = [format(timeZone), format('UTC')];
    const withoutHalf = (formatter: Intl.DateTimeFormat, at: number): string =>
      formatter
        .formatToParts(at)
        .filter(({ type }) => type !== 'dayPeriod')
        .map(({ value }) => value)
        .join('')
        .trim();
    return {
      clock: (at) => venue.format(at),
      short: (at) => withoutHalf(venue, at),
      ofMinutes: (minutes) => withoutHalf(utc, asUtcTime(minutes)),
      ofPlain: (time) => withoutHalf(utc, Date.parse(`1970-01-01T${time}:00Z`)),
    };
  }, [language, timeZone]);
};
