import type { XConnection } from './connection.ts';

/** A rectangle in the pixels of the X screen. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const EVENT_MASK = { structure: 0x20000, substructure: 0x80000, redirect: 0x100000, property: 0x400000 } as const;
export const EVENT = { create: 16, destroy: 17, unmap: 18, map: 19, configure: 22, property: 28 } as const;
export const ATOM = { atom: 4, cardinal: 6, wmClass: 67, wmNormalHints: 40, wmSizeHints: 41, window: 33 } as const;

const words = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => {
    bytes.writeUInt32LE(value >>> 0, index * 4);
  });
  return bytes;
};

export const selectEvents = (x: XConnection, window: number, mask: number): void => x.send(2, 0, words(window, 0x800, mask));
export const mapWindow = (x: XConnection, window: number): void => x.send(8, 0, words(window));
export const unmapWindow = (x: XConnection, window: number): void => x.send(10, 0, words(window));

/**
 * What comes to light of the window is not painted by the X server: what was on the glass stays until the window draws itself. The
 * server's own paint (Chromium's grey) would flash whenever a window comes to the front of another.
 */
export const leaveUnpainted = (x: XConnection, window: number): void => x.send(2, 0, words(window, 0x1, 0));

/** Asks for a new place and size, position first so that one request moves and sizes at once. */
export function configureWindow(x: XConnection, window: number, box: Box): void {
  const head = words(window, 0x0f);
  x.send(12, 0, Buffer.concat([head, words(box.x, box.y, Math.max(1, box.width), Math.max(1, box.height))]));
}

/** Puts the window above all others. */
export const raiseWindow = (x: XConnection, window: number): void => x.send(12, 0, words(window, 0x40, 0));

/** Sets a property of 32-bit values. */
export function setProperty(x: XConnection, window: number, property: number, type: number, values: readonly number[]): void {
  x.send(18, 0, Buffer.concat([words(window, property, type), Buffer.from([32, 0, 0, 0]), words(values.length, ...values)]));
}

/** The raw bytes of a property; empty when the window has none or has gone. */
export async function getProperty(x: XConnection, window: number, property: number): Promise<Buffer> {
  try {
    const reply = await x.ask(20, 0, words(window, property, 0, 0, 4096));
    const unit = (reply[1] ?? 0) / 8;
    return reply.subarray(32, 32 + reply.readUInt32LE(16) * unit);
  } catch {
    return Buffer.alloc(0);
  }
}

/** The 32-bit values of a property. */
export async function getNumbers(x: XConnection, window: number, property: number): Promise<readonly number[]> {
  const bytes = await getProperty(x, window, property);
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => bytes.readUInt32LE(index * 4));
}

/** Where the window's content is on the screen; undefined when it has gone. */
export async function contentBox(x: XConnection, window: number): Promise<Box | undefined> {
  try {
    const [geometry, place] = await Promise.all([x.ask(14, 0, words(window)), x.ask(40, 0, words(window, x.root, 0))]);
    return {
      x: place.readInt16LE(12),
      y: place.readInt16LE(14),
      width: geometry.readUInt16LE(16),
      height: geometry.readUInt16LE(18),
    };
  } catch {
    return undefined;
  }
}

/** Sends a client message to the window manager by way of the root window (the EWMH way of asking). */
export function askWindowManager(x: XConnection, window: number, type: number, values: readonly number[]): void {
  const event = Buffer.alloc(32);
  event[0] = 33;
  event[1] = 32;
  event.writeUInt32LE(window, 4);
  event.writeUInt32LE(type, 8);
  words(...values).copy(event, 12);
  x.send(25, 0, Buffer.concat([words(x.root, EVENT_MASK.substructure | EVENT_MASK.redirect), event]));
}

/** Tells the window manager that a window was withdrawn, as ICCCM asks of whoever unmaps a managed window. */
export function announceWithdrawal(x: XConnection, window: number): void {
  const event = Buffer.alloc(32);
  event[0] = EVENT.unmap;
  event.writeUInt32LE(x.root, 4);
  event.writeUInt32LE(window, 8);
  x.send(25, 0, Buffer.concat([words(x.root, EVENT_MASK.substructure | EVENT_MASK.redirect), event]));
}

/** Where the mouse pointer is on the screen. */
export async function pointer(x: XConnection): Promise<{ readonly x: number; readonly y: number }> {
  const reply = await x.ask(38, 0, words(x.root));
  return { x: reply.readInt16LE(16), y: reply.readInt16LE(18) };
}
