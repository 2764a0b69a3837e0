import type { SessionSummary } from '../../../preload/contract/models/session.ts';

export interface SessionGroups {
  /** Going on, or with a day around today; the live one first. */
  readonly today: readonly SessionSummary[];
  /** Later, the next one first. */
  readonly planned: readonly SessionSummary[];
  /** Held or gone by, the latest first. */
  readonly past: readonly SessionSummary[];
}

const byStart = (a: SessionSummary, b: SessionSummary): number =>
  `${a.firstDate} ${a.startsAt}`.localeCompare(`${b.firstDate} ${b.startsAt}`);

/** Sorts sessions into today, planned and past. `today` is a date, YYYY-MM-DD, of this laptop. */
export const groupSessions = (sessions: readonly SessionSummary[], today: string): SessionGroups => {
  const now = (session: SessionSummary) =>
    session.status === 'live' || (session.status === 'planned' && session.firstDate <= today && today <= session.lastDate);
  const planned = (session: SessionSummary) => !now(session) && session.status === 'planned' && session.firstDate > today;
  return {
    today: sessions.filter(now).sort((a, b) => Number(b.status === 'live') - Number(a.status === 'live') || byStart(a, b)),
    planned: sessions.filter(planned).sort(byStart),
    past: sessions.filter((session) => !now(session) && !planned(session)).sort((a, b) => byStart(b, a)),
  };
};
