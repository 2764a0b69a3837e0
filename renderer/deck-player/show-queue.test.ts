import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createShowQueue } from './show-queue.ts';

/** A screen that is driven by hand: what was applied is seen when a frame is drawn. */
const screen = () => {
  let now = 0;
  let callbacks: (() => void)[] = [];
  let applied: string | null = null;
  const drawn: (string | null)[] = [];
  const presented: string[] = [];
  const queue = createShowQueue<string>(
    (item) => {
      applied = item;
    },
    (item) => presented.push(item),
    { now: () => now, onFrame: (callback) => callbacks.push(callback) },
  );
  return {
    queue,
    drawn,
    presented,
    pass: (ms: number) => {
      now += ms;
    },
    applied: () => applied,
    frame: () => {
      now += 16;
      const due = callbacks;
      callbacks = [];
      for (const callback of due) callback();
      drawn.push(applied);
    },
  };
};

describe('createShowQueue', () => {
  it('shows at once, and says so only after a frame was drawn with it', () => {
    const { queue, frame, presented, applied } = screen();
    queue.push('a');
    expect(applied()).toBe('a');
    frame();
    expect(presented).toEqual([]);
    frame();
    expect(presented).toEqual(['a']);
    expect(queue.isIdle()).toBe(true);
  });

  it('gives two that come within one frame a frame each', () => {
    const { queue, frame, presented, drawn } = screen();
    queue.push('a');
    queue.push('b');
    frame();
    frame();
    frame();
    expect(drawn).toEqual(['a', 'b', 'b']);
    expect(presented).toEqual(['a', 'b']);
  });

  it('passes over the oldest rather than falling behind', () => {
    const { queue, frame, presented } = screen();
    for (const item of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) queue.push(item);
    for (let n = 0; n < 7; n += 1) frame();
    expect(presented).toEqual(['a', 'd', 'e', 'f', 'g']);
  });

  it('draws the newest at once when no frames come', () => {
    const { queue, pass, applied } = screen();
    queue.push('a');
    queue.push('b');
    pass(300);
    queue.push('c');
    expect(applied()).toBe('c');
  });

  it('never calls presented what no frame held, and always ends with the last', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constant('frame'), fc.constant('push'), fc.constant('pause')), { maxLength: 80 }),
        (events) => {
          const { queue, frame, pass, presented, drawn } = screen();
          let count = 0;
          for (const event of events) {
            if (event === 'frame') frame();
            else if (event === 'pause') pass(300);
            else {
              count += 1;
              queue.push(`${count}`);
            }
          }
          for (let n = 0; n < 7; n += 1) frame();
          expect(presented.every((item) => drawn.includes(item))).toBe(true);
          if (count > 0) expect(presented.at(-1)).toBe(`${count}`);
        },
      ),
    );
  });
});
