import { dayToHold, isHeld } from '../../../preload/contract/day-to-hold.ts';
import type { SessionSummary } from '../../../preload/contract/models/session.ts';

export interface SessionGroups {
  /** Going on, or with a day today that has not been held; the live one first. */
  readonly today: readonly SessionSummary[];
  /** With a day that is still to come, the next one first. */
  readonly planned: readonly SessionSummary[];
  /** Held or gone by, the latest first. */
  readonly past: readonly SessionSummary[];
}

/** The day of a session that matters today: the one that would be held now, else (all are held) the last. */
export const dayThatMatters = ({ days }: SessionSummary, today: string): SessionSummary['days'][number] | undefined =>
  dayToHold(days, today) ?? days.at(-1);

/** How many of its days have been held. */
export const heldDays = ({ days }: SessionSummary): number => days.filter(isHeld).length;

/** Sorts sessions into today, planned and past. `today` is a date, YYYY-MM-DD, of this laptop. */
export const groupSessions = (sessions: readonly SessionSummary[], today: string): SessionGroups => {
  const openDay = ({ days }: SessionSummary, when: (date: string) => boolean): boolean =>
    days.some((day) => !isHeld(day) && when(day.date));
  const now = (session: SessionSummary) =>
    session.status === 'live' || (session.status === 'planned' && openDay(session, (date) => date === today));
  const planned = (session: SessionSummary) =>
    !now(session) && session.status === 'planned' && openDay(session, (date) => date > today);
  const start = (session: SessionSummary): string => {
    const day = dayThatMatters(session, today);
    return `${day?.date} ${day?.startsAt}`;
  };
  const byStart = (a: SessionSummary, b: SessionSummary): number => start(a).localeCompare(start(b));
  return {
    today: sessions.filter(now).sort((a, b) => Number(b.status === 'live') - Number(a.status === 'live') || byStart(a, b)),
    planned: sessions.filter(planned).sort(byStart),
    past: sessions.filter((session) => !now(session) && !planned(session)).sort((a, b) => byStart(b, a)),
  };
};
