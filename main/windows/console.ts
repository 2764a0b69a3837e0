import { type BrowserWindow, type Display, type Rectangle, screen } from 'electron';
import { createLog } from '../platform/log.ts';
import { createWindow, type WindowSetting } from './create-window.ts';

const log = createLog('console');

/** Where the trainer's window stands on a display: all of it, but for a very large one. */
export const boundsOn = ({ workArea }: Pick<Display, 'workArea'>): Rectangle => ({
  x: workArea.x,
  y: workArea.y,
  width: Math.min(workArea.width, 1600),
  height: Math.min(workArea.height, 1000),
});

/** Brings the trainer's window onto its display when it stands on another; where it stands on its own, it stays as it is. */
export const keepOnDisplay = (window: BrowserWindow | null, display: Display): void => {
  if (window === null || window.isDestroyed()) {
    return;
  }
  const there = screen.getDisplayMatching(window.getBounds());
  if (there.id !== display.id) {
    window.setBounds(boundsOn(display));
  }
};

/**
 * Opens the trainer's window on the laptop's own screen and keeps it open: when its renderer dies it is loaded anew, and the wall
 * goes on meanwhile. Closing it ends the kit, not the session.
 */
export const openConsole = (setting: WindowSetting, onClosed: () => void): BrowserWindow => {
  const window = createWindow(setting, 'console', {
    ...boundsOn(screen.getPrimaryDisplay()),
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
