import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hoursOpen } from '../../preload/contract/hours-open.ts';
import { PLAIN_RULE } from '../../preload/contract/models/hours.ts';
import type { BlockId } from '../../preload/contract/models/ids.ts';
import type { SessionReport } from '../../preload/contract/models/report.ts';
import { BlockDraft, type Session } from '../../preload/contract/models/session.ts';
import type { Instant, PlainDate, PlainTime } from '../../preload/contract/models/time.ts';
import { sessionReport } from '../exports/session-report.ts';
import { sampleRecord } from '../exports/testing/sample-record.ts';
import { instantOf } from '../platform/calendar.ts';
import type { Records } from '../records/records.ts';
import { draft, liveSession } from '../records/testing/samples.ts';
import { expectOk, openIn, type TestClock, testClock, testFolder } from '../records/testing/test-records.ts';
import { sessionHours } from './session-hours.ts';

const MINUTE = 60_000;

describe('hours of a session', () => {
  const earnedOf = (record: typeof sampleRecord, name: string) => {
    const person = record.people.find((entry) => entry.person.name.includes(name))?.person.id;
    return sessionHours(record, PLAIN_RULE).people.find(({ personId }) => personId === person);
  };

  it('count what was on, item by item, and nothing of breaks', () => {
    const { people, rule } = sessionHours(sampleRecord, PLAIN_RULE);
    expect(rule).toEqual(PLAIN_RULE);
    expect(people).toHaveLength(sampleRecord.people.filter(({ stays }) => stays.length > 0).length);
    const creditable = sampleRecord.session.days.flatMap(({ blocks }) => blocks.filter((block) => block.creditable));
    for (const { items, present, earned, offered } of people) {
      expect(items.map(({ blockId }) => blockId)).toEqual(creditable.map(({ id }) => id));
      expect(present).toBeLessThanOrEqual(offered);
      expect(earned).toBe(present);
    }
  });

  it('of a day that was led from paper are those of the plan', () => {
    const [day] = sampleRecord.session.days;
    const planned = Date.parse(
      instantOf(day?.date as PlainDate, day?.startsAt as PlainTime, sampleRecord.session.timeZone) ?? '',
    );
    const at = (minutes: number) => new Date(planned + minutes * MINUTE).toISOString();
    const offeredWhen = (startedAt: string | null, endedAt: string | null) => {
      const session = { ...sampleRecord.session, days: [{ ...day, startedAt, endedAt }] } as Session;
      return sessionHours({ ...sampleRecord, session, visits: [] }, PLAIN_RULE).people[0]?.offered;
    };
    const whole = (day?.blocks ?? []).filter(({ creditable }) => creditable).reduce((sum, { minutes }) => sum + minutes, 0);
    expect(offeredWhen(at(-10), at(600))).toBe(whole);
    // A late start moves the plan; what would have come after the day's end was not held.
    expect(offeredWhen(at(45), at(645))).toBe(whole);
    expect(offeredWhen(at(0), at(0))).toBe(0);
    expect(offeredWhen(at(0), at(5))).toBe(day?.blocks[0]?.creditable === true ? 5 : 0);
    // Nothing was held: nothing is offered.
    expect(offeredWhen(null, null)).toBe(0);
  });

  it('go on past midnight, and through the night in which the clocks change', () => {
    const [day] = sampleRecord.session.days;
    const [block] = day?.blocks ?? [];
    if (day === undefined || block === undefined) throw new Error('the sample has a day');
    const evening = (date: string, startsAt: string): typeof sampleRecord => {
      const session = {
        ...sampleRecord.session,
        timeZone: 'America/Los_Angeles',
        days: [{ ...day, date: date as PlainDate, startsAt: startsAt as PlainTime }],
      } as Session;
      const held = { ...day, blocks: [{ ...block, creditable: true, minutes: 240, lockedStart: null }] };
      const from = Date.parse(`${date}T${startsAt}:00-07:00`);
      const over = new Date(from + 300 * MINUTE).toISOString() as Instant;
      const days = session.days.map((each) => ({ ...each, blocks: held.blocks, startedAt: null, endedAt: over }));
      const people = sampleRecord.people.slice(0, 1).map((entry) => ({
        ...entry,
        stays: entry.stays.map((stay) => ({ ...stay, moments: { from: from + 30 * MINUTE, to: from + 300 * MINUTE } })),
      }));
      return { ...sampleRecord, session: { ...session, days }, visits: [], people };
    };
    // In the night of November 1, 2026 an hour comes twice in California: four hours are still four hours.
    for (const record of [evening('2026-10-20', '22:00'), evening('2026-10-31', '23:00')]) {
      expect(sessionHours(record, PLAIN_RULE).people[0]).toMatchObject({ offered: 240, present: 210 });
    }
  });

  it('find the people by name', () => expect(earnedOf(sampleRecord, 'Nguyễn')?.outcome).toMatch(/whole|part/));
});

describe('hours from real records', () => {
  let test: ReturnType<typeof testFolder>;
  let records: Records;
  let clock: TestClock;
  beforeEach(async () => {
    test = testFolder();
    records = expectOk(await openIn(test.folder));
    clock = testClock('2026-03-10T16:00:00.000Z');
  });
  afterEach(async () => {
    await records.close();
    test.remove();
  });

  /** A day that is held, with two items on its agenda and one person in the room. */
  const heldDay = async () => {
    const sessionId = await liveSession(records, clock.stamp());
    const person = expectOk(await records.call('people.add-expected', sessionId, draft('Ana Peña'), clock.stamp().wall));
    const read = async () => expectOk(await records.call('report.read', sessionId));
    const { session } = await read();
    const dayId = session.days[0]?.id;
    if (dayId === undefined) throw new Error('a session has a day');
    const add = async (title: string): Promise<BlockId> => {
      const planned = {
        ...{ dayId, kind: 'instruction', title, minutes: 45, optional: false, creditable: true },
        ...{ lockedStart: null, ledBy: '', item: null, slideId: null },
      };
      const now = expectOk(await records.call('blocks.add', sessionId, BlockDraft.parse(planned), null, clock.stamp().wall));
      return now.days[0]?.blocks.at(-1)?.id as BlockId;
    };
    const blocks = [await add('Trust has three parts'), await add('What may you say?')] as const;
    const record = (kind: 'in' | 'out') =>
      records.call('presence.record', { sessionId, personId: person.id, kind, at: null }, clock.stamp()).then(expectOk);
    const visits: { blockId: BlockId; from: number; to: number | null }[] = [];
    const state = (await records.call('live.load'))?.state;
    if (state === undefined) throw new Error('a session is live');
    const save = () => records.call('live.save', { ...state, visits: [...visits] }, clock.stamp());
    /** An item is on for so many minutes, and is written down as it begins and as it ends. */
    const hold = async (blockId: BlockId, minutes: number): Promise<void> => {
      const from = clock.now();
      visits.push({ blockId, from, to: null });
      await save();
      clock.pass(minutes * MINUTE);
      visits[visits.length - 1] = { blockId, from, to: clock.now() };
      await save();
    };
    return { sessionId, dayId, blocks, record, visits, save, hold, read };
  };

  it('do not change when the wall clock is set in the middle', async () => {
    const { blocks, record, visits, save, read } = await heldDay();
    await record('in');
    visits.push({ blockId: blocks[0], from: clock.now(), to: null });
    await save();
    clock.pass(20 * MINUTE);
    // Somebody sets the laptop's clock an hour back.
    clock.set(-60 * MINUTE);
    clock.pass(25 * MINUTE);
    visits[0] = { blockId: blocks[0], from: visits[0]?.from ?? 0, to: clock.now() };
    await save();
    clock.pass(MINUTE);
    await record('out');
    expect(sessionHours(await read(), PLAIN_RULE).people).toMatchObject([
      { offered: 45, present: 45, earned: 45, outcome: 'whole' },
    ]);
  });

  it('stay with an item that was on: it can neither be removed nor go to another day', async () => {
    const { sessionId, dayId, blocks, record, hold, read } = await heldDay();
    const tomorrow = expectOk(
      await records.call('sessions.add-day', sessionId, '2026-03-11' as PlainDate, '09:00' as PlainTime, clock.stamp().wall),
    ).days[1]?.id;
    if (tomorrow === undefined) throw new Error('a day was added');
    await record('in');
    await hold(blocks[0], 30);
    await record('out');
    const now = clock.stamp().wall;
    const refused = { ok: false, problem: { code: 'session.item-held' } };
    expect(await records.call('blocks.remove', sessionId, blocks[0], now)).toMatchObject(refused);
    expect(await records.call('blocks.move', sessionId, blocks[0], tomorrow, 0, now)).toMatchObject(refused);
    // Its place in the day is only a matter of the plan, and what was not on yet may go.
    expectOk(await records.call('blocks.move', sessionId, blocks[0], dayId, 1, now));
    expectOk(await records.call('blocks.remove', sessionId, blocks[1], now));
    expect(sessionHours(await read(), PLAIN_RULE).people).toMatchObject([{ offered: 30, earned: 30, outcome: 'whole' }]);
  });

  it('cannot be told while the day is held, and are there once it has ended', async () => {
    const { sessionId, blocks, record, hold, read } = await heldDay();
    await record('in');
    await hold(blocks[0], 10);
    const report = async () => sessionReport(await read(), '0.1.0');
    const open = (of: SessionReport) => of.hours.people.map(({ personId }) => hoursOpen(of, personId));
    expect(open(await report())).toEqual([true]);
    expectOk(await records.call('live.ended', sessionId, clock.stamp().wall, 'Dana', clock.stamp()));
    const ended = await report();
    expect(open(ended)).toEqual([false]);
    expect(ended.hours.people).toMatchObject([{ earned: 10, outcome: 'whole' }]);
  });

  it('are those of the report’s agenda: a dropped item that was on counts, and what earns is what was said last', async () => {
    const { sessionId, blocks, record, hold, read } = await heldDay();
    await record('in');
    await hold(blocks[0], 10);
    await hold(blocks[1], 10);
    await record('out');
    expectOk(await records.call('blocks.update', sessionId, blocks[1], { creditable: false }, clock.stamp().wall));
    const held = await read();
    // A record from before removing was refused: the plan that was begun still knows the item.
    const [day] = held.session.days;
    if (day === undefined) throw new Error('a session has a day');
    const without = { ...held.session, days: [{ ...day, blocks: day.blocks.filter(({ id }) => id !== blocks[0]) }] };
    const begun = { ...day, blocks: day.blocks.map((block) => ({ ...block, creditable: true })) };
    const plans = [{ ...held.session, days: [begun] }];
    for (const session of [held.session, without]) {
      const report = sessionReport({ ...held, session, plans }, '0.1.0');
      expect(report.hours.people).toMatchObject([{ items: [{ blockId: blocks[0], present: 10 }], offered: 10, earned: 10 }]);
      const rows = report.blocks.filter(({ creditable }) => creditable).map(({ blockId }) => blockId);
      expect(rows).toEqual([blocks[0]]);
    }
  });
});
