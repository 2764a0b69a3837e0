import { expect, test } from 'vitest';
import { Stay } from '../../../preload/contract/models/presence.ts';
import { Instant, PlainTime } from '../../../preload/contract/models/time.ts';
import { noStay, timeChanges, timesOf } from './time-changes.ts';

const zone = 'America/Los_Angeles';
const time = (text: string) => PlainTime.parse(text);

const stay = Stay.parse({
  dayId: crypto.randomUUID(),
  from: '2026-11-24T16:31:20.000Z',
  to: '2026-11-24T23:36:00.000Z',
  inEvent: crypto.randomUUID(),
  outEvent: crypto.randomUUID(),
  backfilled: false,
  acrossBoots: false,
});

test('a form that was not touched changes nothing, not even seconds', () => {
  expect(timeChanges(stay, timesOf(stay, zone), zone)).toEqual([]);
});

test('a later stay moves its end first, an earlier one its beginning', () => {
  const later = timeChanges(stay, { came: time('15:40'), left: time('15:50') }, zone);
  expect(later.map(({ event }) => event)).toEqual([stay.outEvent, stay.inEvent]);
  const earlier = timeChanges(stay, { came: time('08:00'), left: time('08:10') }, zone);
  expect(earlier.map(({ event }) => event)).toEqual([stay.inEvent, stay.outEvent]);
});

test('somebody still in the room gets a departure, on the day of the arrival', () => {
  const open: Stay = { ...stay, to: null, outEvent: null };
  expect(timeChanges(open, { came: time('08:31'), left: time('12:00') }, zone)).toEqual([
    { kind: 'out', event: null, date: '2026-11-24', time: '12:00' },
  ]);
});

test('somebody who was not entered at all came on the date on which the day was really begun', () => {
  // 16:30 at the venue, the next day already in UTC.
  const nobody = noStay(Instant.parse('2026-11-25T00:30:00.000Z'));
  expect(timesOf(nobody, zone)).toEqual({ came: null, left: null });
  expect(timeChanges(nobody, { came: time('16:40'), left: time('16:50') }, zone)).toEqual([
    { kind: 'in', event: null, date: '2026-11-24', time: '16:40' },
    { kind: 'out', event: null, date: '2026-11-24', time: '16:50' },
  ]);
});

test('a departure that was ticked the next morning goes back to the day of the arrival', () => {
  const overnight: Stay = { ...stay, to: Instant.parse('2026-11-25T16:50:00.000Z') };
  expect(timeChanges(overnight, { came: time('08:31'), left: time('15:30') }, zone)).toEqual([
    { kind: 'out', event: stay.outEvent, date: '2026-11-24', time: '15:30' },
  ]);
  const both = timeChanges(overnight, { came: time('09:00'), left: time('15:30') }, zone);
  expect(both.map(({ kind }) => kind)).toEqual(['in', 'out']);
});

test('who left after midnight can be said to have left a little earlier', () => {
  const late: Stay = { ...stay, to: Instant.parse('2026-11-25T08:20:00.000Z') };
  expect(timeChanges(late, { came: time('08:31'), left: time('00:10') }, zone)).toEqual([
    { kind: 'out', event: stay.outEvent, date: '2026-11-25', time: '00:10' },
  ]);
});
