import { z } from 'zod';
import type { DrawingBrowser } from './browser.ts';
import { drawFrame } from './scenes/draw.ts';
import { STAGE } from './scenes/palette.ts';
import type { Storyboard } from './storyboard.ts';
import { FRAME_RATE, type Timeline } from './timeline.ts';

/** Puts HTML on the stage of the drawing page. */
export async function setStage(browser: DrawingBrowser, html: string): Promise<void> {
  await browser.evaluate(`void (document.getElementById('stage').innerHTML = ${JSON.stringify(html)})`);
}

/** The stage as a picture. */
export async function snapshot(browser: DrawingBrowser, format: 'png' | 'jpeg' = 'png'): Promise<Buffer> {
  const { data } = await browser.page.send('Page.captureScreenshot', {
    format,
    ...(format === 'jpeg' ? { quality: 88 } : {}),
    optimizeForSpeed: format === 'png',
  });
  return Buffer.from(data, 'base64');
}

export const frameCount = (timeline: Timeline): number => Math.round(timeline.duration * FRAME_RATE);

/** Draws every frame in order; a frame equal to the one before is not drawn again, only handed on again. */
export async function* drawFrames(browser: DrawingBrowser, storyboard: Storyboard, timeline: Timeline): AsyncGenerator<Buffer> {
  let before = '';
  let picture = Buffer.alloc(0);
  for (let frame = 0; frame < frameCount(timeline); frame++) {
    const html = drawFrame(storyboard, timeline, frame / FRAME_RATE);
    if (html !== before) {
      await setStage(browser, html);
      picture = Buffer.from(await snapshot(browser));
      before = html;
    }
    yield picture;
  }
}

const Found = z.array(
  z.object({
    text: z.string(),
    left: z.number(),
    top: z.number(),
    right: z.number(),
    bottom: z.number(),
    overflows: z.boolean(),
    size: z.number(),
  }),
);

/** Every text on the stage with its place, as the browser really laid it out. */
const MEASURE = `Array.from(document.querySelectorAll('#stage .t')).filter((e) => Number(e.style.opacity) > 0.6).map((e) => {
  const box = e.getBoundingClientRect(), span = e.lastElementChild.getBoundingClientRect();
  return { text: e.textContent, left: box.left, top: box.top, right: box.right, bottom: box.bottom, size: parseFloat(getComputedStyle(e).fontSize),
    overflows: span.bottom > box.bottom + 1 || span.top < box.top - 1 || span.right > box.right + 1 || span.left < box.left - 1 };
})`;

/** The smallest type that is read from the back of a room (28 points at 1080 lines are 25 pixels at 720). */
const SMALLEST = 26;

/**
 * Looks at the end of every spoken line whether texts stay in their boxes, out of the captions' place and clear of each other.
 * @returns what is wrong, in words
 */
export async function lintLayout(
  browser: DrawingBrowser,
  storyboard: Storyboard,
  timeline: Timeline,
): Promise<readonly string[]> {
  const problems = new Set<string>();
  for (const line of timeline.lines) {
    await setStage(browser, drawFrame(storyboard, timeline, line.end));
    const texts = Found.parse(await browser.evaluate(MEASURE));
    for (const text of texts) {
      const where = `scene "${line.scene}", line "${line.id}": "${text.text}"`;
      if (text.overflows) problems.add(`${where} does not fit its box`);
      if (text.bottom > STAGE.captionTop)
        problems.add(`${where} reaches ${Math.round(text.bottom - STAGE.captionTop)} pixels into the captions' place`);
      if (text.left < 16 || text.right > STAGE.width - 16 || text.top < 12) problems.add(`${where} is too near the edge`);
      if (text.size < SMALLEST) problems.add(`${where} is ${text.size} pixels: too small for a room`);
      for (const other of texts) {
        const apart =
          text.right <= other.left || other.right <= text.left || text.bottom <= other.top || other.bottom <= text.top;
        if (text !== other && text.text < other.text && !apart) problems.add(`${where} lies over "${other.text}"`);
      }
    }
  }
  return [...problems];
}
