import { type DeckSource, readDeckSource } from '../../../main/library/deck-source.ts';
import { readHtmlDeck } from '../../../main/library/html-deck/read-html-deck.ts';
import { pageIds, readPageNotes } from '../../../main/library/pdf-deck/page-notes.ts';
import type { PackModule } from '../../../preload/contract/models/pack.ts';
import { itemsOf, type PackUnderLint, textOf } from './pack-under-lint.ts';

/** A deck in one language, read as the kit reads it. */
export interface LintedDeck {
  readonly module: PackModule;
  readonly itemId: string;
  readonly language: string;
  /** Where an author mends it: the slides, and for a PDF its speaker notes. */
  readonly file: string;
  readonly text: string;
  readonly deck: DeckSource;
  readonly assets: readonly string[];
}

/** Every deck of a pack in every language, whatever it is written in. */
export const decksOf = async (pack: PackUnderLint): Promise<readonly LintedDeck[]> => {
  const types = new Map(pack.manifest.files.map((file) => [file.path, file.mediaType]));
  const found: LintedDeck[] = [];
  for (const { module, item } of itemsOf(pack, 'deck')) {
    for (const [language, { slides, assets, notes }] of Object.entries(item.variants)) {
      const isPdf = types.get(slides) === 'application/pdf';
      const file = isPdf ? (notes ?? slides) : slides;
      const text = isPdf && notes === undefined ? '' : await textOf(pack, file);
      const deck = isPdf
        ? await pdfDeck(pack, slides, text)
        : types.get(slides) === 'text/html'
          ? readHtmlDeck(text)
          : readDeckSource(text);
      found.push({ module, itemId: item.id, language, file, text, deck, assets });
    }
  }
  return found;
};

/** A PDF's pages as slides: with their notes, and without what is drawn on them. */
const pdfDeck = async (pack: PackUnderLint, slides: string, text: string): Promise<DeckSource> => {
  const notes = readPageNotes(text);
  const pages = await countPages((await pack.read(slides)) ?? new Uint8Array());
  return {
    title: notes.title,
    language: null,
    draft: notes.draft,
    problems: notes.problems,
    slides: pageIds(notes, pages).map((id, index) => ({
      id,
      title: id,
      column: index,
      attributes: {},
      format: 'page',
      source: '',
      notes: notes.pages.get(index + 1)?.notes ?? '',
      steps: 0,
    })),
  };
};

const countPages = async (bytes: Uint8Array): Promise<number> => {
  try {
    // Only where there is such a deck: it takes a while to be loaded.
    const { PDFDocument } = await import('@cantoo/pdf-lib');
    return (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount();
  } catch {
    return 0;
  }
};
