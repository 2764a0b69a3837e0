import type { LanguageTag } from '../../../preload/contract/models/localized.ts';
import type { SearchPlace } from '../../../preload/contract/models/search.ts';

/** A piece of text that can be found: one slide, its notes, some sentences of a video, one page, one module, in one language. */
export interface SearchDocument {
  readonly place: SearchPlace;
  readonly language: LanguageTag;
  /** Shown with it. Words in it are found with the body's, but not where it is the title of many: of a whole video, of every page. */
  readonly title: string;
  readonly body: string;
}

/** A workbook or handout: its pages become documents once the file has been read. */
export interface SearchPdf {
  readonly path: string;
  readonly sha256: string;
  /** Of each page but for its number and its text. */
  readonly as: Omit<SearchDocument, 'place' | 'body'> & { readonly item: Extract<SearchPlace, { kind: 'page' }>['item'] };
}

/** What goes into an index in one go. */
export interface SearchPiece {
  readonly documents: readonly SearchDocument[];
  readonly pdfs: readonly SearchPdf[];
}

/** Markdown and HTML as the words that a reader sees. Rough on purpose: it feeds a search and nothing that is shown as such. */
export const plainWords = (markdown: string): string =>
  markdown
    .replace(/<!--.*?-->/gs, ' ')
    .replace(/<(?:style|script)\b.*?<\/(?:style|script)>/gis, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`#>|~]+/g, ' ')
    .replace(/&(?:nbsp|amp|lt|gt|quot|#39);/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
