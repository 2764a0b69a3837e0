import type { SearchHit } from '../../../preload/contract/models/library.ts';

/** A piece of text that can be found: one slide, its notes, one transcript, one activity, one module, in one language. */
export type SearchDocument = Omit<SearchHit, 'excerpt'> & { readonly body: string };

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
