import { PDFDict, type PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { textOf } from './pdf-structure.ts';

/**
 * Chromium loses the space where a heading breaks into two lines ("semanas enel plantel"). The bookmarks get the headings' own
 * words back; the two lists must agree letter by letter, spaces apart, or it throws.
 */
export function mendBookmarks(document: PDFDocument, headings: readonly string[]): void {
  const bookmarks = bookmarkEntries(document);
  if (bookmarks.length !== headings.length) {
    throw new Error(`The pages have ${headings.length} headings and the PDF ${bookmarks.length} bookmarks.`);
  }
  for (const [index, bookmark] of bookmarks.entries()) {
    const heading = headings[index] ?? '';
    const before = textOf(bookmark, 'Title') ?? '';
    if (withoutSpaces(before) !== withoutSpaces(heading))
      throw new Error(`The bookmark "${before}" is not the heading "${heading}".`);
    bookmark.set(PDFName.of('Title'), PDFHexString.fromText(heading));
  }
}

/** All bookmarks, top to bottom. */
export function bookmarkEntries(document: PDFDocument): readonly PDFDict[] {
  const found: PDFDict[] = [];
  const walk = (parent: PDFDict): void => {
    let entry = parent.lookupMaybe(PDFName.of('First'), PDFDict);
    while (entry !== undefined) {
      found.push(entry);
      walk(entry);
      entry = entry.lookupMaybe(PDFName.of('Next'), PDFDict);
    }
  };
  const root = document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  if (root !== undefined) walk(root);
  return found;
}

function withoutSpaces(text: string): string {
  return text.replaceAll(/\s/g, '');
}
