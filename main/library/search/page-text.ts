import { readFile } from 'node:fs/promises';

/** Nobody prints such a workbook, and reading it would hold up the search. */
const MOST_PAGES = 600;

/**
 * The text of each page of a PDF. A file that cannot be read as one (damaged, locked by a password) has no pages that could be
 * found: it is no reason to try again.
 */
export const pagesOfPdf = async (path: string): Promise<readonly string[]> => {
  const data = new Uint8Array(await readFile(path));
  // The part of pdf.js that works in a thread of its own is given to it: here is a thread of its own already, and no address to load from.
  const [{ getDocument }, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  (globalThis as { pdfjsWorker?: unknown }).pdfjsWorker ??= worker;
  const task = getDocument({
    data,
    useWasm: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    verbosity: 0,
  });
  try {
    const pdf = await task.promise;
    const pages: string[] = [];
    for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      page.cleanup();
      const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
      pages.push(text.replace(/\s+/g, ' ').trim());
    }
    return pages;
  } catch {
    return [];
  } finally {
    await task.destroy();
  }
};
