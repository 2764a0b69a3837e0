import { z } from 'zod';
import { BlockId, DayId, SessionId, Slug } from './ids.ts';
import { ItemRef, ModuleRef } from './item-ref.ts';
import { UiLanguage } from './localized.ts';
import { BlockKind, Objective } from './pack.ts';
import { Instant, PlainDate, PlainTime, TimeZone } from './time.ts';

const line = z.string().max(200);
const text = z.string().max(4000);

/** Where it happens, as the trainer needs it at 7:30 in front of a locked gate. */
export const Venue = z.object({
  name: line,
  address: line,
  room: line,
  /** Name and work telephone of the person who opens the door. */
  contact: line,
  parking: text,
  projector: text,
});
export type Venue = z.infer<typeof Venue>;

export const EMPTY_VENUE: Venue = { name: '', address: '', room: '', contact: '', parking: '', projector: '' };

/** An agenda item (`block` in code): a piece of a day. Start and end follow from the day's start and the minutes before it. */
export const Block = z.object({
  id: BlockId,
  dayId: DayId,
  trackId: z.string().default('main'),
  kind: BlockKind,
  title: line,
  minutes: z.int().min(1).max(600),
  optional: z.boolean(),
  creditable: z.boolean(),
  /** A start that must hold (lunch, the bus). */
  lockedStart: PlainTime.nullable(),
  ledBy: line,
  /** What it puts on the wall. */
  item: ItemRef.nullable(),
  /** Where in a deck it begins; null is the first slide. */
  slideId: Slug.nullable(),
});
export type Block = z.infer<typeof Block>;

export const BlockDraft = Block.omit({ id: true, trackId: true });
export type BlockDraft = z.infer<typeof BlockDraft>;

export const Day = z.object({
  id: DayId,
  date: PlainDate,
  startsAt: PlainTime,
  /** When it was really begun; null until then. */
  startedAt: Instant.nullable().default(null),
  /** When it was really over. From then on it is a record: it is not held again, and its plan stays as it is. */
  endedAt: Instant.nullable().default(null),
  blocks: z.array(Block),
});
export type Day = z.infer<typeof Day>;

export const SessionStatus = z.enum(['planned', 'live', 'ended']);
export type SessionStatus = z.infer<typeof SessionStatus>;

/** What the trainer writes about a session. */
export const SessionDetails = z.object({
  title: line,
  hostAgency: line,
  fundingSource: line,
  trainers: z.array(line.min(1)).max(20),
  venue: Venue,
  timeZone: TimeZone,
  /** The language of the wall and of what participants receive. */
  language: UiLanguage,
});
export type SessionDetails = z.infer<typeof SessionDetails>;

/** A module that is on the agenda. From going live on, title and objectives are the session's own copy. */
export const TaughtModule = ModuleRef.extend({
  title: z.string(),
  packTitle: z.string(),
  manifestSha256: z.string(),
  objectives: z.array(Objective),
});
export type TaughtModule = z.infer<typeof TaughtModule>;

export const Session = SessionDetails.extend({
  id: SessionId,
  status: SessionStatus,
  /** Rises with every change of the plan; `ownerDevice` holds the copy that is corrected. */
  revision: z.int().nonnegative(),
  ownerDevice: z.string(),
  days: z.array(Day).min(1),
  modules: z.array(TaughtModule),
  expectedCount: z.int().nonnegative(),
  createdAt: Instant,
  updatedAt: Instant,
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
});
export type Session = z.infer<typeof Session>;

/** A session as a line of the home screen. */
export const SessionSummary = z.object({
  id: SessionId,
  title: z.string(),
  status: SessionStatus,
  firstDate: PlainDate,
  lastDate: PlainDate,
  /** In order of date. */
  days: z.array(z.object({ date: PlainDate, startsAt: PlainTime, endedAt: Instant.nullable() })).min(1),
  venueName: z.string(),
  hostAgency: z.string(),
  plannedMinutes: z.int().nonnegative(),
  blockCount: z.int().nonnegative(),
  expectedCount: z.int().nonnegative(),
  attendedCount: z.int().nonnegative(),
});
export type SessionSummary = z.infer<typeof SessionSummary>;
