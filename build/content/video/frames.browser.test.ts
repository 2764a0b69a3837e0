import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DrawingBrowser, openDrawing } from './browser.ts';
import { evenTimeline, SMALL, small } from './fixtures.ts';
import { drawFrames, lintLayout } from './frames.ts';
import { drawingPage } from './scenes/page.ts';
import { Storyboard } from './storyboard.ts';

describe('drawing in Chromium', () => {
  let browser: DrawingBrowser;
  beforeAll(async () => {
    browser = await openDrawing(drawingPage());
  }, 30_000);
  afterAll(() => browser.close());

  it('passes texts that fit', async () => {
    const storyboard = small();
    expect(await lintLayout(browser, storyboard, evenTimeline(storyboard, 2))).toEqual([]);
  });

  it('finds a text that does not fit its box', async () => {
    const [scene] = SMALL.scenes;
    const label = 'A label that is far too long for the box in which the path would have to show it to a room full of people';
    const nodes = scene.picture.nodes.map((node, index) => (index === 0 ? { ...node, label } : node));
    const storyboard = Storyboard.parse({ ...SMALL, scenes: [{ ...scene, picture: { ...scene.picture, nodes } }] });
    expect((await lintLayout(browser, storyboard, evenTimeline(storyboard, 2))).join()).toContain('does not fit its box');
  });

  it('hands on a still picture without drawing it again', async () => {
    const storyboard = small();
    const timeline = evenTimeline(storyboard, 3);
    const pictures: Buffer[] = [];
    for await (const picture of drawFrames(browser, storyboard, timeline)) pictures.push(picture);
    expect(pictures).toHaveLength(Math.round(timeline.duration * 25));
    expect(pictures.at(-1) === pictures.at(-2)).toBe(true);
    expect(pictures[0]?.subarray(1, 4).toString()).toBe('PNG');
  }, 30_000);
});
