import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin, UserConfig } from 'vite';

const root = fileURLToPath(new URL('../../renderer', import.meta.url));

/** Modules that become one file, with all that they import. */
interface Group {
  readonly name: string;
  readonly test: RegExp;
}

/**
 * A script with a single letter beyond Latin-1 (a dash, a quotation mark) is kept at two bytes a letter as long as its window lives.
 * Written as escapes such letters mean the same, but in `String.raw`.
 */
const oneByteALetter: Plugin = {
  name: 'one-byte-a-letter',
  generateBundle: (_options, bundle) => {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      chunk.code = chunk.code.replace(/[\u0100-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
    }
  },
};

/** How pages are built, whichever they are: served by main under kit://, root-relative URLs only. */
export const windows = (pages: readonly string[], build: UserConfig['build'], groups: readonly Group[] = []): UserConfig => ({
  root,
  base: '/',
  plugins: [react(), oneByteALetter],
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
