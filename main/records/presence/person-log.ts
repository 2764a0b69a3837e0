import type { PersonId, SessionId } from '../../../preload/contract/models/ids.ts';
import { all, first, type ReadableDb } from '../connection.ts';
import { type EventRow, sessionEvents } from './event-row.ts';
import { type Anchors, aliasesOf } from './timeline.ts';

/** One person's events in a session and what their times are reckoned against. */
export interface PersonLog {
  readonly events: readonly EventRow[];
  readonly anchors: Anchors;
}

/**
 * Reads the log of one person without reading everybody's: a check-in must not grow slower with the room. Only where people
 * were merged is the whole log looked through.
 */
export const personLog = (db: ReadableDb, sessionId: SessionId, personId: PersonId): PersonLog => {
  const events = eventsOf(db, sessionId, personId);
  const anchors = new Map<string, Pick<EventRow, 'wall' | 'steady_ms'>>();
  for (const { boot_id: boot } of events) {
    if (!anchors.has(boot)) {
      const anchor = firstOfBoot(db, sessionId, boot);
      if (anchor !== undefined) {
        anchors.set(boot, anchor);
      }
    }
  }
  return { events, anchors };
};

type Anchor = Pick<EventRow, 'wall' | 'steady_ms'>;

/** The log only grows, so that what was first stays first: it is looked for once a session and boot. */
const known = new WeakMap<ReadableDb, Map<string, Anchor>>();

const firstOfBoot = (db: ReadableDb, sessionId: SessionId, boot: string): Anchor | undefined => {
  const anchors = known.get(db) ?? new Map<string, Anchor>();
  known.set(db, anchors);
  const key = `${sessionId} ${boot}`;
  const anchor =
    anchors.get(key) ??
    first<Anchor>(
      db,
      'SELECT wall, steady_ms FROM presence_events WHERE session_id = $sessionId AND boot_id = $boot ORDER BY arrival LIMIT 1',
      { sessionId, boot },
    );
  if (anchor !== undefined) {
    anchors.set(key, anchor);
  }
  return anchor;
};

const eventsOf = (db: ReadableDb, sessionId: SessionId, personId: PersonId): readonly EventRow[] => {
  const merged = first(db, `SELECT 1 FROM presence_events WHERE session_id = $sessionId AND kind = 'alias' LIMIT 1`, {
    sessionId,
  });
  if (merged === undefined) {
    return all<EventRow>(
      db,
      'SELECT * FROM presence_events WHERE person_id = $personId AND session_id = $sessionId ORDER BY arrival',
      { sessionId, personId },
    );
  }
  const everything = sessionEvents(db, sessionId);
  const resolve = aliasesOf(everything);
  return everything.filter((event) => resolve(event.person_id) === resolve(personId));
};
