import type { Menu as ElectronMenu, MenuItemConstructorOptions } from 'electron';
import { asElectron } from '../asserted.ts';

let current: ElectronMenu | null = null;

/** `electron.Menu`, as far as a kit without menus needs it. */
export const Menu = {
  setApplicationMenu(menu: ElectronMenu | null): void {
    current = menu;
  },
  getApplicationMenu: () => current,
  buildFromTemplate: (template: (MenuItemConstructorOptions | Electron.MenuItem)[]) =>
    asElectron<ElectronMenu>({ items: template, popup: () => undefined, closePopup: () => undefined }),
} satisfies Pick<typeof Electron.Menu, 'setApplicationMenu' | 'getApplicationMenu' | 'buildFromTemplate'>;
