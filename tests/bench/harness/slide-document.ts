import type { Frame, Page } from '@playwright/test';
import { waitFor } from '../../../build/chromium-shell/testing.ts';

/** The document that draws the slides of a window. */
export const slideDocument = async (page: Page): Promise<Frame> => {
  const frame = await waitFor('the slide document', () => page.frames().find((one) => one.url().endsWith('/deck.html')));
  await frame.waitForSelector('.slides section.present');
  return frame;
};

/** What is drawn now, as HTML without a script: the same picture from the same style sheets and fonts. */
export const slideSnapshot = (frame: Frame): Promise<string> =>
  frame.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    for (const element of copy.querySelectorAll('script, link[rel=modulepreload]')) element.remove();
    return `<!doctype html>${copy.outerHTML}`;
  });
