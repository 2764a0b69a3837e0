import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { beginPdf, joined, MOST_PAGES, readPages } from '../pdf-text.ts';

/** What can be read of one page without drawing it. */
export interface PageText {
  /** What stands on it in the largest letters; empty where it has no text. */
  readonly title: string;
  readonly text: string;
}

/** A page of a deck says no more than this; the rest is not found. */
const MOST_TEXT = 20_000;

/** Reads the texts of a PDF's pages. Rejects where it cannot be read as one: damaged, or locked by a password. */
export const pageTexts = async (path: string): Promise<readonly PageText[]> => {
  const task = await beginPdf(path);
  try {
    const pdf = await task.promise;
    if (pdf.numPages > MOST_PAGES) throw new Error(`A deck of ${pdf.numPages} pages is too long.`);
    return await readPages(pdf, MOST_PAGES, textOfPage);
  } finally {
    await task.destroy();
  }
};

const textOfPage = (items: readonly TextItem[]): PageText => {
  // A slide's title is what is largest; the first run of it, because a page may have another as large further down.
  const largest = Math.max(0, ...items.filter(({ str }) => str.trim() !== '').map(({ height }) => height));
  const from = items.findIndex(({ str, height }) => str.trim() !== '' && height >= largest * 0.95);
  const after = items.slice(Math.max(0, from));
  const end = after.findIndex(({ str, height }) => str.trim() !== '' && height < largest * 0.95);
  return { title: joined(end < 0 ? after : after.slice(0, end)).slice(0, 120), text: joined(items).slice(0, MOST_TEXT) };
};
