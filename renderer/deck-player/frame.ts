import '@fontsource/atkinson-hyperlegible-next/400.css';
import '@fontsource/atkinson-hyperlegible-next/400-italic.css';
import '@fontsource/atkinson-hyperlegible-next/600.css';
import '@fontsource/atkinson-hyperlegible-next/700.css';
import '@fontsource/noto-sans/400.css';
import '@fontsource/noto-sans/600.css';
import '@fontsource/noto-sans/700.css';
import 'reveal.js/reveal.css';
import './theme/base.css';
import './theme/layouts.css';
import './theme/narrow.css';
import './theme/diagrams.css';
import './theme/pages.css';
import './theme/grid.css';
import { connectToParent } from './parent-link.ts';
import { createPageGate } from './pdf/page-gate.ts';
import { createPlayer } from './player.ts';
import type { DeckPosition } from './protocol.ts';
import { createShowQueue } from './show-queue.ts';
import { createSlideGrid } from './slide-grid.ts';

/**
 * The deck document's outline: connect to the window, start reveal.js, say that a deck can come; then draw what is asked and
 * answer when it is on the glass.
 */
const main = async (): Promise<void> => {
  const root = document.querySelector<HTMLElement>('.reveal');
  const pictures = document.querySelector<HTMLElement>('.grid');
  if (root === null || pictures === null) throw new Error('The deck document has no .reveal or no .grid element.');

  const parent = connectToParent();
  const player = createPlayer(root, {
    report: (problem) => parent.send({ kind: 'problem', problem }),
    onReady: () => {
      gate.pass();
      player.expect(gate.waiting());
    },
  });
  const queue = createShowQueue<DeckPosition>(
    player.show,
    (position) => {
      parent.send({ kind: 'shown', slide: { ...position, paintedAt: performance.timeOrigin + performance.now() } });
      if (queue.isIdle()) requestIdleCallback(() => queue.isIdle() && player.rest(), { timeout: 300 });
    },
    { now: () => performance.now(), onFrame: (callback) => requestAnimationFrame(callback) },
  );

  const gate = createPageGate((position) => player.isReady(position.slideId), queue.push);
  const grid = createSlideGrid(pictures);

  parent.onCommand((command) => {
    if (command.kind === 'grid') {
      grid.show(command.grid);
    } else if (command.kind === 'load') {
      const { deck, options } = command;
      gate.clear();
      queue.clear();
      document.documentElement.lang = deck.language;
      document.title = deck.title;
      document.documentElement.dataset.mode = options.mode;
      document.documentElement.style.setProperty('--overscan', `${Math.min(10, Math.max(0, options.overscanPercent))}%`);
      if (options.mode === 'grid') grid.load(deck);
      else player.load(deck, options);
      parent.send({ kind: 'loaded', slides: deck.slides.length });
    } else if (player.has(command.position.slideId)) {
      gate.push(command.position);
      player.expect(gate.waiting());
    } else {
      parent.send({ kind: 'problem', problem: { code: 'unknown-slide', slideId: command.position.slideId } });
    }
  });

  await player.start();
  // The first slide should not be drawn in another face. A font that fails has a fallback, so nothing waits for long.
  await Promise.allSettled([400, 600, 700].map((weight) => document.fonts.load(`${weight} 40px "Atkinson Hyperlegible Next"`)));
  parent.send({ kind: 'ready' });
};

void main();
