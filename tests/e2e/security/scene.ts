import type { Frame, Page } from '@playwright/test';
import { waitFor } from '../../../build/chromium-shell/testing.ts';
import type { Kit } from '../kit.ts';
import { presentScene, type Scene } from '../present-scene.ts';

/** Every kind of page that the kit has, at work in a live session. */
export interface SecurityScene extends Scene {
  readonly curtain: Page;
  readonly deskDeck: Frame;
  readonly wallDeck: Frame;
}

/** The slide document in a window. */
export const deckIn = (page: Page): Promise<Frame> =>
  waitFor('a slide document', async () => {
    const deck = page.frames().find((frame) => URL.parse(frame.url())?.pathname === '/deck.html');
    return (await deck?.evaluate(() => document.querySelector('section') !== null)) ? deck : undefined;
  });

export const securityScene = async (kit: Kit): Promise<SecurityScene> => {
  const scene = await presentScene(kit);
  await scene.desk.keyboard.press('PageDown');
  const [curtain, deskDeck, wallDeck] = await Promise.all([kit.curtain(), deckIn(scene.desk), deckIn(scene.wall)]);
  return { ...scene, curtain, deskDeck, wallDeck };
};

type Held = Window & { readonly letGo?: () => void };

/** Looks at the page that is being turned into a PDF: it is held at the moment before it says that it is ready. */
export const whilePrinting = async <T>(
  { kit, desk, sessionId }: Scene,
  folder: string,
  look: (page: Page) => Promise<T>,
): Promise<T> => {
  await desk.context().addInitScript(() => {
    if (location.pathname !== '/print.html') return;
    const held = new Promise<void>((letGo) => Object.assign(window, { letGo }));
    Object.defineProperty(document.fonts, 'ready', { value: held });
  });
  await kit.control.send('answerDialog', { folder });
  const saved = kit.ask('report.save', { sessionId, format: 'summary-pdf' });
  const page = await waitFor('the page that is printed', async () => {
    const found = desk
      .context()
      .pages()
      .find((one) => URL.parse(one.url())?.pathname === '/print.html');
    return (await found?.evaluate(() => document.title.startsWith('Session summary') && 'letGo' in window)) ? found : undefined;
  });
  const seen = await look(page);
  await page.evaluate(() => (window as Held).letGo?.());
  const result = await saved;
  if (!result.ok) throw new Error(`Not saved: ${result.problem.code}`);
  return seen;
};
