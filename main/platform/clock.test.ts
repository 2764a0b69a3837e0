import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Instant } from '../../preload/contract/models/time.ts';
import { createClock, type Stamp, systemClock, toInstant } from './clock.ts';
import { wallJump, watchClock } from './clock-watch.ts';

const stamp = (wallMs: number, steadyMs: number, bootId = 'boot'): Stamp => ({
  wall: toInstant(wallMs),
  steadyMs,
  bootId,
  runId: 'run',
});

describe('the clock of this machine', () => {
  it('gives wall, steady, boot and run', () => {
    const first = systemClock.stamp();
    const second = systemClock.stamp();
    expect(Instant.safeParse(first.wall).success).toBe(true);
    expect(second.steadyMs).toBeGreaterThanOrEqual(first.steadyMs);
    expect(second).toMatchObject({ bootId: first.bootId, runId: first.runId });
    expect(first.bootId).not.toBe('');
    expect(Number.isInteger(first.steadyMs)).toBe(true);
  });
});

describe('a jump of the wall clock', () => {
  it('is what the wall moved beyond the steady clock, either way', () => {
    expect(wallJump(stamp(0, 0), stamp(3_605_000, 5_000))).toBe(3_600_000);
    expect(wallJump(stamp(7_200_000, 0), stamp(3_605_000, 5_000))).toBe(-3_600_000);
  });

  it('is neither sleep, nor a small pull, nor a restart', () => {
    expect(wallJump(stamp(0, 0), stamp(3_600_000, 3_600_000))).toBe(0);
    expect(wallJump(stamp(0, 0), stamp(6_500, 5_000))).toBe(0);
    expect(wallJump(stamp(0, 0), stamp(3_600_000, 5_000, 'other boot'))).toBe(0);
  });
});

describe('watching', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('says a jump once, and by how much', () => {
    let wall = 1_000_000;
    let steady = 0;
    const jumps: number[] = [];
    const clock = createClock({ wallMs: () => wall, steadyMs: () => steady, bootId: 'boot', runId: 'run' });
    const stop = watchClock(clock, (jump) => jumps.push(jump));
    const pass = (ms: number, extra = 0) => {
      wall += ms + extra;
      steady += ms;
      vi.advanceTimersByTime(ms);
    };
    pass(20_000);
    pass(5_000, 600_000);
    pass(20_000);
    pass(5_000, -600_000);
    stop();
    pass(5_000, 600_000);
    expect(jumps).toEqual([600_000, -600_000]);
  });
});
