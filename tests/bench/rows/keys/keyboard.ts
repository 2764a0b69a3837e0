import type { CDPSession, Page } from '@playwright/test';

declare global {
  interface Window {
    benchKeys: number[];
  }
}

const PAGE_DOWN = { key: 'PageDown', code: 'PageDown', windowsVirtualKeyCode: 34 } as const;

/** A clicker's "forward" in a window, and when the window's page got it. */
export interface Keyboard {
  readonly press: () => Promise<void>;
  /** One of the events of a key that is held; resolves when the page has dealt with it. */
  readonly repeat: (first: boolean) => Promise<unknown>;
  readonly release: () => Promise<unknown>;
  /** When each `keydown` came, in the page's own milliseconds, since the last call. */
  readonly times: () => Promise<readonly number[]>;
}

/** Keys go in by the DevTools protocol, at the place where the browser takes those of the system. */
export const keyboardOf = async (page: Page): Promise<Keyboard> => {
  const session: CDPSession = await page.context().newCDPSession(page);
  await page.evaluate(() => {
    window.benchKeys = [];
    // The event's own time stamp: when the browser got the key, not when a script heard of it.
    window.addEventListener('keydown', (event) => window.benchKeys.push(event.timeStamp), { capture: true });
  });
  const down = (autoRepeat: boolean): Promise<unknown> =>
    session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', autoRepeat, ...PAGE_DOWN });
  const release = (): Promise<unknown> => session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...PAGE_DOWN });
  return {
    press: async () => {
      await down(false);
      await release();
    },
    repeat: (first) => down(!first),
    release,
    times: () => page.evaluate(() => window.benchKeys.splice(0)),
  };
};
