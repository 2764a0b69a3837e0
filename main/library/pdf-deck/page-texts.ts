import { readFile } from 'node:fs/promises';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';

/** What can be read of one page without drawing it. */
export interface PageText {
  /** What stands on it in the largest letters; empty where it has no text. */
  readonly title: string;
  readonly text: string;
}

/** Nobody presents so many; reading more would hold up whoever waits for the deck. */
export const MOST_PAGES = 600;

/** A page of a deck says no more than this; the rest is not found. */
const MOST_TEXT = 20_000;

/** Reads the texts of a PDF's pages. Rejects where it cannot be read as one: damaged, or locked by a password. */
export const pageTexts = async (path: string): Promise<readonly PageText[]> => {
  const data = new Uint8Array(await readFile(path));
  // The half of pdf.js that has a thread of its own is handed to it: this is a thread of its own, and nothing can be loaded by address.
  const [{ getDocument }, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  (globalThis as { pdfjsWorker?: unknown }).pdfjsWorker ??= worker;
  const settings = { useWasm: false, useSystemFonts: false, disableFontFace: true, enableXfa: false, verbosity: 0 };
  const task = getDocument({ data, ...settings });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > MOST_PAGES) throw new Error(`A deck of ${pdf.numPages} pages is too long.`);
    const pages: PageText[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      page.cleanup();
      pages.push(textOfPage(items.filter((item) => 'str' in item)));
    }
    return pages;
  } finally {
    await task.destroy();
  }
};

const textOfPage = (items: readonly TextItem[]): PageText => {
  const join = (parts: readonly TextItem[]): string => tidy(parts.map(({ str, hasEOL }) => str + (hasEOL ? ' ' : '')).join(''));
  // A slide's title is what is largest; the first run of it, because a page may have another as large further down.
  const largest = Math.max(0, ...items.filter(({ str }) => str.trim() !== '').map(({ height }) => height));
  const from = items.findIndex(({ str, height }) => str.trim() !== '' && height >= largest * 0.95);
  const after = items.slice(Math.max(0, from));
  const end = after.findIndex(({ str, height }) => str.trim() !== '' && height < largest * 0.95);
  return { title: join(end < 0 ? after : after.slice(0, end)).slice(0, 120), text: join(items).slice(0, MOST_TEXT) };
};

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
