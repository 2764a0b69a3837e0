import { z } from 'zod';

/** A moment, in UTC, as ISO 8601 with milliseconds and Z. */
export const Instant = z.iso.datetime({ precision: 3 }).brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;

/** A calendar date at the venue, YYYY-MM-DD. */
export const PlainDate = z.iso.date().brand<'PlainDate'>();
export type PlainDate = z.infer<typeof PlainDate>;

/** A time of day at the venue, 24 hours, HH:MM. */
export const PlainTime = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
  .brand<'PlainTime'>();
export type PlainTime = z.infer<typeof PlainTime>;

/** An IANA zone name. Whether the engine knows it is checked where it is used. */
export const TimeZone = z.string().regex(/^[A-Za-z_+-]+(?:\/[A-Za-z0-9_+-]+)*$/);
