import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The main process and its workers: CommonJS for Node 24, with Electron and the native database left outside. */
export default defineConfig({
  root,
  build: {
    outDir: 'dist/main',
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    sourcemap: true,
    ssr: true,
    rolldownOptions: {
      input: {
        main: `${root}/main/main.ts`,
        'records-worker': `${root}/main/records/worker.ts`,
        'hash-worker': `${root}/main/library/verify/worker.ts`,
        'packs-worker': `${root}/main/library/packs/worker.ts`,
        'search-worker': `${root}/main/library/search/search-worker.ts`,
        'deck-worker': `${root}/main/library/foreign-deck/worker.ts`,
        'paper-worker': `${root}/main/paper/worker.ts`,
      },
      external: ['electron', 'better-sqlite3', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
      output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunk-[name]-[hash].cjs' },
    },
  },
  ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
});
