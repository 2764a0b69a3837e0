import { app } from './app/app.ts';
import { dialog } from './desktop/dialog.ts';
import { Menu } from './desktop/menu.ts';
import { nativeTheme } from './desktop/native-theme.ts';
import { powerMonitor, powerSaveBlocker } from './desktop/power.ts';
import { screen } from './desktop/screen.ts';
import { shell } from './desktop/shell.ts';
import { ipcMain } from './ipc/ipc-main.ts';
import { protocol, session } from './session/session.ts';
import { BrowserWindow } from './windows/browser-window.ts';
import { nativeImage } from './windows/native-image.ts';
import { webContents } from './windows/web-contents.ts';

/** What `require('electron')` gives to main's bundle on the stand-in. */
export const electronModule = {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeImage,
  nativeTheme,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  screen,
  session,
  shell,
  webContents,
} as const;
