import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { checkReadable } from '../../build/content/workbook/check-pdf.ts';

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

/** What a reader, or a program that reads aloud, gets of a PDF. */
export interface ReadPdf {
  readonly pages: readonly string[];
  /** All pages' text, spaces made one. */
  readonly text: string;
  readonly title: unknown;
  readonly language: unknown;
  readonly outline: readonly Bookmark[];
  /** The tags of all pages in order: H1, P, Figure ... */
  readonly roles: readonly string[];
  readonly alts: readonly string[];
  readonly fields: number;
  /** Sentences: not tagged, a drawing without a name, a font that is not inside ... */
  readonly problems: readonly string[];
}

interface Tag {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Tag[];
}

const allTags = (tag: Tag): readonly Tag[] => [tag, ...(tag.children ?? []).flatMap(allTags)];
const tidy = (text: string): string => text.replace(/\s+/g, ' ').normalize('NFC').trim();

/** Reads a PDF back with a reader that had no part in making it. */
export const readPdf = async (
  bytes: Uint8Array,
  expected: { readonly language: string; readonly title: string },
): Promise<ReadPdf> => {
  const { problems } = await checkReadable(bytes, expected);
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
  const texts = await Promise.all(
    pages.map(async (page) =>
      tidy(
        (await page.getTextContent()).items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join(''),
      ),
    ),
  );
  const trees = await Promise.all(pages.map((page) => page.getStructTree()));
  const tags = trees.flatMap((tree) => (tree === null ? [] : allTags(tree as Tag)));
  const info = new Map(Object.entries((await pdf.getMetadata()).info));
  return {
    pages: texts,
    text: texts.join(' '),
    title: info.get('Title'),
    language: info.get('Language'),
    outline: (await pdf.getOutline()) ?? [],
    roles: tags.flatMap(({ role }) => role ?? []),
    alts: tags.flatMap(({ alt }) => alt ?? []),
    fields: (await pdf.getFieldObjects())?.size ?? 0,
    problems,
  };
};
