import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import type { Origins } from './origins.ts';

/** A handler as `protocol.handle` takes it. */
export type Handler = (request: Request) => Response | Promise<Response>;

/**
 * Documents may not open windows. Electron asks `setWindowOpenHandler`; Chromium is told by a sandbox policy of the
 * document that allows everything except pop-ups, so the engine itself refuses.
 */
const NO_POPUPS = 'sandbox allow-scripts allow-same-origin allow-forms allow-modals allow-downloads allow-pointer-lock';
/** About our own connection to the browser, and nothing that main would see in Electron. */
const HIDDEN_HEADERS = new Set(['cookie', 'host', 'connection', 'upgrade-insecure-requests', 'origin-agent-cluster']);

/** Gives a browser's request to main's handler and its Response back to the browser, as it streams. */
export async function answerWith(
  handler: Handler,
  origins: Origins,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  kitOrigin: string,
): Promise<void> {
  const gone = new AbortController();
  outgoing.once('close', () => gone.abort());
  let response: Response;
  try {
    response = await handler(toRequest(incoming, origins, kitOrigin, gone.signal));
  } catch (error) {
    // Electron fails the request with net::ERR_FAILED; a cut connection is the nearest thing.
    console.error('protocol.handle failed:', error);
    outgoing.destroy();
    return;
  }
  writeHead(response, origins, outgoing);
  await pump(response, outgoing);
}

function toRequest(incoming: IncomingMessage, origins: Origins, kitOrigin: string, signal: AbortSignal): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value === undefined || HIDDEN_HEADERS.has(name) || name.startsWith('sec-')) continue;
    headers.set(name, origins.toKit(Array.isArray(value) ? value.join(', ') : value));
  }
  const method = incoming.method ?? 'GET';
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(kitOrigin + (incoming.url ?? '/'), {
    method,
    headers,
    signal,
    ...(hasBody ? { body: Readable.toWeb(incoming) as unknown as ReadableStream<Uint8Array>, duplex: 'half' } : {}),
  });
}

function writeHead(response: Response, origins: Origins, outgoing: ServerResponse): void {
  for (const [name, value] of response.headers) outgoing.appendHeader(name, origins.headerToHttp(value));
  // What comes from a protocol handler is not cached in Electron either.
  if (!response.headers.has('cache-control')) outgoing.setHeader('cache-control', 'no-store');
  if (response.headers.get('content-type')?.startsWith('text/html') === true) {
    outgoing.appendHeader('content-security-policy', NO_POPUPS);
    // Other hosts of the scheme are other sites in Electron; other ports of 127.0.0.1 are not, unless they ask.
    outgoing.setHeader('origin-agent-cluster', '?1');
  }
  outgoing.writeHead(response.status, response.statusText);
}

async function pump(response: Response, outgoing: ServerResponse): Promise<void> {
  if (response.body === null) {
    outgoing.end();
    return;
  }
  const body = Readable.fromWeb(response.body as unknown as NodeReadableStream);
  outgoing.once('close', () => body.destroy());
  body.once('error', () => outgoing.destroy());
  body.pipe(outgoing);
}
