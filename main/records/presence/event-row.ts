import type { DayId, DeviceId, EventId, PersonId, SessionId } from '../../../preload/contract/models/ids.ts';
import type { PresenceEvent } from '../../../preload/contract/models/presence.ts';
import type { Instant } from '../../../preload/contract/models/time.ts';
import { all, type ReadableDb } from '../connection.ts';

/** An event of the presence log as the table holds it. `wall` to `run_id` say when it was entered, `at` when it happened. */
export interface EventRow {
  readonly arrival: number;
  readonly id: EventId;
  readonly device_id: DeviceId;
  readonly session_id: SessionId;
  readonly seq: number;
  readonly kind: PresenceEvent['kind'];
  readonly person_id: PersonId;
  readonly same_as: PersonId | null;
  readonly identity_hash: string;
  readonly day_id: DayId;
  readonly track_id: string;
  readonly at: Instant;
  readonly wall: Instant;
  readonly steady_ms: number;
  readonly boot_id: string;
  readonly run_id: string;
  readonly target: EventId | null;
  readonly text_hash: string;
  readonly prev_hash: string;
  readonly hash: string;
  readonly by_whom: string | null;
  readonly reason: string | null;
  readonly text_salt: string | null;
}

/** All events of a session, in the order in which this laptop came to know them. */
export const sessionEvents = (db: ReadableDb, sessionId: SessionId): readonly EventRow[] =>
  all<EventRow>(db, 'SELECT * FROM presence_events WHERE session_id = $sessionId ORDER BY arrival', { sessionId });

/** As the export and `verify` see it. Words that were purged are empty. */
export const toPresenceEvent = (row: EventRow): PresenceEvent => ({
  id: row.id,
  seq: row.seq,
  kind: row.kind,
  personId: row.person_id,
  dayId: row.day_id,
  trackId: row.track_id,
  at: row.at,
  recordedAt: row.wall,
  target: row.target,
  by: row.by_whom ?? '',
  reason: row.reason ?? '',
  hash: row.hash,
});
