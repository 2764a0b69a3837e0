import type { HeldUnder } from '../../../preload/contract/models/county.ts';
import type { SessionId } from '../../../preload/contract/models/ids.ts';
import type { Note } from '../../../preload/contract/models/note.ts';
import type { Person } from '../../../preload/contract/models/person.ts';
import type { PresenceEvent } from '../../../preload/contract/models/presence.ts';
import { ok, type Result } from '../../../preload/contract/models/problem.ts';
import type { Session } from '../../../preload/contract/models/session.ts';
import { all, type ReadableDb } from '../connection.ts';
import { sessionEvents, toPresenceEvent } from '../presence/event-row.ts';
import { listedPeople } from '../presence/room.ts';
import { type MeasuredStay, presenceByPerson } from '../presence/stays.ts';
import { aliasesOf, anchorsOf } from '../presence/timeline.ts';
import { type ChainHead, chainHeads } from '../presence/verify.ts';
import { readHeldUnder } from './county.ts';
import { readNotes } from './notes.ts';
import { type Remark, readRemarks } from './remarks.ts';
import { readSession } from './session.ts';
import { readVisits, type Visit } from './visits.ts';

/** A person of a session with everything that their presence comes to. */
export interface PersonRecord {
  readonly person: Person;
  readonly expected: boolean;
  readonly walkIn: boolean;
  /** Each with its length in seconds by the steady clock: reckon minutes from that, not from `to - from`. */
  readonly stays: readonly MeasuredStay[];
}

/** Everything that the records hold of a session, read in one transaction. Every report is a function of it. */
export interface SessionRecord {
  readonly session: Session;
  /** The county's settings under which it was held. */
  readonly county: HeldUnder | null;
  /** The plan as it was when each day was begun, oldest first. */
  readonly plans: readonly Session[];
  /** By name. Who has neither stays nor was expected is not among them. */
  readonly people: readonly PersonRecord[];
  readonly events: readonly PresenceEvent[];
  readonly notes: readonly Note[];
  readonly visits: readonly Visit[];
  readonly remarks: readonly Remark[];
  readonly chainHeads: readonly ChainHead[];
}

export const readReport = (db: ReadableDb, sessionId: SessionId): Result<SessionRecord> => {
  const session = readSession(db, sessionId);
  if (!session.ok) {
    return session;
  }
  const events = sessionEvents(db, sessionId);
  const presence = presenceByPerson(events);
  const resolve = aliasesOf(events);
  const people = listedPeople(db, sessionId)
    .filter((person) => resolve(person.id) === person.id)
    .map(({ how, ...person }) => ({
      person,
      expected: how === 'expected',
      walkIn: how === 'walk-in',
      stays: presence.get(person.id)?.stays ?? [],
    }))
    .filter((record) => record.expected || record.stays.length > 0);
  const plans = all<{ plan: string }>(db, 'SELECT plan FROM sittings WHERE session_id = $sessionId ORDER BY rowid', {
    sessionId,
  });
  return ok({
    session: session.value,
    county: readHeldUnder(db, sessionId),
    plans: plans.map((row) => JSON.parse(row.plan) as Session),
    people,
    events: events.map(toPresenceEvent),
    notes: readNotes(db, sessionId),
    visits: readVisits(db, sessionId, anchorsOf(events)),
    remarks: readRemarks(db, sessionId),
    chainHeads: chainHeads(db, sessionId),
  });
};
