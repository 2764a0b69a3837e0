import { Sha256 } from '../../preload/contract/models/ids.ts';
import type { Problem } from '../../preload/contract/models/problem.ts';
import type { OpenedLibrary } from '../library/open-library.ts';
import { type ByteRange, readRange } from './byte-range.ts';
import { streamOf } from './file-stream.ts';
import { COMMON_HEADERS, mediaPolicy } from './security-headers.ts';

const PREFIX = '/media/';

/** What a pack's file may be to a window. Anything else (a page, a script) is bytes to save and nothing more. */
const SERVED_TYPES: ReadonlySet<string> = new Set([
  'video/mp4',
  'video/webm',
  'audio/mpeg',
  'audio/mp4',
  'audio/ogg',
  'audio/webm',
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/avif',
  'image/gif',
  'image/svg+xml',
  'text/vtt',
  'application/pdf',
]);
const TEXT_TYPES: ReadonlySet<string> = new Set(['text/plain', 'text/markdown']);

const contentTypeOf = (mediaType: string): string => {
  if (TEXT_TYPES.has(mediaType)) return 'text/plain; charset=utf-8';
  if (mediaType === 'text/vtt') return 'text/vtt; charset=utf-8';
  return SERVED_TYPES.has(mediaType) ? mediaType : 'application/octet-stream';
};

/** Whether an address is one of a file of the library. */
export const isMediaPath = (pathname: string): boolean => pathname.startsWith(PREFIX);

/**
 * Answers `/media/<sha256>`. The address holds a hash and nothing else, so there is no path to climb out of. Byte ranges are
 * answered as RFC 9110 says. A file that is missing or altered is 404 with the problem as JSON, for the window to put into words.
 */
export const answerMedia = async (
  request: Request,
  pathname: string,
  library: Pick<OpenedLibrary, 'open'>,
): Promise<Response> => {
  const sha256 = Sha256.safeParse(pathname.slice(PREFIX.length)).data;
  if (sha256 === undefined) return notThere(null);
  const opened = await library.open(sha256);
  if (!opened.ok) return notThere(opened.problem);
  const { path, size, mediaType } = opened.value;

  const headers = {
    ...COMMON_HEADERS,
    'Content-Type': contentTypeOf(mediaType),
    'Content-Security-Policy': mediaPolicy(),
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Accept-Ranges': 'bytes',
    // What a hash names never changes, and it is nobody's data.
    'Cache-Control': 'private, max-age=31536000, immutable',
    ETag: `"${sha256}"`,
  };
  const asked = readRange(rangeOf(request, sha256), size);
  if (asked.kind === 'unsatisfiable') {
    const refusal = { ...COMMON_HEADERS, 'Accept-Ranges': 'bytes', 'Content-Range': `bytes */${size}` };
    return new Response(null, { status: 416, headers: refusal });
  }
  const range: ByteRange = asked.kind === 'part' ? asked : { first: 0, last: size - 1 };
  const answer = {
    status: asked.kind === 'part' ? 206 : 200,
    headers: {
      ...headers,
      'Content-Length': String(range.last - range.first + 1),
      ...(asked.kind === 'part' ? { 'Content-Range': `bytes ${range.first}-${range.last}/${size}` } : {}),
    },
  };
  if (request.method === 'HEAD' || size === 0) return new Response(null, answer);
  return new Response(streamOf(path, range), answer);
};

/** `If-Range` with another file's tag means: the part is of no use, send the whole. A range is for GET alone. */
const rangeOf = (request: Request, sha256: string): string | null => {
  const condition = request.headers.get('If-Range');
  if (request.method !== 'GET' || (condition !== null && condition !== `"${sha256}"`)) return null;
  return request.headers.get('Range');
};

const notThere = (problem: Problem | null): Response =>
  new Response(JSON.stringify({ problem }), {
    status: 404,
    headers: { ...COMMON_HEADERS, 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' },
  });
