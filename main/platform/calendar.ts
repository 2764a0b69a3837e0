// The only importer of Temporal. The plain import would take the engine's own where there is one, so that the two runtimes would
// reckon with two implementations.
import { Temporal } from 'temporal-polyfill/implementation';
import { Instant, PlainDate, PlainTime } from '../../preload/contract/models/time.ts';

/** Whether this machine knows a zone by that name. */
export const isKnownZone = (zone: string): boolean => at(0, zone) !== null;

/** The zone asked for, or the laptop's own where nobody knows the one asked for. */
export const knownZone = (zone: string): string => (isKnownZone(zone) ? zone : laptopZone());

/** The laptop's own zone. */
export const laptopZone = (): string => {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return isKnownZone(zone) ? zone : 'UTC';
};

/**
 * The moment at which a clock at the venue shows a date and time; null for an unknown zone. A time that the clocks skip in spring
 * is taken an hour later, one that they show twice in autumn the first time.
 */
export const instantOf = (date: PlainDate, time: PlainTime, zone: string): Instant | null => {
  try {
    const zoned = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone, { disambiguation: 'compatible' });
    return Instant.parse(zoned.toInstant().toString({ fractionalSecondDigits: 3 }));
  } catch (thrown) {
    return unlessRangeError(thrown);
  }
};

/** The date on the laptop's own calendar. */
export const dateHere = (epochMs: number): PlainDate =>
  PlainDate.parse(
    Temporal.Instant.fromEpochMilliseconds(Math.floor(epochMs)).toZonedDateTimeISO(laptopZone()).toPlainDate().toString(),
  );

/** The date at the venue at a moment; null for an unknown zone. */
export const dateAt = (instant: Instant | number, zone: string): PlainDate | null => {
  const zoned = at(instant, zone);
  return zoned === null ? null : PlainDate.parse(zoned.toPlainDate().toString());
};

/** The time of day at the venue at a moment, "HH:MM"; null for an unknown zone. */
export const timeAt = (instant: Instant | number, zone: string): PlainTime | null => {
  const zoned = at(instant, zone);
  return zoned === null ? null : PlainTime.parse(zoned.toPlainTime().toString({ smallestUnit: 'minute' }));
};

const at = (instant: Instant | number, zone: string): Temporal.ZonedDateTime | null => {
  try {
    const epochMs = typeof instant === 'number' ? instant : Date.parse(instant);
    return Temporal.Instant.fromEpochMilliseconds(Math.floor(epochMs)).toZonedDateTimeISO(zone);
  } catch (thrown) {
    return unlessRangeError(thrown);
  }
};

/** Temporal answers an unknown zone (and an impossible date) with a RangeError: expected, so a value. */
const unlessRangeError = (thrown: unknown): null => {
  if (thrown instanceof RangeError) {
    return null;
  }
  throw thrown;
};
