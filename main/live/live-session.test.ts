import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LiveCommand, LiveView } from '../../preload/contract/models/live.ts';
import { PersonDraft } from '../../preload/contract/models/person.ts';
import type { Problem } from '../../preload/contract/models/problem.ts';
import type { Session } from '../../preload/contract/models/session.ts';
import { Instant } from '../../preload/contract/models/time.ts';
import { block, date, planner, time } from '../handlers/testing/planning.ts';
import { type TestServices, testServices } from '../handlers/testing/test-services.ts';
import { type OpenedLibrary, openLibrary } from '../library/open-library.ts';
import { DECK_WORKER } from '../library/testing/deck-worker.ts';
import { SEARCH_WORKER } from '../library/testing/search-worker.ts';
import { dateAt, timeAt } from '../platform/calendar.ts';
import { RecordsError } from '../records/failures.ts';
import type { Records } from '../records/records.ts';
import { alterIn, expectOk, type TestClock, testClock } from '../records/testing/test-records.ts';
import { createLiveSession } from './live-session.ts';
import type { LiveSession } from './live-types.ts';
import { recordsStore } from './records-store.ts';

/** The live session on real records and on the starter pack as it ships. */

const PACKS = fileURLToPath(new URL('../../resources/packs', import.meta.url));
const MODULE = 'counselor-0-hallway';

let kit: TestServices;
let library: OpenedLibrary;
let clock: TestClock;
let session: Session;
let noticed: Problem[];
let started: LiveSession[];
/** The worker of the records has died. */
let dead: boolean;

const records = (): Records => ({
  ...kit.records,
  call: (name, ...args) =>
    dead ? Promise.reject(new RecordsError({ code: 'records.failed', params: {} })) : kit.records.call(name, ...args),
});

/** A kit that has just been started: nothing of the one before is in its memory. */
const startKit = (): LiveSession => {
  const live = createLiveSession({
    store: recordsStore({
      records: records(),
      dataFolder: kit.folder,
      library,
      clock,
      operator: async () => {
        // It is read from disk: time passes meanwhile.
        clock.pass(7);
        return 'Dana';
      },
      notices: { raise: (problem) => noticed.push(problem), withdraw: () => undefined },
    }),
    library,
    broadcast: () => undefined,
    clock: { now: clock.now, date: (ms, zone) => dateAt(ms, zone) ?? '', time: (ms, zone) => timeAt(ms, zone) ?? '' },
    wallStatus: () => 'ready',
    wallSize: () => ({ width: 1024, height: 768 }),
    onWall: () => undefined,
    onProblem: (problem) => noticed.push(problem),
  });
  started.push(live);
  return live;
};

beforeEach(async () => {
  kit = await testServices();
  noticed = [];
  started = [];
  dead = false;
  clock = testClock('2026-03-10T15:30:00.000Z');
  library = await openLibrary({
    libraryFolder: join(kit.folder, 'library'),
    packsFolder: PACKS,
    searchWorker: SEARCH_WORKER,
    kitVersion: '0.1.0',
    deckWorker: DECK_WORKER,
    language: () => 'en',
    onProblem: (problem) => noticed.push(problem),
  });
  const plan = planner({ ...kit, services: { ...kit.services, library } }, clock);
  const created = await plan.create();
  const dayId = created.days[0]?.id ?? expect.fail('a session has a day');
  session = expectOk(
    await plan.ask('sessions.add-module', { sessionId: created.id, dayId, packId: 'scow.starter', moduleId: MODULE }),
  );
});
afterEach(async () => {
  for (const live of started) {
    await live.flush();
  }
  library.close();
  await kit.dispose();
});

const press = async (live: LiveSession, ...commands: readonly LiveCommand[]): Promise<LiveView> => {
  for (const command of commands) {
    clock.pass(1000);
    expectOk(await live.command(command));
  }
  return live.view() ?? expect.fail('a session is live');
};

/** Walks to the video of the module and starts it. */
const toPlayingVideo = async (live: LiveSession): Promise<LiveView> => {
  const block = session.days[0]?.blocks.find((one) => one.item?.itemId === 'video') ?? expect.fail('the module has a video');
  return press(
    live,
    { kind: 'go-to-block', blockId: block.id },
    { kind: 'play' },
    { kind: 'video-at', seconds: 12, ended: false },
  );
};

describe('a live session', () => {
  it('opens the starter pack’s module, slide for slide, and says nothing is wrong with it', async () => {
    const live = startKit();
    expectOk(await live.start(session.id, null));
    const view = await press(live, { kind: 'next' }, { kind: 'next' });
    expect(view.state.screen).toMatchObject({ kind: 'deck', slideId: 'hallway' });
    expect(live.anchor()).toMatchObject({
      itemTitle: expect.stringMatching(/\S/),
      slideId: 'hallway',
      slideTitle: expect.stringMatching(/\S/),
    });
    expect(noticed).toEqual([]);
  });

  it('holds a session without an agenda: the welcome card stays until there is one', async () => {
    const plan = planner({ ...kit, services: { ...kit.services, library } }, clock);
    const empty = await plan.create('Empty');
    const live = startKit();
    expectOk(await live.start(empty.id, null));
    expect((await press(live, { kind: 'next' }, { kind: 'last' }, { kind: 'back' })).state.screen).toEqual({ kind: 'welcome' });
    const dayId = empty.days[0]?.id ?? expect.fail('a session has a day');
    expectOk(await plan.ask('blocks.add', { sessionId: empty.id, block: block(dayId, 'Welcome after all', 15), position: 0 }));
    await live.replan();
    expect((await press(live, { kind: 'next' })).state.screen).toMatchObject({ kind: 'card', title: 'Welcome after all' });
  });

  it('refuses a second one while one is live', async () => {
    const plan = planner({ ...kit, services: { ...kit.services, library } }, clock);
    const empty = await plan.create('Empty');
    const live = startKit();
    expectOk(await live.start(session.id, null));
    expect(await live.start(empty.id, null)).toMatchObject({ ok: false, problem: { code: 'session.other-live' } });
  });

  it('never holds a day twice: the next one is taken, and one that was held is refused by name', async () => {
    const plan = planner({ ...kit, services: { ...kit.services, library } }, clock);
    const later = { date: date('2026-03-12'), startsAt: time('09:00') };
    const two = expectOk(await plan.ask('sessions.add-day', { sessionId: session.id, ...later }));
    const [first, second] = two.days.map(({ id }) => id);
    const live = startKit();
    expect(expectOk(await live.start(session.id, null)).state.dayId).toBe(first);
    expectOk(await live.end(session.id, null));
    expect(expectOk(await kit.records.call('sessions.get', session.id)).days.map(({ endedAt }) => endedAt === null)).toEqual([
      false,
      true,
    ]);
    expect(await live.start(session.id, first ?? null)).toMatchObject({ ok: false, problem: { code: 'session.day-held' } });
    expect(expectOk(await live.start(session.id, null)).state.dayId).toBe(second);
    expectOk(await live.end(session.id, null));
    expect(await live.start(session.id, null)).toMatchObject({ ok: false, problem: { code: 'session.already-ended' } });
  });

  it('signs everybody out at the moment of its end: nobody left earlier than it was entered', async () => {
    const live = startKit();
    const draft = PersonDraft.parse({ name: 'Ana Peña' });
    const person = expectOk(await kit.records.call('people.add-expected', session.id, draft, clock.stamp().wall));
    expectOk(await live.start(session.id, null));
    const arrival = { sessionId: session.id, personId: person.id, kind: 'in', at: null } as const;
    expectOk(await kit.records.call('presence.record', arrival, clock.stamp()));
    clock.pass(30 * 60_000);
    expectOk(await live.end(session.id, null));
    const { people, session: ended } = expectOk(await kit.records.call('report.read', session.id));
    expect(people[0]?.stays).toMatchObject([{ to: ended.endedAt, seconds: 30 * 60, backfilled: false }]);
  });

  it('goes on on the wall when the records answer nothing any more, and the trainer hears of it', async () => {
    const live = startKit();
    expectOk(await live.start(session.id, null));
    dead = true;
    const view = await press(live, { kind: 'next' }, { kind: 'next' }, { kind: 'next-block' });
    expect(view.state).toMatchObject({ blockId: session.days[0]?.blocks[1]?.id });
    expect(noticed).toContainEqual({ code: 'live.not-kept', params: {} });
    dead = false;
    await live.flush();
    expect((await kit.records.call('live.load'))?.state).toEqual(view.state);
  });

  it('takes commands in the order in which they came, however fast', async () => {
    const live = startKit();
    expectOk(await live.start(session.id, null));
    await press(live, { kind: 'next' });
    const presses = Array.from({ length: 6 }, () => live.command({ kind: 'next' }));
    await Promise.all(presses);
    const one = live.view()?.state.screen;
    const again = startKit();
    await live.flush();
    expect(await again.restore()).toBeNull();
    expect(again.view()?.state.screen).toEqual(one);
  });
});

describe('a plan that is changed while it is held', () => {
  it('can be walked as it is now: a break that was added is entered', async () => {
    const live = startKit();
    expectOk(await live.start(session.id, null));
    const plan = planner({ ...kit, services: { ...kit.services, library } }, clock);
    const dayId = session.days[0]?.id ?? expect.fail('a session has a day');
    const draft = { ...block(dayId, 'A break after all', 15), kind: 'break' as const };
    const changed = expectOk(await plan.ask('blocks.add', { sessionId: session.id, block: draft, position: 1 }));
    await live.replan();
    await press(live, { kind: 'next' }, { kind: 'next-block' });
    expect(live.view()?.state.blockId).toBe(changed.days[0]?.blocks[1]?.id);
    expect(live.view()?.state.screen).toMatchObject({ kind: 'card', title: 'A break after all' });
  });
});

describe('coming back', () => {
  it('after a crash: the same state, the video going on from its last reported second', async () => {
    const before = startKit();
    expectOk(await before.start(session.id, null));
    const playing = await toPlayingVideo(before);
    await before.flush();
    clock.pass(3000);
    const after = startKit();
    expect(await after.restore()).toBeNull();
    expect(after.view()?.resumed).toBe('same-boot');
    expect(after.view()?.state.screen).toMatchObject({ kind: 'video', playing: true, seconds: 12, stampedAt: clock.now() });
    expect(after.view()?.state.visits).toEqual(playing.state.visits);
  });

  it('after a crash: the same boot, although the minute it is named after is rounded to another one', async () => {
    clock.runAs('win32-29552910');
    const before = startKit();
    expectOk(await before.start(session.id, null));
    await toPlayingVideo(before);
    await before.flush();
    clock.pass(3000);
    clock.runAs('win32-29552911');
    const after = startKit();
    await after.restore();
    expect(after.view()?.resumed).toBe('same-boot');
    expect(clock.stamp().bootId).toBe('win32-29552910');
  });

  it('after a restart of the machine: the same second, paused', async () => {
    const before = startKit();
    expectOk(await before.start(session.id, null));
    await toPlayingVideo(before);
    await before.flush();
    clock.pass(60_000);
    clock.boot();
    const after = startKit();
    await after.restore();
    expect(after.view()?.resumed).toBe('after-restart');
    expect(after.view()?.state.screen).toMatchObject({ kind: 'video', playing: false, seconds: 12 });
  });

  it('after sleep: paused at the same second', async () => {
    const live = startKit();
    expectOk(await live.start(session.id, null));
    await toPlayingVideo(live);
    clock.pass(40 * 60_000);
    await live.slept();
    expect(live.view()?.state.screen).toMatchObject({ playing: false, seconds: 12 });
  });

  it('after a night with the lid closed: laid down and asked about, and taken up again only when the trainer says so', async () => {
    const live = startKit();
    expectOk(await live.start(session.id, null));
    const last = (await toPlayingVideo(live)).state.lastActivityAt;
    clock.pass(16 * 3_600_000);
    expect(await live.slept()).toMatchObject({ session: { id: session.id }, lastActivityAt: last });
    expect(live.view()).toBeNull();
    expect(await live.slept()).toBeNull();
    const again = expectOk(await live.takeUp(session.id));
    expect(again.state).toMatchObject({ screen: { kind: 'video', playing: false }, lastActivityAt: clock.now() });
    // It goes on now: the next nap is a nap.
    clock.pass(60_000);
    expect(await live.slept()).toBeNull();
    expect(live.view()).not.toBeNull();
  });

  it('with a state that cannot be read: from its plan, which is said, and what was written is kept', async () => {
    const before = startKit();
    expectOk(await before.start(session.id, null));
    const { visits } = (await press(before, { kind: 'next' })).state;
    await before.flush();
    alterIn(kit.folder, `UPDATE live_state SET state = '{"screen":7}'`);
    const after = startKit();
    expect(await after.restore()).toBeNull();
    expect(after.view()).toMatchObject({ resumed: 'from-plan', state: { screen: { kind: 'welcome' }, visits, locked: true } });
    expect(noticed).toEqual([{ code: 'live.unreadable', params: {} }]);
    const damaged = join(kit.folder, 'damaged');
    expect(readdirSync(damaged).map((name) => readFileSync(join(damaged, name), 'utf8'))).toEqual(['{"screen":7}']);
    await press(after, { kind: 'next' });
    expectOk(await after.end(session.id, null));
    const { visits: kept } = expectOk(await kit.records.call('report.read', session.id));
    expect(kept.map(({ blockId, to }) => [blockId, to === null])).toEqual([
      [visits[0]?.blockId, false],
      [visits[0]?.blockId, false],
    ]);
  });

  it('on another day: asks when it ended, with the last activity as the proposal, and takes the answer', async () => {
    const before = startKit();
    expectOk(await before.start(session.id, null));
    const last = (await press(before, { kind: 'next' })).state.lastActivityAt;
    await before.flush();
    clock.pass(26 * 3_600_000);
    const after = startKit();
    const forgotten = await after.restore();
    expect(forgotten).toMatchObject({ session: { id: session.id }, lastActivityAt: last });
    expect(after.view()).toBeNull();
    const at = Instant.parse(new Date(last + 5 * 60_000).toISOString());
    expectOk(await after.end(session.id, at));
    expect(expectOk(await kit.records.call('sessions.get', session.id))).toMatchObject({ status: 'ended', endedAt: at });
    expect(await startKit().restore()).toBeNull();
  });
});
