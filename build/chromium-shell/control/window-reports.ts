import { BrowserWindow } from '../windows/browser-window.ts';
import { openPages, type ShellWebContents } from '../windows/web-contents.ts';
import type { WindowReport } from './commands.ts';

/** What main knows of its windows, and with which options it opened them. */
export function reportWindows(): readonly WindowReport[] {
  return BrowserWindow.getAllWindows().map((window) => ({
    id: window.id,
    url: window.webContents.getURL(),
    visible: window.isVisible(),
    focused: window.isFocused(),
    fullScreen: window.isFullScreen(),
    crashed: window.webContents.isCrashed(),
    bounds: window.getBounds(),
    ...optionsOf(pageOf(window.id)),
  }));
}

/** The page of a window; throws where there is none. */
export function pageOf(id: number): ShellWebContents {
  const page = openPages().find((one) => one.id === id);
  if (page === undefined) throw new Error(`There is no window ${id}.`);
  return page;
}

function optionsOf(page: ShellWebContents): Pick<WindowReport, 'preferences' | 'session'> {
  const { session, preload: _preload, ...preferences } = page.preferences;
  const used = session ?? page.session;
  return {
    preferences,
    session: {
      persistent: used.isPersistent(),
      spellChecker: used.isSpellCheckerEnabled(),
      webRtc: page.getWebRTCIPHandlingPolicy(),
    },
  };
}
