import type { App } from 'electron';
import { createLog } from '../platform/log.ts';
import { DECK_PAGE } from './origins.ts';

const log = createLog('navigation');

/**
 * No window ever goes elsewhere or opens another, and a frame holds the slide document alone. One listener for all web contents,
 * so that a window added later is covered too. Main's own `loadURL` does not pass through here.
 */
export const denyNavigation = (app: Pick<App, 'on'>): void => {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame && event.url === DECK_PAGE) {
        return;
      }
      log.warn(`a ${event.isMainFrame ? 'window' : 'frame'} tried to navigate`);
      event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => {
      log.warn('a window tried to open another');
      return { action: 'deny' };
    });
  });
};
