import { type ChildProcess, spawn } from 'node:child_process';
import { chownSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { findChromium } from '../../build/chromium-shell/chromium/find.ts';
import { chromiumUser } from '../../build/chromium-shell/chromium/user.ts';
import { deckPolicy, filePolicy } from '../../main/app-protocol/security-headers.ts';
import { APP_ORIGIN } from '../../main/security/origins.ts';

/**
 * The deck player by itself in a real Chromium: the built deck document on an origin of its own under its content security policy, held by
 * a page that mounts `<DeckFrame>`. No Electron and no main process, so that sanitizing and drawing can be looked at closely.
 */
export type DeckLab = {
  readonly openHost: (size: { readonly width: number; readonly height: number }) => Promise<Page>;
  /** Puts a file where the deck document finds it at `/media/<sha256>`. */
  readonly addMedia: (sha256: string, type: string, bytes: Uint8Array) => void;
  /** Every address that was asked of the deck's origin. */
  readonly asked: string[];
  readonly browser: Browser;
  readonly close: () => Promise<void>;
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

export const openDeckLab = async (): Promise<DeckLab> => {
  const dist = await mkdtemp(join(tmpdir(), 'kit-deck-lab-'));
  const renderer = fileURLToPath(new URL('../../renderer', import.meta.url));
  const host = fileURLToPath(new URL('.', import.meta.url));
  await Promise.all([buildPage(renderer, 'deck.html', join(dist, 'deck')), buildPage(host, 'host.html', join(dist, 'host'))]);

  const media = new Map<string, { readonly type: string; readonly bytes: Uint8Array }>();
  const asked: string[] = [];
  const app = await serve(join(dist, 'host'), null, new Map(), []);
  const policy = deckPolicy().replace(APP_ORIGIN, app.origin);
  const deck = await serve(join(dist, 'deck'), policy, media, asked);
  const { browser, end } = await startChromium();
  return {
    asked,
    browser,
    addMedia: (sha256, type, bytes) => media.set(sha256, { type, bytes }),
    openHost: async (size) => {
      const page = await browser.newPage({ viewport: size });
      await page.goto(`${app.origin}/host.html?deck=${encodeURIComponent(deck.origin)}`);
      return page;
    },
    close: async () => {
      await browser.close();
      await end();
      for (const { server } of [app, deck]) {
        server.close();
        server.closeAllConnections();
      }
      await rm(dist, { recursive: true, force: true });
    },
  };
};

const buildPage = (root: string, page: string, outDir: string) =>
  build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'chrome150', assetsInlineLimit: 0, rolldownOptions: { input: join(root, page) } },
  });

const serve = async (
  folder: string,
  policy: string | null,
  media: ReadonlyMap<string, { readonly type: string; readonly bytes: Uint8Array }>,
  asked: string[],
) => {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    asked.push(path);
    const found = media.get(/^\/media\/([0-9a-f]{64})$/.exec(path)?.[1] ?? '');
    const common = { 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff', 'origin-agent-cluster': '?1' };
    if (found !== undefined) {
      response.writeHead(200, { ...common, 'content-type': found.type }).end(found.bytes);
      return;
    }
    readFile(join(folder, path)).then(
      (bytes) => {
        const own = extname(path) === '.html' ? policy : filePolicy();
        const headers = policy === null || own === null ? common : { ...common, 'content-security-policy': own };
        response.writeHead(200, { ...headers, 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
};

/** Chromium with its sandbox, which root has to leave to somebody else. */
const startChromium = async (): Promise<{ readonly browser: Browser; readonly end: () => Promise<void> }> => {
  const program = findChromium();
  if (program === undefined) throw new Error('Chromium is not installed.');
  const user = chromiumUser();
  const home = await mkdtemp(join(tmpdir(), 'kit-deck-chromium-'));
  if (user !== undefined) chownSync(home, user.uid, user.gid);
  const flags = [
    '--headless',
    `--user-data-dir=${home}`,
    '--remote-debugging-port=0',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    '--autoplay-policy=no-user-gesture-required',
    'about:blank',
  ];
  const child = spawn(program, flags, {
    ...(user ?? {}),
    cwd: home,
    env: { PATH: process.env.PATH, HOME: home },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const browser = await chromium.connectOverCDP(await endpointOf(child));
  return {
    browser,
    end: async () => {
      child.kill();
      await ended;
      await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    },
  };
};

const endpointOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`Chromium ended with ${code}: ${said}`)));
  });
