import type { PersonId, SessionId } from '../../../preload/contract/models/ids.ts';
import { all, type ReadableDb } from '../connection.ts';
import type { EventRow } from './event-row.ts';
import { type PersonPresence, presenceByPerson, presenceOf } from './stays.ts';
import { aliasesOf, anchorsOf } from './timeline.ts';

/** What a session's log comes to, as far as it has been read. */
interface Reckoned {
  readonly events: EventRow[];
  readonly byPerson: Map<PersonId, EventRow[]>;
  presence: Map<PersonId, PersonPresence>;
  resolve: (person: PersonId) => PersonId;
}

const reckoned = new WeakMap<ReadableDb, Map<SessionId, Reckoned>>();

/**
 * Everybody's presence in a session. The log only grows, so that what was reckoned once is kept, and a check-in costs the reckoning
 * of one person, not of five hundred. For questions only: inside a change that may yet be rolled back it would keep what never was.
 */
export const sessionPresence = (
  db: ReadableDb,
  sessionId: SessionId,
): { readonly presence: ReadonlyMap<PersonId, PersonPresence>; readonly resolve: (person: PersonId) => PersonId } => {
  if (db.inTransaction) {
    throw new Error('presence is kept outside of changes only');
  }
  const sessions = reckoned.get(db) ?? new Map<SessionId, Reckoned>();
  reckoned.set(db, sessions);
  const known = sessions.get(sessionId) ?? { events: [], byPerson: new Map(), presence: new Map(), resolve: (person) => person };
  sessions.set(sessionId, known);
  const news = all<EventRow>(
    db,
    'SELECT * FROM presence_events WHERE arrival > $last AND session_id = $sessionId ORDER BY arrival',
    { last: known.events.at(-1)?.arrival ?? 0, sessionId },
  );
  add(known, news);
  return known;
};

const add = (known: Reckoned, news: readonly EventRow[]): void => {
  known.events.push(...news);
  for (const event of news) {
    const own = known.byPerson.get(event.person_id) ?? [];
    own.push(event);
    known.byPerson.set(event.person_id, own);
  }
  if (known.events.some((event) => event.kind === 'alias')) {
    // Merging and parting people moves events from one to another: rare, so everything is reckoned anew.
    known.presence = new Map(presenceByPerson(known.events));
    known.resolve = aliasesOf(known.events);
    return;
  }
  const anchors = anchorsOf(known.events);
  for (const person of new Set(news.map((event) => event.person_id))) {
    known.presence.set(person, presenceOf(known.byPerson.get(person) ?? [], anchors));
  }
};
