import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';

const root = fileURLToPath(new URL('../../renderer', import.meta.url));

/** Modules that become one file, with all that they import. */
interface Group {
  readonly name: string;
  readonly test: RegExp;
}

/** How pages are built, whichever they are: served by main under kit://, root-relative URLs only. */
export const windows = (pages: readonly string[], build: UserConfig['build'], groups: readonly Group[] = []): UserConfig => ({
  root,
  base: '/',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    target: 'chrome150',
    // A font or picture inlined as a data: URL would need a hole in the content security policy.
    assetsInlineLimit: 0,
    // Every engine that the kit runs in knows `modulepreload`.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: pages.map((page) => `${root}/${page}.html`),
      // zod tries whether it may compile its checks at run time. The content security policy says no, which costs each start some 20 ms
      // (the browser looks up who it was that tried) and writes a violation to the console. So it is told beforehand.
      output: {
        banner: 'globalThis.__zod_globalConfig ??= { jitless: true };',
        ...(groups.length === 0 ? {} : { codeSplitting: { groups: [...groups] } }),
      },
    },
    ...build,
  },
});
