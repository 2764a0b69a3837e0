import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const FONTS = join(dirname(require.resolve('@fontsource/atkinson-hyperlegible-next/package.json')), 'files');
const FACES = [
  { weight: 400, style: 'normal' },
  { weight: 400, style: 'italic' },
  { weight: 600, style: 'normal' },
  { weight: 700, style: 'normal' },
] as const;

/** In the order in which they must come. */
export const STYLES = ['page', 'text', 'cover', 'fields', 'tight', 'tables', 'boxes', 'path'] as const;

/** The whole HTML document of a workbook: the author's source inside the common style, with the fonts in the document itself. */
export async function workbookHtml(source: string, title: string, language: string): Promise<string> {
  const faces = await Promise.all(
    FACES.map(async ({ weight, style }) => {
      const font = await readFile(join(FONTS, `atkinson-hyperlegible-next-latin-${weight}-${style}.woff2`), 'base64');
      const url = `data:font/woff2;base64,${font}`;
      return `@font-face{font-family:"Atkinson Hyperlegible Next";font-weight:${weight};font-style:${style};src:url(${url})}`;
    }),
  );
  const styles = await Promise.all(STYLES.map((name) => readFile(new URL(`./style/${name}.css`, import.meta.url), 'utf8')));
  const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped}</title>`,
    `<style>${[...faces, ...styles].join('\n')}</style></head><body>${source}</body></html>`,
  ].join('\n');
}

/** The font that people's answers are shown in, as a WOFF file. */
export function formFontFile(): Promise<Buffer> {
  return readFile(join(FONTS, 'atkinson-hyperlegible-next-latin-400-normal.woff'));
}
