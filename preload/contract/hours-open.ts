import type { PersonId } from './models/ids.ts';
import type { SessionReport } from './models/report.ts';

/**
 * Whether somebody's hours cannot be told yet: while a day is held nobody's can (what is on has no length), and later those of
 * whoever has no time out. A figure would say that they had not been there.
 */
export const hoursOpen = (report: Pick<SessionReport, 'session' | 'attendees'>, personId: PersonId): boolean =>
  report.session.status === 'live' || report.attendees.some(({ person, open }) => person.id === personId && open);
