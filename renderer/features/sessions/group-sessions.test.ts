import { expect, test } from 'vitest';
import { SessionSummary } from '../../../preload/contract/models/session.ts';
import { dayThatMatters, groupSessions, heldDays } from './group-sessions.ts';

interface Told {
  readonly status: 'planned' | 'live' | 'ended';
  /** Dates of its days; one with a mark has been held. */
  readonly days: readonly `${string}${'' | ' held'}`[];
  readonly startsAt?: string;
}

const session = (title: string, { status, days, startsAt = '08:30' }: Told): SessionSummary => {
  const each = days.map((day) => ({
    date: day.slice(0, 10),
    startsAt,
    endedAt: day.endsWith(' held') ? `${day.slice(0, 10)}T23:36:00.000Z` : null,
  }));
  return SessionSummary.parse({
    id: crypto.randomUUID(),
    title,
    status,
    firstDate: each[0]?.date,
    lastDate: each.at(-1)?.date,
    days: each,
    venueName: '',
    hostAgency: '',
    plannedMinutes: 0,
    blockCount: 0,
    expectedCount: 0,
    attendedCount: 0,
  });
};

const titles = (sessions: readonly SessionSummary[]) => sessions.map(({ title }) => title);

test('the live session stands first today, whatever its date', () => {
  const groups = groupSessions(
    [
      session('afternoon', { status: 'planned', days: ['2026-11-24'], startsAt: '13:00' }),
      session('morning', { status: 'planned', days: ['2026-11-24'], startsAt: '08:31' }),
      session('forgotten', { status: 'live', days: ['2026-11-20'] }),
      session('second day', { status: 'planned', days: ['2026-11-23 held', '2026-11-24'] }),
    ],
    '2026-11-24',
  );
  expect(titles(groups.today)).toEqual(['forgotten', 'second day', 'morning', 'afternoon']);
  expect(groups.planned).toEqual([]);
  expect(groups.past).toEqual([]);
});

test('planned runs forward, past runs back, and one that was held today is past', () => {
  const groups = groupSessions(
    [
      session('far', { status: 'planned', days: ['2027-02-01'] }),
      session('near', { status: 'planned', days: ['2026-11-25'] }),
      session('old', { status: 'ended', days: ['2026-09-01 held'] }),
      session('this morning', { status: 'ended', days: ['2026-11-24 held'] }),
      session('never held', { status: 'planned', days: ['2026-10-01'] }),
    ],
    '2026-11-24',
  );
  expect(titles(groups.planned)).toEqual(['near', 'far']);
  expect(titles(groups.past)).toEqual(['this morning', 'never held', 'old']);
});

test('of several days the open ones count: nothing is today on a day between, nor after the day of today was held', () => {
  const between = session('between', { status: 'planned', days: ['2026-11-23 held', '2026-11-25'] });
  const done = session('done for today', { status: 'planned', days: ['2026-11-24 held', '2026-12-01'] });
  const dropped = session('dropped', { status: 'planned', days: ['2026-11-01 held', '2026-11-02'] });
  const groups = groupSessions([done, between, dropped], '2026-11-24');
  expect(titles(groups.today)).toEqual([]);
  expect(titles(groups.planned)).toEqual(['between', 'done for today']);
  expect(titles(groups.past)).toEqual(['dropped']);
  expect(dayThatMatters(between, '2026-11-24')?.date).toBe('2026-11-25');
  expect([between, done, dropped].map(heldDays)).toEqual([1, 1, 1]);
});
