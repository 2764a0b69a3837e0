import { z } from 'zod';
import { HeldUnder } from './county.ts';
import { SessionHours } from './hours.ts';
import { BlockId, DayId } from './ids.ts';
import { Note } from './note.ts';
import { Person } from './person.ts';
import { PresenceEvent, Stay } from './presence.ts';
import { Session } from './session.ts';
import { Instant, PlainDate } from './time.ts';

/** Planned against actual of one agenda item. */
export const BlockReport = z.object({
  blockId: BlockId,
  dayId: DayId,
  title: z.string(),
  kind: z.string(),
  creditable: z.boolean(),
  plannedStart: z.string(),
  plannedMinutes: z.int(),
  /** Null when it was never opened. */
  actualStart: Instant.nullable(),
  actualSeconds: z.int().nonnegative().nullable(),
});
export type BlockReport = z.infer<typeof BlockReport>;

export const Attendee = z.object({
  person: Person,
  walkIn: z.boolean(),
  expected: z.boolean(),
  stays: z.array(Stay),
  /** Whole minutes in the room, by day and in all. */
  minutesByDay: z.array(z.object({ dayId: DayId, date: PlainDate, minutes: z.int().nonnegative() })),
  minutes: z.int().nonnegative(),
  /** The last stay has no end: the trainer has to say when it was. */
  open: z.boolean(),
});
export type Attendee = z.infer<typeof Attendee>;

/** Everything that a finished session has to say. Every document that comes out is a function of this and of nothing else. */
export const SessionReport = z.object({
  schema: z.literal('facilitator-kit/session-report'),
  schemaVersion: z.literal(1),
  kitVersion: z.string(),
  session: Session,
  /** The county's settings under which it was held; null where there were none. */
  county: HeldUnder.nullable().default(null),
  blocks: z.array(BlockReport),
  attendees: z.array(Attendee),
  absent: z.array(Person),
  /** What the presence of those who came has earned. */
  hours: SessionHours,
  notes: z.array(Note),
  presenceLog: z.array(PresenceEvent),
  /** The head of each hash chain: device, number of events, hash. */
  chainHeads: z.array(z.object({ deviceId: z.string(), events: z.int(), hash: z.string() })),
  /** Things that a reader has to know: clock jumps, restarts, minutes that rest on the wall clock. */
  remarks: z.array(z.object({ at: Instant, code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })),
});
export type SessionReport = z.infer<typeof SessionReport>;
