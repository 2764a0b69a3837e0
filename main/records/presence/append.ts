import type { DayId, EventId, PersonId, SessionId } from '../../../preload/contract/models/ids.ts';
import type { Instant } from '../../../preload/contract/models/time.ts';
import type { Stamp } from '../../platform/clock.ts';
import { first, run, type WritableDb } from '../connection.ts';
import { newSalt } from '../identity.ts';
import { newId } from '../new-id.ts';
import { deviceId } from '../stores/device.ts';
import { eventHash, textHash } from './chain.ts';
import type { EventRow } from './event-row.ts';

/** What is to be entered in the log. */
export interface EventDraft {
  readonly sessionId: SessionId;
  readonly kind: EventRow['kind'];
  readonly personId: PersonId;
  readonly sameAs?: PersonId;
  readonly dayId: DayId;
  readonly trackId: string;
  readonly at: Instant;
  readonly target?: EventId;
  readonly by: string;
  readonly reason: string;
}

/** Adds an event to this device's chain of the session; the answer is its id. The caller holds the transaction. */
export const appendEvent = (db: WritableDb, draft: EventDraft, stamp: Stamp): EventId => {
  const device = deviceId(db);
  const { sessionId } = draft;
  const head = first<{ events: number; hash: string }>(
    db,
    'SELECT events, hash FROM presence_heads WHERE device_id = $device AND session_id = $sessionId',
    { device, sessionId },
  ) ?? { events: 0, hash: '' };
  const person = first<{ hash: string }>(db, 'SELECT identity_hash AS hash FROM people WHERE id = $personId', {
    personId: draft.personId,
  });
  if (person === undefined) {
    throw new Error('an event about nobody');
  }
  const salt = newSalt();
  const chained = {
    id: newId<EventId>(),
    device_id: device,
    session_id: sessionId,
    seq: head.events + 1,
    kind: draft.kind,
    person_id: draft.personId,
    same_as: draft.sameAs ?? null,
    identity_hash: person.hash,
    day_id: draft.dayId,
    track_id: draft.trackId,
    at: draft.at,
    wall: stamp.wall,
    steady_ms: stamp.steadyMs,
    boot_id: stamp.bootId,
    run_id: stamp.runId,
    target: draft.target ?? null,
    text_hash: textHash(salt, draft.by, draft.reason),
    prev_hash: head.hash,
  };
  const row = { ...chained, hash: eventHash(chained), by_whom: draft.by, reason: draft.reason, text_salt: salt };
  run(
    db,
    `INSERT INTO presence_events (id, device_id, session_id, seq, kind, person_id, same_as, identity_hash, day_id, track_id, at, wall,
       steady_ms, boot_id, run_id, target, text_hash, prev_hash, hash, by_whom, reason, text_salt)
     VALUES ($id, $device_id, $session_id, $seq, $kind, $person_id, $same_as, $identity_hash, $day_id, $track_id, $at, $wall,
       $steady_ms, $boot_id, $run_id, $target, $text_hash, $prev_hash, $hash, $by_whom, $reason, $text_salt)`,
    row,
  );
  run(
    db,
    `INSERT INTO presence_heads (device_id, session_id, events, hash) VALUES ($device, $sessionId, $events, $hash)
     ON CONFLICT (device_id, session_id) DO UPDATE SET events = excluded.events, hash = excluded.hash`,
    { device, sessionId, events: row.seq, hash: row.hash },
  );
  return row.id;
};
