import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asReport, expectedSeconds, follow, isReport, wallSeek } from './video-sync.ts';

const playing = { playing: true, seconds: 10, stampedAt: 1_000_000, durationSeconds: 60 };
const paused = { ...playing, playing: false };

describe('where the picture should be', () => {
  it('runs on while playing', () => expect(expectedSeconds(playing, 1_002_500)).toBe(12.5));
  it('stands still while paused', () => expect(expectedSeconds(paused, 1_900_000)).toBe(10));
  it('never passes the end', () => expect(expectedSeconds(playing, 2_000_000)).toBe(60));
  it('does not run backwards when the clock is set back', () => expect(expectedSeconds(playing, 900_000)).toBe(10));
});

/** Plays a mirror against a wall for some seconds, picture by picture, and tells how far off it was at the end of each second. */
const play = (start: number, seconds: number, jitter: () => number, seekCost: number): readonly number[] => {
  const frame = 1 / 30;
  const off: number[] = [];
  let mirror = start;
  let rate = 1;
  let wallReport = { at: 0, seconds: 0 };
  for (let picture = 0; picture < seconds * 30; picture += 1) {
    const wall = picture * frame;
    if (picture % 8 === 0) wallReport = { at: wall + Math.abs(jitter()), seconds: wall };
    mirror += rate * frame;
    const step = follow(mirror, wallReport.seconds + Math.max(0, wall - wallReport.at), true);
    if (step.seekTo !== null) mirror = step.seekTo - seekCost;
    rate = step.rate;
    if (picture % 30 === 29) off.push(Math.abs(mirror - wall));
  }
  return off;
};

describe('the silent picture on the console', () => {
  it('is within two pictures after three seconds, however far it began, and stays there', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -40, max: 40, noNaN: true }),
        fc.double({ min: 0, max: 0.3, noNaN: true }),
        (start, seekCost) => {
          const off = play(start, 12, () => 0, seekCost).slice(3);
          expect(Math.max(...off)).toBeLessThan(2 / 30);
        },
      ),
    );
  });
  it('stays within two pictures when reports come late by a few milliseconds', () => {
    let turn = 0;
    const jitter = () => ((turn++ * 7) % 20) / 1000;
    expect(Math.max(...play(0.5, 20, jitter, 0.1).slice(4))).toBeLessThan(2 / 30);
  });
  it('stands on the very picture when paused', () => {
    expect(follow(10, 10.05, false)).toEqual({ seekTo: 10.05, rate: 1 });
    expect(follow(10, 10.01, false)).toEqual({ seekTo: null, rate: 1 });
  });
  it('never plays at a speed that looks wrong', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 60, noNaN: true }),
        fc.double({ min: 0, max: 60, noNaN: true }),
        (current, expected) => {
          const { rate } = follow(current, expected, true);
          expect(rate).toBeGreaterThanOrEqual(0.75);
          expect(rate).toBeLessThanOrEqual(1.25);
        },
      ),
    );
  });
});

describe("the wall's own picture", () => {
  it('does not follow the echo of its own report, even when that comes back late', () => {
    expect(wallSeek(playing, playing, 12.9, [9.75, 10, 10.25], 1_000_050)).toBeNull();
  });
  it('jumps when the trainer seeks', () => {
    expect(wallSeek({ ...playing, seconds: 40 }, playing, 10, [9.75, 10], 1_000_020)).toBeCloseTo(40.02);
    expect(wallSeek({ ...paused, seconds: 0 }, paused, 10, [9.75, 10], 1_000_020)).toBe(0);
  });
  it('does not jump back when a report overtook the seek', () => {
    // The seek to 40 was obeyed; a report of 10 sent before it comes back as the newer state.
    expect(wallSeek(playing, playing, 40, [9.75, 10], 1_000_020)).toBeNull();
  });
  it('obeys a seek to a second that it happened to report', () => {
    expect(wallSeek({ ...paused, seconds: 0 }, paused, 3, [asReport(0), asReport(1)], 1_000_020)).toBe(0);
    expect(asReport(12.5)).toBeCloseTo(12.5, 3);
  });
  it('moves a still picture to a second close by, because somebody wants to see that very one', () => {
    expect(wallSeek({ ...paused, seconds: 10.06 }, paused, 10, [9.75], 1_000_020)).toBe(10.06);
    // Told again, for another reason, it asks for nothing new.
    expect(wallSeek({ ...paused, seconds: 10.06 }, { ...paused, seconds: 10.06 }, 10, [9.75], 1_000_020)).toBeNull();
  });
  it('does not stutter when it is paused a few pictures from where main thinks', () => {
    expect(wallSeek({ ...paused, seconds: 10.06 }, playing, 10, [9.75], 1_000_020)).toBeNull();
  });
  it('comes back to the second at which it was when its window is new', () => {
    expect(wallSeek(playing, null, 0, [], 1_004_000)).toBe(14);
  });
});

describe('isReport', () => {
  it("knows the wall's own word at every second of a long day, and no place that a trainer asks for", () => {
    for (let at = 0; at < 30_000; at += 7.777) expect(isReport(asReport(at))).toBe(true);
    for (const asked of [0, 1, 12.5, 600, 3599.999, 12_345.678]) expect(isReport(asked)).toBe(false);
  });
});
