import type { Page } from '@playwright/test';

declare global {
  interface Window {
    benchPicture: Promise<Picture>;
  }
}

export interface Picture {
  /** When the picture was handed on to be drawn, in the page's milliseconds. */
  readonly at: number;
  /** The second of the video that it shows. */
  readonly seconds: number;
  /** Where the video says that it stands, afterwards. */
  readonly stands: number;
}

/** How close a picture must be: three pictures at thirty a second. */
export const CLOSE = 0.1;

/** Waits for the picture of a second, from now on. What did not come within three seconds is infinitely late. */
export const expectPicture = async (page: Page, seconds: number): Promise<void> => {
  await page.evaluate(
    ([wanted, close]) => {
      const video = document.querySelector('video');
      if (video === null) throw new Error('there is no video');
      window.benchPicture = new Promise((resolve) => {
        let last = 0;
        const done = (at: number): void => resolve({ at, seconds: last, stands: video.currentTime });
        const timer = setTimeout(() => done(Number.POSITIVE_INFINITY), 3000);
        const look = (_now: number, { mediaTime, presentationTime }: VideoFrameCallbackMetadata): void => {
          last = mediaTime;
          if (Math.abs(mediaTime - wanted) < close) {
            clearTimeout(timer);
            done(presentationTime);
          } else video.requestVideoFrameCallback(look);
        };
        video.requestVideoFrameCallback(look);
      });
    },
    [seconds, CLOSE] as const,
  );
};

export const picture = (page: Page): Promise<Picture> => page.evaluate(() => window.benchPicture);

/** Sets the video's time and waits for the picture. Gives the milliseconds between. */
export const seekDirectly = async (page: Page, seconds: number): Promise<Picture & { readonly took: number }> => {
  await expectPicture(page, seconds);
  const began = await page.evaluate((to) => {
    const video = document.querySelector('video');
    if (video === null) throw new Error('there is no video');
    video.currentTime = to;
    return performance.now();
  }, seconds);
  const shown = await picture(page);
  return { ...shown, took: shown.at - began };
};
