import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** One CommonJS file: a sandboxed preload cannot require others. */
export default defineConfig({
  root,
  build: {
    outDir: 'dist/preload',
    emptyOutDir: true,
    target: 'chrome150',
    minify: false,
    lib: { entry: `${root}/preload/preload.ts`, formats: ['cjs'], fileName: () => 'preload.cjs' },
    rolldownOptions: { external: ['electron'] },
  },
});
