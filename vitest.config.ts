import { defineConfig } from 'vitest/config';

/**
 * Tests stand beside what they test and use the real parts: real SQLite files, real packs, real PDFs. `unit` needs nothing but
 * Node; `browser` (files named `*.browser.test.ts`) starts a real Chromium and belongs
 * to `npm test`, as do those that look at what was built (`*.built.test.ts`).
 */
const files = (suffix: string) => [`{main,preload,renderer,build,docs,tests}/**/*${suffix}`];

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
          include: files('.test.ts'),
          exclude: [...files('.browser.test.ts'), ...files('.built.test.ts')],
          // Nothing is judged by its time: a busy machine is given its own.
          testTimeout: 30_000,
        },
      },
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
