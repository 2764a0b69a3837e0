import { parseDate } from '@internationalized/date';
import type { Result } from '../../preload/contract/models/problem.ts';
import { PlainDate, PlainTime } from '../../preload/contract/models/time.ts';
import { expect, test } from './fixture.ts';
import { LAPTOP } from './kit.ts';
import { openPresent, planSession } from './present-scene.ts';
import { goTo, HALLWAY } from './screens.ts';

const valueIn = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`The kit refused: ${result.problem.code}`);
  return result.value;
};

test('a session of two days: the first is held once, and every place says which day is left', async ({ kit, picture }) => {
  const desk = await kit.console();
  const sessionId = await planSession(kit);
  const [first] = valueIn(await kit.ask('sessions.get', { sessionId })).days;
  if (first === undefined) throw new Error('a session without a day');
  // Two days on: the laptop may be in another zone than the venue, and further on.
  const later = PlainDate.parse(parseDate(first.date).add({ days: 2 }).toString());
  const planned = valueIn(await kit.ask('sessions.add-day', { sessionId, date: later, startsAt: PlainTime.parse('09:00') }));
  const second = planned.days[1];
  if (second === undefined) throw new Error('no second day');
  valueIn(await kit.ask('sessions.add-module', { sessionId, dayId: second.id, ...HALLWAY }));

  await goTo(desk, `/sessions/${sessionId}/check`);
  await expect(desk.getByRole('button', { name: /Which day/ })).toContainText('Day 1');
  await desk.getByRole('button', { name: 'Start session' }).click();
  await expect(desk.getByRole('button', { name: 'Next', exact: true })).toBeVisible();
  valueIn(await kit.ask('live.end', { sessionId, at: null }));

  // Check the room: the day that is left, and nothing to choose.
  await goTo(desk, `/sessions/${sessionId}/check`);
  await expect(desk.getByText(/^Held already: Day 1/)).toBeVisible();
  await expect(desk.getByText(/^Day 2, /)).toBeVisible();
  await expect(desk.getByRole('button', { name: /Which day/ })).toHaveCount(0);
  picture('check-second-day', LAPTOP);
  await openPresent(desk, sessionId);
  await expect(desk.getByText(/^Held already: Day 1/)).toBeVisible();
  expect(await kit.ask('live.start', { sessionId, dayId: first.id })).toMatchObject({
    ok: false,
    problem: { code: 'session.day-held' },
  });

  // Home: planned for the other day, with what has been done.
  await goTo(desk, '/');
  const rows = desk.getByRole('region', { name: 'Planned' }).getByRole('listitem');
  await expect(rows).toContainText('1 of 2 days held');
  await expect(rows.getByRole('button', { name: /^Report/ })).toBeVisible();

  // The plan of the first day is to be read, the second's to be changed.
  await goTo(desk, `/sessions/${sessionId}/plan/agenda`);
  const days = desk.getByRole('region', { name: /^Day \d/ });
  await expect(days.nth(0)).toContainText('its plan stays as it was');
  await expect(days.nth(0).getByRole('button')).toHaveCount(0);
  await expect(days.nth(1).getByRole('button', { name: 'Add a module' })).toBeVisible();
  picture('plan-held-day', LAPTOP);
  await goTo(desk, `/sessions/${sessionId}/plan/details`);
  await expect(desk.getByRole('button', { name: 'Remove day 1' })).toHaveCount(0);
  await expect(desk.getByRole('button', { name: 'Remove day 2' })).toBeVisible();

  // Finish: the record so far. What is to come is not called left out.
  await goTo(desk, `/sessions/${sessionId}/finish`);
  await expect(desk.getByText(/^1 of 2 days have been held; the next is /)).toBeVisible();
  await expect(desk.getByText('6 people who are expected have not come yet')).toBeVisible();
  await expect(desk.getByText('to come').first()).toBeVisible();
  picture('finish-between-days', LAPTOP);
});

test('while a session goes on, nothing is to fix and nobody stayed away', async ({ kit }) => {
  const desk = await kit.console();
  const sessionId = await planSession(kit);
  valueIn(await kit.ask('live.start', { sessionId, dayId: null }));
  const room = valueIn(await kit.ask('presence.room', { sessionId }));
  const [somebody] = room.people;
  if (somebody === undefined) throw new Error('nobody is expected');
  valueIn(await kit.ask('presence.record', { sessionId, personId: somebody.person.id, kind: 'in', at: null }));
  valueIn(await kit.ask('live.command', { kind: 'next' }));

  await goTo(desk, `/sessions/${sessionId}/finish`);
  await expect(desk.getByText('1 person in the room now')).toBeVisible();
  await expect(desk.getByText(/to fix/)).toHaveCount(0);
  await expect(desk.getByText('5 people who are expected have not come yet')).toBeVisible();
  await expect(desk.getByText('not opened')).toHaveCount(0);
  await expect(desk.getByRole('row', { name: /Monday, between two periods/ })).toContainText('since');
});
