import { XConnection } from './connection.ts';
import {
  ATOM,
  announceWithdrawal,
  askWindowManager,
  type Box,
  configureWindow,
  contentBox,
  EVENT,
  EVENT_MASK,
  getNumbers,
  getProperty,
  leaveUnpainted,
  mapWindow,
  raiseWindow,
  selectEvents,
  setProperty,
  unmapWindow,
} from './requests.ts';

/** What is asked of a window before the window manager has seen it. */
export interface Manners {
  readonly decorated: boolean;
  readonly skipTaskbar: boolean;
}

export type XWindow = number;

/**
 * Looks after Chromium's windows from outside, as a window manager's client: finds a window by the token in its class,
 * shows and hides it, places it, takes its frame away. All calls are a write to a socket: none waits for a process.
 */
export class WindowManager {
  readonly x: XConnection;
  readonly #claims = new Map<string, { manners: Manners; resolve: (window: XWindow) => void }>();
  readonly #unclaimed = new Set<XWindow>();
  readonly #mapped = new Map<XWindow, boolean>();
  readonly #hideWhenMapped = new Set<XWindow>();
  readonly #focusListeners = new Set<(active: XWindow) => void>();
  readonly #frameListeners = new Set<(window: XWindow) => void>();
  readonly #boxListeners = new Set<(window: XWindow) => void>();
  #active: XWindow = 0;
  #atoms: Readonly<Record<AtomName, number>>;

  private constructor(x: XConnection, atoms: Readonly<Record<AtomName, number>>) {
    this.x = x;
    this.#atoms = atoms;
    x.onEvent((event) => this.#onEvent(event));
    selectEvents(x, x.root, EVENT_MASK.substructure | EVENT_MASK.property);
  }

  static async connect(display: string): Promise<WindowManager> {
    const x = await XConnection.connect(display);
    const entries = await Promise.all(ATOMS.map(async (name) => [name, await x.atom(name)] as const));
    return new WindowManager(x, Object.fromEntries(entries) as Record<AtomName, number>);
  }

  /**
   * The window whose class holds `token`, as soon as Chromium has created it. It is taken off the screen as soon as it
   * comes up and is not given the focus: showing it is the business of `show`.
   */
  claim(token: string, manners: Manners): Promise<XWindow> {
    return new Promise((resolve) => {
      this.#claims.set(token, { manners, resolve });
      for (const window of this.#unclaimed) this.#identify(window);
    });
  }

  isShown(window: XWindow): boolean {
    return this.#mapped.get(window) === true && !this.#hideWhenMapped.has(window);
  }

  get active(): XWindow {
    return this.#active;
  }

  /** Calls back with the window that has the focus now, whenever that changes. */
  onFocus(listener: (active: XWindow) => void): void {
    this.#focusListeners.add(listener);
  }

  /** Calls back when the window manager has drawn (or removed) a frame around a window. */
  onFrame(listener: (window: XWindow) => void): void {
    this.#frameListeners.add(listener);
  }

  /** Calls back when a window has moved or changed its size. */
  onBox(listener: (window: XWindow) => void): void {
    this.#boxListeners.add(listener);
  }

  show(window: XWindow, how: { readonly focus: boolean; readonly box: Box | undefined }): void {
    this.#hideWhenMapped.delete(window);
    if (how.box !== undefined) this.#hintPlace(window, how.box);
    setProperty(this.x, window, this.#atoms._NET_WM_USER_TIME, ATOM.cardinal, [
      how.focus ? Math.floor(performance.now()) + 1 : 0,
    ]);
    mapWindow(this.x, window);
    if (how.box !== undefined) configureWindow(this.x, window, how.box);
    if (how.focus) this.focus(window);
  }

  hide(window: XWindow): void {
    if (this.#mapped.get(window) !== true) this.#hideWhenMapped.add(window);
    unmapWindow(this.x, window);
    announceWithdrawal(this.x, window);
  }

  focus(window: XWindow): void {
    // Source 2 is "a pager": the user's wish, which no focus-stealing rule holds up.
    askWindowManager(this.x, window, this.#atoms._NET_ACTIVE_WINDOW, [2, 0, 0, 0, 0]);
  }

  raise(window: XWindow): void {
    raiseWindow(this.x, window);
  }

  place(window: XWindow, box: Box): void {
    this.#hintPlace(window, box);
    configureWindow(this.x, window, box);
  }

  minimize(window: XWindow): void {
    askWindowManager(this.x, window, this.#atoms.WM_CHANGE_STATE, [3, 0, 0, 0, 0]);
  }

  setAbove(window: XWindow, above: boolean): void {
    askWindowManager(this.x, window, this.#atoms._NET_WM_STATE, [above ? 1 : 0, this.#atoms._NET_WM_STATE_ABOVE, 0, 1, 0]);
  }

  setDecorated(window: XWindow, decorated: boolean): void {
    const hints = this.#atoms._MOTIF_WM_HINTS;
    setProperty(this.x, window, hints, hints, [2, 0, decorated ? 1 : 0, 0, 0]);
  }

  /** Left, right, top and bottom width of the frame that the window manager drew. */
  async frame(window: XWindow): Promise<readonly [number, number, number, number]> {
    const [left = 0, right = 0, top = 0, bottom = 0] = await getNumbers(this.x, window, this.#atoms._NET_FRAME_EXTENTS);
    return [left, right, top, bottom];
  }

  contentBox(window: XWindow): Promise<Box | undefined> {
    return contentBox(this.x, window);
  }

  close(): void {
    this.x.close();
  }

  #hintPlace(window: XWindow, box: Box): void {
    // USPosition and USSize: the window manager must not choose a place of its own.
    const hints = [0x3, box.x, box.y, box.width, box.height, ...Array.from({ length: 13 }, () => 0)];
    setProperty(this.x, window, ATOM.wmNormalHints, ATOM.wmSizeHints, hints);
  }

  #onEvent(event: Buffer): void {
    const code = (event[0] ?? 0) & 0x7f;
    if (code === EVENT.create && event[22] === 0) this.#onCreate(event.readUInt32LE(8));
    else if (code === EVENT.map) this.#onMap(event.readUInt32LE(8));
    else if (code === EVENT.unmap) this.#mapped.set(event.readUInt32LE(8), false);
    else if (code === EVENT.configure) {
      for (const listener of this.#boxListeners) listener(event.readUInt32LE(8));
    } else if (code === EVENT.destroy) {
      this.#unclaimed.delete(event.readUInt32LE(8));
      this.#mapped.delete(event.readUInt32LE(8));
    } else if (code === EVENT.property) this.#onProperty(event.readUInt32LE(4), event.readUInt32LE(8));
  }

  #onCreate(window: XWindow): void {
    this.#unclaimed.add(window);
    selectEvents(this.x, window, EVENT_MASK.structure | EVENT_MASK.property);
    this.#identify(window);
  }

  #onMap(window: XWindow): void {
    this.#mapped.set(window, true);
    if (this.#hideWhenMapped.delete(window)) this.hide(window);
  }

  #onProperty(window: XWindow, atom: number): void {
    if (window === this.x.root && atom === this.#atoms._NET_ACTIVE_WINDOW) void this.#readActive();
    else if (atom === this.#atoms._NET_FRAME_EXTENTS) for (const listener of this.#frameListeners) listener(window);
    else if (atom === ATOM.wmClass && this.#unclaimed.has(window)) this.#identify(window);
  }

  async #readActive(): Promise<void> {
    const [active = 0] = await getNumbers(this.x, this.x.root, this.#atoms._NET_ACTIVE_WINDOW);
    this.#active = active;
    for (const listener of this.#focusListeners) listener(active);
  }

  async #identify(window: XWindow): Promise<void> {
    const name = (await getProperty(this.x, window, ATOM.wmClass)).toString('latin1');
    for (const [token, claim] of this.#claims) {
      if (!name.includes(token)) continue;
      this.#claims.delete(token);
      this.#unclaimed.delete(window);
      this.#prepare(window, claim.manners);
      claim.resolve(window);
    }
  }

  #prepare(window: XWindow, manners: Manners): void {
    setProperty(this.x, window, this.#atoms._NET_WM_USER_TIME, ATOM.cardinal, [0]);
    leaveUnpainted(this.x, window);
    if (!manners.decorated) this.setDecorated(window, false);
    if (manners.skipTaskbar) {
      setProperty(this.x, window, this.#atoms._NET_WM_STATE, ATOM.atom, [this.#atoms._NET_WM_STATE_SKIP_TASKBAR]);
    }
    if (this.#mapped.get(window) === true) this.hide(window);
    else this.#hideWhenMapped.add(window);
  }
}

const ATOMS = [
  '_NET_ACTIVE_WINDOW',
  '_NET_FRAME_EXTENTS',
  '_NET_WM_STATE',
  '_NET_WM_STATE_ABOVE',
  '_NET_WM_STATE_SKIP_TASKBAR',
  '_NET_WM_USER_TIME',
  '_MOTIF_WM_HINTS',
  'WM_CHANGE_STATE',
] as const;
type AtomName = (typeof ATOMS)[number];
