import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What answers a request once it has proved where it comes from. */
export type Answerer = (request: IncomingMessage, response: ServerResponse, kitOrigin: string) => void;

interface Slot {
  readonly server: Server;
  readonly httpOrigin: string;
  kitOrigin: string | undefined;
}

/** The kit has two hosts (`app` and `deck`); one more is spare. Ports must be known before Chromium starts. */
const SLOTS = 3;
export const COOKIE_NAME = 'kit-shell';

/**
 * [Note: kit:// and http://127.0.0.1]
 *
 * Chromium cannot be taught the scheme `kit` from outside, so each of its hosts is a web server on a port of its own, an
 * origin of its own as in Electron. Main only ever sees and says `kit://`. Translation happens at four places and nowhere
 * else: `loadURL`, the Request given to the protocol handler, headers of its Response (a CSP that names `kit://deck`), and
 * values that are wholly a `kit://` URL, in IPC and in `additionalArguments`. Bodies are never touched: pages use
 * root-relative URLs and are told the deck's origin by main.
 */
export class Origins {
  readonly cookie: string = randomBytes(32).toString('hex');
  readonly #slots: readonly Slot[];
  readonly #schemes = new Set<string>();
  readonly #blanks = new Map<string, string>();
  answer: Answerer = (_request, response) => response.writeHead(404).end();

  private constructor(slots: readonly Slot[]) {
    this.#slots = slots;
    for (const slot of slots) slot.server.on('request', (request, response) => this.#onRequest(slot, request, response));
  }

  static async start(): Promise<Origins> {
    return new Origins(await Promise.all(Array.from({ length: SLOTS }, listen)));
  }

  /** `127.0.0.1:port` of every server. */
  get hosts(): readonly string[] {
    return this.#slots.map((slot) => new URL(slot.httpOrigin).host);
  }

  /** Declares `scheme` as one that is served here (`protocol.registerSchemesAsPrivileged`). */
  addScheme(scheme: string): void {
    this.#schemes.add(scheme);
  }

  /** The address of an empty page for a new window; its unguessable name is also how the X window is recognised. */
  blankPage(name: string, color: string): string {
    this.#blanks.set(`/${name}`, color);
    return `${this.#slots[0]?.httpOrigin}/${name}`;
  }

  /**
   * Says that windows show `url`. The first host to be named so takes the server of the empty pages: the process that drew
   * the empty page of a window then draws its document, too.
   */
  nameWindows(url: string): void {
    const [first] = this.#slots;
    const kitOrigin = /^[a-z][a-z0-9+.-]*:\/\/[a-z0-9.-]+/.exec(url)?.[0];
    const known = this.#slots.some((slot) => slot.kitOrigin === kitOrigin);
    if (first !== undefined && !known) first.kitOrigin ??= kitOrigin;
  }

  /** `kit://app/x` -> `http://127.0.0.1:port/x`; anything else comes back as it was. */
  toHttp(text: string): string {
    const match = /^([a-z][a-z0-9+.-]*):\/\/([a-z0-9.-]+)(?=$|[/?#])/.exec(text);
    if (match === null || !this.#schemes.has(match[1] ?? '')) return text;
    const slot = this.#slotOf(match[0]);
    return slot === undefined ? text : slot.httpOrigin + text.slice(match[0].length);
  }

  /** `http://127.0.0.1:port/x` -> `kit://app/x`; anything else comes back as it was. */
  toKit(text: string): string {
    if (!text.startsWith('http://127.0.0.1:')) return text;
    const end = /[/?#]/.exec(text.slice(17))?.index;
    const origin = end === undefined ? text : text.slice(0, 17 + end);
    const slot = this.#slots.find((one) => one.httpOrigin === origin);
    return slot?.kitOrigin === undefined ? text : slot.kitOrigin + text.slice(origin.length);
  }

  /** Every `kit://host` in a header's value, as in a Content-Security-Policy. */
  headerToHttp(value: string): string {
    return value.includes('://') ? value.replace(/[a-z][a-z0-9+.-]*:\/\/[a-z0-9.-]+/g, (origin) => this.toHttp(origin)) : value;
  }

  close(): void {
    for (const { server } of this.#slots) {
      server.close();
      server.closeAllConnections();
    }
  }

  #slotOf(kitOrigin: string): Slot | undefined {
    const known = this.#slots.find((slot) => slot.kitOrigin === kitOrigin);
    if (known !== undefined) return known;
    const free = this.#slots.find((slot, index) => index > 0 && slot.kitOrigin === undefined);
    if (free !== undefined) free.kitOrigin = kitOrigin;
    return free;
  }

  #onRequest(slot: Slot, request: IncomingMessage, response: ServerResponse): void {
    const color = this.#blanks.get(request.url ?? '');
    if (`http://${request.headers.host}` !== slot.httpOrigin) {
      response.writeHead(403).end();
    } else if (color !== undefined) {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'origin-agent-cluster': '?1',
        'cache-control': 'no-store',
      });
      response.end(`<!doctype html><title>\u200b</title><style>html{background:${color}}</style>`);
    } else if (request.url === '/favicon.ico') {
      // Chromium's own curiosity; Electron has none.
      response.writeHead(204).end();
    } else if (slot.kitOrigin === undefined || !this.#hasCookie(request)) {
      response.writeHead(403).end();
    } else {
      this.answer(request, response, slot.kitOrigin);
    }
  }

  #hasCookie(request: IncomingMessage): boolean {
    const cookies = (request.headers.cookie ?? '').split(';').map((cookie) => cookie.trim());
    return cookies.includes(`${COOKIE_NAME}=${this.cookie}`);
  }
}

function listen(): Promise<Slot> {
  const server = createServer();
  server.keepAliveTimeout = 60_000;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({ server, httpOrigin: `http://127.0.0.1:${port}`, kitOrigin: undefined });
    });
  });
}
