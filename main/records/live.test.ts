import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BlockId, PersonId, SessionId } from '../../preload/contract/models/ids.ts';
import type { LiveState } from '../../preload/contract/models/live.ts';
import type { Result } from '../../preload/contract/models/problem.ts';
import type { Session, TaughtModule } from '../../preload/contract/models/session.ts';
import { PlainDate, PlainTime } from '../../preload/contract/models/time.ts';
import type { Records } from './records.ts';
import { draft, liveState, newSession } from './testing/samples.ts';
import { alterIn, expectOk, openIn, type TestClock, testClock, testFolder } from './testing/test-records.ts';

const MINUTE = 60_000;
let test: ReturnType<typeof testFolder>;
let records: Records;
let clock: TestClock;
let session: Session;
beforeEach(async () => {
  test = testFolder();
  records = expectOk(await openIn(test.folder));
  clock = testClock('2026-03-10T15:30:00.000Z');
  session = await newSession(records);
});
afterEach(async () => {
  await records.close();
  test.remove();
});

const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.problem.code);
const taught: TaughtModule = {
  packId: 'starter',
  packVersion: '1.0.0',
  moduleId: 'coordinator-1',
  title: 'What may you say?',
  packTitle: 'Starter pack',
  manifestSha256: 'a'.repeat(64),
  objectives: [{ id: 'one', text: { en: 'Answer the hallway question' } }],
};
const start = async (of = session, day = 0) => records.call('live.started', liveState(of, day), [taught], clock.stamp());
const end = (sessionId = session.id, at = clock.stamp().wall) => records.call('live.ended', sessionId, at, 'Dana', clock.stamp());
const report = async (sessionId: SessionId = session.id) => expectOk(await records.call('report.read', sessionId));
const expected = async (name: string): Promise<PersonId> =>
  expectOk(await records.call('people.add-expected', session.id, draft(name), clock.stamp().wall)).id;
const move = (personId: PersonId, kind: 'in' | 'out') =>
  records.call('presence.record', { sessionId: session.id, personId, kind, at: null }, clock.stamp());

describe('going live', () => {
  it('copies plan, titles and objectives, once and for all', async () => {
    expect(expectOk(await start())).toMatchObject({ status: 'live', startedAt: '2026-03-10T15:30:00.000Z', modules: [taught] });
    await records.call('sessions.update', session.id, { title: 'Renamed' }, clock.pass(MINUTE).wall);
    const { plans } = await report();
    expect(plans).toMatchObject([{ title: 'Coordinators, phase 1', modules: [{ objectives: taught.objectives }] }]);
  });

  it('is for one session at a time', async () => {
    await start();
    expect(codeOf(await start())).toBe('session.other-live');
    expect(codeOf(await start(await newSession(records, '2026-04-01')))).toBe('session.other-live');
    await end();
    expect(codeOf(await start())).toBe('session.already-ended');
    expect(codeOf(await end())).toBe('session.already-ended');
  });
});

describe('the running session', () => {
  it('comes back as it was last saved, with the stamp of that moment', async () => {
    expect(await records.call('live.load')).toBeNull();
    await start();
    const state: LiveState = { ...liveState(session), revision: 7, cover: 'black' };
    expectOk(await records.call('live.save', state, clock.pass(MINUTE)));
    const savedAt = clock.stamp();
    await records.close();
    records = expectOk(await openIn(test.folder));
    expect(await records.call('live.load')).toMatchObject({ state, savedAt, sessionId: session.id, title: session.title });
    await end();
    expect(await records.call('live.load')).toBeNull();
    expect(codeOf(await records.call('live.save', state, clock.stamp()))).toBe('presence.not-live');
  });

  it('can be ended where its state cannot be read', async () => {
    await start();
    alterIn(test.folder, `UPDATE live_state SET state = '{}'`);
    expect(await records.call('live.load')).toMatchObject({
      unreadable: '{}',
      state: { sessionId: session.id, dayId: session.days[0]?.id, screen: { kind: 'welcome' } },
    });
    expect(expectOk(await end())).toMatchObject({ status: 'ended' });
  });

  it('keeps visits of agenda items, whose length no clock that was set can change', async () => {
    await start();
    const [one, two] = ['018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-000000000002'] as BlockId[];
    if (one === undefined || two === undefined) {
      return;
    }
    const from = clock.now();
    const save = (visits: LiveState['visits']) => records.call('live.save', { ...liveState(session), visits }, clock.stamp());
    await save([{ blockId: one, from, to: null }]);
    clock.pass(10 * MINUTE);
    clock.set(60 * MINUTE);
    const then = clock.now();
    await save([
      { blockId: one, from, to: then },
      { blockId: two, from: then, to: null },
    ]);
    clock.pass(5 * MINUTE);
    await save([
      { blockId: one, from, to: then },
      { blockId: two, from: then, to: null },
    ]);
    await end();
    expect((await report()).visits.map(({ blockId, seconds }) => [blockId, seconds])).toEqual([
      [one, 600],
      [two, 300],
    ]);
  });

  it('keeps when an item was on, though it could only be written later: the disk was full', async () => {
    await start();
    const [one, two] = ['018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-000000000002'] as const;
    const ana = await expected('Ana');
    const visit = (blockId: string, from: number, to: number | null) => ({ blockId: blockId as BlockId, from, to });
    const began = clock.now();
    expectOk(await records.call('live.save', { ...liveState(session), visits: [visit(one, began, null)] }, clock.stamp()));
    await move(ana, 'in');
    clock.pass(20 * MINUTE);
    const then = clock.now();
    // Ten minutes in which nothing could be written; the next item goes on.
    clock.pass(10 * MINUTE);
    const visits = [visit(one, began, then), visit(two, then, null)];
    expectOk(await records.call('live.save', { ...liveState(session), visits }, clock.stamp()));
    clock.pass(5 * MINUTE);
    await move(ana, 'out');
    await end();
    const { visits: kept, people } = await report();
    expect(kept.map(({ blockId, seconds, from }) => [blockId, seconds, from])).toEqual([
      [one, 20 * 60, '2026-03-10T15:30:00.000Z'],
      [two, 15 * 60, '2026-03-10T15:50:00.000Z'],
    ]);
    expect(kept.map(({ moments }) => moments.from)).toEqual([began, then]);
    expect(people[0]?.stays[0]?.seconds).toBe(35 * 60);
  });

  it('puts nothing before what was written last, though the clock was set while the disk was full', async () => {
    await start();
    const one = '018f0000-0000-7000-8000-000000000001' as BlockId;
    const save = (visits: LiveState['visits']) => records.call('live.save', { ...liveState(session), visits }, clock.stamp());
    clock.pass(5 * MINUTE);
    expectOk(await save([]));
    const from = clock.pass(2 * MINUTE).wall;
    const to = clock.pass(6 * MINUTE).wall;
    clock.set(60 * MINUTE);
    clock.pass(MINUTE);
    expectOk(await save([{ blockId: one, from: Date.parse(from), to: Date.parse(to) }]));
    await move(await expected('Ana'), 'in');
    const [visit] = (await report()).visits;
    // By how long it was cannot be known any more; it was after the state of before, and not an hour ago.
    expect(visit?.moments.from).toBeGreaterThanOrEqual(clock.now() - 9 * MINUTE);
    expect(visit?.seconds).toBeLessThanOrEqual(9 * 60);
  });

  it('keeps remarks in their order', async () => {
    await start();
    await records.call('live.remark', session.id, 'clock-jumped', { seconds: 3600 }, clock.stamp());
    await records.call('live.remark', session.id, 'suspended', {}, clock.pass(MINUTE));
    expect((await report()).remarks.map((remark) => remark.code)).toEqual(['clock-jumped', 'suspended']);
  });
});

describe('ending', () => {
  it('signs out who is still there, at the time that it really ended, and the log says so', async () => {
    await start();
    const [ana, bo, cy] = [await expected('Ana'), await expected('Bo'), await expected('Cy')];
    await move(ana, 'in');
    await move(bo, 'in');
    clock.pass(60 * MINUTE);
    await move(bo, 'out');
    const finished = clock.stamp().wall;
    clock.pass(30 * MINUTE);
    await move(cy, 'in');
    clock.pass(600 * MINUTE);
    expect(expectOk(await end(session.id, finished))).toMatchObject({ status: 'ended', endedAt: finished });
    const { people, events } = await report();
    expect(people.map(({ person, stays }) => [person.name, stays.map((stay) => [stay.to, stay.seconds])])).toEqual([
      ['Ana', [[finished, 3600]]],
      ['Bo', [[finished, 3600]]],
      ['Cy', [['2026-03-10T17:00:00.000Z', 0]]],
    ]);
    expect(events.slice(-2).map((event) => [event.kind, event.reason, event.by])).toEqual([
      ['out', 'session-ended', 'Dana'],
      ['out', 'session-ended', 'Dana'],
    ]);
    expect(await records.call('presence.verify', session.id)).toMatchObject({ ok: true });
  });

  it('cannot have been in the future', async () => {
    await start();
    const { wall } = clock.stamp();
    clock.set(-MINUTE);
    expect(codeOf(await end(session.id, wall))).toBe('presence.in-future');
    expect(await records.call('live.load')).not.toBeNull();
  });

  it('one of two days leaves the session planned, the last one ends it', async () => {
    session = expectOk(
      await records.call(
        'sessions.add-day',
        session.id,
        PlainDate.parse('2026-03-11'),
        PlainTime.parse('09:00'),
        clock.stamp().wall,
      ),
    );
    const ana = await expected('Ana');
    await start();
    await move(ana, 'in');
    clock.pass(60 * MINUTE);
    expect(expectOk(await end())).toMatchObject({ status: 'planned' });
    clock.boot();
    clock.pass(23 * 60 * MINUTE);
    expectOk(await start(session, 1));
    expect(expectOk(await records.call('presence.room', session.id))).toMatchObject({
      dayId: session.days[1]?.id,
      inRoom: 0,
      people: [{ state: 'expected', stays: [{ dayId: session.days[0]?.id }], lastEvent: null }],
    });
    await move(ana, 'in');
    clock.pass(30 * MINUTE);
    expect(expectOk(await end())).toMatchObject({ status: 'ended' });
    expect((await report()).people[0]?.stays.map((stay) => [stay.seconds, stay.acrossBoots])).toEqual([
      [3600, false],
      [1800, false],
    ]);
  });
});
