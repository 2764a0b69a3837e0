import { expect, test } from 'vitest';
import { SessionSummary } from '../../../preload/contract/models/session.ts';
import { groupSessions } from './group-sessions.ts';

const session = (
  title: string,
  status: 'planned' | 'live' | 'ended',
  firstDate: string,
  lastDate = firstDate,
  startsAt = '08:30',
) =>
  SessionSummary.parse({
    id: crypto.randomUUID(),
    title,
    status,
    firstDate,
    lastDate,
    startsAt,
    venueName: '',
    hostAgency: '',
    plannedMinutes: 0,
    blockCount: 0,
    expectedCount: 0,
    attendedCount: 0,
  });

const titles = (sessions: readonly SessionSummary[]) => sessions.map(({ title }) => title);

test('the live session stands first today, whatever its date', () => {
  const groups = groupSessions(
    [
      session('afternoon', 'planned', '2026-11-24', '2026-11-24', '13:00'),
      session('morning', 'planned', '2026-11-24'),
      session('forgotten', 'live', '2026-11-20'),
      session('second day', 'planned', '2026-11-23', '2026-11-25'),
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
      session('far', 'planned', '2027-02-01'),
      session('near', 'planned', '2026-11-25'),
      session('old', 'ended', '2026-09-01'),
      session('this morning', 'ended', '2026-11-24'),
      session('never held', 'planned', '2026-10-01'),
    ],
    '2026-11-24',
  );
  expect(titles(groups.planned)).toEqual(['near', 'far']);
  expect(titles(groups.past)).toEqual(['this morning', 'never held', 'old']);
});
