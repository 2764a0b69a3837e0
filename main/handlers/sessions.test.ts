import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plannedTimes, timeOf } from '../../preload/contract/agenda-times.ts';
import type { BlockId, DayId } from '../../preload/contract/models/ids.ts';
import { ModuleDetail } from '../../preload/contract/models/library.ts';
import type { Result } from '../../preload/contract/models/problem.ts';
import { type BlockDraft, EMPTY_VENUE, Session } from '../../preload/contract/models/session.ts';
import { PlainDate, PlainTime } from '../../preload/contract/models/time.ts';
import type { Handler } from '../ipc/handler-map.ts';
import { draft, liveState } from '../records/testing/samples.ts';
import { expectOk, type TestClock, testClock } from '../records/testing/test-records.ts';
import { sessionsHandlers } from './sessions.ts';
import { settingsHandlers } from './settings.ts';
import { type TestServices, testServices } from './testing/test-services.ts';

const moduleWith = (moduleId: string): ModuleDetail =>
  ModuleDetail.parse({
    packId: 'starter',
    packVersion: '1.0.0',
    moduleId,
    title: { en: 'What may you say?', es: '¿Qué puede decir?' },
    overview: { en: 'A teacher stops you in the hall.' },
    standing: 'starter',
    minutes: 50,
    itemKinds: ['deck'],
    packTitle: { en: 'Starter pack' },
    manifestSha256: 'a'.repeat(64),
    roleTitle: { en: 'Coordinator' },
    phaseNumber: '1',
    phaseTitle: { en: 'Phase 1' },
    objectives: [{ id: 'one', text: { en: 'Answer the question' } }],
    agenda: [
      { kind: 'opening', title: { en: 'Opening', es: 'Apertura' }, minutes: 10, creditable: false },
      {
        kind: 'deck',
        title: { en: 'The question', es: 'La pregunta' },
        minutes: 40,
        item: 'slides',
        slideId: 'hallway',
        optional: true,
      },
    ],
    tasks: [],
    reviewBy: null,
    items: [
      {
        ref: { packId: 'starter', packVersion: '1.0.0', moduleId, itemId: 'slides' },
        kind: 'deck',
        title: { en: 'Slides' },
        languages: ['en', 'es'],
        documents: [],
        durationSeconds: null,
        activity: null,
      },
    ],
  });

const date = (text: string) => PlainDate.parse(text);
const time = (text: string) => PlainTime.parse(text);
let kit: TestServices;
let clock: TestClock;
let handlers: ReturnType<typeof sessionsHandlers>;
beforeEach(async () => {
  kit = await testServices([moduleWith('hallway'), moduleWith('referral')]);
  clock = testClock('2026-03-01T16:00:00.000Z');
  handlers = sessionsHandlers(kit.services, clock);
});
afterEach(() => kit.dispose());

const ask = async <C extends keyof typeof handlers>(channel: C, input: Parameters<(typeof handlers)[C]>[0]) =>
  (await (handlers[channel] as Handler<C>)(input as never, { windowKind: 'console' })) as Awaited<
    ReturnType<(typeof handlers)[C]>
  >;
const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.problem.code);
const create = async (title = 'Coordinators') =>
  expectOk(await ask('sessions.create', { title, date: date('2026-03-10'), startsAt: time('08:30') }));
const dayOf = (session: Session, index = 0): DayId => {
  const day = session.days[index];
  if (day === undefined) {
    throw new Error('no such day');
  }
  return day.id;
};
const block = (dayId: DayId, title: string, minutes = 15): BlockDraft => ({
  dayId,
  kind: 'activity',
  title,
  minutes,
  optional: false,
  creditable: true,
  lockedStart: null,
  ledBy: '',
  item: null,
  slideId: null,
});
const agenda = (session: Session, index = 0) => session.days[index]?.blocks.map((entry) => entry.title);
const blockOf = (session: Session, title: string): BlockId => {
  const found = session.days.flatMap((day) => day.blocks).find((entry) => entry.title === title);
  if (found === undefined) {
    throw new Error(`no ${title}`);
  }
  return found.id;
};

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
      'session.already-ended',
    );
    expect(
      codeOf(await ask('blocks.update', { sessionId: session.id, blockId: blockOf(ended, 'One'), change: { minutes: 5 } })),
    ).toBe('session.already-ended');
    expect(
      codeOf(await ask('blocks.move', { sessionId: session.id, blockId: blockOf(ended, 'One'), dayId: open, position: 0 })),
    ).toBe('session.already-ended');
    expect(codeOf(await ask('sessions.remove-day', { sessionId: session.id, dayId: held }))).toBe('session.has-records');
    expect(ended.status).toBe('planned');
    expect(expectOk(await ask('sessions.remove-day', { sessionId: session.id, dayId: open })).status).toBe('ended');
  });
});

describe('the agenda', () => {
  it('takes items at a place, moves them, changes them, removes them', async () => {
    const session = await create();
    const { id: sessionId } = session;
    const dayId = dayOf(session);
    for (const title of ['One', 'Two', 'Three']) {
      await ask('blocks.add', { sessionId, block: block(dayId, title), position: null });
    }
    const four = expectOk(await ask('blocks.add', { sessionId, block: block(dayId, 'Zero'), position: 0 }));
    expect(agenda(four)).toEqual(['Zero', 'One', 'Two', 'Three']);
    const moved = expectOk(await ask('blocks.move', { sessionId, blockId: blockOf(four, 'Zero'), dayId, position: 2 }));
    expect(agenda(moved)).toEqual(['One', 'Two', 'Zero', 'Three']);
    const far = expectOk(await ask('blocks.move', { sessionId, blockId: blockOf(four, 'One'), dayId, position: 99 }));
    expect(agenda(far)).toEqual(['Two', 'Zero', 'Three', 'One']);
    const changed = expectOk(
      await ask('blocks.update', { sessionId, blockId: blockOf(far, 'Zero'), change: { minutes: 45, title: undefined } }),
    );
    const [day] = changed.days;
    expect(day && plannedTimes(day).map((planned) => [planned.block.title, timeOf(planned.start)])).toEqual([
      ['Two', '08:30'],
      ['Zero', '08:45'],
      ['Three', '09:30'],
      ['One', '09:45'],
    ]);
    const fewer = expectOk(await ask('blocks.remove', { sessionId, blockId: blockOf(changed, 'Zero') }));
    expect(agenda(fewer)).toEqual(['Two', 'Three', 'One']);
    expect(codeOf(await ask('blocks.remove', { sessionId, blockId: blockOf(changed, 'Zero') }))).toBe('session.item-gone');
  });

  it('lets an item move to another day', async () => {
    const session = await create();
    const two = expectOk(
      await ask('sessions.add-day', { sessionId: session.id, date: date('2026-03-11'), startsAt: time('09:00') }),
    );
    await ask('blocks.add', { sessionId: session.id, block: block(dayOf(two), 'One'), position: null });
    const before = expectOk(await ask('blocks.add', { sessionId: session.id, block: block(dayOf(two), 'Two'), position: null }));
    const after = expectOk(
      await ask('blocks.move', { sessionId: session.id, blockId: blockOf(before, 'One'), dayId: dayOf(two, 1), position: 0 }),
    );
    expect([agenda(after, 0), agenda(after, 1)]).toEqual([['Two'], ['One']]);
  });

  it('keeps another session’s items out of reach', async () => {
    const mine = await create();
    const other = await create('Other');
    const theirs = expectOk(
      await ask('blocks.add', { sessionId: other.id, block: block(dayOf(other), 'Theirs'), position: null }),
    );
    const blockId = blockOf(theirs, 'Theirs');
    expect(codeOf(await ask('blocks.remove', { sessionId: mine.id, blockId }))).toBe('session.item-gone');
    expect(codeOf(await ask('blocks.move', { sessionId: other.id, blockId, dayId: dayOf(mine), position: 0 }))).toBe(
      'session.item-gone',
    );
    expect(codeOf(await ask('blocks.add', { sessionId: mine.id, block: block(dayOf(other), 'X'), position: null }))).toBe(
      'session.item-gone',
    );
  });
});

describe('a module', () => {
  it('brings its agenda in the session’s language, and itself', async () => {
    const session = await create();
    await ask('sessions.update', { sessionId: session.id, details: { language: 'es' } });
    await ask('blocks.add', { sessionId: session.id, block: block(dayOf(session), 'Convening'), position: null });
    const added = expectOk(
      await ask('sessions.add-module', { sessionId: session.id, dayId: dayOf(session), packId: 'starter', moduleId: 'hallway' }),
    );
    expect(agenda(added)).toEqual(['Convening', 'Apertura', 'La pregunta']);
    expect(added.days[0]?.blocks[2]).toMatchObject({
      kind: 'deck',
      minutes: 40,
      optional: true,
      creditable: true,
      item: { packId: 'starter', packVersion: '1.0.0', moduleId: 'hallway', itemId: 'slides' },
      slideId: 'hallway',
    });
    expect(added.modules).toMatchObject([{ moduleId: 'hallway', title: '¿Qué puede decir?', packTitle: 'Starter pack' }]);
  });

  it('leaves with its last item, and only then', async () => {
    const session = await create();
    const at = { sessionId: session.id, dayId: dayOf(session), packId: 'starter' };
    await ask('sessions.add-module', { ...at, moduleId: 'hallway' });
    const both = expectOk(await ask('sessions.add-module', { ...at, moduleId: 'referral' }));
    const remove = async (blockId: BlockId | undefined) =>
      expectOk(await ask('blocks.remove', { sessionId: session.id, blockId: blockId ?? blockOf(both, 'none') })).modules.map(
        (m) => m.moduleId,
      );
    expect(await remove(both.days[0]?.blocks[1]?.id)).toEqual(['hallway', 'referral']);
    expect(await remove(both.days[0]?.blocks[0]?.id)).toEqual(['referral']);
  });

  it('that is not on board has its own words', async () => {
    const session = await create();
    const at = { sessionId: session.id, dayId: dayOf(session), packId: 'starter' };
    expect(codeOf(await ask('sessions.add-module', { ...at, moduleId: 'gone' }))).toBe('content.not-found');
  });
});
