import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { readHtmlDeck } from '../../main/library/html-deck/read-html-deck.ts';
import { readPageNotes } from '../../main/library/pdf-deck/page-notes.ts';
import { pdfSlides } from '../../main/library/pdf-deck/pdf-slides.ts';
import { slidesPdf } from '../../main/library/testing/slides-pdf.ts';
import type { Deck } from '../../preload/contract/models/deck.ts';
import { Sha256 } from '../../preload/contract/models/ids.ts';
import { type DeckLab, openDeckLab } from './deck-lab.ts';

let lab: DeckLab;
test.beforeAll(async () => {
  lab = await openDeckLab();
});
test.afterAll(() => lab.close());

interface Shown {
  readonly slideId: string;
  readonly paintedAt: number;
}
type HostWindow = {
  host: { draw: (props: object) => void; shown: Shown[]; problems: { code: string; name?: string }[] };
};

const draw = (page: Page, slideId: string, more: object = {}) =>
  page.evaluate((props) => (window as unknown as HostWindow).host.draw(props), { position: { slideId, step: 0 }, ...more });
const shown = (page: Page) => page.evaluate(() => (window as unknown as HostWindow).host.shown.map(({ slideId }) => slideId));
const problems = (page: Page) => page.evaluate(() => (window as unknown as HostWindow).host.problems);

const open = async (deck: Deck, first: string) => {
  const page = await lab.openHost({ width: 1920, height: 1080 });
  await page.waitForFunction(() => 'host' in window);
  await draw(page, first, { deck });
  return { page, frame: page.frameLocator('iframe') };
};

const show = async (page: Page, slideId: string) => {
  await draw(page, slideId);
  await expect.poll(async () => (await shown(page)).at(-1)).toBe(slideId);
};

test("reveal.js's own demonstration is shown in the kit's look, and nothing of it runs or is fetched", async () => {
  const text = await readFile(new URL('../../node_modules/reveal.js/demo.html', import.meta.url), 'utf8');
  const { slides, title } = readHtmlDeck(text);
  const deck: Deck = { title, language: 'en', draft: false, slides: [...slides], assets: {}, pdf: null };
  const { page, frame } = await open(deck, 'slide-1');
  await expect.poll(() => shown(page)).toEqual(['slide-1']);
  const asked = lab.asked.length;
  for (const slide of slides) await show(page, slide.id);
  const bad = /<script|<iframe|<aside| on\w+=| style="(?!display)|javascript:|(?:src|href)="(?!\/media|#)/i;
  await show(page, 'fragments');
  const fragments = frame.locator('#slide-fragments');
  await expect(fragments.locator('.fragment')).toHaveCount(4);
  expect(await fragments.innerHTML()).not.toMatch(bad);
  const gradient = slides.find((slide) => slide.title === 'Gradient Backgrounds')?.id ?? '';
  await show(page, gradient);
  expect(await frame.locator(`#slide-${gradient}`).getAttribute('data-background-gradient')).toContain('linear-gradient');
  const names = (await problems(page)).map(({ code, name }) => `${code} ${name ?? ''}`);
  expect(names.join('\n')).toContain('removed https://static.slid.es/reveal/logo-v1/reveal-white-text.svg');
  expect(lab.asked.slice(asked).filter((path) => !path.endsWith('.woff2'))).toEqual([]);
  await page.close();
});

test('pages of a PDF are slides: as sharp as the wall, in order, and the next one is there before it is asked for', async () => {
  const grounds = [
    [0.8, 0, 0],
    [0, 0.6, 0],
    [0, 0, 0.8],
  ] as const;
  const pages = Array.from({ length: 30 }, (_, at) => ({ title: `Page ${at + 1}`, ground: grounds[at % 3] ?? grounds[0] }));
  const bytes = await slidesPdf(pages);
  const sha256 = Sha256.parse(createHash('sha256').update(bytes).digest('hex'));
  lab.addMedia(sha256, 'application/pdf', bytes);
  const { slides } = pdfSlides(
    pages.map((each) => ({ title: each.title, text: each.title })),
    readPageNotes('## 2: second'),
  );
  const pdf = { sha256, size: bytes.length };
  const { page, frame } = await open(
    { title: 'A', language: 'en', draft: false, slides: [...slides], assets: {}, pdf },
    'page-1',
  );
  await expect.poll(async () => (await shown(page)).at(-1)).toBe('page-1');

  const picture = (id: string) => frame.locator(`#slide-${id.replaceAll('.', '\\.')} canvas`);
  /** The colour in the middle of what is on the wall, where no letters are. */
  const colour = (id: string) =>
    picture(id).evaluate((canvas: HTMLCanvasElement) => [...(canvas.getContext('2d')?.getImageData(960, 900, 1, 1).data ?? [])]);
  expect(await picture('page-1').evaluate((canvas: HTMLCanvasElement) => [canvas.width, canvas.height])).toEqual([1920, 1080]);
  expect(await colour('page-1')).toEqual([204, 0, 0, 255]);
  expect(await picture('page-1').boundingBox()).toEqual({ x: 0, y: 0, width: 1920, height: 1080 });
  await expect(picture('second')).toBeAttached();

  // A key that is held: each page in its order, none twice, the last one at the end.
  const ids = slides.map(({ id }) => id);
  for (const id of ids.slice(1)) await draw(page, id);
  await expect.poll(async () => (await shown(page)).at(-1)).toBe('page-30');
  const seen = await shown(page);
  expect(seen).toEqual(ids.filter((id) => seen.includes(id)));
  expect(await colour('page-30')).toEqual([0, 0, 204, 255]);

  await show(page, 'page-12');
  expect(await colour('page-12')).toEqual([0, 0, 204, 255]);
  expect(await frame.locator('.page-picture > canvas').count()).toBeLessThanOrEqual(12);
  expect(await problems(page)).toEqual([]);
  await page.close();
});

test('a PDF that cannot be drawn is said, and the document shows nothing of it', async () => {
  const sha256 = Sha256.parse(createHash('sha256').update('broken').digest('hex'));
  lab.addMedia(sha256, 'application/pdf', new TextEncoder().encode('%PDF-1.7 broken'));
  const { slides } = pdfSlides([{ title: 'One', text: 'One' }], readPageNotes(''));
  const pdf = { sha256, size: 15 };
  const { page } = await open({ title: 'A', language: 'en', draft: false, slides: [...slides], assets: {}, pdf }, 'page-1');
  await expect.poll(async () => (await problems(page)).map(({ code }) => code)).toContain('failed');
  await page.close();
});
