import { join } from 'node:path';
import { startVirtualScreen } from '../../../../build/scripts/virtual-screen.ts';
import { LAPTOP, PROJECTOR } from '../../../e2e/kit.ts';
import { root } from '../../harness/app-copy.ts';
import { pageAt, startBareChromium } from '../../harness/bare-chromium.ts';
import type { Cleanup } from '../../harness/cleanup.ts';
import { SCREEN } from '../../harness/live-kit.ts';
import { clockOf } from '../../harness/page-clock.ts';
import { serve } from '../../harness/static-server.ts';
import type { DeckSource } from '../../material/long-deck.ts';
import { keyboardOf } from './keyboard.ts';
import type { Stand } from './stand.ts';
import { watchSlides } from './watch-slides.ts';

const page = (deck: DeckSource): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Long deck</title>
<link rel="stylesheet" href="/reveal/reveal.css"><link rel="stylesheet" href="/reveal/theme/white.css"></head>
<body><div class="reveal"><div class="slides">${deck.html}</div></div>
<script type="module">
import Reveal from '/reveal/reveal.mjs';
import Notes from '/reveal/plugin/notes.mjs';
const deck = new Reveal({ plugins: [Notes], transition: 'none', backgroundTransition: 'none', width: 1920, height: 1080, margin: 0, hash: false });
deck.initialize().then(() => { window.deck = deck; });
</script></body></html>`;

/** reveal.js with its own speaker view, as it comes: keys go to the speaker's window, slides come in the main one. */
export const revealStand = async (deck: DeckSource, cleanup: Cleanup): Promise<Stand> => {
  const html = page(deck);
  const server = await serve((path) => {
    if (path === '/') return { text: html };
    return path.startsWith('/reveal/') && !path.includes('..')
      ? { file: join(root, 'node_modules/reveal.js/dist', path.slice('/reveal/'.length)) }
      : undefined;
  });
  cleanup.add(server.close);
  const screen = await startVirtualScreen(SCREEN.width, SCREEN.height);
  cleanup.add(() => screen.stop());
  const chromium = await startBareChromium(screen, `${server.origin}/`);
  cleanup.add(chromium.close);
  await chromium.place(`${server.origin}/`, PROJECTOR);
  const main = await pageAt(await chromium.connect(), `${server.origin}/`);
  await main.waitForFunction(() => 'deck' in window);
  const opened = main.waitForEvent('popup');
  await main.keyboard.press('s');
  const speaker = await opened;
  await chromium.place(speaker.url(), LAPTOP);
  // Connected: both of its own decks are there and it shows the first slide's notes.
  await speaker.waitForFunction(() =>
    document.querySelector('.speaker-controls-notes .value')?.textContent?.includes('Notes of slide 0'),
  );
  await speaker.bringToFront();
  await watchSlides(main.mainFrame());
  return {
    name: "reveal.js's speaker view",
    keyboard: await keyboardOf(speaker),
    wall: main.mainFrame(),
    keyClock: await clockOf(speaker),
    wallClock: await clockOf(main),
    rewind: async () => {
      const current = speaker
        .frames()
        .find((frame) => frame.url().includes('receiver') && !frame.url().includes('controls=false'));
      await (current ?? speaker.mainFrame()).evaluate(() => {
        (window as unknown as { readonly deck: { slide: (h: number) => void } }).deck.slide(0);
      });
      await main.waitForFunction(() => document.querySelector('.slides section.present h2')?.textContent === 'Slide 0');
    },
  };
};
