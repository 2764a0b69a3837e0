import type { Session, WebPreferences } from 'electron';

/**
 * The one set of web preferences that every window is opened with, in the product as in its tests.
 * https://www.electronjs.org/docs/latest/tutorial/security
 */
export const webPreferences = (preload: string, session: Session): WebPreferences => ({
  preload,
  session,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  navigateOnDragDrop: false,
  // Else Chromium fetches dictionaries.
  spellcheck: false,
  // The wall goes on under another window, and the curtain and the console must not fall asleep behind it.
  backgroundThrottling: false,
  autoplayPolicy: 'no-user-gesture-required',
  enableWebSQL: false,
  safeDialogs: true,
});
