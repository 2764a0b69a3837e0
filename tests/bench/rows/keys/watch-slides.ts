import type { Frame } from '@playwright/test';

declare global {
  interface Window {
    bench: SlideWatch;
  }
}

/** Stands in the document that draws the slides. */
interface SlideWatch {
  /** When a slide was first on the glass, by its number; in the document's own milliseconds. */
  shown: Map<number, number>;
  readonly waiting: Map<number, () => void>;
}

/**
 * Watches a reveal.js document by Element Timing: the browser itself says when the first frame in which a slide's heading is seen was
 * given to the screen (`renderTime`, coarsened by the browser to 4 ms). It knows nothing of the player, and is the same for both
 * sides. A heading that comes into the document later is marked before it can be drawn.
 */
export const watchSlides = (frame: Frame): Promise<void> =>
  frame.evaluate(() => {
    window.bench = { shown: new Map(), waiting: new Map() };
    const mark = (): void => {
      for (const heading of document.querySelectorAll('.slides h2:not([elementtiming])')) {
        heading.setAttribute('elementtiming', heading.textContent ?? '');
      }
    };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { identifier, renderTime } = entry as PerformanceEntry & {
          readonly identifier: string;
          readonly renderTime: number;
        };
        const number = Number(/^Slide (\d+)$/.exec(identifier)?.[1] ?? -1);
        if (!window.bench.shown.has(number)) window.bench.shown.set(number, renderTime);
        window.bench.waiting.get(number)?.();
      }
    }).observe({ type: 'element', buffered: false });
    new MutationObserver(mark).observe(document.querySelector('.slides') ?? document.body, { childList: true, subtree: true });
    mark();
  });

/** Forgets what was seen. Headings are exchanged for copies: Element Timing tells of each element once. */
export const forgetSlides = (frame: Frame): Promise<void> =>
  frame.evaluate(() => {
    for (const heading of document.querySelectorAll('.slides h2')) {
      const copy = heading.cloneNode(true) as Element;
      copy.removeAttribute('elementtiming');
      heading.replaceWith(copy);
    }
    window.bench.shown = new Map();
  });

/** Waits until a slide has been on the glass; gives up after `limitMs`, and says so. */
export const waitForSlide = (frame: Frame, slide: number, limitMs: number): Promise<boolean> =>
  frame.evaluate(
    ([number, limit]) =>
      new Promise<boolean>((resolve) => {
        const { shown, waiting } = window.bench;
        if (shown.has(number)) return resolve(true);
        const timer = setTimeout(() => resolve(false), limit);
        waiting.set(number, () => {
          clearTimeout(timer);
          waiting.delete(number);
          resolve(true);
        });
      }),
    [slide, limitMs] as const,
  );

export const slidesShown = async (frame: Frame): Promise<ReadonlyMap<number, number>> =>
  new Map(await frame.evaluate(() => [...window.bench.shown]));
