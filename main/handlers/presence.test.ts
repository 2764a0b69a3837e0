import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventId, PersonId, SessionId } from '../../preload/contract/models/ids.ts';
import type { Room } from '../../preload/contract/models/presence.ts';
import type { Result } from '../../preload/contract/models/problem.ts';
import { Instant, PlainDate, PlainTime } from '../../preload/contract/models/time.ts';
import type { Handler } from '../ipc/handler-map.ts';
import { draft, liveSession, liveState, newSession } from '../records/testing/samples.ts';
import { expectOk, type TestClock, testClock } from '../records/testing/test-records.ts';
import { presenceHandlers } from './presence.ts';
import { type TestServices, testServices } from './testing/test-services.ts';

const console_ = { windowKind: 'console' } as const;
const MINUTE = 60_000;
let kit: TestServices;
let clock: TestClock;
let sessionId: SessionId;
let ana: PersonId;

// 9:00 in Los Angeles, where the summer has begun two days before.
beforeEach(async () => {
  kit = await testServices();
  clock = testClock('2026-03-10T16:00:00.000Z');
  sessionId = await liveSession(kit.records, clock.stamp());
  ana = expectOk(await kit.records.call('people.add-expected', sessionId, draft('Ana Peña'), clock.stamp().wall)).id;
});
afterEach(() => kit.dispose());

const ask = <C extends 'presence.record' | 'presence.undo' | 'presence.correct' | 'presence.walk-in' | 'presence.room'>(
  channel: C,
  input: Parameters<Handler<C>>[0],
): Promise<Result<Room>> =>
  Promise.resolve(
    (presenceHandlers(kit.services, clock)[channel] as unknown as Handler<C>)(input, console_) as Promise<Result<Room>>,
  );

const record = (kind: 'in' | 'out', at: string | null = null, personId = ana, date?: string) =>
  ask('presence.record', {
    sessionId,
    personId,
    kind,
    at: at === null ? null : PlainTime.parse(at),
    date: date === undefined ? undefined : PlainDate.parse(date),
  });
const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.problem.code);
const anaIn = (room: Room) => {
  const found = room.people.find((entry) => entry.person.id === ana);
  if (found === undefined) {
    throw new Error('Ana is not in the list');
  }
  return found;
};
const times = (room: Room) => anaIn(room).stays.map((stay) => [stay.from.slice(11, 16), stay.to?.slice(11, 16) ?? null]);

describe('coming and going', () => {
  it('counts who is in the room', async () => {
    expect(expectOk(await ask('presence.room', { sessionId }))).toMatchObject({ inRoom: 0, expected: 1 });
    const room = expectOk(await record('in'));
    expect(room).toMatchObject({ inRoom: 1, expected: 1 });
    expect(anaIn(room)).toMatchObject({ state: 'in', walkIn: false });
    clock.pass(30 * MINUTE);
    expect(anaIn(expectOk(await record('out'))).state).toBe('left');
    clock.pass(30 * MINUTE);
    expect(times(expectOk(await record('in')))).toEqual([
      ['16:00', '16:30'],
      ['17:00', null],
    ]);
    expect(kit.told).toEqual(['presence', 'presence', 'presence']);
  });

  it('takes a second click for what it is', async () => {
    await record('in');
    clock.pass(1_000);
    const room = expectOk(await record('in'));
    expect(times(room)).toEqual([['16:00', null]]);
    await record('out');
    clock.pass(1_000);
    expect(codeOf(await record('out'))).toBe('ok');
    expect(expectOk(await kit.records.call('report.read', sessionId)).events).toHaveLength(2);
  });

  it('backfills "came in at 9:20" of today at the venue, without a reason, and keeps both times', async () => {
    clock.pass(30 * MINUTE);
    const room = expectOk(await record('in', '09:20'));
    expect(times(room)).toEqual([['16:20', null]]);
    expect(anaIn(room).stays[0]?.backfilled).toBe(true);
    const [event] = expectOk(await kit.records.call('report.read', sessionId)).events;
    expect(event).toMatchObject({ at: '2026-03-10T16:20:00.000Z', recordedAt: '2026-03-10T16:30:00.000Z' });
  });

  it('takes a time that is typed the next morning to the date that is said, so that no hours are added', async () => {
    await record('in');
    clock.pass(23 * 60 * MINUTE);
    const room = expectOk(await record('out', '15:30', ana, '2026-03-10'));
    expect(anaIn(room).stays).toMatchObject([{ from: '2026-03-10T16:00:00.000Z', to: '2026-03-10T22:30:00.000Z' }]);
    expect(expectOk(await kit.records.call('report.read', sessionId)).people).toMatchObject([
      { stays: [{ seconds: 6.5 * 3_600 }] },
    ]);
  });

  it('keeps its rules for a date that is said: no future, and no leaving before coming', async () => {
    await record('in');
    expect(codeOf(await record('out', '08:00', ana, '2026-03-11'))).toBe('presence.in-future');
    expect(codeOf(await record('out', '15:30', ana, '2026-03-09'))).toBe('presence.order');
    const bo = { sessionId, person: draft('Bo Li'), at: PlainTime.parse('08:00'), date: PlainDate.parse('2026-03-11') };
    expect(codeOf(await ask('presence.walk-in', bo))).toBe('presence.in-future');
  });

  it('holds a day that was planned for another one: late times are of the day on which it is held', async () => {
    await kit.records.call('live.ended', sessionId, clock.stamp().wall, '', clock.stamp());
    const planned = await newSession(kit.records, '2026-03-05');
    sessionId = expectOk(await kit.records.call('live.started', liveState(planned), [], clock.stamp())).id;
    const begun = expectOk(await kit.records.call('sessions.get', sessionId)).days[0]?.startedAt;
    expect(begun).toBe('2026-03-10T16:00:00.000Z');
    ana = expectOk(await kit.records.call('people.add-expected', sessionId, draft('Ana Peña'), clock.stamp().wall)).id;
    clock.pass(30 * MINUTE);
    expect(times(expectOk(await record('in', '09:20', ana, '2026-03-10')))).toEqual([['16:20', null]]);
  });

  it('refuses the future, leaving before coming, and leaving without coming', async () => {
    expect(codeOf(await record('in', '09:01'))).toBe('presence.in-future');
    expect(codeOf(await record('out'))).toBe('presence.order');
    clock.pass(30 * MINUTE);
    await record('in');
    expect(codeOf(await record('out', '09:20'))).toBe('presence.order');
    expect(expectOk(await kit.records.call('report.read', sessionId)).events).toHaveLength(1);
  });

  it('lets a minute be a minute', async () => {
    clock.pass(35_000);
    await record('in');
    clock.pass(2 * MINUTE);
    const left = expectOk(await record('out', '09:00'));
    expect(anaIn(left)).toMatchObject({
      state: 'left',
      stays: [{ from: '2026-03-10T16:00:35.000Z', to: '2026-03-10T16:00:35.000Z' }],
    });
    await record('in', '09:01');
    expect(anaIn(expectOk(await record('in'))).state).toBe('in');
  });

  it('is for a session that is live', async () => {
    const planned = await newSession(kit.records);
    const asked = await ask('presence.record', { sessionId: planned.id, personId: ana, kind: 'in', at: null });
    expect(codeOf(asked)).toBe('presence.not-live');
    await kit.records.call('live.ended', sessionId, clock.stamp().wall, '', clock.stamp());
    expect(codeOf(await record('in'))).toBe('presence.not-live');
  });

  it('knows nobody by a made-up id', async () => {
    const nobody = '018f0000-0000-7000-8000-000000000000' as PersonId;
    expect(codeOf(await record('in', null, nobody))).toBe('people.not-found');
  });
});

describe('a walk-in', () => {
  it('is made, marked and in the room with one command', async () => {
    const room = expectOk(await ask('presence.walk-in', { sessionId, person: draft("Seán O'Brien"), at: null }));
    expect(room).toMatchObject({ inRoom: 1, expected: 1 });
    expect(room.people.find((entry) => entry.walkIn)).toMatchObject({ state: 'in', person: { name: "Seán O'Brien" } });
    expect(kit.told).toEqual(['presence', 'people']);
  });

  it('that is refused leaves nobody behind', async () => {
    expect(codeOf(await ask('presence.walk-in', { sessionId, person: draft('Bo Li'), at: PlainTime.parse('23:00') }))).toBe(
      'presence.in-future',
    );
    expect(await kit.records.call('people.search', 'bo', sessionId)).toEqual([]);
    expect(kit.told).toEqual([]);
  });

  it('who was expected after all is one person, and no walk-in', async () => {
    const room = expectOk(await ask('presence.walk-in', { sessionId, person: draft('pena, ana'), at: null }));
    expect(room.people).toHaveLength(1);
    expect(anaIn(room)).toMatchObject({ state: 'in', walkIn: false, person: { name: 'Ana Peña' } });
  });

  it('whose arrival is taken back was never there', async () => {
    const room = expectOk(await ask('presence.walk-in', { sessionId, person: draft('Bo Li'), at: null }));
    const eventId = room.people.find((entry) => entry.walkIn)?.lastEvent as EventId;
    expect(expectOk(await ask('presence.undo', { sessionId, eventId, reason: '' })).people.map((p) => p.person.name)).toEqual([
      'Ana Peña',
    ]);
  });
});

describe('taking back and correcting', () => {
  it('undoes, and undoes the undo', async () => {
    const eventId = anaIn(expectOk(await record('in'))).lastEvent as EventId;
    const undone = expectOk(await ask('presence.undo', { sessionId, eventId, reason: '' }));
    expect(anaIn(undone)).toMatchObject({ state: 'expected', lastEvent: null });
    expect(codeOf(await ask('presence.undo', { sessionId, eventId, reason: '' }))).toBe('presence.event-gone');
    const attended = async () => (await kit.records.call('sessions.list')).map((session) => session.attendedCount);
    expect(await attended()).toEqual([0]);
    const undo = expectOk(await kit.records.call('report.read', sessionId)).events.at(-1)?.id as EventId;
    expect(anaIn(expectOk(await ask('presence.undo', { sessionId, eventId: undo, reason: '' }))).state).toBe('in');
    expect(await attended()).toEqual([1]);
  });

  it('corrects a time, and the correction can be taken back', async () => {
    const eventId = anaIn(expectOk(await record('in'))).lastEvent as EventId;
    clock.pass(60 * MINUTE);
    await record('out');
    const at = (time: string) => Instant.parse(`2026-03-10T${time}:00.000Z`);
    const corrected = expectOk(await ask('presence.correct', { sessionId, eventId, at: at('16:10'), reason: '' }));
    expect(times(corrected)).toEqual([['16:10', '17:00']]);
    expect(codeOf(await ask('presence.correct', { sessionId, eventId, at: at('17:30'), reason: '' }))).toBe('presence.in-future');
    expect(codeOf(await ask('presence.correct', { sessionId, eventId, at: at('17:00'), reason: '' }))).toBe('ok');
    clock.pass(60 * MINUTE);
    expect(codeOf(await ask('presence.correct', { sessionId, eventId, at: at('17:30'), reason: '' }))).toBe('presence.order');
    const last = anaIn(expectOk(await ask('presence.room', { sessionId }))).lastEvent as EventId;
    expect(times(expectOk(await ask('presence.undo', { sessionId, eventId: last, reason: '' })))).toEqual([['16:10', '17:00']]);
  });

  it('asks for a reason on a later day, also after the session has ended, and stamps who and why', async () => {
    const operator = (name: string, onDate: string) =>
      kit.records.call('settings.write', { operator: { name, onDate: PlainDate.parse(onDate) } });
    await operator('Dana', '2026-03-10');
    const eventId = anaIn(expectOk(await record('in'))).lastEvent as EventId;
    await kit.records.call('live.ended', sessionId, clock.pass(60 * MINUTE).wall, 'Dana', clock.stamp());
    clock.boot();
    clock.pass(24 * 60 * MINUTE);
    const at = Instant.parse('2026-03-10T16:05:00.000Z');
    expect(codeOf(await ask('presence.correct', { sessionId, eventId, at, reason: ' ' }))).toBe('presence.reason-needed');
    expect(codeOf(await ask('presence.undo', { sessionId, eventId, reason: '' }))).toBe('presence.reason-needed');
    const room = expectOk(await ask('presence.correct', { sessionId, eventId, at, reason: 'Paper sheet' }));
    expect(times(room)).toEqual([['16:05', '17:00']]);
    const newest = async () => expectOk(await kit.records.call('report.read', sessionId)).events.at(-1);
    // Dana was there yesterday: whoever has the laptop today has not said so yet.
    expect(await newest()).toMatchObject({ kind: 'correct', by: '', reason: 'Paper sheet', target: eventId });
    await operator('Rosa', '2026-03-11');
    const again = { sessionId, eventId, at: Instant.parse('2026-03-10T16:06:00.000Z'), reason: 'Read once more' };
    expectOk(await ask('presence.correct', again));
    expect(await newest()).toMatchObject({ kind: 'correct', by: 'Rosa', target: eventId });
    expect(await kit.records.call('presence.verify', sessionId)).toMatchObject({ ok: true, heads: [{ events: 4 }] });
  });
});
