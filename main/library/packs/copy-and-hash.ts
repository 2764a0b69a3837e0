import { createHash } from 'node:crypto';
import type { CopyTarget } from './copy-target.ts';
import type { Reading } from './pack-source.ts';
import { borrowPiece, givePieceBack, PIECE_BYTES } from './past-memory.ts';

/** So many pieces are on their way to the disk at a time. */
const WRITING = 2;

export interface CopyHooks {
  readonly onBytes: (count: number) => void;
  /** See `CopyTarget.write`. */
  readonly pastMemory: boolean;
  /** Throws when the copying is to end. */
  readonly stop: () => void;
}

/**
 * Copies and hashes in one go: while a piece is hashed, the next one is read, and the last two are written, read again and compared
 * with what was hashed. Never writes more than a piece beyond `limit`. When it answers or fails, nothing is on its way any more.
 */
export const copyAndHash = async (
  reading: Reading,
  target: CopyTarget,
  limit: number,
  { onBytes, pastMemory, stop }: CopyHooks,
) => {
  const hash = createHash('sha256');
  const pieces = Array.from({ length: WRITING + 2 }, borrowPiece);
  const piece = (turn: number): Buffer => pieces[turn % pieces.length] ?? borrowPiece();
  const writing: Promise<void>[] = [];
  let size = 0;
  let next = begin(fill(reading, piece(0)));
  try {
    for (let turn = 0; ; turn += 1) {
      const length = await next;
      if (length === 0) break;
      stop();
      while (writing.length >= WRITING) await writing.shift();
      next = begin(fill(reading, piece(turn + 1)));
      hash.update(piece(turn).subarray(0, length));
      writing.push(begin(target.write(piece(turn), length, size, pastMemory)));
      size += length;
      onBytes(length);
      if (size > limit) break;
    }
    await Promise.all(writing);
    return { sha256: hash.digest('hex'), size };
  } finally {
    await Promise.allSettled([next, ...writing]);
    pieces.forEach(givePieceBack);
  }
};

/** Reads until the piece is full or nothing more comes: a stream gives what it has. */
const fill = async (reading: Reading, piece: Buffer): Promise<number> => {
  let length = 0;
  while (length < PIECE_BYTES) {
    const count = await reading.read(piece.subarray(length));
    if (count === 0) break;
    length += count;
  }
  return length;
};

/** Whoever gives up early does not wait for it; it must not end the process. */
const begin = <T>(promise: Promise<T>): Promise<T> => {
  promise.catch(() => undefined);
  return promise;
};
