import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PersonId, SessionId } from '../../../preload/contract/models/ids.ts';
import { Instant, PlainDate, PlainTime } from '../../../preload/contract/models/time.ts';
import { all, run } from '../connection.ts';
import { addExpected } from '../stores/expected.ts';
import { updatePerson } from '../stores/people.ts';
import { createSession } from '../stores/sessions.ts';
import { draft } from '../testing/samples.ts';
import { testDb } from '../testing/test-db.ts';
import { expectOk, testClock } from '../testing/test-records.ts';
import { appendEvent } from './append.ts';
import { type EventRow, sessionEvents } from './event-row.ts';
import { verifyChain } from './verify.ts';

let test: ReturnType<typeof testDb>;
let sessionId: SessionId;
let ana: PersonId;
const EVENTS = 6;

beforeEach(() => {
  test = testDb();
  const { db } = test;
  const clock = testClock('2026-03-10T16:00:00.000Z');
  const session = expectOk(
    createSession(db, {
      title: 'A session',
      date: PlainDate.parse('2026-03-10'),
      startsAt: PlainTime.parse('08:30'),
      hostAgency: '',
      timeZone: 'America/Los_Angeles',
      language: 'en',
      now: Instant.parse('2026-03-01T12:00:00.000Z'),
    }),
  );
  sessionId = session.id;
  ana = expectOk(addExpected(db, sessionId, draft('Ana Peña'), clock.stamp().wall)).id;
  for (let index = 0; index < EVENTS; index += 1) {
    const stamp = clock.pass(60_000);
    const [day] = session.days;
    if (day !== undefined) {
      const kind = index % 2 === 0 ? 'in' : 'out';
      appendEvent(
        db,
        { sessionId, kind, personId: ana, dayId: day.id, trackId: 'main', at: stamp.wall, by: 'Dana', reason: 'because' },
        stamp,
      );
    }
  }
});
afterEach(() => test.remove());

/** Changes the file as somebody would who knows SQL and not the kit. */
const tamper = (sql: string, params: Record<string, string | number | null> = {}): void => {
  run(test.db, 'PRAGMA foreign_keys = OFF');
  run(test.db, 'PRAGMA ignore_check_constraints = ON');
  test.db.exec('DROP TRIGGER IF EXISTS presence_events_stand; DROP TRIGGER IF EXISTS presence_events_stay');
  test.db.prepare(sql).run(params);
};
const faults = () => {
  const verdict = verifyChain(test.db, sessionId);
  return verdict.ok ? [] : verdict.faults.map((fault) => `${fault.what}@${fault.seq}`);
};

describe('the chain', () => {
  it('holds', () => {
    expect(verifyChain(test.db, sessionId)).toMatchObject({ ok: true, heads: [{ events: EVENTS }] });
  });

  it('is hashed as it is written down: another program can reckon it', () => {
    const [first] = sessionEvents(test.db, sessionId);
    const json = JSON.stringify([
      'presence-1',
      first?.device_id,
      sessionId,
      1,
      '',
      first?.id,
      'in',
      ana,
      null,
      first?.identity_hash,
      first?.day_id,
      'main',
      '2026-03-10T16:01:00.000Z',
      '2026-03-10T16:01:00.000Z',
      120_000,
      'boot-1',
      'run-1',
      null,
      first?.text_hash,
    ]);
    expect(first?.hash).toBe(createHash('sha256').update(json, 'utf8').digest('hex'));
  });

  it('shows any changed character of any event, and where', () => {
    const columns = Object.keys(sessionEvents(test.db, sessionId)[0] ?? {}).filter((column) => column !== 'arrival');
    expect(columns).toHaveLength(22);
    fc.assert(
      fc.property(fc.constantFrom(...columns), fc.integer({ min: 1, max: EVENTS }), fc.nat(200), (column, seq, place) => {
        const [row] = all<EventRow>(test.db, 'SELECT * FROM presence_events WHERE seq = $seq', { seq });
        const before = row?.[column as keyof EventRow] ?? null;
        const after = changed(before, place);
        tamper(`UPDATE presence_events SET ${column} = $after WHERE id = $id`, { after, id: row?.id ?? '' });
        const found = faults();
        tamper(`UPDATE presence_events SET ${column} = $before WHERE ${column === 'id' ? 'id = $after' : 'id = $id'}`, {
          before,
          after,
          id: row?.id ?? '',
        });
        expect(found).not.toEqual([]);
        // An event that was moved into another session is missed where it was.
        const where = column === 'seq' ? after : column === 'session_id' ? (seq === EVENTS ? seq - 1 : seq + 1) : seq;
        expect(found.some((fault) => fault.endsWith(`@${where}`))).toBe(true);
        expect(faults()).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('shows an event that was taken out, in the middle or at the end', () => {
    tamper('DELETE FROM presence_events WHERE seq = 3');
    expect(faults()).toEqual(['gap@4']);
    tamper('DELETE FROM presence_events WHERE seq > 3');
    expect(faults()).toEqual(['end@2']);
  });

  it('shows a person who was renamed behind its back, and allows one who was corrected', () => {
    expectOk(updatePerson(test.db, ana, draft('Ana Peña Ruiz'), Instant.parse('2026-03-11T12:00:00.000Z')));
    expect(faults()).toEqual([]);
    tamper(`UPDATE people SET name = 'Eve'`);
    expect(faults()).toEqual(['identity@null']);
  });

  it('stays whole when a person is purged, and cannot be tried for the name any more', () => {
    test.db.exec(`UPDATE presence_events SET by_whom = NULL, reason = NULL, text_salt = NULL;
      UPDATE identities SET salt = NULL, fields = NULL;
      UPDATE people SET name = '', sort_key = '', name_key = '', search_key = ''`);
    expect(faults()).toEqual([]);
    const dump = JSON.stringify(
      ['presence_events', 'identities', 'people'].map((table) => test.db.prepare(`SELECT * FROM ${table}`).all()),
    );
    expect(dump).not.toMatch(/Ana|Peña|Dana|because/);
  });

  it('cannot be changed or cut by the kit itself', () => {
    const attempt = (sql: string) => () => test.db.exec(sql);
    expect(attempt(`UPDATE presence_events SET at = '2020-01-01T00:00:00.000Z'`)).toThrow('never changed');
    expect(attempt(`UPDATE presence_events SET reason = 'another' WHERE seq = 1`)).toThrow('never changed');
    expect(attempt('DELETE FROM presence_events WHERE seq = 6')).toThrow('never deleted');
    expect(attempt('DELETE FROM sessions')).toThrow('FOREIGN KEY');
  });
});

/** Another value of the same kind: one character or digit differs. */
const changed = (value: string | number | null, place: number): string | number => {
  if (value === null) {
    return 'x';
  }
  if (typeof value === 'number') {
    return value + EVENTS + 1 + place;
  }
  const at = place % Math.max(1, value.length);
  const other = value[at] === '0' ? '1' : '0';
  return value.slice(0, at) + other + value.slice(at + 1);
};
