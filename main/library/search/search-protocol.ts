import type { LanguageTag } from '../../../preload/contract/models/localized.ts';
import type { Found } from './find.ts';
import type { SearchPiece } from './search-document.ts';

/** What main asks of the worker. Each is answered, one after the other. */
export type SearchRequest =
  /** Answers whether the index is current; else it is empty and waits to be filled. */
  | { readonly kind: 'open'; readonly key: string }
  | { readonly kind: 'add'; readonly piece: SearchPiece }
  /** All is in; without a key something is missing, and it is made again at the next start. */
  | { readonly kind: 'finish'; readonly key: string | null }
  | { readonly kind: 'find'; readonly query: string; readonly language: LanguageTag };

export type SearchResponse<K extends SearchRequest['kind']> = K extends 'open' ? boolean : K extends 'find' ? Found : null;

export type SearchReply =
  | { readonly id: number; readonly ok: true; readonly value: boolean | Found | null }
  | { readonly id: number; readonly ok: false; readonly error: Error };

/** What the worker is started with. */
export interface SearchStart {
  readonly libraryFolder: string;
}
