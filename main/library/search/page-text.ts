import { beginPdf, joined, MOST_PAGES, readPages } from '../pdf-text.ts';

/**
 * The text of each page of a PDF. A file that cannot be read as one (damaged, locked by a password) has no pages that could be
 * found: it is no reason to try again.
 */
export const pagesOfPdf = async (path: string): Promise<readonly string[]> => {
  const task = await beginPdf(path);
  try {
    return await readPages(await task.promise, MOST_PAGES, joined);
  } catch {
    return [];
  } finally {
    await task.destroy();
  }
};
