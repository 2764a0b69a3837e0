import type { Clock, Stamp } from './clock.ts';

/** Smaller differences come from reading two clocks one after the other, and from a time server's gentle pull. */
const TOLERANCE_MS = 2_000;

/** How often it is looked at: what is stamped in between may be off by the jump until then. */
export const LOOK_MS = 1_000;

/**
 * By how many milliseconds the wall clock was moved between two stamps (forward is positive), or 0. Sleep is no jump, since both
 * clocks count through it. Stamps of two boots cannot be compared: 0.
 */
export const wallJump = (before: Stamp, after: Stamp): number => {
  if (before.bootId !== after.bootId) {
    return 0;
  }
  const moved = Date.parse(after.wall) - Date.parse(before.wall) - (after.steadyMs - before.steadyMs);
  return Math.abs(moved) <= TOLERANCE_MS ? 0 : moved;
};

/**
 * Looks every second whether the wall clock was moved, and says by how much. The answer stops looking. It changes nothing by
 * itself: minutes rest on the steady clock.
 */
export const watchClock = (clock: Clock, onJump: (jumpMs: number, at: Stamp) => void, everyMs = LOOK_MS): (() => void) => {
  let last = clock.stamp();
  const timer = setInterval(() => {
    const now = clock.stamp();
    const jump = wallJump(last, now);
    last = now;
    if (jump !== 0) {
      onJump(jump, now);
    }
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
};
