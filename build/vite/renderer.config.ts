import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('../../renderer', import.meta.url));

/** The windows and the slide document, served by main under kit://. Root-relative URLs only. */
export default defineConfig({
  root,
  base: '/',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    // Which files the slide document is built of: its host serves those and no others.
    manifest: true,
    target: 'chrome150',
    // A font or picture inlined as a data: URL would need a hole in the content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: ['console', 'audience', 'curtain', 'deck', 'print'].map((page) => `${root}/${page}.html`),
      // zod tries whether it may compile its checks at run time. The content security policy says no, which costs each start some 20 ms
      // (the browser looks up who it was that tried) and writes a violation to the console. So it is told beforehand.
      output: { banner: 'globalThis.__zod_globalConfig ??= { jitless: true };' },
    },
  },
});
