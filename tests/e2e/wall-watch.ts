import { setTimeout as turn } from 'node:timers/promises';
import type { DisplaySpec } from '../../build/chromium-shell/control/commands.ts';
import { XConnection } from '../../build/chromium-shell/x11/connection.ts';

/** A coarse photograph of the projector: a few of its lines, every eighth pixel, red, green and blue. */
interface Shot {
  /** `performance.now()` after the picture was taken. */
  readonly at: number;
  readonly pixels: Uint8Array;
}

/** What was seen between two moments that was not the picture wanted. */
export interface Stranger {
  readonly at: number;
  /** How much of it is as it should be, 0 to 1. */
  readonly likeness: number;
  /** The color that covers most of it, "#rrggbb", and how much it covers. */
  readonly color: string;
  readonly cover: number;
}

const LINES = 12;
const STEP = 8;
/** A desktop that no window of the kit could be taken for. */
const DESKTOP = 0xff00ff;
/** Colors of a video's picture differ a little from one frame to the next. */
const TOLERANCE = 20;

const words = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value >>> 0, index * 4);
  return bytes;
};

/** How much of two photographs is the same, 0 to 1. */
const likeness = (one: Uint8Array, other: Uint8Array): number => {
  let same = 0;
  for (let at = 0; at < one.length; at += 3) {
    const far = [0, 1, 2].some((part) => Math.abs((one[at + part] ?? 0) - (other[at + part] ?? 0)) > TOLERANCE);
    if (!far) same += 1;
  }
  return same / (one.length / 3);
};

const mainColor = (pixels: Uint8Array): { readonly color: string; readonly cover: number } => {
  const counts = new Map<string, number>();
  for (let at = 0; at < pixels.length; at += 3) {
    const color = `#${Buffer.from(pixels.subarray(at, at + 3)).toString('hex')}`;
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  const [color = '', count = 0] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  return { color, cover: count / (pixels.length / 3) };
};

/**
 * Watches what really stands on the projector's part of the X screen, some fifty times a second: whole photographs would take longer
 * than what is looked for lasts. The desktop behind all windows is painted in a color of its own.
 */
export class WallWatch {
  readonly #x: XConnection;
  readonly #part: DisplaySpec;
  readonly #shots: Shot[] = [];
  #watching: Promise<void> | null = null;
  #stopped = false;

  private constructor(x: XConnection, part: DisplaySpec) {
    this.#x = x;
    this.#part = part;
  }

  static async begin(display: string, part: DisplaySpec): Promise<WallWatch> {
    const x = await XConnection.connect(display);
    x.send(2, 0, words(x.root, 0x2, DESKTOP));
    x.send(61, 0, Buffer.concat([words(x.root), Buffer.alloc(8)]));
    const watch = new WallWatch(x, part);
    watch.#watching = watch.#watch();
    return watch;
  }

  /** What has been seen from a moment on (`performance.now()`) that does not look like `wanted`, the picture then. */
  strangers(from: number, to: number, wanted: Uint8Array, atLeast = 0.75): readonly Stranger[] {
    return this.#shots
      .filter(({ at }) => at >= from && at <= to)
      .map(({ at, pixels }) => ({ at: Math.round(at - from), likeness: likeness(pixels, wanted), ...mainColor(pixels) }))
      .filter((shot) => shot.likeness < atLeast);
  }

  /** How many photographs there are of a time: a watch that slept has seen nothing. */
  count(from: number, to: number): number {
    return this.#shots.filter(({ at }) => at >= from && at <= to).length;
  }

  /** The newest photograph. */
  now(): Uint8Array {
    const shot = this.#shots.at(-1);
    if (shot === undefined) throw new Error('The wall has not been photographed yet.');
    return shot.pixels;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#watching;
    this.#x.close();
  }

  async #watch(): Promise<void> {
    while (!this.#stopped) {
      this.#shots.push(await this.#shoot());
      await turn(15);
    }
  }

  async #shoot(): Promise<Shot> {
    const { x, y, width, height } = this.#part;
    const lines = await Promise.all(
      Array.from({ length: LINES }, (_, line) => {
        const top = y + Math.round(((line + 0.5) * height) / LINES);
        const place = Buffer.alloc(8);
        place.writeInt16LE(x, 0);
        place.writeInt16LE(top, 2);
        place.writeUInt16LE(width, 4);
        place.writeUInt16LE(1, 6);
        return this.#x.ask(73, 2, Buffer.concat([words(this.#x.root), place, words(0xffffffff)]));
      }),
    );
    const at = performance.now();
    const perLine = Math.ceil(width / STEP);
    const pixels = new Uint8Array(LINES * perLine * 3);
    for (const [line, reply] of lines.entries()) {
      for (let column = 0; column < perLine; column += 1) {
        const from = 32 + column * STEP * 4;
        // Blue, green, red, as the X server keeps them.
        pixels.set([reply[from + 2] ?? 0, reply[from + 1] ?? 0, reply[from] ?? 0], (line * perLine + column) * 3);
      }
    }
    return { at, pixels };
  }
}
