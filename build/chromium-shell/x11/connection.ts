import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { homedir, hostname } from 'node:os';
import { join } from 'node:path';
import { ByteQueue } from './byte-queue.ts';

/** One 32-byte event as the X server sent it; the first byte (without its top bit) is the event's code. */
export type XEvent = Buffer;

/**
 * A connection to the X server that speaks just enough of the core protocol to look after windows. Starting `wmctrl`
 * or `xdotool` for each step takes 10 to 50 ms on a busy machine; hiding the wall must not wait for that.
 */
export class XConnection {
  readonly root: number;
  readonly #socket: Socket;
  readonly #waiting = new Map<number, { resolve: (reply: Buffer) => void; reject: (error: Error) => void }>();
  readonly #listeners = new Set<(event: XEvent) => void>();
  readonly #atoms = new Map<string, Promise<number>>();
  #sequence = 0;

  private constructor(socket: Socket, root: number, queue: ByteQueue) {
    this.#socket = socket;
    this.root = root;
    const read = (): void => {
      for (let message = nextMessage(queue); message !== undefined; message = nextMessage(queue)) this.#receive(message);
    };
    socket.removeAllListeners('data');
    socket.on('data', (bytes: Buffer) => {
      queue.push(bytes);
      read();
    });
    socket.on('error', () => this.#fail());
    socket.on('close', () => this.#fail());
    read();
  }

  /** Connects to `display` (as in DISPLAY). Rejects with a sentence when there is no such display. */
  static async connect(display: string): Promise<XConnection> {
    const number = /^(?:[^:]*):(\d+)/.exec(display)?.[1];
    if (number === undefined) throw new Error(`DISPLAY is "${display}", which names no X display.`);
    const host = display.slice(0, display.indexOf(':'));
    const socket =
      host === '' || host === 'unix'
        ? connect({ path: `/tmp/.X11-unix/X${number}` })
        : connect({ host, port: 6000 + Number(number) });
    const queue = new ByteQueue();
    socket.write(setupRequest(number));
    const root = await new Promise<number>((resolve, reject) => {
      socket.once('error', (error) => reject(new Error(`No X display answers at ${display}.`, { cause: error })));
      socket.on('data', (bytes: Buffer) => {
        queue.push(bytes);
        const head = queue.peek(8);
        if (head === undefined) return;
        const setup = queue.take(8 + head.readUInt16LE(6) * 4);
        if (setup === undefined) return;
        if (setup[0] === 1) resolve(rootOf(setup));
        else reject(new Error(`The X display ${display} refused the connection.`));
      });
    });
    return new XConnection(socket, root, queue);
  }

  /** Sends a request that has no reply. Errors (a window that has just gone) are of no interest and dropped. */
  send(opcode: number, data: number, body: Buffer = Buffer.alloc(0)): void {
    this.#write(opcode, data, body);
  }

  /** Sends a request that has a reply, and gives the whole reply. */
  ask(opcode: number, data: number, body: Buffer = Buffer.alloc(0)): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      this.#waiting.set(this.#write(opcode, data, body), { resolve, reject });
    });
  }

  onEvent(listener: (event: XEvent) => void): void {
    this.#listeners.add(listener);
  }

  /** The number of a named atom; asked once for each name. */
  atom(name: string): Promise<number> {
    const known = this.#atoms.get(name);
    if (known !== undefined) return known;
    const body = Buffer.alloc(4 + padded(name.length));
    body.writeUInt16LE(name.length, 0);
    body.write(name, 4, 'latin1');
    const asked = this.ask(16, 0, body).then((reply) => reply.readUInt32LE(8));
    this.#atoms.set(name, asked);
    return asked;
  }

  close(): void {
    this.#socket.destroy();
  }

  #write(opcode: number, data: number, body: Buffer): number {
    const head = Buffer.alloc(4);
    head[0] = opcode;
    head[1] = data;
    head.writeUInt16LE(1 + body.length / 4, 2);
    this.#sequence = (this.#sequence + 1) & 0xffff;
    if (!this.#socket.destroyed) this.#socket.write(Buffer.concat([head, body]));
    return this.#sequence;
  }

  #receive(message: Buffer): void {
    const kind = message[0] ?? 0;
    if (kind > 1) {
      for (const listener of this.#listeners) listener(message);
      return;
    }
    const sequence = message.readUInt16LE(2);
    const waiting = this.#waiting.get(sequence);
    this.#waiting.delete(sequence);
    if (kind === 1) waiting?.resolve(message);
    else waiting?.reject(new Error(`X error ${message[1]} for request ${message[10]}`));
  }

  #fail(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error('The X display has gone.'));
    this.#waiting.clear();
  }
}

const padded = (length: number): number => (length + 3) & ~3;

/** Replies may be longer than 32 bytes; events and errors never are. */
function nextMessage(queue: ByteQueue): Buffer | undefined {
  const head = queue.peek(32);
  if (head === undefined) return undefined;
  return queue.take(head[0] === 1 ? 32 + head.readUInt32LE(4) * 4 : 32);
}

function rootOf(setup: Buffer): number {
  const vendor = padded(setup.readUInt16LE(24));
  const formats = (setup[29] ?? 0) * 8;
  return setup.readUInt32LE(40 + vendor + formats);
}

function setupRequest(display: string): Buffer {
  const cookie = authority(display);
  const name = cookie === undefined ? '' : 'MIT-MAGIC-COOKIE-1';
  const data = cookie ?? Buffer.alloc(0);
  const bytes = Buffer.alloc(12 + padded(name.length) + padded(data.length));
  bytes[0] = 0x6c;
  bytes.writeUInt16LE(11, 2);
  bytes.writeUInt16LE(name.length, 6);
  bytes.writeUInt16LE(data.length, 8);
  bytes.write(name, 12, 'latin1');
  data.copy(bytes, 12 + padded(name.length));
  return bytes;
}

/** The magic cookie for this display from the user's Xauthority file, where there is one. */
function authority(display: string): Buffer | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(process.env.XAUTHORITY ?? join(homedir(), '.Xauthority'));
  } catch {
    return undefined;
  }
  const here = hostname();
  for (let at = 0; at + 10 <= bytes.length; ) {
    const family = bytes.readUInt16BE(at);
    at += 2;
    const fields: Buffer[] = [];
    for (let field = 0; field < 4; field += 1) {
      const length = bytes.readUInt16BE(at);
      fields.push(bytes.subarray(at + 2, at + 2 + length));
      at += 2 + length;
    }
    const [address, number, name, data] = fields;
    const local = family === 0xffff || address?.toString() === here;
    const same = number?.length === 0 || number?.toString() === display;
    if (local && same && name?.toString() === 'MIT-MAGIC-COOKIE-1') return data;
  }
  return undefined;
}
