import type { Sha256 } from '../../../preload/contract/models/ids.ts';

/** A file that is to be hashed, and what must come out. */
export interface FileToHash {
  readonly path: string;
  readonly sha256: Sha256;
  readonly size: number;
}

/** What the worker is started with. `signs` is memory that both see: a number for each of `SIGN`. */
export interface HashWorkerStart {
  readonly files: readonly FileToHash[];
  readonly signs: Int32Array;
}

/** Where the signs lie: 1 is yes. */
export const SIGN = { stop: 0, heldBack: 1 } as const;

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
