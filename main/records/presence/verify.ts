import type { DeviceId, EventId, SessionId } from '../../../preload/contract/models/ids.ts';
import { all, type ReadableDb } from '../connection.ts';
import { identityFields, identityHash } from '../identity.ts';
import { PERSON } from '../stores/people.ts';
import { eventHash, textHash } from './chain.ts';
import type { EventRow } from './event-row.ts';

/** What is wrong, and with which event of which device's chain. */
export interface ChainFault {
  readonly deviceId: DeviceId | null;
  readonly seq: number | null;
  readonly eventId: EventId | null;
  /**
   * `content`: a field is not what was hashed; `link`: it does not follow the event before; `gap`: an event is missing;
   * `end`: the chain does not end where its head says; `words`: who or why was changed; `identity`: a person was changed
   * behind the log's back.
   */
  readonly what: 'content' | 'link' | 'gap' | 'end' | 'words' | 'identity';
}

export interface ChainHead {
  readonly deviceId: DeviceId;
  readonly events: number;
  readonly hash: string;
}

export type ChainVerdict =
  | { readonly ok: true; readonly heads: readonly ChainHead[] }
  | { readonly ok: false; readonly faults: readonly ChainFault[] };

/** The head of each device's chain of a session, by device. */
export const chainHeads = (db: ReadableDb, sessionId: SessionId): readonly ChainHead[] =>
  all<ChainHead>(
    db,
    'SELECT device_id AS deviceId, events, hash FROM presence_heads WHERE session_id = $sessionId ORDER BY device_id',
    { sessionId },
  );

/** Reckons every hash of a session's presence log again. What was purged with its salt is no fault. */
export const verifyChain = (db: ReadableDb, sessionId: SessionId): ChainVerdict => {
  const rows = all<EventRow>(db, 'SELECT * FROM presence_events WHERE session_id = $sessionId ORDER BY device_id, seq', {
    sessionId,
  });
  const heads = chainHeads(db, sessionId);
  const devices = new Set([...rows.map((row) => row.device_id), ...heads.map((head) => head.deviceId)]);
  const faults = [...devices].flatMap((device) =>
    chainFaults(
      device,
      rows.filter((row) => row.device_id === device),
      heads.find((head) => head.deviceId === device),
    ),
  );
  faults.push(...identityFaults(db, sessionId));
  return faults.length === 0 ? { ok: true, heads } : { ok: false, faults };
};

const chainFaults = (deviceId: DeviceId, rows: readonly EventRow[], head: ChainHead | undefined): ChainFault[] => {
  const faults: ChainFault[] = [];
  let previous = { seq: 0, hash: '' };
  for (const row of rows) {
    const say = (what: ChainFault['what']) => faults.push({ deviceId, seq: row.seq, eventId: row.id, what });
    if (row.seq !== previous.seq + 1) {
      say('gap');
    } else if (row.prev_hash !== previous.hash) {
      say('link');
    }
    if (row.hash !== eventHash(row)) {
      say('content');
    }
    const words = [row.text_salt, row.by_whom, row.reason];
    const purged = words.every((word) => word === null);
    if (
      !purged &&
      (words.includes(null) || textHash(row.text_salt ?? '', row.by_whom ?? '', row.reason ?? '') !== row.text_hash)
    ) {
      say('words');
    }
    previous = row;
  }
  if (head === undefined || head.events !== previous.seq || head.hash !== previous.hash) {
    faults.push({ deviceId, seq: previous.seq, eventId: null, what: 'end' });
  }
  return faults;
};

interface IdentityRow {
  readonly id: EventId;
  readonly device_id: DeviceId;
  readonly seq: number;
  readonly hash: string;
  readonly found: string | null;
  readonly salt: string | null;
  readonly fields: string | null;
}

const identityFaults = (db: ReadableDb, sessionId: SessionId): ChainFault[] => {
  const used = all<IdentityRow>(
    db,
    `SELECT e.id, e.device_id, e.seq, e.identity_hash AS hash, i.hash AS found, i.salt, i.fields
     FROM presence_events e LEFT JOIN identities i ON i.hash = e.identity_hash AND i.person_id = e.person_id
     WHERE e.session_id = $sessionId ORDER BY e.device_id, e.seq`,
    { sessionId },
  );
  const wrong = used.filter((row) => row.found === null || !holds(row));
  const faults: ChainFault[] = wrong.map((row) => ({ deviceId: row.device_id, seq: row.seq, eventId: row.id, what: 'identity' }));
  // Names are edited through the kit, which writes an identity for each: one that has none was changed by another hand.
  const people = all<Parameters<typeof identityFields>[0] & IdentityRow>(
    db,
    `SELECT ${PERSON}, i.hash, i.salt, i.fields FROM people p LEFT JOIN identities i ON i.hash = p.identity_hash
     WHERE p.id IN (SELECT person_id FROM presence_events WHERE session_id = $sessionId)`,
    { sessionId },
  );
  const changed = people.some((person) => person.fields !== null && identityFields(person) !== person.fields);
  return changed ? [...faults, { deviceId: null, seq: null, eventId: null, what: 'identity' }] : faults;
};

/** Fields and salt make the hash, or both were purged. */
const holds = (row: Pick<IdentityRow, 'hash' | 'salt' | 'fields'>): boolean =>
  row.salt === null || row.fields === null ? row.salt === row.fields : identityHash(row.salt, row.fields) === row.hash;
