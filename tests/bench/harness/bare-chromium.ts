import { type Browser, chromium, type Page } from '@playwright/test';
import { launchChromium } from '../../../build/chromium-shell/chromium/launch.ts';
import { startRefusingProxy } from '../../../build/chromium-shell/protocol/proxy.ts';
import { waitFor } from '../../../build/chromium-shell/testing.ts';
import type { VirtualScreen } from '../../../build/scripts/virtual-screen.ts';

/** A place on the screen, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The same Chromium with the same switches as the kit's, and nothing of the kit in it. */
export interface BareChromium {
  readonly pid: number;
  readonly browser: Browser;
  /** The page at an address; waits until there is one. */
  readonly page: (url: string) => Promise<Page>;
  /** Opens one more window without tabs or address bar. */
  readonly openWindow: (url: string) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** @param firstPage what its first window shows; only its server can be reached */
export const startBareChromium = async (screen: VirtualScreen, firstPage: string): Promise<BareChromium> => {
  const proxy = await startRefusingProxy(() => undefined);
  const before = process.env.DISPLAY;
  // The launcher hands on this process's own screen.
  process.env.DISPLAY = screen.display;
  const running = launchChromium({
    firstPage,
    proxy: proxy.address,
    direct: [new URL(firstPage).host],
    debuggingPort: 0,
    language: 'en-US',
    extra: [],
  });
  if (before === undefined) delete process.env.DISPLAY;
  else process.env.DISPLAY = before;
  const port = await waitFor('bare Chromium to listen', () => running.debuggingPort(), 60_000);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = (url: string): Promise<Page> =>
    waitFor(`the page ${url}`, () =>
      browser
        .contexts()
        .flatMap((context) => context.pages())
        .find((one) => one.url() === url),
    );
  return {
    pid: running.pid,
    browser,
    page,
    openWindow: (url) => {
      running.openWindow(url);
      return page(url);
    },
    close: async () => {
      running.kill();
      await running.ended;
      proxy.close();
    },
  };
};

/** Puts a page's window somewhere and gives it a size. */
export const placeWindow = async (page: Page, box: Box): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  const { windowId } = await session.send('Browser.getWindowForTarget');
  await session.send('Browser.setWindowBounds', {
    windowId,
    bounds: { left: box.x, top: box.y, width: box.width, height: box.height },
  });
  await session.detach();
};
