import { plannedTimes } from '../../../preload/contract/agenda-times.ts';
import type { SessionId } from '../../../preload/contract/models/ids.ts';
import type { SessionStatus, SessionSummary } from '../../../preload/contract/models/session.ts';
import { all, type ReadableDb } from '../connection.ts';
import { readDays } from './agenda.ts';

interface Row {
  readonly id: SessionId;
  readonly title: string;
  readonly status: SessionStatus;
  readonly venue_name: string;
  readonly host_agency: string;
  readonly expected_count: number;
  readonly attended_count: number;
}

/**
 * All sessions as lines of the home screen, the newest date first. Somebody whose every arrival was undone did not attend;
 * an undo that was taken back itself does not count.
 */
export const listSessions = (db: ReadableDb): readonly SessionSummary[] => {
  const rows = all<Row>(
    db,
    `SELECT s.id, s.title, s.status, s.venue ->> 'name' AS venue_name, s.host_agency,
       (SELECT count(*) FROM session_people p WHERE p.session_id = s.id AND p.how = 'expected') AS expected_count,
       (SELECT count(DISTINCT e.person_id) FROM presence_events e WHERE e.session_id = s.id AND e.kind = 'in'
          AND NOT EXISTS (SELECT 1 FROM presence_events u WHERE u.target = e.id AND u.kind = 'undo'
            AND NOT EXISTS (SELECT 1 FROM presence_events v WHERE v.target = u.id AND v.kind = 'undo'))) AS attended_count
     FROM sessions s`,
  );
  return rows
    .map((row) => toSummary(db, row))
    .sort((a, b) => (a.firstDate < b.firstDate ? 1 : a.firstDate > b.firstDate ? -1 : 0));
};

const toSummary = (db: ReadableDb, row: Row): SessionSummary => {
  const days = readDays(db, row.id);
  const [firstDay] = days;
  const lastDay = days.at(-1);
  if (firstDay === undefined || lastDay === undefined) {
    throw new Error('a session without a day');
  }
  return {
    id: row.id,
    title: row.title,
    status: row.status,
    firstDate: firstDay.date,
    lastDate: lastDay.date,
    days: days.map(({ date, startsAt, endedAt }) => ({ date, startsAt, endedAt })),
    venueName: row.venue_name,
    hostAgency: row.host_agency,
    plannedMinutes: days.reduce((sum, day) => {
      const times = plannedTimes(day);
      return sum + (times.at(-1)?.end ?? 0) - (times[0]?.start ?? 0);
    }, 0),
    blockCount: days.reduce((sum, day) => sum + day.blocks.length, 0),
    expectedCount: row.expected_count,
    attendedCount: row.attended_count,
  };
};
