import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Each test that opens the records starts a worker from its source, as it stands there: Node reads, strips and compiles that only once.
// The processes of the tests inherit this.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('node_modules/.cache/compiled', import.meta.url));

/**
 * Tests stand beside what they test and use the real parts: real SQLite files, real packs, real PDFs. `unit` needs nothing but
 * Node and little time, and is part of `npm run check`. The others belong to `npm test`: `long` (files named `*.long.test.ts`) needs
 * seconds for a single thing, `browser` (`*.browser.test.ts`) starts a real Chromium, and `*.built.test.ts` look at what was built.
 */
const files = (suffix: string, folders = 'main,preload,renderer,build,docs,tests') => [`{${folders}}/**/*${suffix}`];
const notUnits = [...files('.long.test.ts'), ...files('.browser.test.ts'), ...files('.built.test.ts')];

export default defineConfig({
  test: {
    // A process each, so that one test's crash is not another's: native code and worker threads are at work.
    pool: 'forks',
    // A style sheet imported as text is that text.
    css: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: files('.test.ts', 'main,build,docs,tests'),
          exclude: notUnits,
          // Nothing is judged by its time: a busy machine is given its own.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        // Functions alone, with nothing native and no worker beside them: they share a process, which is a quarter of the work.
        test: { name: 'unit-windows', include: files('.test.ts', 'preload,renderer'), exclude: notUnits, isolate: false },
      },
      { extends: true, test: { name: 'long', include: files('.long.test.ts'), testTimeout: 60_000 } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [...files('.browser.test.ts'), ...files('.built.test.ts')],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
