import Reveal from 'reveal.js';
import type { Deck } from '../../preload/contract/models/deck.ts';
import { canvasWidth, isNarrow, revealConfig } from './canvas.ts';
import { createDeckPages, type DeckPages } from './pdf/deck-pages.ts';
import type { DeckOptions, DeckPosition, DeckProblem } from './protocol.ts';
import { createSectionCache, type SectionCache } from './section-cache.ts';
import { renderWindow } from './slide-tree.ts';
import {
  type DeckShape,
  deckShape,
  placeIn,
  type RevealPlace,
  type WindowColumn,
  windowToRest,
  windowToShow,
} from './slide-window.ts';

/** A deck that is loaded, and what of it is in the document. */
type Loaded = {
  readonly deck: Deck;
  readonly shape: DeckShape;
  readonly indexes: ReadonlyMap<string, number>;
  readonly sections: SectionCache;
  /** Of a deck whose slides are pages of a PDF. */
  readonly pages: DeckPages | null;
  readonly stacks: Map<number, HTMLElement>;
  /** Only such decks need reveal.js's backgrounds, which it makes anew at each change of the window. */
  readonly hasBackgrounds: boolean;
  plan: readonly WindowColumn[];
  current: number | null;
  previous: number | null;
  checked: Set<number>;
};

/**
 * reveal.js, fed with a window of the deck. Everything outside says slide ids; its indexes, which mean places in the window, do not
 * leave this file.
 * @param root the `.reveal` element
 * @param onReady a slide that was not ready to be shown is now
 */
export const createPlayer = (
  root: HTMLElement,
  { report, onReady }: { readonly report: (problem: DeckProblem) => void; readonly onReady: () => void },
) => {
  const slides = root.querySelector('.slides');
  if (slides === null) throw new Error('The deck document has no .slides element.');
  const reveal = new Reveal(root, revealConfig(window.innerWidth, window.innerHeight));
  let loaded: Loaded | null = null;
  let reducedMotion = false;

  /** Makes the document hold `plan`, and tells reveal.js where the slide on the wall has got to. */
  const arrange = (now: Loaded, plan: readonly WindowColumn[]): void => {
    if (plan === now.plan) return;
    const was = now.current === null ? null : placeIn(now.plan, now.current);
    now.plan = plan;
    renderWindow(slides, plan, now.sections, now.stacks);
    const is = now.current === null ? null : placeIn(plan, now.current);
    if (now.current !== null && was !== null && is !== null && (was.h !== is.h || was.v !== is.v)) {
      anchor(now.sections.get(now.current), is);
    }
  };

  /**
   * reveal.js remembers where it is as an index, so slides that come or go before the current one must be followed by going to the
   * very same slide. That is no change of slides, so it must not animate one.
   */
  const anchor = (section: HTMLElement, place: RevealPlace): void => {
    const animation = section.getAttribute('data-auto-animate');
    section.removeAttribute('data-auto-animate');
    reveal.slide(place.h, place.v);
    if (animation !== null) section.setAttribute('data-auto-animate', '');
  };

  return {
    /** To be awaited before anything else. */
    start: async (): Promise<void> => {
      await reveal.initialize();
      // reveal.js calls itself an application, which would take a screen reader's own keys away.
      root.removeAttribute('role');
      root.classList.toggle('is-narrow', isNarrow(window.innerWidth, window.innerHeight));
      window.addEventListener('resize', () => {
        root.classList.toggle('is-narrow', isNarrow(window.innerWidth, window.innerHeight));
        const width = canvasWidth(window.innerWidth, window.innerHeight);
        if (reveal.getConfig().width !== width) reveal.configure({ width });
        loaded?.checked.clear();
        loaded?.pages?.redraw();
      });
    },

    load: (deck: Deck, options: DeckOptions): void => {
      for (const media of root.querySelectorAll<HTMLMediaElement>('video, audio')) media.pause();
      slides.replaceChildren();
      loaded?.pages?.close();
      reducedMotion = matchMedia('(prefers-reduced-motion: reduce)').matches;
      const moving = options.mode === 'wall' && !reducedMotion;
      reveal.configure({
        transition: moving ? options.transition : 'none',
        backgroundTransition: moving && options.transition !== 'none' ? 'fade' : 'none',
        autoAnimate: moving,
        autoPlayMedia: options.mode === 'wall' ? null : false,
      });
      root.classList.toggle('is-still', !moving || options.transition === 'none');
      const sections = createSectionCache(deck, options.mode, report);
      const pages = createDeckPages(deck, { box: windowInPixels, onReady, sectionOf: sections.peek, report });
      loaded = {
        deck,
        pages,
        shape: deckShape(deck.slides.map((slide) => slide.column)),
        indexes: new Map(deck.slides.map((slide, index) => [slide.id, index])),
        sections: pages === null ? sections : { ...sections, get: (index) => filled(pages, sections.get(index), index) },
        stacks: new Map(),
        hasBackgrounds: deck.slides.some((slide) =>
          Object.keys(slide.attributes).some((name) => name.startsWith('data-background')),
        ),
        plan: [],
        current: null,
        previous: null,
        checked: new Set(),
      };
    },

    /** Whether the loaded deck has this slide. */
    has: (slideId: string): boolean => loaded?.indexes.has(slideId) ?? false,

    /** Whether a slide can be shown at once: a page of a PDF has to be drawn first. */
    isReady: (slideId: string): boolean => {
      const index = loaded?.indexes.get(slideId);
      return index === undefined || loaded?.pages == null || loaded.pages.isReady(index);
    },

    /** Has the pages drawn that wait to be shown, and those around where the walk through the deck will be then. */
    expect: (waiting: readonly DeckPosition[]): void => {
      const { pages, indexes, current } = loaded ?? {};
      if (pages == null || indexes === undefined) return;
      const next = waiting.flatMap(({ slideId }) => indexes.get(slideId) ?? []);
      const there = next.at(-1) ?? current ?? 0;
      pages.want([...next, there, there + 1, there + 2, there - 1, current ?? there]);
    },

    /** Changes the document so that its next frame holds the slide. A slide that the deck lacks changes nothing. */
    show: ({ slideId, step }: DeckPosition): void => {
      const target = loaded?.indexes.get(slideId);
      if (loaded === null || target === undefined) return;
      const fragment = step - 1;
      if (target === loaded.current) {
        reveal.navigateFragment(fragment);
        return;
      }
      arrange(loaded, windowToShow(loaded.shape, loaded.plan, loaded.current, target));
      if (loaded.hasBackgrounds) reveal.sync();
      const place = placeIn(loaded.plan, target);
      if (place === null) return;
      const section = loaded.sections.get(target);
      // The page's own colors reach beyond the slide, into what a projector of another shape leaves over.
      document.body.dataset.layout = section.className.split(' ').find((name) => name.startsWith('layout-')) ?? '';
      reveal.slide(place.h, place.v, fragment);
      if (loaded.current !== null && loaded.deck.slides[loaded.current]?.attributes['data-auto-animate'] !== undefined) {
        loaded.sections.forget(loaded.current);
      }
      loaded.previous = loaded.current;
      loaded.current = target;
    },

    /** For a quiet moment: has the next slide ready in the document and its neighbours drawn, and looks whether all fits. */
    rest: (): void => {
      if (loaded?.current == null) return;
      const { current, previous, deck, sections, checked } = loaded;
      if (!checked.has(current)) {
        checked.add(current);
        const pixels = overflowOf(sections.get(current));
        const slideId = deck.slides[current]?.id;
        if (pixels > 0 && slideId !== undefined) report({ code: 'overflow', slideId, pixels });
      }
      arrange(loaded, windowToRest(loaded.shape, loaded.plan, current, previous));
      for (const near of [current - 1, current + 2]) if (near >= 0 && near < deck.slides.length) sections.get(near);
    },
  };
};

const filled = (pages: DeckPages, section: HTMLElement, index: number): HTMLElement => {
  pages.fill(section, index);
  return section;
};

const windowInPixels = (): { readonly width: number; readonly height: number } => ({
  width: window.innerWidth * devicePixelRatio,
  height: window.innerHeight * devicePixelRatio,
});

/** By how many of its own pixels a slide's content is larger than the slide. Rounding may give one. */
const overflowOf = (section: HTMLElement): number => {
  const more = Math.max(section.scrollHeight - section.clientHeight, section.scrollWidth - section.clientWidth);
  return more > 1 ? more : 0;
};
