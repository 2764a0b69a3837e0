import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sample, startSample } from './fixtures/sample.ts';
import { descendants } from './testing.ts';

let sample: Sample;
let trainer: Page;

beforeAll(async () => {
  sample = await startSample();
  trainer = await sample.page('console');
});
afterAll(() => sample?.stop());

describe('the bridge', () => {
  test('is there before the first script of the page, and only in main frames', async () => {
    expect(await trainer.evaluate(() => [window.hadKit, window.kit.loadedBeforePage])).toEqual(['object', true]);
    expect(await trainer.evaluate(() => window.fromDeck)).toMatchObject({ data: { kit: 'undefined' } });
  });

  test('carries what structured clone carries', async () => {
    const seen = await trainer.evaluate(async () => {
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
    const failure = await trainer.evaluate(() => window.kit.call('fail').catch((error: Error) => error.message));
    expect(failure).toBe("Error invoking remote method 'fail': Error: no such person");
    const missing = await trainer.evaluate(() => window.kit.call('nothing').catch((error: Error) => error.message));
    expect(missing).toBe("Error invoking remote method 'nothing': Error: No handler registered for 'nothing'");
  });

  test('answers at once, throws, and cannot be changed', async () => {
    const seen = await trainer.evaluate(() => {
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
    await sample.call('broadcast', { slide: 3 });
    await trainer.waitForFunction(() => window.news.length === 1);
    await trainer.evaluate(() => window.unlisten());
    await sample.call('broadcast', { slide: 4 });
    expect(await trainer.evaluate(() => window.news)).toEqual([{ slide: 3 }]);
  });

  test('tells main the origin of the sender in its own scheme', async () => {
    expect(await sample.call('sender')).toMatchObject({ parent: null, id: 1 });
    // The way back to the page turns the address into the one that the page can load.
    expect(((await sample.call('sender')) as { readonly origin: string }).origin).toBe(new URL(trainer.url()).origin);
    await trainer.evaluate(() => window.kit.say('hello'));
    await sample.logged('said hello');
  });

  test('is quick', async () => {
    const times = await trainer.evaluate(async () => {
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
    const echoed = await trainer.evaluate(
      async () => (await fetch('/echo?x=1', { headers: { range: 'bytes=5-' } })).json() as Promise<unknown>,
    );
    expect(echoed).toMatchObject({ url: 'kit://app/echo?x=1', range: 'bytes=5-', referrer: 'kit://app/console.html' });
    const { origin } = await trainer.evaluate(() => window.fromDeck);
    expect(origin).not.toBe(new URL(trainer.url()).origin);
  });

  test('are refused to whoever has not the cookie or comes by another name', async () => {
    const { origin, port } = new URL(trainer.url());
    expect((await fetch(`${origin}/console.html`)).status).toBe(403);
    expect((await fetch(`http://localhost:${port}/console.html`).catch(() => ({ status: 403 }))).status).toBe(403);
  });

  test('stop streaming when nobody listens any more', async () => {
    await trainer.evaluate(async () => {
      const stop = new AbortController();
      const reader = (await fetch('/endless', { signal: stop.signal })).body?.getReader();
      await reader?.read();
      stop.abort();
    });
    await sample.logged('endless cancelled');
  });
});

describe('what pages may not do', () => {
  test('open windows', async () => {
    expect(await trainer.evaluate(() => window.open('/console.html'))).toBe(null);
    // Main hears of it; even its "allow" opens nothing.
    await sample.logged('console window-open kit://app/console.html');
    expect(await sample.control.send('windows', null)).toHaveLength(1);
  });

  test('go elsewhere', async () => {
    await trainer.evaluate(() => {
      location.href = 'https://example.org/';
    });
    await sample.logged('console will-navigate https://example.org/');
    expect(new URL(trainer.url()).pathname).toBe('/console.html');
  });

  test('reach the network, not even another program on this machine', async () => {
    let reached = 0;
    const program = createServer((_request, response) => {
      reached += 1;
      response.end();
    });
    await new Promise<void>((listening) => program.listen(0, '127.0.0.1', listening));
    const local = `http://127.0.0.1:${(program.address() as AddressInfo).port}/c`;
    // This page has no policy of its own that would keep it from trying.
    await sample.call('open', 'other', {});
    const other = await sample.page('other');
    await other.evaluate(
      (addresses) => Promise.allSettled(addresses.map((address) => fetch(address, { mode: 'no-cors' }))),
      ['http://example.org/a', 'https://example.org/b', local],
    );
    const refused = await sample.control.send('refused', null);
    expect(refused.every(({ byMain }) => byMain)).toBe(true);
    expect(refused.map(({ url }) => url)).toEqual(
      expect.arrayContaining(['http://example.org/a', 'https://example.org:443/', local]),
    );
    expect(reached).toBe(0);
    await sample.logged('refused http://example.org/a');
    await sample.call('window', 'other', 'destroy');
    program.close();
  });

  test('use what main has not granted', async () => {
    const states = await trainer.evaluate(() =>
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
  const processes = descendants(sample.main.pid ?? 0);
  expect(processes.length).toBeGreaterThan(4);
  for (const { command } of processes) expect(command).not.toContain(['--no', 'sandbox'].join('-'));
  const renderers = processes.filter(({ command }) => command.includes('--type=renderer'));
  // 2: a seccomp filter is on. A renderer without the sandbox would have none.
  for (const { status } of renderers) expect(/^Seccomp:\s*2$/m.test(status)).toBe(true);
});
