import { defineConfig } from 'vitest/config';

/** Unit tests stand beside what they test and use the real parts: real SQLite files, real packs, real PDFs. */
export default defineConfig({
  test: {
    include: ['{main,preload,renderer,build}/**/*.test.ts'],
    environment: 'node',
    // better-sqlite3 and worker threads: a process each, so that one test's crash is not another's.
    pool: 'forks',
  },
});
