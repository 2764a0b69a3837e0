import { spawnSync } from 'node:child_process';
import { test as base } from '@playwright/test';
import type { DisplaySpec } from '../../build/chromium-shell/control/commands.ts';
import { startVirtualScreen, type VirtualScreen } from '../../build/scripts/virtual-screen.ts';
import { Kit, type KitOptions, LAPTOP, PROJECTOR } from './kit.ts';

export { expect } from '@playwright/test';

/** What a test can ask of its kit before it starts. */
interface Wishes {
  readonly displays: readonly DisplaySpec[];
  readonly scheme: 'light' | 'dark';
  readonly under: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

interface Given {
  /** Makes a kit that differs from `freshKit` in what is given; it is gone when the test is over. */
  readonly kitWith: (more: Partial<KitOptions>) => Kit;
  /** A kit of this test's own, not yet started: `await kit.start()`. */
  readonly freshKit: Kit;
  /** The same kit, started, with its console ready. */
  readonly kit: Kit;
  /** Saves what is on the X screen as a picture of this test; with a part, only that. */
  readonly picture: (name: string, part?: DisplaySpec) => string;
}

/** Wide enough for a laptop and a full-HD projector beside it. */
const SCREEN = { width: LAPTOP.width + PROJECTOR.width, height: PROJECTOR.height };

export const test = base.extend<Given & Wishes, { readonly xScreen: VirtualScreen }>({
  displays: [[LAPTOP, PROJECTOR], { option: true }],
  scheme: ['light', { option: true }],
  under: [[], { option: true }],
  environment: [{}, { option: true }],

  xScreen: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const screen = await startVirtualScreen(SCREEN.width, SCREEN.height);
      await use(screen);
      screen.stop();
    },
    { scope: 'worker' },
  ],

  kitWith: async ({ xScreen, displays, scheme, under, environment }, use, testInfo) => {
    const kits: Kit[] = [];
    await use((more) => {
      const kit = new Kit({
        display: xScreen.display,
        dataDir: testInfo.outputPath('data'),
        displays,
        colorScheme: scheme,
        under,
        environment,
        ...more,
      });
      kits.push(kit);
      return kit;
    });
    for (const kit of kits) {
      await kit.dispose();
      if (testInfo.status !== testInfo.expectedStatus) {
        await testInfo.attach('output of the kit', { body: kit.output });
      }
    }
  },

  freshKit: ({ kitWith }, use) => use(kitWith({})),

  kit: async ({ freshKit }, use) => {
    await freshKit.start();
    await freshKit.console();
    await use(freshKit);
  },

  picture: async ({ xScreen }, use, testInfo) => {
    await use((name, part) => {
      const path = testInfo.outputPath(`${name}.png`);
      const crop = part === undefined ? [] : ['-crop', `${part.width}x${part.height}+${part.x}+${part.y}`, '+repage'];
      const taken = spawnSync('import', ['-window', 'root', ...crop, path], {
        env: { ...process.env, DISPLAY: xScreen.display },
      });
      if (taken.status !== 0) {
        throw new Error(`no picture of the screen could be taken: ${taken.stderr.toString()}`);
      }
      return path;
    });
  },
});
