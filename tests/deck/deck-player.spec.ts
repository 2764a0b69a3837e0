import { createHash } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { removedFrom } from '../../build/kit-cli/lint/rules/left-out.ts';
import type { Deck, DeckSlide } from '../../preload/contract/models/deck.ts';
import { Sha256 } from '../../preload/contract/models/ids.ts';
import type { DeckProblem } from '../../renderer/deck-player/protocol.ts';
import { type DeckLab, openDeckLab } from './deck-lab.ts';

/** The deck player in a real Chromium, by itself: what it lets through, what it shows, and how fast. */

let lab: DeckLab;
test.beforeAll(async () => {
  lab = await openDeckLab();
});
test.afterAll(() => lab.close());

const slide = (id: string, source: string, more: Partial<DeckSlide> = {}): DeckSlide => ({
  id,
  title: id,
  column: 0,
  attributes: {},
  format: 'markdown',
  source,
  notes: '',
  steps: 0,
  ...more,
});

const deckOf = (slides: readonly DeckSlide[], assets: Deck['assets'] = {}): Deck => ({
  title: 'A deck',
  language: 'en',
  draft: false,
  slides: slides.map((one, column) => ({ ...one, column: one.column === 0 ? column : one.column })),
  assets,
  pdf: null,
});

type Props = { deck?: Deck; position: { slideId: string; step: number }; mode?: 'wall' | 'preview' };
type HostWindow = {
  host: {
    draw: (props: Props) => void;
    shown: { slideId: string; step: number; paintedAt: number }[];
    keys: { key: string }[];
    problems: DeckProblem[];
  };
};

const draw = (page: Page, props: Props) => page.evaluate((given) => (window as unknown as HostWindow).host.draw(given), props);

/** Shows a slide and waits until the document says that it was on the glass. */
const show = async (page: Page, slideId: string, step = 0, more: Omit<Props, 'position'> = {}) => {
  await draw(page, { position: { slideId, step }, ...more });
  await page.waitForFunction(
    ([id, at]) => {
      const last = (window as unknown as HostWindow).host.shown.at(-1);
      return last?.slideId === id && last.step === at;
    },
    [slideId, step] as const,
  );
};

const open = async (deck: Deck, first: string, size = { width: 1280, height: 720 }, mode: 'wall' | 'preview' = 'wall') => {
  const page = await lab.openHost(size);
  await page.waitForFunction(() => 'host' in window);
  await show(page, first, 0, { deck, mode });
  const frame = page.frames()[1];
  if (frame === undefined) throw new Error('There is no deck document.');
  return { page, frame };
};

const problems = (page: Page) => page.evaluate(() => (window as unknown as HostWindow).host.problems);

test('takes out of a slide whatever could run, load or cover, and says so', async () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const sha256 = Sha256.parse(createHash('sha256').update(png).digest('hex'));
  lab.addMedia(sha256, 'image/png', png);
  const nasty = [
    '## Nasty',
    '<script>window.broken = 1</script>',
    '<img id="ok" src="map.png" alt="a map" onload="window.broken = 2" style="position:fixed">',
    '<img src="https://example.org/x.png"><img src="gone.png">',
    '<iframe src="https://example.org"></iframe><object data="x"></object><embed src="x">',
    '<p style="inset:0" data-markdown="x.md" data-preview-link="y">text</p>',
    '<a href="javascript:alert(1)">link</a> <form action="/x"><input name="q"></form>',
    '<style>body { display: none }</style><math><mtext></mtext></math>',
    '<svg viewBox="0 0 9 9" role="img" aria-labelledby="t d"><title id="t">Title</title><desc id="d">Text</desc><defs><marker id="m"><path d="M0 0"></path></marker></defs><path d="M0 0L9 9" marker-end="url(#m)" fill="url(https://example.org/#f)" onclick="x()"></path><foreignObject><p>no</p></foreignObject><script>1</script></svg>',
  ].join('\n\n');
  const { page, frame } = await open(deckOf([slide('a', nasty)], { 'map.png': sha256 }), 'a');
  const html = await frame.locator('#slide-a').innerHTML();
  expect(html).not.toMatch(
    /<script|<iframe|<object|<embed|<form|<input|<style|<math|foreignObject| on\w+=| style=|data-markdown|data-preview|example\.org|javascript:/i,
  );
  expect(html).toContain(`<img id="in-a-ok" src="/media/${sha256}" alt="a map">`);
  expect(html).toContain('aria-labelledby="in-a-t in-a-d"');
  expect(html).toContain('<desc id="in-a-d">Text</desc>');
  expect(html).toContain('marker-end="url(#in-a-m)"');
  expect(await frame.evaluate(() => 'broken' in window)).toBe(false);
  const told = await problems(page);
  const found = JSON.stringify(told);
  for (const name of ['"script"', '"iframe"', '"onload"', '"style"', '"data-markdown"', '"https://example.org/x.png"'])
    expect(found).toContain(name);
  expect(found).toContain('{"code":"asset-missing","slideId":"a","name":"gone.png"}');
  expect(lab.asked.filter((path) => path.startsWith('/media/'))).toEqual([`/media/${sha256}`]);
  // What the document takes out is what `kit pack lint` tells an author of.
  const linted = removedFrom(slide('a', nasty)).map(({ what, name }) => `${what} ${name}`);
  const removed = told.flatMap((one) => (one.code === 'removed' ? [`${one.what} ${one.name}`] : []));
  expect([...new Set(removed)].filter((one) => !linted.includes(one))).toEqual([]);
  expect(linted.filter((one) => !removed.includes(one))).toEqual([]);
  await page.close();
});

test('steps through fragments, stacks and far jumps with a handful of slides in the document', async () => {
  const slides = Array.from({ length: 500 }, (_, n) =>
    slide(`s${n}`, `## Slide ${n}\n\n- one <!-- .element: class="fragment" -->\n- two <!-- .element: class="fragment" -->`, {
      column: 1 + Math.floor(n / 3),
      steps: 2,
    }),
  );
  const { page, frame } = await open(deckOf(slides), 's0');
  const seen = async () => ({
    present: await frame.locator('section.present:not(.stack)').evaluateAll((all) => all.map((one) => one.id)),
    visible: await frame.locator('section.present:not(.stack) .fragment.visible').count(),
  });
  for (const [id, step] of [
    ['s0', 1],
    ['s0', 2],
    ['s1', 0],
    ['s2', 0],
    ['s3', 2],
    ['s499', 1],
    ['s498', 2],
    ['s250', 0],
    ['s3', 0],
    ['s2', 2],
    ['s2', 1],
  ] as const) {
    await show(page, id, step);
    expect(await seen()).toEqual({ present: [`slide-${id}`], visible: step });
    expect(await frame.locator('.slides section').count()).toBeLessThanOrEqual(16);
  }
  await page.close();
});

/** The bench has the figures, on a quiet machine. Here other work may take the processor, so only a gross slowness fails. */
test('shows slides as fast as a key held down asks for them', async () => {
  const slides = Array.from({ length: 500 }, (_, n) =>
    slide(`s${n}`, `## Slide ${n}\n\n${'- a point with **some** words\n'.repeat(5)}`),
  );
  const { page } = await open(deckOf(slides), 's0');
  const { shown, order, frames } = await page.evaluate(async () => {
    const { host } = window as unknown as HostWindow;
    const now = () => performance.timeOrigin + performance.now();
    const sent = new Map<string, number>();
    const frames: number[] = [];
    for (let n = 1; n <= 300; n += 1) {
      const at = now();
      sent.set(`s${n}`, at);
      host.draw({ position: { slideId: `s${n}`, step: 0 } });
      requestAnimationFrame(() => requestAnimationFrame(() => frames.push(now() - at)));
      // The repeat rate of a keyboard.
      await new Promise((resolve) => setTimeout(resolve, 33));
    }
    while (host.shown.at(-1)?.slideId !== 's300') await new Promise((resolve) => requestAnimationFrame(resolve));
    const painted = new Map(host.shown.map((one) => [one.slideId, one.paintedAt]));
    return {
      shown: [...sent].map(([id, at]) => (painted.get(id) ?? Number.MAX_VALUE) - at),
      order: host.shown.map((one) => Number(one.slideId.slice(1))),
      frames,
    };
  });
  const median = (values: readonly number[]) =>
    [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.MAX_VALUE;
  expect(median(shown)).toBeLessThan(Math.max(50, 4 * median(frames)));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  await page.close();
});

test('keeps both slides of an auto-animation in the document, and lets it run', async () => {
  const pair = { attributes: { 'data-auto-animate': '' } };
  const { page, frame } = await open(
    deckOf([slide('a', '## Same', pair), slide('b', '## Same\n\nmore', pair), slide('c', '## End')]),
    'a',
  );
  await frame.evaluate(() =>
    document.addEventListener('autoanimate', () => document.documentElement.setAttribute('data-ran', '')),
  );
  await show(page, 'b');
  expect(await frame.locator('html[data-ran]').count()).toBe(1);
  await page.close();
});

test('comes back to its place when the document is loaded anew', async () => {
  const { page, frame } = await open(deckOf([slide('a', '## A'), slide('b', '## B')]), 'a');
  await show(page, 'b');
  const before = await page.evaluate(() => (window as unknown as HostWindow).host.shown.length);
  await frame.evaluate(() => location.reload());
  await page.waitForFunction((count) => (window as unknown as HostWindow).host.shown.length > count, before);
  await expect(frame.locator('section.present')).toHaveAttribute('id', 'slide-b');
  await page.close();
});

test('keeps no focus and hands on keys that land in it', async () => {
  const { page, frame } = await open(deckOf([slide('a', '## A')]), 'a');
  await page.mouse.click(300, 300);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  await frame.evaluate(() =>
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', code: 'PageDown', cancelable: true })),
  );
  await page.waitForFunction(() => (window as unknown as HostWindow).host.keys.length === 1);
  expect(await page.evaluate(() => (window as unknown as HostWindow).host.keys[0]?.key)).toBe('PageDown');
  await page.close();
});

test('is a silent, inert picture in a preview', async () => {
  const deck = deckOf(
    [slide('a', '<video src="v.webm" controls></video>', { attributes: { 'data-background-color': '#fff' } })],
    { 'v.webm': Sha256.parse('0'.repeat(64)) },
  );
  const { page, frame } = await open(deck, 'a', { width: 525, height: 295 }, 'preview');
  expect(await frame.locator('video').evaluate((video) => video instanceof HTMLVideoElement && video.muted && video.paused)).toBe(
    true,
  );
  await expect(page.getByRole('img', { name: 'Slides' })).toBeVisible();
  expect(await page.locator('iframe').evaluate((iframe) => (iframe as HTMLElement).inert)).toBe(true);
  await page.close();
});

test('draws Vietnamese with the fonts that are bundled for it', async () => {
  const { page, frame } = await open(deckOf([slide('a', '## Nguyễn Thị Ánh')]), 'a');
  const used = await frame.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter((face) => face.status === 'loaded').map((face) => face.family.replaceAll('"', ''));
  });
  expect(new Set(used)).toEqual(new Set(['Atkinson Hyperlegible Next', 'Noto Sans']));
  await page.close();
});

test('takes the shape of an old projector without smaller text, and says what does not fit', async () => {
  const layout = { attributes: { class: 'layout-activity' } };
  const deck = deckOf([
    slide('a', '## Fits'),
    slide('b', `## Too much\n\n${'- line\n'.repeat(20)}`),
    slide('band', '## Fits, and has a band that runs out of it', layout),
    slide('next', '## Drawn when the one before has been looked at'),
  ]);
  const { page, frame } = await open(deck, 'a', { width: 1024, height: 768 });
  expect(
    await frame
      .locator('.slides')
      .evaluate((slides) => [(slides as HTMLElement).offsetWidth, (slides as HTMLElement).offsetHeight]),
  ).toEqual([1440, 1080]);
  await show(page, 'b');
  await expect.poll(() => problems(page)).toContainEqual({ code: 'overflow', slideId: 'b', pixels: expect.any(Number) });
  await show(page, 'band');
  await expect(frame.locator('#slide-next')).toBeAttached();
  expect(await problems(page)).toHaveLength(1);
  await page.close();
});
