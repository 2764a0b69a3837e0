import type { BrowserWindowConstructorOptions, BrowserWindow as ElectronWindow, Rectangle, WebContents } from 'electron';
import { allWindowsClosed, onQuitCloseWindows } from '../app/app.ts';
import { appEvents } from '../app/events.ts';
import { screen } from '../desktop/screen.ts';
import { emitterOf, Refusable } from '../emitter.ts';
import { runtime } from '../runtime.ts';
import type { WindowManager, XWindow } from '../x11/window-manager.ts';
import { Placement } from './placement.ts';
import { ShellWebContents } from './web-contents.ts';

const windows = new Map<number, BrowserWindow>();

type Part = Pick<
  ElectronWindow,
  | 'id'
  | 'loadURL'
  | 'show'
  | 'showInactive'
  | 'hide'
  | 'close'
  | 'destroy'
  | 'isDestroyed'
  | 'focus'
  | 'isFocused'
  | 'isVisible'
  | 'minimize'
  | 'restore'
  | 'isMinimized'
  | 'setBounds'
  | 'getBounds'
  | 'setFullScreen'
  | 'isFullScreen'
  | 'setTitle'
  | 'getTitle'
  | 'moveTop'
  | 'setAlwaysOnTop'
  | 'setBackgroundColor'
  | 'webContents'
  | 'setMenuBarVisibility'
  | 'isAlwaysOnTop'
  | 'getContentBounds'
>;

/** `electron.BrowserWindow`: an application window of Chromium, without tabs and address bar. */
export class BrowserWindow implements Part {
  readonly #contents: ShellWebContents;
  readonly #events = emitterOf<ElectronWindow>();
  readonly on = this.#events.listening.on;
  readonly once = this.#events.listening.once;
  readonly off = this.#events.listening.off;
  readonly addListener = this.#events.listening.addListener;
  readonly removeListener = this.#events.listening.removeListener;
  readonly removeAllListeners = this.#events.listening.removeAllListeners;
  readonly #options: BrowserWindowConstructorOptions;
  #screen: { readonly manager: WindowManager; readonly window: XWindow; readonly placement: Placement } | undefined;
  #bounds: Rectangle;
  #fullScreen: boolean;
  #visible: boolean;
  #focused = false;
  #minimized = false;
  #above = false;
  #destroyed = false;
  /** Main has been asked whether the window may close, and has not refused. */
  #asked = false;
  #painted = false;
  #title: string;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    this.#options = options;
    this.#contents = new ShellWebContents(options.webPreferences ?? {});
    this.#bounds = initialBounds(options);
    this.#fullScreen = options.fullscreen ?? false;
    this.#visible = options.show ?? true;
    this.#title = options.title ?? '';
    windows.set(this.id, this);
    this.#contents.mayClose = () => this.#destroyed || this.#askClose();
    this.#events.whenWanted('close', () => this.#contents.holdClose(true));
    this.#contents.onClosed = () => {
      // A page that nobody has touched cannot hold its window; main is told all the same.
      if (!this.#destroyed && !this.#asked) this.#askClose();
      this.#onClosed();
    };
    this.#contents.onPainted = () => this.#readyToShow();
    this.#contents.once('did-finish-load', () => this.#readyToShow());
    this.#contents.on('unresponsive', () => this.#events.emit('unresponsive'));
    this.#contents.on('responsive', () => this.#events.emit('responsive'));
    appEvents.emit('web-contents-created', {}, this.webContents);
    appEvents.emit('browser-window-created', {}, this);
    void this.#open();
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows.values()];
  }

  static fromId(id: number): BrowserWindow | null {
    return windows.get(id) ?? null;
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return windows.get(contents.id) ?? null;
  }

  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.#focused) ?? null;
  }

  get id(): number {
    return this.#contents.id;
  }

  get webContents(): WebContents {
    return this.#contents.asWhole();
  }

  isDestroyed = (): boolean => this.#destroyed;
  isVisible = (): boolean => this.#visible && !this.#minimized;
  isFocused = (): boolean => this.#focused;
  isMinimized = (): boolean => this.#minimized;
  isFullScreen = (): boolean => this.#fullScreen;
  isAlwaysOnTop = (): boolean => this.#above;
  getBounds = (): Rectangle => ({ ...(this.#fullScreen ? this.#wholeDisplay() : this.#bounds) });
  getContentBounds = (): Rectangle => this.getBounds();
  getTitle = (): string => this.#contents.getTitle() || this.#title;
  setMenuBarVisibility = (): void => undefined;

  loadURL(url: string): Promise<void> {
    return this.#contents.loadURL(url);
  }

  show(): void {
    this.#show(true);
  }

  showInactive(): void {
    this.#show(false);
  }

  hide(): void {
    if (!this.#visible) return;
    this.#visible = false;
    if (this.#screen !== undefined) this.#screen.manager.hide(this.#screen.window);
    this.#events.emit('hide');
  }

  focus(): void {
    if (this.#screen !== undefined && this.#visible) this.#screen.manager.focus(this.#screen.window);
  }

  moveTop(): void {
    this.#screen?.manager.raise(this.#screen.window);
  }

  minimize(): void {
    this.#minimized = true;
    this.#screen?.manager.minimize(this.#screen.window);
    this.#events.emit('minimize');
  }

  restore(): void {
    this.#minimized = false;
    this.#screen?.manager.show(this.#screen.window, { focus: true, box: undefined });
    this.#events.emit('restore');
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
    if (!this.#fullScreen) this.#screen?.placement.place(this.#bounds);
  }

  setFullScreen(full: boolean): void {
    if (full === this.#fullScreen) return;
    this.#fullScreen = full;
    this.#frame();
    this.#screen?.placement.place(this.getBounds());
    this.#events.emit(full ? 'enter-full-screen' : 'leave-full-screen');
  }

  setAlwaysOnTop(above: boolean): void {
    this.#above = above;
    this.#screen?.manager.setAbove(this.#screen.window, above);
  }

  setTitle(title: string): void {
    this.#title = title;
    // What the window manager shows is the document's title.
    void this.#contents.executeJavaScript(`document.title = ${JSON.stringify(title)}`).catch(() => undefined);
  }

  setBackgroundColor(color: string): void {
    this.#contents.setBackground(color);
  }

  close(): void {
    if (!this.#destroyed && this.#askClose()) this.destroy();
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#contents.close();
    this.#onClosed();
  }

  async #open(): Promise<void> {
    const { frame = true, skipTaskbar = false, backgroundColor, alwaysOnTop = false } = this.#options;
    const target = await runtime().targets.open({ decorated: frame && !this.#fullScreen, skipTaskbar });
    this.#contents.attach(target, backgroundColor);
    if (this.#destroyed) return this.#contents.close();
    const [manager, window] = await Promise.all([runtime().windowManager, target.window]);
    this.#screen = { manager, window, placement: new Placement(manager, window) };
    manager.onFocus((active) => this.#onFocus(active === window));
    manager.onBox((moved) => void (moved === window && this.#onMoved()));
    this.#frame();
    if (alwaysOnTop) this.setAlwaysOnTop(true);
    if (this.#visible) this.#screen.placement.show(this.getBounds(), true);
    // A hidden window, too, has its size at once: its page is laid out before it is shown.
    else this.#screen.placement.place(this.getBounds());
  }

  #show(focus: boolean): void {
    const was = this.#visible;
    this.#visible = true;
    this.#minimized = false;
    this.#screen?.placement.show(this.getBounds(), focus);
    if (!was) this.#events.emit('show');
  }

  /** Full screen is a window without a frame that covers its display to the pixel: nothing of Chromium's is then drawn. */
  #frame(): void {
    this.#screen?.placement.setDecorated((this.#options.frame ?? true) && !this.#fullScreen);
  }

  #wholeDisplay(): Rectangle {
    return screen.getDisplayMatching(this.#bounds).bounds;
  }

  #readyToShow(): void {
    if (this.#painted) return;
    this.#painted = true;
    this.#events.emit('ready-to-show');
  }

  #onFocus(focused: boolean): void {
    if (focused === this.#focused || this.#destroyed) return;
    this.#focused = focused;
    this.#events.emit(focused ? 'focus' : 'blur');
  }

  async #onMoved(): Promise<void> {
    const bounds = await this.#screen?.placement.bounds();
    if (bounds === undefined || this.#fullScreen || !this.#visible || this.#destroyed) return;
    const { width, height, x, y } = this.#bounds;
    this.#bounds = bounds;
    if (x !== bounds.x || y !== bounds.y) this.#events.emit('move');
    if (width !== bounds.width || height !== bounds.height) this.#events.emit('resize');
  }

  #askClose(): boolean {
    const event = new Refusable();
    this.#events.emit('close', event);
    this.#asked = !event.defaultPrevented;
    return this.#asked;
  }

  #onClosed(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.#visible = false;
    windows.delete(this.id);
    this.#events.emit('closed');
    if (windows.size === 0) allWindowsClosed();
  }
}

/** As Electron: 800 by 600 in the middle of the first display, where nothing else is said. */
function initialBounds({ x, y, width = 800, height = 600 }: BrowserWindowConstructorOptions): Rectangle {
  const { bounds } = screen.getPrimaryDisplay();
  const middle = { x: bounds.x + Math.round((bounds.width - width) / 2), y: bounds.y + Math.round((bounds.height - height) / 2) };
  return { x: x ?? middle.x, y: y ?? middle.y, width, height };
}

onQuitCloseWindows(async () => {
  for (const window of BrowserWindow.getAllWindows()) {
    window.close();
    if (!window.isDestroyed()) return false;
  }
  return true;
});
