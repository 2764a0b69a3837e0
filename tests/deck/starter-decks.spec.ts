import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, type Frame, type Page, test } from '@playwright/test';
import { Deck } from '../../preload/contract/models/deck.ts';
import { type DeckLab, openDeckLab } from './deck-lab.ts';

/** Every slide that we ship, on a 16:9 wall and on an old 4:3 projector: it fits, it is large enough, it can be read. */

let lab: DeckLab;
test.beforeAll(async () => {
  lab = await openDeckLab();
});
test.afterAll(() => lab.close());

/** 28 points on a 1080p wall, on our canvas of the same height. */
const SMALLEST_TEXT = 37;

const MODULES = new URL('../../resources/packs/starter/modules/', import.meta.url);

const readDeck = async (module: string, language: string): Promise<Deck> => {
  // By address: tests see main from outside, as a built whole; this one needs its reader of decks and nothing else.
  const { readDeckSource } = await import(new URL('../../main/library/deck-source.ts', import.meta.url).href);
  const file = new URL(`${module}/deck.${language}.md`, MODULES);
  return Deck.parse({ ...readDeckSource(await readFile(file, 'utf8')), assets: {}, pdf: null });
};

type HostWindow = { host: { draw: (props: unknown) => void; shown: { slideId: string; step: number }[]; problems: unknown[] } };

const show = async (
  page: Page,
  props: { readonly deck?: Deck; readonly position: { readonly slideId: string; readonly step: number } },
) => {
  await page.evaluate((given) => (window as unknown as HostWindow).host.draw(given), props);
  await page.waitForFunction(({ slideId, step }) => {
    const last = (window as unknown as HostWindow).host.shown.at(-1);
    return last?.slideId === slideId && last.step === step;
  }, props.position);
};

/** What does not fit on the slide that is shown, and how small its smallest text is, in pixels of the canvas. */
const measure = (frame: Frame) =>
  frame.evaluate(() => {
    const slide = document.querySelector('section.present:not(.stack)');
    if (slide === null) throw new Error('No slide is shown.');
    const scale = Number(getComputedStyle(document.body).getPropertyValue('--slide-scale'));
    const area = slide.getBoundingClientRect();
    const outside: string[] = [];
    // Captions and a live captioner's strip stand there: nothing that is drawn reaches into the lowest 14 % of the wall.
    const free = innerHeight * 0.86 + 1;
    const low = [...slide.querySelectorAll('*')]
      .filter((one) => one.closest('defs, marker, title, desc') === null && one.getBoundingClientRect().bottom > free)
      .map((one) => `${one.nodeName} ${one.textContent?.trim().slice(0, 40)}`);
    let smallest = Number.POSITIVE_INFINITY;
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() !== null) {
      const text = walker.currentNode;
      const parent = text.parentElement;
      if (parent === null || (text.textContent ?? '').trim() === '' || parent.closest('title, desc') !== null) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const box = range.getBoundingClientRect();
      const inside = box.left >= area.left && box.right <= area.right && box.top >= area.top && box.bottom <= area.bottom + 1;
      if (!inside) outside.push(text.textContent ?? '');
      const drawn = parent instanceof SVGGraphicsElement ? (parent.getScreenCTM()?.a ?? 0) / scale : 1;
      smallest = Math.min(smallest, Number.parseFloat(getComputedStyle(parent).fontSize) * drawn);
    }
    const burst = [...slide.querySelectorAll('.columns > div, .law > div, .carry > div, td, li')]
      .filter((box) => box.scrollHeight > box.clientHeight + 2 || box.scrollWidth > box.clientWidth + 2)
      .map((box) => box.textContent ?? '');
    return { outside, burst, low, smallest };
  });

type Axe = { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[]; passes: { id: string }[] }> };

/** Axe, run inside the deck document: from outside it does not look into a frame of another origin. */
const violations = async (frame: Frame): Promise<readonly string[]> => {
  const { source }: { source: string } = createRequire(import.meta.resolve('@axe-core/playwright'))('axe-core');
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(source);
  return frame.evaluate(async () => {
    const found = await (window as unknown as { axe: Axe }).axe.run();
    // Over the rings of a title slide axe cannot tell; anywhere else that would mean that it saw no text.
    const told = found.passes.some((pass) => pass.id === 'color-contrast');
    if (!told && document.querySelector('section.present.layout-title') === null) throw new Error('Axe saw no text.');
    return found.violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html}`);
  });
};

for (const module of readdirSync(MODULES)) {
  for (const language of ['en', 'es'].filter((each) => existsSync(new URL(`${module}/deck.${each}.md`, MODULES)))) {
    for (const size of [
      { width: 1920, height: 1080 },
      { width: 1024, height: 768 },
    ]) {
      test(`${module} in ${language} fits on ${size.width}x${size.height}`, async () => {
        const deck = await readDeck(module, language);
        const page = await lab.openHost(size);
        await page.waitForFunction(() => 'host' in window);
        for (const [index, { id, steps }] of deck.slides.entries()) {
          await show(page, { position: { slideId: id, step: steps }, ...(index === 0 ? { deck } : {}) });
          const frame = page.frames()[1];
          if (frame === undefined) throw new Error('There is no deck document.');
          const { outside, burst, low, smallest } = await measure(frame);
          expect({ id, outside, burst, low }).toEqual({ id, outside: [], burst: [], low: [] });
          expect(smallest, id).toBeGreaterThanOrEqual(SMALLEST_TEXT);
          // Both languages look alike, so that one is enough.
          if (size.width === 1920 && language === 'en') expect(await violations(frame), id).toEqual([]);
        }
        // Nothing was taken out of a slide of our own, and the player found nothing that does not fit.
        expect(await page.evaluate(() => (window as unknown as HostWindow).host.problems)).toEqual([]);
        await page.close();
      });
    }
  }
}
