import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import type { Instant } from '../../preload/contract/models/time.ts';
import { bootNamedAfter, recognisedBoot } from './boot-name.ts';

/**
 * A moment as records keep it: what the wall clock said, what a clock that nobody can set said, and which boot of the machine
 * and which run of the kit that was. [Note: two clocks]
 *
 * The wall clock can be set, and laptops that were long in a drawer are. So within one boot intervals are taken from `steadyMs`,
 * which counts on through sleep; across boots only the wall clock is left, and whatever rests on it is flagged.
 */
export interface Stamp {
  readonly wall: Instant;
  /** Milliseconds since some moment of this boot. Comparable within one `bootId` only. */
  readonly steadyMs: number;
  readonly bootId: string;
  /** One for each start of the kit. */
  readonly runId: string;
}

export interface Clock {
  /** Milliseconds since 1970, by the wall clock. */
  readonly now: () => number;
  readonly stamp: () => Stamp;
  /** Goes on under the boot's name in a stamp of an earlier run, when that was in this boot. */
  readonly recognise: (saved: Stamp) => void;
}

/** Where a clock reads its times; tests bring their own. */
export interface ClockSources {
  readonly wallMs: () => number;
  readonly steadyMs: () => number;
  readonly bootId: string;
  readonly runId: string;
}

/** A wall time in milliseconds as the contract writes it. */
export const toInstant = (epochMs: number): Instant => new Date(epochMs).toISOString() as Instant;

export const createClock = (sources: ClockSources): Clock => {
  let { bootId } = sources;
  return {
    now: sources.wallMs,
    stamp: () => ({
      wall: toInstant(sources.wallMs()),
      steadyMs: Math.round(sources.steadyMs()),
      bootId,
      runId: sources.runId,
    }),
    recognise: (saved) => {
      bootId = recognisedBoot(bootId, sources.steadyMs(), saved);
    },
  };
};

/**
 * Node's monotonic clock stands still during sleep on some systems; on Linux and Windows `os.uptime` counts on. On macOS uptime is
 * reckoned from the wall clock, and hrtime is the one that counts on.
 */
const readSteady = (): number => (process.platform === 'darwin' ? Number(process.hrtime.bigint()) / 1e6 : uptime() * 1000);

/** Linux names its boots. */
const readBootId = (): string => {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return bootNamedAfter(process.platform, Date.now() - uptime() * 1000);
  }
};

/** The clocks of this machine. */
export const systemClock: Clock = createClock({
  // Asked anew each time: tests set a laptop's clock by putting another `Date` in its place.
  wallMs: () => Date.now(),
  steadyMs: readSteady,
  bootId: readBootId(),
  runId: randomUUID(),
});
