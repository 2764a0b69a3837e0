import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_VENUE, Session } from '../../preload/contract/models/session.ts';
import { draft, liveState } from '../records/testing/samples.ts';
import { expectOk, type TestClock, testClock } from '../records/testing/test-records.ts';
import { settingsHandlers } from './settings.ts';
import { block, blockOf, codeOf, date, dayOf, planner, time } from './testing/planning.ts';
import { type TestServices, testServices } from './testing/test-services.ts';

let kit: TestServices;
let clock: TestClock;
let ask: ReturnType<typeof planner>['ask'];
let create: ReturnType<typeof planner>['create'];
beforeEach(async () => {
  kit = await testServices();
  clock = testClock('2026-03-01T16:00:00.000Z');
  ({ ask, create } = planner(kit, clock));
});
afterEach(() => kit.dispose());

describe('a session', () => {
  it('begins with a day, the trainer’s agency and zone, and is what the contract says', async () => {
    await settingsHandlers(kit.services)['settings.set'](
      { hostAgency: 'Alder COE', timeZone: 'America/New_York' },
      { windowKind: 'console' },
    );
    const session = await create();
    expect(Session.parse(session)).toEqual(session);
    expect(session).toMatchObject({
      status: 'planned',
      revision: 0,
      hostAgency: 'Alder COE',
      timeZone: 'America/New_York',
      venue: EMPTY_VENUE,
      days: [{ date: '2026-03-10', startsAt: '08:30', blocks: [] }],
    });
    expect(kit.told).toEqual(['settings.changed', 'sessions']);
  });

  it('rises in revision with every change, and keeps what is not named', async () => {
    const session = await create();
    clock.pass(60_000);
    const details = { venue: { ...EMPTY_VENUE, name: 'Library', parking: 'Behind the gym' }, trainers: ['Dana', 'Eli'] };
    const changed = expectOk(await ask('sessions.update', { sessionId: session.id, details: { ...details, title: undefined } }));
    expect(changed).toMatchObject({ ...details, title: 'Coordinators', revision: 1, updatedAt: '2026-03-01T16:01:00.000Z' });
    expect(expectOk(await ask('sessions.get', { sessionId: session.id }))).toEqual(changed);
  });

  it('takes no zone that nobody knows', async () => {
    const session = await create();
    const changed = expectOk(await ask('sessions.update', { sessionId: session.id, details: { timeZone: 'Mars/Olympus' } }));
    expect(changed.timeZone).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone);
  });

  it('is listed with what the home screen needs', async () => {
    const session = await create();
    await ask('sessions.add-day', { sessionId: session.id, date: date('2026-03-12'), startsAt: time('09:00') });
    await ask('blocks.add', { sessionId: session.id, block: block(dayOf(session), 'One', 30), position: null });
    await ask('blocks.add', {
      sessionId: session.id,
      block: { ...block(dayOf(session), 'Two', 30), lockedStart: time('10:00') },
      position: null,
    });
    await kit.records.call('people.add-expected', session.id, draft('Ana'), clock.stamp().wall);
    expect(await ask('sessions.list', {})).toMatchObject([
      {
        title: 'Coordinators',
        firstDate: '2026-03-10',
        lastDate: '2026-03-12',
        plannedMinutes: 120,
        blockCount: 2,
        expectedCount: 1,
        attendedCount: 0,
      },
    ]);
  });

  it('can be deleted while nothing of it is a record', async () => {
    const empty = await create();
    await kit.records.call('people.add-expected', empty.id, draft('Ana'), clock.stamp().wall);
    expect(codeOf(await ask('sessions.delete', { sessionId: empty.id }))).toBe('ok');
    expect(codeOf(await ask('sessions.get', { sessionId: empty.id }))).toBe('session.not-found');
    expect(codeOf(await ask('sessions.delete', { sessionId: empty.id }))).toBe('session.not-found');
    const held = await create();
    await kit.records.call('live.started', liveState(held), [], clock.stamp());
    expect(codeOf(await ask('sessions.delete', { sessionId: held.id }))).toBe('session.has-records');
  });
});

describe('days', () => {
  it('come, change, stand in order and go; one stays', async () => {
    const session = await create();
    const two = expectOk(
      await ask('sessions.add-day', { sessionId: session.id, date: date('2026-03-09'), startsAt: time('09:00') }),
    );
    expect(two.days.map((day) => day.date)).toEqual(['2026-03-09', '2026-03-10']);
    const first = dayOf(two);
    const moved = expectOk(
      await ask('sessions.update-day', {
        sessionId: session.id,
        dayId: first,
        date: date('2026-03-11'),
        startsAt: time('10:00'),
      }),
    );
    expect(moved.days.map((day) => [day.date, day.startsAt])).toEqual([
      ['2026-03-10', '08:30'],
      ['2026-03-11', '10:00'],
    ]);
    expectOk(await ask('sessions.remove-day', { sessionId: session.id, dayId: first }));
    expect(codeOf(await ask('sessions.remove-day', { sessionId: session.id, dayId: first }))).toBe('session.item-gone');
    expect(codeOf(await ask('sessions.remove-day', { sessionId: session.id, dayId: dayOf(session) }))).toBe('session.last-day');
  });

  it('that were held stay as they were', async () => {
    const session = await create();
    expectOk(await ask('blocks.add', { sessionId: session.id, block: block(dayOf(session), 'One'), position: null }));
    const two = expectOk(
      await ask('sessions.add-day', { sessionId: session.id, date: date('2026-03-11'), startsAt: time('09:00') }),
    );
    const [held, open] = [dayOf(two), dayOf(two, 1)];
    await kit.records.call('live.started', liveState(two), [], clock.stamp());
    expect(codeOf(await ask('blocks.add', { sessionId: session.id, block: block(held, 'Two'), position: null }))).toBe('ok');
    const ended = expectOk(await kit.records.call('live.ended', session.id, clock.stamp().wall, '', clock.stamp()));
    expect(codeOf(await ask('blocks.add', { sessionId: session.id, block: block(held, 'Three'), position: null }))).toBe(
      'session.day-held',
    );
    expect(
      codeOf(await ask('blocks.update', { sessionId: session.id, blockId: blockOf(ended, 'One'), change: { minutes: 5 } })),
    ).toBe('session.day-held');
    expect(
      codeOf(await ask('blocks.move', { sessionId: session.id, blockId: blockOf(ended, 'One'), dayId: open, position: 0 })),
    ).toBe('session.day-held');
    expect(codeOf(await ask('sessions.remove-day', { sessionId: session.id, dayId: held }))).toBe('session.has-records');
    expect(ended.status).toBe('planned');
    expect(expectOk(await ask('sessions.remove-day', { sessionId: session.id, dayId: open })).status).toBe('ended');
  });
});
