import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib';

const name = (key: string): PDFName => PDFName.of(key);

/** A bookmark's children, top to bottom; of the outline's root, the first level. */
export const bookmarksUnder = (parent: PDFDict): readonly PDFDict[] => {
  const found: PDFDict[] = [];
  let entry = parent.lookupMaybe(name('First'), PDFDict);
  while (entry !== undefined) {
    found.push(entry);
    entry = entry.lookupMaybe(name('Next'), PDFDict);
  }
  return found;
};

export const outlineOf = (pdf: PDFDocument): PDFDict | undefined => pdf.catalog.lookupMaybe(name('Outlines'), PDFDict);

/**
 * Chromium makes a bookmark of every heading, and loses the space where one breaks into two lines. Two levels stay, and those whose letters
 * are known get their words back.
 */
export const tidyBookmarks = (pdf: PDFDocument, headings: readonly string[]): void => {
  const known = new Map(headings.map((heading) => [letters(heading), heading]));
  const outline = outlineOf(pdf);
  const first = outline === undefined ? [] : bookmarksUnder(outline);
  for (const bookmark of first.flatMap((one) => [one, ...bookmarksUnder(one)])) {
    const title = bookmark.lookup(name('Title'));
    const written = title instanceof PDFString || title instanceof PDFHexString ? title.decodeText() : '';
    const words = known.get(letters(written));
    if (words !== undefined) bookmark.set(name('Title'), PDFHexString.fromText(words));
  }
  for (const one of first) {
    const below = bookmarksUnder(one);
    for (const bookmark of below) for (const key of ['First', 'Last', 'Count']) bookmark.delete(name(key));
    if (below.length > 0) one.set(name('Count'), PDFNumber.of(below.length));
  }
  const all = first.reduce((sum, one) => sum + 1 + bookmarksUnder(one).length, 0);
  outline?.set(name('Count'), PDFNumber.of(all));
};

const letters = (text: string): string => text.normalize('NFC').replaceAll(/\s/g, '');
