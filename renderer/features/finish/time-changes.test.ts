import { expect, test } from 'vitest';
import { Stay } from '../../../preload/contract/models/presence.ts';
import { PlainTime } from '../../../preload/contract/models/time.ts';
import { timeChanges, timesOf } from './time-changes.ts';

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
    { event: null, date: '2026-11-24', time: '12:00' },
  ]);
});
