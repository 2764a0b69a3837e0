import { readdirSync, readlinkSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLibrary } from '../library/open-library.ts';
import { DECK_WORKER } from '../library/testing/deck-worker.ts';
import { SEARCH_WORKER } from '../library/testing/search-worker.ts';
import { flipByte, type WrittenPack, writeSmallPack } from '../library/testing/small-pack.ts';
import { type AppProtocol, createAppProtocol } from './app-protocol.ts';

const RENDERER: Readonly<Record<string, string>> = {
  'console.html': '<!doctype html><html><head><title>Console</title></head><body></body></html>',
  'deck.html': '<!doctype html><html><head><title>Slides</title></head><body></body></html>',
  'assets/console-1.js': 'console',
  'assets/deck-1.js': 'deck',
  'assets/shared-1.js': 'shared',
  'assets/deck-1.css': 'css',
  'assets/font-1.woff2': 'font',
  '.vite/manifest.json': JSON.stringify({
    'console.html': { file: 'assets/console-1.js', imports: ['_shared'] },
    'deck.html': { file: 'assets/deck-1.js', imports: ['_shared'], css: ['assets/deck-1.css'], assets: ['assets/font-1.woff2'] },
    _shared: { file: 'assets/shared-1.js' },
  }),
};

let root: string;
let pack: WrittenPack;
let answer: AppProtocol;
let picture: Uint8Array<ArrayBuffer> | null = null;
const ask = (url: string, headers: Record<string, string> = {}, method = 'GET') => answer(new Request(url, { method, headers }));
const media = (path = 'modules/first/video.webm') => `kit://app/media/${pack.sha256(path)}`;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kit-protocol-'));
  for (const [name, text] of Object.entries(RENDERER)) {
    await mkdir(dirname(join(root, 'renderer', name)), { recursive: true });
    await writeFile(join(root, 'renderer', name), text);
  }
  // Beside the folder that is served, with a name that begins alike: a check by prefix would let it through.
  await mkdir(join(root, 'renderer2'));
  await writeFile(join(root, 'renderer2', 'secret.html'), 'secret');
  await writeFile(join(root, 'secret.html'), 'secret');
  pack = await writeSmallPack(join(root, 'packs', 'small'));
  const library = await openLibrary({
    libraryFolder: join(root, 'library'),
    packsFolder: join(root, 'packs'),
    searchWorker: SEARCH_WORKER,
    kitVersion: '0.1.0',
    deckWorker: DECK_WORKER,
    language: () => 'en',
    onProblem: () => undefined,
  });
  picture = null;
  answer = await createAppProtocol({ rendererDir: join(root, 'renderer'), library, wallPicture: () => picture });
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe("the wall's last picture", () => {
  it('is there for windows and not for slide documents, and is kept nowhere', async () => {
    expect((await ask('kit://app/curtain/picture?1')).status).toBe(404);
    picture = new Uint8Array([1, 2, 3]);
    const given = await ask('kit://app/curtain/picture?1');
    expect([...new Uint8Array(await given.arrayBuffer())]).toEqual([1, 2, 3]);
    expect([given.headers.get('Content-Type'), given.headers.get('Cache-Control')]).toEqual(['image/png', 'no-store']);
    expect((await ask('kit://deck/curtain/picture?1')).status).toBe(404);
  });
});

describe('the files of the windows', () => {
  it('gives a page a policy with a nonce of its own, and tells the page', async () => {
    const [first, second] = [await ask('kit://app/console.html'), await ask('kit://app/console.html')];
    const policy = first.headers.get('Content-Security-Policy') ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    expect(await first.text()).toContain(`<head><meta property="csp-nonce" nonce="${nonce}">`);
    expect(second.headers.get('Content-Security-Policy')).not.toBe(policy);
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self' blob:",
      "media-src 'self'",
      "font-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      'frame-src kit://deck',
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "object-src 'none'",
    ]);
    expect(Buffer.from(nonce ?? '', 'base64')).toHaveLength(16);
    expect(first.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(first.headers.get('Cache-Control')).toBe('no-store');
  });

  it('gives the slide document a host of its own that has its files and no others', async () => {
    const policy = (await ask('kit://deck/deck.html')).headers.get('Content-Security-Policy') ?? '';
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self'",
      "media-src 'self'",
      "font-src 'self'",
      "connect-src 'none'",
      "frame-src 'none'",
      'frame-ancestors kit://app',
      "base-uri 'none'",
      "form-action 'none'",
      "object-src 'none'",
    ]);
    const statuses = async (host: string) =>
      Promise.all(
        ['console.html', 'deck.html', 'assets/console-1.js', 'assets/deck-1.js', 'assets/shared-1.js', 'assets/font-1.woff2'].map(
          async (name) => (await ask(`kit://${host}/${name}`)).status,
        ),
      );
    expect(await statuses('deck')).toEqual([404, 200, 404, 200, 200, 200]);
    expect(await statuses('app')).toEqual([200, 404, 200, 200, 200, 200]);
    expect(await statuses('other')).toEqual([404, 404, 404, 404, 404, 404]);
  });

  it('gives a script that runs as a worker a policy of its own', async () => {
    const { headers } = await ask('kit://app/assets/console-1.js');
    expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'; script-src 'self'; connect-src 'self'");
  });

  it('says what a file is', async () => {
    expect((await ask('kit://app/assets/console-1.js')).headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect((await ask('kit://app/assets/font-1.woff2')).headers.get('Content-Type')).toBe('font/woff2');
  });

  it.each([
    '../secret.html',
    '%2e%2e/secret.html',
    '..%2fsecret.html',
    '..%2Fsecret.html',
    'assets/..%2f..%2fsecret.html',
    'assets/%2e%2e%2f%2e%2e%2fsecret.html',
    '..\\secret.html',
    '..%5csecret.html',
    '../renderer2/secret.html',
    '%2e%2e/renderer2/secret.html',
    '/etc/passwd',
    '//etc/passwd',
    '.vite/manifest.json',
    'console.html%00.js',
    'Console.HTML',
    'assets/',
    '',
  ])('has nothing at %s', async (path) => {
    expect((await ask(`kit://app/${path}`)).status).toBe(404);
  });

  it('answers to GET and HEAD alone', async () => {
    const head = await ask('kit://app/console.html', {}, 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect((await ask('kit://app/console.html', {}, 'POST')).status).toBe(405);
    expect((await ask(media(), {}, 'DELETE')).status).toBe(405);
  });
});

describe('the files of the library', () => {
  const whole = '0123456789'.repeat(1000);

  it('gives all of a file, and says that parts can be had', async () => {
    const got = await ask(media());
    expect(got.status).toBe(200);
    expect(got.headers.get('Accept-Ranges')).toBe('bytes');
    expect(got.headers.get('Content-Length')).toBe('10000');
    expect(got.headers.get('Content-Type')).toBe('video/webm');
    expect(await got.text()).toBe(whole);
  });

  it.each([
    ['bytes=3-6', '3456', 'bytes 3-6/10000'],
    ['bytes=9998-', '89', 'bytes 9998-9999/10000'],
    ['bytes=-4', '6789', 'bytes 9996-9999/10000'],
    ['bytes=9999-20000', '9', 'bytes 9999-9999/10000'],
  ])('gives the part %s', async (range, text, contentRange) => {
    const got = await ask(media(), { Range: range });
    expect([got.status, got.headers.get('Content-Range')]).toEqual([206, contentRange]);
    expect(got.headers.get('Content-Length')).toBe(String(text.length));
    expect(await got.text()).toBe(text);
  });

  it('says where a file ends to who asks past it', async () => {
    const got = await ask(media(), { Range: 'bytes=10000-' });
    expect([got.status, got.headers.get('Content-Range')]).toEqual([416, 'bytes */10000']);
  });

  it('gives the whole to several ranges, and to a range of another version', async () => {
    expect((await ask(media(), { Range: 'bytes=0-1,4-5' })).status).toBe(200);
    expect((await ask(media(), { Range: 'bytes=0-1', 'If-Range': '"other"' })).status).toBe(200);
    expect((await ask(media(), { Range: 'bytes=0-1', 'If-Range': `"${pack.sha256('modules/first/video.webm')}"` })).status).toBe(
      206,
    );
  });

  it('tells the size to HEAD', async () => {
    const got = await ask(media(), {}, 'HEAD');
    expect([got.status, got.headers.get('Content-Length'), await got.text()]).toEqual([200, '10000', '']);
  });

  it('never lets a page of a pack be one, nor a picture run anything', async () => {
    expect((await ask(media('modules/first/page.html'))).status).toBe(200);
    expect((await ask(media('modules/first/page.html'))).headers.get('Content-Type')).toBe('application/octet-stream');
    const svg = await ask(media('modules/first/map.svg'));
    expect(svg.headers.get('Content-Type')).toBe('image/svg+xml');
    expect(svg.headers.get('Content-Security-Policy')).toMatch(/default-src 'none'.*sandbox/);
    expect((await ask(media('modules/first/deck.en.md'))).headers.get('Content-Type')).toBe('text/plain; charset=utf-8');
  });

  it('is there for slides too', async () => {
    expect((await ask(media().replace('//app/', '//deck/'))).status).toBe(200);
  });

  it.each([
    '',
    'abc',
    '../packs/small/pack.json',
    '..%2fpacks%2fsmall%2fpack.json',
    `${'a'.repeat(64)}`,
    `${'A'.repeat(64)}`,
    `${'a'.repeat(64)}/x`,
  ])('has nothing at /media/%s', async (name) => {
    expect((await ask(`kit://app/media/${name}`)).status).toBe(404);
  });

  it('says of a damaged file which it is', async () => {
    await flipByte(join(pack.folder, 'modules/first/video.webm'));
    const got = await ask(media(), { Range: 'bytes=0-1' });
    expect(got.status).toBe(404);
    expect(await got.json()).toEqual({ problem: { code: 'content.altered', params: { what: 'The video, video.webm' } } });
  });

  it.runIf(process.platform === 'linux')('leaves no file open when readers come and go', async () => {
    const openFiles = () =>
      readdirSync('/proc/self/fd').filter((fd) => {
        try {
          return readlinkSync(`/proc/self/fd/${fd}`).startsWith(root);
        } catch {
          return false;
        }
      });
    for (let i = 0; i < 20; i += 1) {
      const got = await ask(media(), { Range: `bytes=${i * 100}-` });
      if (i % 3 === 0) await got.body?.cancel();
      else if (i % 3 === 1) await got.text();
      else {
        const reader = got.body?.getReader();
        await reader?.read();
        await reader?.cancel();
      }
    }
    expect(openFiles()).toEqual([]);
  });
});
