import type { Frame } from '@playwright/test';
import type { Keyboard } from './keyboard.ts';
import { forgetSlides, slidesShown, waitForSlide } from './watch-slides.ts';

/** One of the two that are compared: where its keys go in, and where its slides come out. */
export interface Stand {
  readonly name: string;
  readonly keyboard: Keyboard;
  readonly wall: Frame;
  /** To be added to times of keys and of slides, so that they can be subtracted. */
  readonly keyClock: number;
  readonly wallClock: number;
  /** Goes back to the first slide, without a key, and waits until it is there. */
  readonly rewind: () => Promise<void>;
}

/** How long a slide may take before it counts as never shown. */
const LIMIT_MS = 4000;

export const newRun = async (stand: Stand): Promise<void> => {
  await stand.rewind();
  await forgetSlides(stand.wall);
  await stand.keyboard.times();
};

/** Presses once and waits for the slide. @param slide the number that the press leads to */
export const pressOnce = async (stand: Stand, slide: number): Promise<void> => {
  await stand.keyboard.press();
  await waitForSlide(stand.wall, slide, LIMIT_MS);
};

/** Holds the key for so many repeats. @param everyMs between two of them; null is as fast as the page takes them */
export const hold = async (stand: Stand, count: number, everyMs: number | null): Promise<void> => {
  const began = performance.now();
  const sent: Promise<unknown>[] = [];
  for (let index = 0; index < count; index += 1) {
    if (everyMs === null) await stand.keyboard.repeat(index === 0);
    else {
      const wait = began + index * everyMs - performance.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      sent.push(stand.keyboard.repeat(index === 0));
    }
  }
  await Promise.all(sent);
  await stand.keyboard.release();
  await waitForSlide(stand.wall, count, LIMIT_MS);
};

/** From each key to the first frame of its slide, in milliseconds. What was never shown is infinite. */
export const latencies = async (stand: Stand, count: number): Promise<readonly number[]> => {
  const [times, shown] = [await stand.keyboard.times(), await slidesShown(stand.wall)];
  if (times.length !== count) throw new Error(`${stand.name} got ${times.length} of ${count} key presses`);
  return times.map((time, index) => {
    const at = shown.get(index + 1);
    return at === undefined ? Number.POSITIVE_INFINITY : at + stand.wallClock - (time + stand.keyClock);
  });
};
