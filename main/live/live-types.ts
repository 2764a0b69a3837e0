import type { DayId, SessionId } from '../../preload/contract/models/ids.ts';
import type { LiveCommand, LiveView, WallView } from '../../preload/contract/models/live.ts';
import type { NoteAnchor } from '../../preload/contract/models/note.ts';
import type { Result } from '../../preload/contract/models/problem.ts';
import type { Session } from '../../preload/contract/models/session.ts';
import type { Instant } from '../../preload/contract/models/time.ts';

/** The calendar of the venue, as far as the live session needs it. */
export interface VenueClock {
  readonly now: () => number;
  /** "YYYY-MM-DD" of a moment at a zone. */
  readonly date: (epochMs: number, zone: string) => string;
  /** "HH:MM" of a moment at a zone. */
  readonly time: (epochMs: number, zone: string) => string;
}

export interface LiveSession {
  readonly start: (id: SessionId, dayId: DayId | null) => Promise<Result<LiveView>>;
  readonly command: (command: LiveCommand) => Promise<Result<Record<string, never>>>;
  readonly end: (id: SessionId, at: Instant | null) => Promise<Result<Record<string, never>>>;
  /** Looks for a session that was interrupted. One of today goes on at once; one of another day is given back to be asked about. */
  readonly restore: () => Promise<Forgotten | null>;
  /** Takes up an interrupted session after all. */
  readonly takeUp: (id: SessionId) => Promise<Result<LiveView>>;
  readonly view: () => LiveView | null;
  readonly wall: () => WallView | null;
  /** What is on the wall, for a note to remember. */
  readonly anchor: () => NoteAnchor;
  /**
   * The machine slept: a running video stands still at its last second. A session that was left on another day is laid down and given
   * back, to be asked about.
   */
  readonly slept: () => Promise<Forgotten | null>;
  /** The wall clock was moved: nothing is longer ago for it. */
  readonly clockMoved: (byMs: number) => Promise<void>;
  /** The plan has been changed while it is held (a break was added): the agenda is read again. */
  readonly replan: () => Promise<void>;
  /** The wall's windows have changed: windows are told. */
  readonly tell: () => void;
  /** Writes down what still waits. */
  readonly flush: () => Promise<void>;
}

export interface Forgotten {
  readonly session: Session;
  readonly lastActivityAt: number;
}
