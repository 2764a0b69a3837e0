import type { Sha256 } from '../../../preload/contract/models/ids.ts';

/** A file that is to be hashed, and what must come out. */
export interface FileToHash {
  readonly path: string;
  readonly sha256: Sha256;
  readonly size: number;
}

/** What a worker is started with: memory that main and all workers see, a number for each of `SIGN`. */
export interface HashWorkerStart {
  readonly signs: Int32Array;
}

/** All that main ever sends: the files, the same for each worker. Each takes the next one that no other has taken. */
export interface HashRequest {
  readonly files: readonly FileToHash[];
}

/** Where the signs lie. Of `stop` and `heldBack` 1 is yes; `next` is the index of the file that is taken next. */
export const SIGN = { stop: 0, heldBack: 1, next: 2 } as const;
export const SIGNS = 3;

/** A file as it was found: `mtimeMs` when it was opened. */
export interface HashedFile {
  readonly index: number;
  readonly state: 'good' | 'altered' | 'missing';
  readonly size: number;
  readonly mtimeMs: number;
}

export type HashReply =
  /** Bytes read since the last word. */
  | { readonly kind: 'read'; readonly index: number; readonly bytes: number }
  | { readonly kind: 'hashed'; readonly file: HashedFile };
