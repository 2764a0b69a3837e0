import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LAPTOP, PROJECTOR, type Sample, startSample } from './fixtures/sample.ts';
import { descendants, isAlive, killHard, waitFor } from './testing.ts';

let sample: Sample;

beforeAll(async () => {
  sample = await startSample();
});
afterAll(() => sample?.stop());

/** The pages' backgrounds: `audience.css` and `curtain.css`. */
const GREEN = '0A5C36';
const RED = '5C0A36';

/** The color of the pixels in the corners and at the middles of the edges of the projector's picture, of the real screen. */
const edgeColors = async (): Promise<readonly string[]> => {
  const file = join(sample.folder, 'wall.png');
  await sample.screen.screenshot(file);
  const [left, middle, right] = [PROJECTOR.x, PROJECTOR.x + PROJECTOR.width / 2, PROJECTOR.x + PROJECTOR.width - 1];
  const [top, center, bottom] = [0, PROJECTOR.height / 2, PROJECTOR.height - 1];
  const points = [
    [left, top],
    [middle, top],
    [right, top],
    [left, center],
    [right, center],
    [left, bottom],
    [middle, bottom],
    [right, bottom],
  ];
  const format = points.map(([x, y]) => `%[hex:p{${x},${y}}]`).join(' ');
  return execFileSync('convert', [file, '-format', format, 'info:']).toString().split(' ');
};

describe('the wall', () => {
  test('covers its display to the pixel, over the curtain, each with a renderer of its own', async () => {
    await sample.call('open', 'curtain', { ...PROJECTOR, frame: false });
    await sample.page('curtain');
    await sample.call('open', 'audience', { ...PROJECTOR, frame: false });
    const audience = await sample.page('audience');
    await sample.call('window', 'curtain', 'setFullScreen', true);
    await sample.call('window', 'curtain', 'showInactive');
    await sample.call('window', 'audience', 'setFullScreen', true);
    await sample.call('window', 'audience', 'showInactive');
    await sample.call('window', 'audience', 'moveTop');
    await audience.waitForFunction(() => window.innerWidth === 1920 && window.innerHeight === 1080);
    const windows = await sample.control.send('windows', null);
    const pids = await Promise.all(windows.map(({ id }) => sample.control.send('rendererPid', id)));
    expect(new Set(pids).size).toBe(3);
    expect(pids.every((pid) => pid > 0)).toBe(true);
    await waitFor('the wall to be all audience', async () =>
      (await edgeColors()).every((color) => color === GREEN) ? true : undefined,
    );
    await sample.call('window', 'audience', 'hide');
    await waitFor('the wall to be all curtain', async () =>
      (await edgeColors()).every((color) => color === RED) ? true : undefined,
    );
    await sample.call('window', 'audience', 'showInactive');
  });

  test('the audience is hidden in far less than a quarter of a second, and the focus stays on the console', async () => {
    const times: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const began = performance.now();
      await sample.call('window', 'audience', 'hide');
      times.push(performance.now() - began);
      await sample.call('window', 'audience', 'showInactive');
    }
    const middle = times.sort((a, b) => a - b)[2] ?? Number.NaN;
    process.stdout.write(`hide: ${middle.toFixed(1)} ms\n`);
    expect(middle).toBeLessThan(250);
    expect((await sample.control.send('windows', null)).find(({ focused }) => focused)?.url).toBe('kit://app/console.html');
  });

  test('a page that hangs is noticed, and so is its return', async () => {
    const audience = await sample.page('audience');
    await audience.evaluate(() => {
      setTimeout(() => {
        for (const end = performance.now() + 2500; performance.now() < end; );
      }, 0);
    });
    await sample.logged('audience unresponsive');
    await sample.logged('audience responsive');
  });

  test('is photographed, and prints itself with tags', async () => {
    const pdf = (await sample.call('contents', 'audience', 'printToPDF', {
      pageSize: 'A4',
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })) as Record<string, number>;
    const bytes = Buffer.from(Object.values(pdf));
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.includes('/StructTreeRoot')).toBe(true);
    const size = await sample.call('photograph', 'audience');
    expect(size).toEqual({ width: 1920, height: 1080 });
  });

  test('a killed renderer is said, and main can load the window again', async () => {
    const audience = (await sample.control.send('windows', null)).find(({ url }) => url.endsWith('/audience.html'));
    killHard(await sample.control.send('rendererPid', audience?.id ?? 0));
    await sample.logged('audience gone killed');
    await sample.call('contents', 'audience', 'reload');
    await waitFor('the audience again', async () =>
      (await sample.control.send('windows', null)).some(({ url, crashed }) => url.endsWith('/audience.html') && !crashed)
        ? true
        : undefined,
    );
  });

  test('opens also when the renderer of the console is dead', async () => {
    const [first] = await sample.control.send('windows', null);
    killHard(await sample.control.send('rendererPid', first?.id ?? 0));
    await waitFor('the crash', async () => ((await sample.control.send('windows', null))[0]?.crashed ? true : undefined));
    const curtain = await sample.page('curtain');
    const id = await curtain.evaluate(() => window.kit.call('open', 'other', {}));
    const opened = await waitFor('the new window', async () =>
      (await sample.control.send('windows', null)).find((one) => one.id === id && one.url.endsWith('/other.html')),
    );
    expect(opened.crashed).toBe(false);
  });

  test('opens no window that main has not asked for', async () => {
    const before = (await sample.control.send('windows', null)).length;
    const pages = sample.browser.contexts().flatMap((context) => context.pages());
    expect(pages.length).toBe(before);
  });
});

describe('what the system does', () => {
  test('a projector that is unplugged and plugged in is told to main', async () => {
    await sample.control.send('displays', [LAPTOP]);
    await sample.control.send('displays', [LAPTOP, PROJECTOR]);
    await sample.control.send('displays', [LAPTOP, { ...PROJECTOR, width: 1024, height: 768 }]);
    await sample.control.send('displays', [LAPTOP, PROJECTOR]);
    const events = (await sample.callFrom('curtain', 'log')) as readonly string[];
    expect(events.filter((text) => text.startsWith('display-'))).toEqual([
      'display-removed 2',
      'display-added 2',
      'display-metrics-changed 2',
      'display-metrics-changed 2',
    ]);
  });

  test('dialogs wait for an answer, and what is shown in a folder is known', async () => {
    const saved = sample.callFrom('curtain', 'save', { title: 'Save summary', defaultPath: 'summary.pdf' });
    await waitFor('the dialog', async () => (await sample.control.send('openDialogs', null))[0]);
    await sample.control.send('answerDialog', { folder: sample.folder });
    expect(await saved).toEqual({ canceled: false, filePath: join(sample.folder, 'summary.pdf') });
    await sample.callFrom('curtain', 'reveal', '/a/summary.pdf');
    expect(await sample.control.send('recorded', null)).toContainEqual({ what: 'showItemInFolder', value: '/a/summary.pdf' });
  });

  test('a laptop that sleeps is told to main', async () => {
    await sample.control.send('power', 'suspend');
    await sample.control.send('power', 'resume');
    await sample.logged('suspend', 'curtain');
    await sample.logged('resume', 'curtain');
  });

  test('a second start hands over and leaves, without a window', async () => {
    const second = sample.again('--note=again');
    expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0);
    await sample.logged('second --note=again', 'curtain');
  });

  test('the close button asks main, which may refuse', async () => {
    const curtain = await sample.page('curtain');
    // Playwright would answer the question itself.
    curtain.on('dialog', () => undefined);
    await sample.callFrom('curtain', 'hold-close', 'curtain');
    // A page holds its window only after somebody has touched it.
    await curtain.mouse.click(5, 5);
    const pressClose = () =>
      execFileSync('wmctrl', ['-F', '-c', 'curtain'], { env: { ...process.env, DISPLAY: sample.screen.display } });
    pressClose();
    await sample.logged('curtain close', 'curtain');
    expect(curtain.isClosed()).toBe(false);
    pressClose();
    await waitFor('the end of the window', () => (curtain.isClosed() ? true : undefined));
    expect((await sample.control.send('windows', null)).some(({ url }) => url.endsWith('/curtain.html'))).toBe(false);
  });

  test('when main is killed, everything of Chromium is gone within a second', async () => {
    const pid = sample.main.pid ?? 0;
    const children = descendants(pid);
    expect(children.length).toBeGreaterThan(4);
    const began = performance.now();
    killHard(pid);
    const left = () => children.filter((child) => isAlive(child));
    await waitFor('the end of every process', () => (left().length === 0 ? true : undefined), 5000);
    process.stdout.write(`gone after: ${(performance.now() - began).toFixed(0)} ms\n`);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
