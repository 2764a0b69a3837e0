import type { EventId } from '../../../preload/contract/models/ids.ts';
import type { Stay } from '../../../preload/contract/models/presence.ts';
import type { Instant, PlainDate, PlainTime } from '../../../preload/contract/models/time.ts';
import { venueTimeOf } from '../../hooks/venue-time.ts';

/** The times of a stay as the form holds them: of its own day, at the venue. */
export interface StayTimes {
  readonly came: PlainTime | null;
  readonly left: PlainTime | null;
}

/** Somebody who has not come yet, as far as anybody has entered it; `dayBegan` is when the day was really begun. */
export interface NoStay {
  readonly from: null;
  readonly to: null;
  readonly inEvent: null;
  readonly outEvent: null;
  readonly dayBegan: Instant;
}

export const noStay = (dayBegan: Instant): NoStay => ({ from: null, to: null, inEvent: null, outEvent: null, dayBegan });

/** An event to correct to a time of its day; an event of null is an arrival or departure that nobody has entered yet. */
export interface TimeChange {
  readonly kind: 'in' | 'out';
  readonly event: EventId | null;
  readonly date: PlainDate;
  readonly time: PlainTime;
}

/** What the form starts with. */
export const timesOf = ({ from, to }: Stay | NoStay, timeZone: string): StayTimes => ({
  came: from === null ? null : venueTimeOf(from, timeZone).time,
  left: to === null ? null : venueTimeOf(to, timeZone).time,
});

/**
 * What was really changed, in an order that never makes a stay end before it begins on the way. A time that is typed is of the
 * date on which the person was there, whatever was planned and whenever it is typed.
 */
export const timeChanges = (stay: Stay | NoStay, to: StayTimes, timeZone: string): readonly TimeChange[] => {
  const known = timesOf(stay, timeZone);
  const { date } = venueTimeOf(stay.from === null ? stay.dayBegan : stay.from, timeZone);
  const until = stay.to === null ? null : venueTimeOf(stay.to, timeZone);
  const came: readonly TimeChange[] =
    to.came === null || to.came === known.came ? [] : [{ kind: 'in', event: stay.inEvent, date, time: to.came }];
  if (to.left === null || to.left === known.left) return came;
  // Only who left after midnight can leave at an earlier time of day than they came.
  const outDate = until !== null && to.came !== null && to.left < to.came ? until.date : date;
  const left: readonly TimeChange[] = [{ kind: 'out', event: stay.outEvent, date: outDate, time: to.left }];
  const isLater = until !== null && `${outDate}T${to.left}` > `${until.date}T${until.time}`;
  return isLater ? [...left, ...came] : [...came, ...left];
};
