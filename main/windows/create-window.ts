import { BrowserWindow, type BrowserWindowConstructorOptions, type Session } from 'electron';
import type { WindowKind } from '../../preload/contract/models/app.ts';
import { rememberKind } from '../ipc/window-kinds.ts';
import { APP_ORIGIN } from '../security/origins.ts';
import { webPreferences } from '../security/web-preferences.ts';

/** What every window of the kit is made with. */
export interface WindowSetting {
  readonly preload: string;
  readonly session: Session;
}

/**
 * Makes a window of a kind, with the one set of web preferences, and starts loading its page. Its kind is written down before any
 * of its scripts can run.
 */
export const createWindow = (
  setting: WindowSetting,
  kind: WindowKind,
  options: BrowserWindowConstructorOptions,
): BrowserWindow => {
  const window = new BrowserWindow({
    ...options,
    autoHideMenuBar: true,
    webPreferences: webPreferences(setting.preload, setting.session),
  });
  rememberKind(window.webContents, kind);
  void window.loadURL(`${APP_ORIGIN}/${kind}.html`).catch(() => {
    // A window that is destroyed while it loads has nothing to say; one that cannot load says `did-fail-load`.
  });
  return window;
};
