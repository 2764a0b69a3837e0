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
  /** Opens one more window without tabs or address bar. */
  readonly openWindow: (url: string) => void;
  /** Puts the window that shows an address somewhere and gives it a size; waits until there is one. */
  readonly place: (url: string, box: Box) => Promise<void>;
  /** A driver for its pages. From then on each of them carries the driver's own scripts. */
  readonly connect: () => Promise<Browser>;
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
  const { browser } = running.cdp;
  return {
    pid: running.pid,
    openWindow: running.openWindow,
    place: async (url, { x, y, width, height }) => {
      const targetId = await waitFor(`the page ${url}`, async () => {
        const { targetInfos } = await browser.send('Target.getTargets', {});
        return targetInfos.find((target) => target.type === 'page' && target.url === url)?.targetId;
      });
      const { windowId } = await browser.send('Browser.getWindowForTarget', { targetId });
      await browser.send('Browser.setWindowBounds', { windowId, bounds: { left: x, top: y, width, height } });
    },
    connect: async () => {
      const port = await waitFor('bare Chromium to listen', () => running.debuggingPort(), 60_000);
      return chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    },
    close: async () => {
      running.kill();
      await running.ended;
      proxy.close();
    },
  };
};

/** The page of a driven browser at an address; waits until there is one. */
export const pageAt = (browser: Browser, url: string): Promise<Page> =>
  waitFor(`the page ${url}`, () =>
    browser
      .contexts()
      .flatMap((context) => context.pages())
      .find((one) => one.url() === url),
  );
