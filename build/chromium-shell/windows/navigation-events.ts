import type { WebFrameMain } from 'electron';
import { Refusable } from '../emitter.ts';
import type { NavigationWatcher } from './navigation.ts';

/** What `WebContents` does with the news of its documents. */
export interface PageNews {
  emit(event: string, ...args: unknown[]): void;
  frame(): WebFrameMain;
  /** The main frame shows another address now; `fresh` when it is another document. */
  moved(url: string, fresh: boolean): void;
  loading(underWay: boolean): void;
  painted(): void;
}

/** Turns what happens to a window's documents into Electron's events. */
export function navigationEvents(page: PageNews): NavigationWatcher {
  return {
    mayNavigate: (url, isMainFrame) => {
      const frame = page.frame();
      const event = Object.assign(new Refusable(), { url, isMainFrame, isSameDocument: false, frame, initiator: frame });
      if (isMainFrame) page.emit('will-navigate', event, url, false, true, 0, 0);
      page.emit('will-frame-navigate', event);
      return !event.defaultPrevented;
    },
    navigated: (url) => {
      page.moved(url, true);
      page.emit('did-navigate', {}, url, 200, 'OK');
    },
    navigatedInPage: (url) => {
      page.moved(url, false);
      page.emit('did-navigate-in-page', {}, url, true, 0, 0);
    },
    domReady: () => page.emit('dom-ready', {}),
    loaded: () => {
      page.loading(false);
      page.emit('did-finish-load');
      page.emit('did-stop-loading');
    },
    failed: (code, text, url) => {
      page.loading(false);
      page.emit('did-fail-load', {}, code, text, url, true, 0, 0);
    },
    painted: () => page.painted(),
  };
}
