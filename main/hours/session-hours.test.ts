import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PLAIN_RULE } from '../../preload/contract/models/hours.ts';
import type { BlockId } from '../../preload/contract/models/ids.ts';
import { BlockDraft, type Session } from '../../preload/contract/models/session.ts';
import type { PlainDate, PlainTime } from '../../preload/contract/models/time.ts';
import { sampleRecord } from '../exports/testing/sample-record.ts';
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
    const ended = { ...sampleRecord.session, days: [{ ...day, endedAt: sampleRecord.session.createdAt }] } as Session;
    const offered = (day?.blocks ?? []).filter(({ creditable }) => creditable).reduce((sum, { minutes }) => sum + minutes, 0);
    expect(sessionHours({ ...sampleRecord, session: ended, visits: [] }, PLAIN_RULE).people[0]?.offered).toBe(offered);
    // Nothing was held: nothing is offered.
    const toCome = { ...ended, days: ended.days.map((each) => ({ ...each, endedAt: null })) };
    expect(sessionHours({ ...sampleRecord, session: toCome, visits: [] }, PLAIN_RULE).people[0]?.offered).toBe(0);
  });

  it('go on past midnight, and through the night in which the clocks change', () => {
    const [day] = sampleRecord.session.days;
    const [block] = day?.blocks ?? [];
    if (day === undefined || block === undefined) throw new Error('the sample has a day');
    const evening = (date: string, startsAt: string): typeof sampleRecord => {
      const session = {
        ...sampleRecord.session,
        timeZone: 'America/Los_Angeles',
        days: [{ ...day, date: date as PlainDate, startsAt: startsAt as PlainTime, endedAt: day.startedAt }],
      } as Session;
      const held = { ...day, blocks: [{ ...block, creditable: true, minutes: 240, lockedStart: null }] };
      const days = session.days.map((each) => ({ ...each, blocks: held.blocks }));
      const from = Date.parse(`${date}T${startsAt}:00-07:00`);
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

  it('do not change when the wall clock is set in the middle', async () => {
    const sessionId = await liveSession(records, clock.stamp());
    const person = expectOk(await records.call('people.add-expected', sessionId, draft('Ana Peña'), clock.stamp().wall));
    const read = async () => expectOk(await records.call('report.read', sessionId));
    const [day] = (await read()).session.days;
    if (day === undefined) throw new Error('a session has a day');
    const planned = BlockDraft.parse({
      dayId: day.id,
      kind: 'instruction',
      title: 'Trust has three parts',
      minutes: 45,
      optional: false,
      creditable: true,
      lockedStart: null,
      ledBy: '',
      item: null,
      slideId: null,
    });
    const session = expectOk(await records.call('blocks.add', sessionId, planned, null, clock.stamp().wall));
    const block = session.days[0]?.blocks[0]?.id as BlockId;
    const record = (kind: 'in' | 'out') =>
      records.call('presence.record', { sessionId, personId: person.id, kind, at: null }, clock.stamp()).then(expectOk);
    const visits: { blockId: BlockId; from: number; to: number | null }[] = [];
    const state = (await records.call('live.load'))?.state;
    if (state === undefined) throw new Error('a session is live');
    const save = () => records.call('live.save', { ...state, visits }, clock.stamp());

    await record('in');
    visits.push({ blockId: block, from: clock.now(), to: null });
    await save();
    clock.pass(20 * MINUTE);
    // Somebody sets the laptop's clock an hour back.
    clock.set(-60 * MINUTE);
    clock.pass(25 * MINUTE);
    visits[0] = { blockId: block, from: visits[0]?.from ?? 0, to: clock.now() };
    await save();
    clock.pass(MINUTE);
    await record('out');
    expect(sessionHours(await read(), PLAIN_RULE).people).toMatchObject([
      { offered: 45, present: 45, earned: 45, outcome: 'whole' },
    ]);
  });
});
