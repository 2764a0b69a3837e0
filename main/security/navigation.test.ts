import { EventEmitter } from 'node:events';
import type { App, WebContents } from 'electron';
import { beforeEach, expect, it } from 'vitest';
import { denyNavigation } from './navigation.ts';

/** The part of Electron that the rule listens to. */
class Contents extends EventEmitter {
  windowOpen: () => { readonly action: string } = () => ({ action: 'allow' });
  setWindowOpenHandler(handler: () => { readonly action: string }): void {
    this.windowOpen = handler;
  }
}

const app = new EventEmitter();
denyNavigation(app as unknown as App);

let ruled: Contents;
let free: Contents;
beforeEach(() => {
  ruled = new Contents();
  free = new Contents();
  app.emit('web-contents-created', {}, ruled as unknown as WebContents);
});

const refuses = (contents: Contents, event: string, details: object = {}): boolean => {
  let refused = false;
  contents.emit(event, {
    ...details,
    preventDefault: () => {
      refused = true;
    },
  });
  return refused;
};

it.each([
  ['https://example.org/', true],
  ['kit://app/audience.html', true],
  ['kit://deck/deck.html', true],
  ['https://example.org/', false],
  ['kit://app/console.html', false],
  ['kit://deck/assets/other.html', false],
  ['kit://deck/deck.html?a', false],
  ['about:blank', false],
])('nobody goes to %s (main frame: %s)', (url, isMainFrame) => {
  expect(refuses(ruled, 'will-frame-navigate', { url, isMainFrame })).toBe(true);
  expect(refuses(free, 'will-frame-navigate', { url, isMainFrame })).toBe(false);
});

it('a frame may hold the slide document', () => {
  expect(refuses(ruled, 'will-frame-navigate', { url: 'kit://deck/deck.html', isMainFrame: false })).toBe(false);
});

it('no window opens another, and there is no webview', () => {
  expect([ruled.windowOpen(), free.windowOpen()]).toEqual([{ action: 'deny' }, { action: 'allow' }]);
  expect([refuses(ruled, 'will-attach-webview'), refuses(free, 'will-attach-webview')]).toEqual([true, false]);
});
