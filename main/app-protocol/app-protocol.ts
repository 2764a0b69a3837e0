import { readFile } from 'node:fs/promises';
import type { OpenedLibrary } from '../library/open-library.ts';
import { createLog } from '../platform/log.ts';
import { freshNonce, withNonce } from './html-nonce.ts';
import { answerMedia, isMediaPath } from './media.ts';
import { appPolicy, COMMON_HEADERS, deckPolicy, filePolicy } from './security-headers.ts';
import { listStaticFiles, type StaticFile } from './static-files.ts';

const log = createLog('app-protocol');

const WALL_PICTURE = '/curtain/picture';

export interface AppProtocolOptions {
  /** The built renderer, `dist/renderer`. */
  readonly rendererDir: string;
  readonly library: Pick<OpenedLibrary, 'open'>;
  /** The wall's last picture, for the curtain. */
  readonly wallPicture: () => Uint8Array<ArrayBuffer> | null;
}

/** Answers a request to `kit://app/...` or `kit://deck/...`. Never rejects. */
export type AppProtocol = (request: Request) => Promise<Response>;

/**
 * The kit's own scheme: the windows' files on the host `app`, the slide document's on the host `deck`, the library's files under
 * `/media/<sha256>` on both. Files are looked up by their exact address in a list made here, so what is not listed is not there,
 * whatever dots and slashes an address brings. People's data never goes this way.
 */
export const createAppProtocol = async ({ rendererDir, library, wallPicture }: AppProtocolOptions): Promise<AppProtocol> => {
  const files = await listStaticFiles(rendererDir);

  const answer = async (request: Request): Promise<Response> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return new Response(null, { status: 405, headers: { ...COMMON_HEADERS, Allow: 'GET, HEAD' } });
    }
    const { host, pathname } = new URL(request.url);
    if (host !== 'app' && host !== 'deck') return notFound();
    if (isMediaPath(pathname)) return answerMedia(request, pathname, library);
    if (host === 'app' && pathname === WALL_PICTURE) return answerPicture(request, wallPicture());
    const file = files[host].get(pathname);
    if (file === undefined) return notFound();
    return file.contentType.startsWith('text/html') ? answerPage(request, file, host) : answerFile(request, file);
  };

  return async (request) => {
    try {
      return await answer(request);
    } catch (thrown) {
      log.error('an address could not be answered', thrown);
      return new Response(null, { status: 500, headers: COMMON_HEADERS });
    }
  };
};

const answerPicture = (request: Request, png: Uint8Array<ArrayBuffer> | null): Response => {
  if (png === null) return notFound();
  const headers = { ...COMMON_HEADERS, 'Content-Type': 'image/png', 'Cache-Control': 'no-store' };
  return new Response(request.method === 'HEAD' ? null : png, { headers });
};

const answerPage = async (request: Request, file: StaticFile, host: 'app' | 'deck'): Promise<Response> => {
  const nonce = freshNonce();
  const html = await readFile(file.path, 'utf8');
  const headers = {
    ...COMMON_HEADERS,
    'Content-Type': file.contentType,
    'Content-Security-Policy': host === 'app' ? appPolicy(nonce) : deckPolicy(),
    'Cache-Control': 'no-store',
  };
  return new Response(request.method === 'HEAD' ? null : host === 'app' ? withNonce(html, nonce) : html, { headers });
};

const answerFile = async (request: Request, file: StaticFile): Promise<Response> => {
  const headers = {
    ...COMMON_HEADERS,
    'Content-Type': file.contentType,
    'Content-Security-Policy': filePolicy(),
    'Cross-Origin-Resource-Policy': 'same-origin',
    // The names of what the build made carry a hash of what is in it.
    'Cache-Control': request.url.includes('/assets/') ? 'private, max-age=31536000, immutable' : 'no-cache',
  };
  return new Response(request.method === 'HEAD' ? null : await readFile(file.path), { headers });
};

const notFound = (): Response => new Response(null, { status: 404, headers: { ...COMMON_HEADERS, 'Cache-Control': 'no-store' } });
