import type { EventId } from '../../../preload/contract/models/ids.ts';
import type { Stay } from '../../../preload/contract/models/presence.ts';
import type { PlainTime } from '../../../preload/contract/models/time.ts';
import { venueTimeOf } from '../../hooks/venue-time.ts';

/** The times of a stay as the form holds them: of its own day, at the venue. */
export interface StayTimes {
  readonly came: PlainTime | null;
  readonly left: PlainTime | null;
}

/** An event to correct to a time of its day; an event of null is a departure that nobody has entered yet. */
export interface TimeChange {
  readonly event: EventId | null;
  readonly date: ReturnType<typeof venueTimeOf>['date'];
  readonly time: PlainTime;
}

/** What the form starts with. */
export const timesOf = (stay: Stay, timeZone: string): StayTimes => ({
  came: venueTimeOf(stay.from, timeZone).time,
  left: stay.to === null ? null : venueTimeOf(stay.to, timeZone).time,
});

/** What was really changed, in an order that never makes a stay end before it begins on the way. */
export const timeChanges = (stay: Stay, to: StayTimes, timeZone: string): readonly TimeChange[] => {
  const from = venueTimeOf(stay.from, timeZone);
  const until = stay.to === null ? null : venueTimeOf(stay.to, timeZone);
  const came: readonly TimeChange[] =
    to.came === null || to.came === from.time ? [] : [{ event: stay.inEvent, date: from.date, time: to.came }];
  const left: readonly TimeChange[] =
    to.left === null || to.left === until?.time ? [] : [{ event: stay.outEvent, date: until?.date ?? from.date, time: to.left }];
  const isLater = until !== null && to.left !== null && to.left > until.time;
  return isLater ? [...left, ...came] : [...came, ...left];
};
