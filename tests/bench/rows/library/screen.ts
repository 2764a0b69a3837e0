import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { startVirtualScreen } from '../../../../build/scripts/virtual-screen.ts';
import { Kit, LAPTOP } from '../../../e2e/kit.ts';
import { runtimeCommand } from '../../harness/app-copy.ts';
import { type Cleanup, withCleanup } from '../../harness/cleanup.ts';
import type { Row } from '../../harness/row.ts';
import { installManyItems } from '../../material/many-items.ts';

const [MANY, FEW] = [5000, 20];

/** The library's screen, however much is on board. */
export const libraryScreen: Row = {
  name: 'library-screen',
  title: 'The library screen at 5,000 items',
  method:
    'Two kits on screens of their own, by turns: one with a pack of 5,000 items (1,250 modules, eight roles of three phases), one with a pack of ' +
    '20. The window is loaded anew on the Settings, then Library is clicked. "To usable": from the time stamp of the click to the task that ' +
    'follows the frame in which the first module and the field of the search are there. "Longest frame": between two animation frames while the ' +
    'screen opens and then scrolls from its top to its end, 400 pixels a frame; one value for each round.',
  measure: ({ app, folder, quick, say }) =>
    withCleanup(async (cleanup) => {
      const bare = join(folder, 'app-without-packs');
      cpSync(app, bare, { recursive: true, verbatimSymlinks: true });
      rmSync(join(bare, 'resources/packs'), { recursive: true });
      mkdirSync(join(bare, 'resources/packs'));
      const [many, few] = [
        await openConsole(bare, folder, quick ? 500 : MANY, cleanup),
        await openConsole(bare, folder, FEW, cleanup),
      ];
      const series = { many: [] as number[], few: [] as number[], manyFrames: [] as number[], fewFrames: [] as number[] };
      const rounds = quick ? 2 : 25;
      for (let round = 0; round <= rounds; round += 1) {
        const [large, small] = [await measureOnce(many), await measureOnce(few)];
        // The first opening of each compiles the code.
        if (round === 0) continue;
        series.many.push(large.usable);
        series.few.push(small.usable);
        series.manyFrames.push(large.longest);
        series.fewFrames.push(small.longest);
        say(`round ${round}: ${Math.round(large.usable)} and ${Math.round(small.usable)} ms, ${large.modules} modules shown`);
      }
      return {
        lines: [
          { what: 'click to usable', unit: 'ms', ours: series.many, baseline: series.few, atMost: { ratio: 1.5 } },
          { what: 'longest frame', unit: 'ms', ours: series.manyFrames, baseline: series.fewFrames, atMost: { p95: 100 } },
        ],
        notes: [],
      };
    }),
};

const openConsole = async (app: string, folder: string, items: number, cleanup: Cleanup): Promise<Page> => {
  const dataDir = join(folder, `library-${items}`);
  await installManyItems(dataDir, join(folder, `pack-${items}`), items);
  const screen = await startVirtualScreen(LAPTOP.width, LAPTOP.height);
  cleanup.add(() => screen.stop());
  const kit = new Kit({
    display: screen.display,
    dataDir,
    displays: [LAPTOP],
    colorScheme: 'light',
    under: [],
    environment: {},
    program: runtimeCommand(app),
  });
  cleanup.add(() => kit.dispose());
  await kit.start();
  const page = await kit.console();
  // The index is whole: what it costs to make it is not this row's.
  for (;;) {
    const { index } = await kit.ask('library.search', { query: 'question', language: 'en' });
    if (index !== 'making') return page;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
};

interface Opening {
  readonly usable: number;
  readonly longest: number;
  readonly modules: number;
}

const measureOnce = async (page: Page): Promise<Opening> => {
  await page.bringToFront();
  await page.evaluate(() => {
    location.hash = '#/settings';
    location.reload();
  });
  await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'true' && document.querySelector('dl') !== null);
  const opening = page.evaluate(
    () =>
      new Promise<Opening>((resolve) => {
        let last = performance.now();
        let longest = 0;
        let clicked = 0;
        let usable = 0;
        const isThere = (): boolean =>
          document.querySelector('article h4 a') !== null && document.querySelector('[role=combobox]') !== null;
        const frame = (): void => {
          const now = performance.now();
          if (clicked > 0) longest = Math.max(longest, now - last);
          last = now;
          const main = document.querySelector('main');
          if (usable > 0 && main !== null) {
            if (main.scrollTop + main.clientHeight >= main.scrollHeight - 1) {
              resolve({ usable, longest, modules: document.querySelectorAll('article').length });
              return;
            }
            main.scrollTop += 400;
          } else if (clicked > 0 && isThere()) {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => {
              if (usable === 0) usable = performance.now() - clicked;
            };
            port2.postMessage(null);
          }
          requestAnimationFrame(frame);
        };
        window.addEventListener(
          'click',
          (event) => {
            clicked = event.timeStamp;
          },
          { capture: true, once: true },
        );
        requestAnimationFrame(frame);
      }),
  );
  await page.locator('a[href="#/library"]').click();
  return opening;
};
