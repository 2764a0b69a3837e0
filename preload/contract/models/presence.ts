import { z } from 'zod';
import { DayId, EventId, PersonId } from './ids.ts';
import { Person } from './person.ts';
import { Instant } from './time.ts';

/** A stay in the room. `to` is null while it lasts. Event ids lead back to the log. */
export const Stay = z.object({
  dayId: DayId,
  from: Instant,
  to: Instant.nullable(),
  inEvent: EventId,
  outEvent: EventId.nullable(),
  /** Entered later than it happened ("came in at 9:20"). */
  backfilled: z.boolean(),
  /** The machine was off or its clock jumped in between: the minutes rest on the wall clock. */
  acrossBoots: z.boolean(),
});
export type Stay = z.infer<typeof Stay>;

/** One person of a session as the Room panel shows them. */
export const RoomPerson = z.object({
  person: Person,
  state: z.enum(['expected', 'in', 'left']),
  walkIn: z.boolean(),
  stays: z.array(Stay),
  /** The newest event of this person that can still be undone. */
  lastEvent: EventId.nullable(),
});
export type RoomPerson = z.infer<typeof RoomPerson>;

export const Room = z.object({
  dayId: DayId,
  people: z.array(RoomPerson),
  inRoom: z.int().nonnegative(),
  expected: z.int().nonnegative(),
});
export type Room = z.infer<typeof Room>;

/** One event of the append-only log, as its export and `records verify` see it. */
export const PresenceEvent = z.object({
  id: EventId,
  seq: z.int().positive(),
  kind: z.enum(['in', 'out', 'undo', 'correct', 'alias']),
  personId: PersonId.nullable(),
  dayId: DayId,
  trackId: z.string(),
  /** When it happened, as claimed. */
  at: Instant,
  /** When it was entered. */
  recordedAt: Instant,
  /** The event that an undo or correction is about. */
  target: EventId.nullable(),
  by: z.string(),
  reason: z.string(),
  hash: z.string(),
});
export type PresenceEvent = z.infer<typeof PresenceEvent>;
