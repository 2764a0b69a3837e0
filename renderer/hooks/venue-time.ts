import { fromDate, parseDateTime, toZoned } from '@internationalized/date';
import { Instant, PlainDate, PlainTime } from '../../preload/contract/models/time.ts';

/** The moment when clocks at the venue show that date and time. In the hour that is skipped in spring, the time after it. */
export const instantAt = (date: PlainDate, time: PlainTime, timeZone: string): Instant =>
  Instant.parse(
    toZoned(parseDateTime(`${date}T${time}`), timeZone)
      .toDate()
      .toISOString(),
  );

/** What calendar and clock at the venue show at a moment. */
export const venueTimeOf = (at: Instant, timeZone: string): { readonly date: PlainDate; readonly time: PlainTime } => {
  const zoned = fromDate(new Date(at), timeZone).toString();
  return { date: PlainDate.parse(zoned.slice(0, 10)), time: PlainTime.parse(zoned.slice(11, 16)) };
};
