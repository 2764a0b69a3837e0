import { expect, it } from 'vitest';
import type { LiveState } from '../../preload/contract/models/live.ts';
import { withMovedClock } from './clock-moved.ts';
import { reduce } from './reduce.ts';
import { contextAt, freshState, place, START } from './testing.ts';
import { secondsAt } from './video.ts';

const MINUTE = 60_000;

/** Ten minutes in: the opening is over, the video of the second agenda item plays and was last reported at second 12. */
const playing = (): LiveState =>
  [
    [{ kind: 'next' } as const, START],
    [{ kind: 'next' } as const, START + 5 * MINUTE],
    [{ kind: 'play' } as const, START + 10 * MINUTE - 400],
    [{ kind: 'video-at', seconds: 12, ended: false } as const, START + 10 * MINUTE - 200],
  ].reduce((state, [command, at]) => reduce(state, command as never, contextAt(at as number)), freshState());

const now = START + 10 * MINUTE;

it.each([90 * MINUTE, -90 * MINUTE])('is as long ago as it was, after %d ms', (byMs) => {
  const before = playing();
  // Nothing has been stamped since the clock was last looked at.
  const later = now + 5000;
  const after = withMovedClock(before, byMs, later + byMs);
  expect(place(after)).toBe(place(before));
  expect(after.screen.kind === 'video' ? secondsAt(after.screen, later + byMs) : 0).toBeCloseTo(12 + 5.2);
  expect(later + byMs - (after.visits[1]?.from ?? 0)).toBe(5 * MINUTE + 5000);
  expect(later + byMs - after.lastActivityAt).toBe(5400);
  expect(after.visits[0]).toEqual(before.visits[0]);
  expect(after.revision).toBe(before.revision + 1);
});

it('leaves alone what has been stamped by the moved clock already', () => {
  const byMs = 90 * MINUTE;
  const reported = reduce(playing(), { kind: 'video-at', seconds: 13, ended: false }, contextAt(now + byMs));
  const after = withMovedClock(reported, byMs, now + byMs + 500);
  expect(after.screen.kind === 'video' ? secondsAt(after.screen, now + byMs + 500) : 0).toBeCloseTo(13.5);
});
