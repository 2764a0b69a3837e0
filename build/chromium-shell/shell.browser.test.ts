import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startVirtualScreen, type VirtualScreen } from '../scripts/virtual-screen.ts';
import { ControlClient } from './control/client.ts';
import { descendants, environmentFor, killHard, waitFor } from './testing.ts';

const LAPTOP = { id: 1, label: 'laptop', internal: true, x: 0, y: 0, width: 1366, height: 768 };
const PROJECTOR = { id: 2, label: 'projector', x: 1366, y: 0, width: 1920, height: 1080 };
const sample = fileURLToPath(new URL('fixtures/app', import.meta.url));
const run = fileURLToPath(new URL('run.ts', import.meta.url));

let screen: VirtualScreen;
let main: ChildProcess;
let control: ControlClient;
let browser: Browser;
let folder: string;
let console_: Page;

const start = (extra: readonly string[] = []): ChildProcess =>
  spawn(process.execPath, [run, sample, '--remote-debugging-port=0', ...extra], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...environmentFor(folder),
      DISPLAY: screen.display,
      KIT_DISPLAYS: JSON.stringify([LAPTOP, PROJECTOR]),
      KIT_SHELL_UNRESPONSIVE_MS: '800',
    },
  });
const page = (kind: string): Promise<Page> =>
  waitFor(`the ${kind} page`, async () => {
    const found = browser
      .contexts()
      .flatMap((context) => context.pages())
      .find((one) => one.url().endsWith(`/${kind}.html`));
    if (found === undefined) return undefined;
    await found.waitForFunction(() => document.documentElement.dataset.ready === 'true', null, { polling: 30, timeout: 8000 });
    return found;
  });
const call = (channel: string, ...args: unknown[]): Promise<unknown> =>
  console_.evaluate(([name, rest]) => window.kit.call(name, ...rest), [channel, args] as const);
const log = async (): Promise<readonly string[]> => (await call('log')) as readonly string[];
const logged = (text: string) => waitFor(`"${text}" in the log`, async () => ((await log()).includes(text) ? true : undefined));

declare global {
  interface Window {
    readonly kit: {
      call(channel: string, ...args: unknown[]): Promise<unknown>;
      say(value: unknown): void;
      add(a: number, b: number): number;
      throws(): void;
      on(channel: string, listener: (value: unknown) => void): () => void;
      readonly argv: readonly string[];
      readonly loadedBeforePage: boolean;
    };
    news: unknown[];
    unlisten: () => void;
    hadKit: string;
    fromDeck: { readonly origin: string; readonly data: { readonly kit: string } };
  }
}

beforeAll(async () => {
  screen = await startVirtualScreen(3286, 1080);
  folder = mkdtempSync(join(tmpdir(), 'shell-test-'));
  main = start();
  control = await waitFor('the control channel', () => ControlClient.connect(join(folder, 'control')).catch(() => undefined));
  const endpoint = await waitFor('the debugging port', () =>
    control.send('debuggingEndpoint', null).then((url) => url ?? undefined),
  );
  browser = await chromium.connectOverCDP(endpoint, { noDefaults: true });
  console_ = await page('console');
});

afterAll(async () => {
  main?.kill('SIGKILL');
  screen?.stop();
});

describe('the bridge', () => {
  test('is there before the first script of the page, and only in main frames', async () => {
    expect(await console_.evaluate(() => [window.hadKit, window.kit.loadedBeforePage])).toEqual(['object', true]);
    expect(await console_.evaluate(() => window.fromDeck)).toMatchObject({ data: { kit: 'undefined' } });
  });

  test('carries what structured clone carries', async () => {
    const seen = await console_.evaluate(async () => {
      const sent = {
        text: 'Nguyễn',
        bytes: new Uint8Array([0, 255, 7]),
        date: new Date(86_400_000),
        none: undefined,
        nan: Number.NaN,
        map: new Map([['a', [1n]]]),
        $: 'odd',
      };
      const back = (await window.kit.call('echo', sent)) as typeof sent;
      return [
        back.text,
        back.bytes instanceof Uint8Array && [...back.bytes],
        back.date.getTime(),
        'none' in back,
        back.nan,
        back.map.get('a')?.[0] === 1n,
        back.$,
      ];
    });
    expect(seen).toEqual(['Nguyễn', [0, 255, 7], 86_400_000, true, Number.NaN, true, 'odd']);
  });

  test('rejects with the words of Electron', async () => {
    const failure = await console_.evaluate(() => window.kit.call('fail').catch((error: Error) => error.message));
    expect(failure).toBe("Error invoking remote method 'fail': Error: no such person");
    const missing = await console_.evaluate(() => window.kit.call('nothing').catch((error: Error) => error.message));
    expect(missing).toBe("Error invoking remote method 'nothing': Error: No handler registered for 'nothing'");
  });

  test('answers at once, throws, and cannot be changed', async () => {
    const seen = await console_.evaluate(() => {
      const attempt = (change: () => void): string => {
        try {
          change();
          return 'changed';
        } catch (error) {
          return (error as Error).message;
        }
      };
      return [
        window.kit.add(2, 3),
        attempt(() => window.kit.throws()),
        Object.isFrozen(window.kit),
        attempt(() => Object.assign(window.kit, { add: 0 })).startsWith('Cannot assign'),
      ];
    });
    expect(seen).toEqual([5, 'thrown in the preload', true, true]);
  });

  test('brings events until they are no longer wanted', async () => {
    await call('broadcast', { slide: 3 });
    await console_.waitForFunction(() => window.news.length === 1);
    await console_.evaluate(() => window.unlisten());
    await call('broadcast', { slide: 4 });
    expect(await console_.evaluate(() => window.news)).toEqual([{ slide: 3 }]);
  });

  test('tells main the origin of the sender in its own scheme', async () => {
    expect(await call('sender')).toMatchObject({ parent: null, id: 1 });
    // The way back to the page turns the address into the one that the page can load.
    expect(((await call('sender')) as { readonly origin: string }).origin).toBe(new URL(console_.url()).origin);
    await console_.evaluate(() => window.kit.say('hello'));
    await logged('said hello');
  });

  test('is quick', async () => {
    const times = await console_.evaluate(async () => {
      const each: number[] = [];
      for (let round = 0; round < 200; round += 1) {
        const began = performance.now();
        await window.kit.call('echo', round);
        each.push(performance.now() - began);
      }
      return each.sort((a, b) => a - b);
    });
    process.stdout.write(`invoke: p50 ${times[100]?.toFixed(2)} ms, p95 ${times[190]?.toFixed(2)} ms\n`);
    expect(times[100]).toBeLessThan(10);
  });
});

describe('kit:// addresses', () => {
  test('reach the handler as such, and the deck is an origin of its own', async () => {
    const echoed = await console_.evaluate(
      async () => (await fetch('/echo?x=1', { headers: { range: 'bytes=5-' } })).json() as Promise<unknown>,
    );
    expect(echoed).toMatchObject({ url: 'kit://app/echo?x=1', range: 'bytes=5-', referrer: 'kit://app/console.html' });
    const { origin } = await console_.evaluate(() => window.fromDeck);
    expect(origin).not.toBe(new URL(console_.url()).origin);
  });

  test('are refused to whoever has not the cookie or comes by another name', async () => {
    const { origin, port } = new URL(console_.url());
    expect((await fetch(`${origin}/console.html`)).status).toBe(403);
    expect((await fetch(`http://localhost:${port}/console.html`).catch(() => ({ status: 403 }))).status).toBe(403);
  });

  test('stop streaming when nobody listens any more', async () => {
    await console_.evaluate(async () => {
      const stop = new AbortController();
      const reader = (await fetch('/endless', { signal: stop.signal })).body?.getReader();
      await reader?.read();
      stop.abort();
    });
    await logged('endless cancelled');
  });
});

describe('what pages may not do', () => {
  test('open windows', async () => {
    expect(await console_.evaluate(() => window.open('/console.html'))).toBe(null);
  });

  test('go elsewhere', async () => {
    await console_.evaluate(() => {
      location.href = 'https://example.org/';
    });
    await logged('console will-navigate https://example.org/');
    expect(new URL(console_.url()).pathname).toBe('/console.html');
  });

  test('reach the network', async () => {
    const { origin } = new URL(console_.url());
    const open = await console_.context().newCDPSession(console_);
    await open.send('Page.setBypassCSP', { enabled: true });
    await console_.evaluate(() =>
      Promise.allSettled([fetch('http://example.org/a'), fetch('https://example.org/b'), fetch('http://127.0.0.1:9/c')]),
    );
    await open.send('Page.setBypassCSP', { enabled: false });
    expect(origin).toContain('127.0.0.1');
  });

  test('use what main has not granted', async () => {
    const states = await console_.evaluate(() =>
      Promise.all(
        (['camera', 'microphone', 'notifications', 'geolocation'] as PermissionName[]).map(
          async (name) => (await navigator.permissions.query({ name })).state,
        ),
      ),
    );
    expect(states).toEqual(['denied', 'denied', 'denied', 'granted']);
  });
});

test("Chromium's sandbox is on in every process", () => {
  const processes = descendants(main.pid ?? 0);
  expect(processes.length).toBeGreaterThan(4);
  for (const { command } of processes) expect(command).not.toContain(['--no', 'sandbox'].join('-'));
  const renderers = processes.filter(({ command }) => command.includes('--type=renderer'));
  // 2: a seccomp filter is on. A renderer without the sandbox would have none.
  for (const { status } of renderers) expect(/^Seccomp:\s*2$/m.test(status)).toBe(true);
});

describe('the wall', () => {
  test('covers its display to the pixel, over the curtain, each with a renderer of its own', async () => {
    await call('open', 'curtain', { ...PROJECTOR, frame: false });
    await page('curtain');
    await call('open', 'audience', { ...PROJECTOR, frame: false });
    const audience = await page('audience');
    await call('window', 'curtain', 'setFullScreen', true);
    await call('window', 'curtain', 'showInactive');
    await call('window', 'audience', 'setFullScreen', true);
    await call('window', 'audience', 'showInactive');
    await call('window', 'audience', 'moveTop');
    await audience.waitForFunction(() => window.innerWidth === 1920 && window.innerHeight === 1080);
    const windows = await control.send('windows', null);
    const pids = await Promise.all(windows.map(({ id }) => control.send('rendererPid', id)));
    expect(new Set(pids).size).toBe(3);
    expect(pids.every((pid) => pid > 0)).toBe(true);
    await screen.screenshot(join(folder, 'wall.png'));
    expect(readFileSync(join(folder, 'wall.png')).length).toBeGreaterThan(0);
  });

  test('the audience is hidden in far less than a quarter of a second, and the focus stays on the console', async () => {
    const began = performance.now();
    await call('window', 'audience', 'hide');
    process.stdout.write(`hide: ${(performance.now() - began).toFixed(1)} ms\n`);
    expect(performance.now() - began).toBeLessThan(250);
    await call('window', 'audience', 'showInactive');
  });

  test('a killed renderer is said, and main can load the window again', async () => {
    const audience = (await control.send('windows', null)).find(({ url }) => url.endsWith('/audience.html'));
    killHard(await control.send('rendererPid', audience?.id ?? 0));
    await logged('audience gone killed');
    await call('contents', 'audience', 'reload');
    await waitFor('the audience again', async () =>
      (await control.send('windows', null)).some(({ url, crashed }) => url.endsWith('/audience.html') && !crashed)
        ? true
        : undefined,
    );
  });

  test('opens also when the renderer of the console is dead', async () => {
    const [first] = await control.send('windows', null);
    killHard(await control.send('rendererPid', first?.id ?? 0));
    await waitFor('the crash', async () => ((await control.send('windows', null))[0]?.crashed ? true : undefined));
    const curtain = await page('curtain');
    const id = await curtain.evaluate(() => window.kit.call('open', 'other', {}));
    const opened = await waitFor('the new window', async () =>
      (await control.send('windows', null)).find((one) => one.id === id && one.url.endsWith('/other.html')),
    );
    expect(opened.crashed).toBe(false);
  });

  test('opens no window that main has not asked for', async () => {
    const before = (await control.send('windows', null)).length;
    expect(browser.contexts().flatMap((context) => context.pages()).length).toBe(before);
  });
});
