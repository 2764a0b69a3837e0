import { describe, expect, it } from 'vitest';
import { evenTimeline, small } from './fixtures.ts';
import { FRAME_RATE, layTimeline, sceneAt, secondOf } from './timeline.ts';

describe('the timeline', () => {
  it('starts every line on a whole frame, in order, with the pauses between', () => {
    const timeline = layTimeline(
      small(),
      new Map([
        ['one', 1.013],
        ['two', 2.5],
      ]),
    );
    for (const line of timeline.lines)
      expect(Math.abs(line.start * FRAME_RATE - Math.round(line.start * FRAME_RATE))).toBeLessThan(1e-6);
    const [first, second] = timeline.lines;
    expect(first?.end).toBeCloseTo(0.4 + 1.013);
    expect(second?.start).toBeGreaterThanOrEqual(1.74);
    expect(timeline.scenes).toEqual([{ id: 'only', start: 0, end: timeline.duration }]);
  });

  it('finds a moment after a line, and says so when there is no such line', () => {
    const timeline = evenTimeline(small(), 2);
    expect(secondOf(timeline, 'one+1.5')).toBeCloseTo(1.9);
    expect(() => secondOf(timeline, 'never')).toThrow('names no line');
  });

  it('keeps the last scene on at the very end', () => {
    const storyboard = small();
    const timeline = evenTimeline(storyboard, 2);
    expect(sceneAt(storyboard, timeline, timeline.duration).scene.id).toBe('only');
  });

  it('refuses a line that has no voice', () => {
    expect(() => layTimeline(small(), new Map())).toThrow('has no voice');
  });
});
