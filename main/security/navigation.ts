import { app } from 'electron';
import { createLog } from '../platform/log.ts';

const log = createLog('navigation');

/**
 * No window ever goes elsewhere or opens another. One listener for all web contents, so that a window added later is covered too.
 * Main's own `loadURL` does not pass through here.
 */
export const denyNavigation = (): void => {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      log.warn('a window tried to navigate');
      event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => {
      log.warn('a window tried to open another');
      return { action: 'deny' };
    });
  });
};
