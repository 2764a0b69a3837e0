import type { Rectangle } from 'electron';
import type { WindowManager, XWindow } from '../x11/window-manager.ts';

/** Widths of the frame around a window's content: left, right, top, bottom. */
type Frame = readonly [number, number, number, number];
const NO_FRAME: Frame = [0, 0, 0, 0];

/** The frame is the window manager's, the same around every window, and known once it has drawn one. */
let knownFrame: Frame = NO_FRAME;

/** Where one window is: Electron speaks of the outside of its frame, X of its content. */
export class Placement {
  readonly #manager: WindowManager;
  readonly #window: XWindow;
  #decorated = true;
  #asked: Rectangle | undefined;

  constructor(manager: WindowManager, window: XWindow) {
    this.#manager = manager;
    this.#window = window;
    manager.onFrame((framed) => void (framed === window && this.#learnFrame()));
  }

  setDecorated(decorated: boolean): void {
    this.#decorated = decorated;
    this.#manager.setDecorated(this.#window, decorated);
  }

  show(bounds: Rectangle, focus: boolean): void {
    this.#asked = bounds;
    this.#manager.show(this.#window, { focus, box: this.#content(bounds) });
  }

  place(bounds: Rectangle): void {
    this.#asked = bounds;
    this.#manager.place(this.#window, this.#content(bounds));
  }

  /** The bounds that the window really has; undefined when it has gone. */
  async bounds(): Promise<Rectangle | undefined> {
    const [box, frame] = await Promise.all([this.#manager.contentBox(this.#window), this.#manager.frame(this.#window)]);
    if (box === undefined) return undefined;
    const [left, right, top, bottom] = this.#decorated ? frame : NO_FRAME;
    return { x: box.x - left, y: box.y - top, width: box.width + left + right, height: box.height + top + bottom };
  }

  /** Position is that of the frame (the window manager moves the content inwards), size is that of the content. */
  #content({ x, y, width, height }: Rectangle): Rectangle {
    const [left, right, top, bottom] = this.#decorated ? knownFrame : NO_FRAME;
    return { x, y, width: width - left - right, height: height - top - bottom };
  }

  /** The first frame that is drawn says how wide frames are here; the window that got it is put right. */
  async #learnFrame(): Promise<void> {
    const frame = await this.#manager.frame(this.#window);
    if (!this.#decorated || frame.every((width, index) => width === knownFrame[index])) return;
    knownFrame = frame;
    if (this.#asked !== undefined) this.place(this.#asked);
  }
}
