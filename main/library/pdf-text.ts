import { readFile } from 'node:fs/promises';
import type { PDFDocumentLoadingTask, PDFDocumentProxy, TextItem } from 'pdfjs-dist/types/src/display/api.js';

/** Nobody presents or prints so many; reading more would hold up the search, or whoever waits for the deck. */
export const MOST_PAGES = 600;

/**
 * Begins to read a PDF for its texts alone: nothing is drawn. Rejects where the file is not there; that it is no PDF, is damaged or
 * locked by a password, the task's promise says. Whoever has begun destroys the task.
 */
export const beginPdf = async (path: string): Promise<PDFDocumentLoadingTask> => {
  const data = new Uint8Array(await readFile(path));
  // The half of pdf.js that has a thread of its own is handed to it: this is a thread of its own, and nothing can be loaded by address.
  const [{ getDocument }, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  (globalThis as { pdfjsWorker?: unknown }).pdfjsWorker ??= worker;
  return getDocument({ data, useWasm: false, useSystemFonts: false, disableFontFace: true, enableXfa: false, verbosity: 0 });
};

/** What `read` makes of the texts of each of the first pages, a page at a time. */
export const readPages = async <T>(
  pdf: PDFDocumentProxy,
  most: number,
  read: (items: readonly TextItem[]) => T,
): Promise<readonly T[]> => {
  const pages: T[] = [];
  for (let number = 1; number <= Math.min(pdf.numPages, most); number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    pages.push(read(items.filter((item) => 'str' in item)));
  }
  return pages;
};

/** Texts as one line. */
export const joined = (items: readonly TextItem[]): string =>
  items
    .map(({ str, hasEOL }) => str + (hasEOL ? ' ' : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
