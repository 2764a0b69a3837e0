import type { VideoScreen } from '../../../preload/contract/models/live.ts';

/** Further off than this a picture jumps to its place instead of being nudged there: seconds. */
const JUMP = 0.6;
/** Closer than this it is left alone; half a frame at 30 pictures a second. */
const CLOSE_ENOUGH = 0.017;
/** The rate changes by this much for each second that the picture is off, and never by more than `MAX_NUDGE`. */
const GAIN = 0.8;
const MAX_NUDGE = 0.25;

type Clocked = Pick<VideoScreen, 'playing' | 'seconds' | 'stampedAt' | 'durationSeconds'>;

/**
 * Where the picture should be now.
 * @param now milliseconds since 1970, of the clock that stamped the screen
 */
export const expectedSeconds = (screen: Clocked, now: number): number => {
  const since = screen.playing ? Math.max(0, now - screen.stampedAt) / 1000 : 0;
  return Math.min(screen.durationSeconds, screen.seconds + since);
};

export interface Follow {
  /** Where to jump to; null when the rate alone brings it there. */
  readonly seekTo: number | null;
  readonly rate: number;
}

/** How the console's silent picture keeps up with the wall's: a jump when far off, a slightly other speed when near. */
export const follow = (current: number, expected: number, playing: boolean): Follow => {
  const off = expected - current;
  if (!playing) return { seekTo: Math.abs(off) > CLOSE_ENOUGH ? expected : null, rate: 1 };
  if (Math.abs(off) > JUMP) return { seekTo: expected, rate: 1 };
  if (Math.abs(off) < CLOSE_ENOUGH) return { seekTo: null, rate: 1 };
  return { seekTo: null, rate: 1 + Math.min(MAX_NUDGE, Math.max(-MAX_NUDGE, off * GAIN)) };
};

/** The wall is moved only by more than this: what comes back to it of its own reports is late by as much. */
const WALL_JUMP = 0.5;
/** A video that was just paused stopped a moment after main had counted: it is not pulled back for that. */
const WALL_JUMP_PAUSED = 0.12;

/**
 * A second as the wall reports it. The quarter of a millisecond makes it a number that no trainer's seek ever asks for, so that the
 * wall knows its own word again when it comes back.
 */
export const asReport = (seconds: number): number => Math.floor(seconds * 1000) / 1000 + 0.000_25;

/** Whether a second is one that the wall has reported: its picture is there. */
export const isReport = (seconds: number): boolean => Math.abs(((seconds * 1000) % 1) - 0.25) < 0.01;

/**
 * Where the wall's own picture must jump to, or null. The state that the wall is sent mostly echoes what it has reported
 * itself, a moment late: obeying that would make it stutter. `reported` are its latest reports; a state that stands on one of them,
 * or that is where the picture is anyway, asks for nothing. A still picture that is asked for another second is always moved there:
 * somebody wants to see that very one.
 * @param before what it was asked before
 */
export const wallSeek = (
  screen: Clocked,
  before: Clocked | null,
  current: number,
  reported: readonly number[],
  now: number,
): number | null => {
  if (reported.includes(screen.seconds)) return null;
  const expected = expectedSeconds(screen, now);
  const sought = before !== null && !before.playing && before.seconds !== screen.seconds;
  const still = sought ? CLOSE_ENOUGH : WALL_JUMP_PAUSED;
  return Math.abs(expected - current) > (screen.playing ? WALL_JUMP : still) ? expected : null;
};
