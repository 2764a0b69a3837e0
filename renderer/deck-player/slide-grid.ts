import type { Deck } from '../../preload/contract/models/deck.ts';
import { CANVAS_HEIGHT, canvasWidth, isNarrow } from './canvas.ts';
import { createDeckPages, type DeckPages } from './pdf/deck-pages.ts';
import type { SlideGrid } from './protocol.ts';
import { buildSection } from './slide-section.ts';
import { SECTION_DISPLAY } from './slide-tree.ts';

/** So long may drawing take of one frame: the window scrolls meanwhile. */
const BUDGET_MS = 6;

/**
 * Slides as pictures, each as the wall would show it with everything on it. Only those are in the document that the window asks for;
 * they are drawn a few a frame, so that a deck of hundreds costs what can be seen of it.
 */
export const createSlideGrid = (root: HTMLElement) => {
  let deck: Deck | null = null;
  let grid: SlideGrid = { width: 0, height: 0, cells: [] };
  let indexes: ReadonlyMap<string, number> = new Map();
  const drawn = new Map<string, HTMLElement>();
  let pages: DeckPages | null = null;
  let ticking = false;

  const place = (cell: SlideGrid['cells'][number], element: HTMLElement): void => {
    element.style.left = `${cell.x}px`;
    element.style.top = `${cell.y}px`;
  };

  const tick = (): void => {
    ticking = false;
    const until = performance.now() + BUDGET_MS;
    for (const cell of grid.cells) {
      const slide = deck?.slides[indexes.get(cell.slideId) ?? -1];
      if (deck === null || slide === undefined || drawn.has(cell.slideId)) continue;
      if (performance.now() > until) {
        draw();
        return;
      }
      const picture = pictureOf(deck, slide, grid);
      place(cell, picture);
      drawn.set(cell.slideId, picture);
      pages?.fill(picture, indexes.get(cell.slideId) ?? -1);
      root.append(picture);
    }
  };

  const draw = (): void => {
    if (ticking) return;
    ticking = true;
    requestAnimationFrame(tick);
  };

  const wantPages = (): void => pages?.want(grid.cells.flatMap(({ slideId }) => indexes.get(slideId) ?? []));

  const forget = (): void => {
    drawn.clear();
    root.replaceChildren();
  };

  return {
    load: (next: Deck): void => {
      deck = next;
      indexes = new Map(next.slides.map((slide, index) => [slide.id, index]));
      forget();
      pages?.close();
      pages = createDeckPages(next, {
        box: () => ({ width: grid.width * devicePixelRatio, height: grid.height * devicePixelRatio }),
        onReady: () => undefined,
        sectionOf: (index) => drawn.get(next.slides[index]?.id ?? ''),
        report: () => undefined,
      });
      wantPages();
      draw();
    },

    show: (next: SlideGrid): void => {
      if (next.width !== grid.width || next.height !== grid.height) {
        const { style } = root;
        const canvas = canvasWidth(next.width, next.height);
        const scale = Math.min(next.width / canvas, next.height / CANVAS_HEIGHT);
        style.setProperty('--cell-width', `${next.width}px`);
        style.setProperty('--cell-height', `${next.height}px`);
        style.setProperty('--canvas', `${canvas}px`);
        style.setProperty('--scale', String(scale));
        forget();
        pages?.redraw();
      }
      grid = next;
      wantPages();
      const wanted = new Map(next.cells.map((cell) => [cell.slideId, cell]));
      for (const [slideId, element] of drawn) {
        const cell = wanted.get(slideId);
        if (cell !== undefined) place(cell, element);
        else {
          drawn.delete(slideId);
          element.remove();
        }
      }
      draw();
    },
  };
};

/** One slide in its own small wall: the ground that reaches to the edges, and on it the canvas, scaled. */
const pictureOf = (deck: Deck, slide: Deck['slides'][number], { width, height }: SlideGrid): HTMLElement => {
  const { section } = buildSection(slide, deck.assets, 'grid');
  section.classList.add('present');
  section.style.display = SECTION_DISPLAY;
  for (const fragment of section.querySelectorAll('.fragment')) fragment.classList.add('visible');

  const ground = document.createElement('div');
  ground.className = 'grid-ground';
  ground.dataset.layout = section.className.split(' ').find((name) => name.startsWith('layout-')) ?? '';
  paint(ground, section);

  const canvas = document.createElement('div');
  canvas.className = `reveal is-still${isNarrow(width, height) ? ' is-narrow' : ''}`;
  const slides = document.createElement('div');
  slides.className = 'slides';
  slides.append(section);
  canvas.append(slides);

  const cell = document.createElement('div');
  cell.className = 'grid-cell';
  cell.dataset.slide = slide.id;
  cell.append(ground, canvas);
  return cell;
};

/** A slide's own background, which reveal.js would have drawn. A moving one is left out of a picture. */
const paint = (ground: HTMLElement, section: HTMLElement): void => {
  const color = section.getAttribute('data-background-color');
  const gradient = section.getAttribute('data-background-gradient');
  const image = section.getAttribute('data-background-image');
  if (color !== null) ground.style.background = color;
  if (gradient !== null) ground.style.background = gradient;
  if (image !== null) {
    ground.style.background = `url("${image}") center / ${section.getAttribute('data-background-size') ?? 'cover'} no-repeat`;
  }
};
