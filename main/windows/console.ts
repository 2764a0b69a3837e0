import { type BrowserWindow, screen } from 'electron';
import { createLog } from '../platform/log.ts';
import { createWindow, type WindowSetting } from './create-window.ts';

const log = createLog('console');

/**
 * Opens the trainer's window on the laptop's own screen and keeps it open: when its renderer dies it is loaded anew, and the wall
 * goes on meanwhile. Closing it ends the kit, not the session.
 */
export const openConsole = (setting: WindowSetting, onClosed: () => void): BrowserWindow => {
  const { workArea } = screen.getPrimaryDisplay();
  const window = createWindow(setting, 'console', {
    x: workArea.x,
    y: workArea.y,
    width: Math.min(workArea.width, 1600),
    height: Math.min(workArea.height, 1000),
    minWidth: 800,
    minHeight: 560,
    title: 'Facilitator Kit',
    backgroundColor: '#fbf8f2',
    show: true,
  });
  window.webContents.on('render-process-gone', (_event, details) => {
    log.error(`the console's renderer is gone (${details.reason}); loading it anew`);
    if (!window.isDestroyed()) {
      window.webContents.reload();
    }
  });
  window.once('closed', onClosed);
  return window;
};
