import type { Frame, Page } from '@playwright/test';

/**
 * What to add to a document's `performance.now()` so that documents of different processes can be compared: milliseconds of the
 * machine's one monotonic clock. (`performance.timeOrigin` is each process's own guess of the wall clock and may be some
 * milliseconds off between two of them.)
 */
export const clockOf = async (page: Page, frame: Frame = page.mainFrame()): Promise<number> => {
  const own =
    frame === page.mainFrame()
      ? null
      : await page
          .context()
          .newCDPSession(frame)
          .catch(() => null);
  const session = own ?? (await page.context().newCDPSession(page));
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const start = (metrics.find(({ name }) => name === 'NavigationStart')?.value ?? 0) * 1000;
  if (start === 0) throw new Error('the browser does not say when the page began');
  if (own !== null || frame === page.mainFrame()) return start;
  // A frame in the page's own process: the two share one guess of the wall clock.
  return start + (await timeOrigin(frame)) - (await timeOrigin(page.mainFrame()));
};

export const timeOrigin = (frame: Frame): Promise<number> => frame.evaluate(() => performance.timeOrigin);
