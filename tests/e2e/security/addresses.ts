import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { Holes } from './options.ts';

/** What lies beside what is served, by every road that has led somewhere in other programs. */
const NOT_THERE = [
  '/records.db',
  '/kit.log',
  '/../records.db',
  '/%2e%2e/records.db',
  '/..%2frecords.db',
  '/..%2f..%2fpackage.json',
  '/assets/..%2f..%2fmain%2fmain.cjs',
  '/..%5cmain%5cmain.cjs',
  '//etc/passwd',
  '/etc/passwd',
  '/.vite/manifest.json',
  '/preload.cjs',
  '/deck.html',
  '/media/',
  '/media/../console.html/x',
  '/media/..%2f..%2frecords.db',
  `/media/${'0'.repeat(64)}`,
];

/** A text of the starter pack. With the browser's guessing it could run as a script. */
const textOfPack = (): string => {
  const manifest = fileURLToPath(new URL('../../../resources/packs/starter/pack.json', import.meta.url));
  const { files } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    readonly files: readonly { readonly mediaType: string; readonly sha256: string }[];
  };
  const text = files.find(({ mediaType }) => mediaType === 'text/markdown');
  if (text === undefined) throw new Error('The starter pack has no text.');
  return `/media/${text.sha256}`;
};

/** What the kit's own scheme gives that it should not, and how it gives the rest. */
export const addressHoles = (page: Page): Promise<Holes> =>
  page.evaluate(
    async ({ missing, text }) => {
      const statusOf = async (path: string, method = 'GET'): Promise<number> =>
        fetch(path, { method }).then(
          ({ status }) => status,
          // A request that is not the kit's own (another host, a file) is not even answered.
          () => 404,
        );
      const found: string[] = [];
      for (const path of missing) if ((await statusOf(path)) !== 404) found.push(`serves ${path}`);
      if ((await statusOf('file:///etc/passwd')) !== 404) found.push('reads files');
      if ((await statusOf('/console.html', 'POST')) !== 405) found.push('takes what is posted');
      const { headers } = await fetch('/console.html');
      if (headers.get('cache-control') !== 'no-store') found.push('pages are cached');
      if (headers.get('referrer-policy') !== 'no-referrer') found.push('addresses are told');
      const ran = await new Promise<boolean>((resolve) => {
        const script = document.createElement('script');
        script.src = text;
        script.addEventListener('load', () => resolve(true));
        script.addEventListener('error', () => resolve(false));
        document.head.append(script);
      });
      if (ran) found.push('a text of a pack runs');
      return found.map((hole) => `kit://: ${hole}`);
    },
    { missing: NOT_THERE, text: textOfPack() },
  );
