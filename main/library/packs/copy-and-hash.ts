import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { Reading } from './pack-source.ts';

/** Large enough that calls cost nothing, small enough that three of them are nothing. */
const CHUNK_BYTES = 4 << 20;

/** After so many bytes they are pushed to the disk, while the copying goes on: the end need not wait for all of them. */
const SYNC_EVERY_BYTES = 64 << 20;

export interface CopyHooks {
  readonly onBytes: (count: number) => void;
  /** So far the bytes are on the disk. */
  readonly onSynced: (upTo: number) => void;
  /** Throws when the copying is to end. */
  readonly stop: () => void;
}

/**
 * Copies and hashes in one go: while a piece is hashed, the next one is read and the last one written. What comes out is on the disk.
 * Never writes more than a piece beyond `limit`.
 */
export const copyAndHash = async (reading: Reading, target: FileHandle, limit: number, hooks: CopyHooks) => {
  const hash = createHash('sha256');
  const buffers = Array.from({ length: 3 }, () => Buffer.allocUnsafeSlow(Math.min(CHUNK_BYTES, limit + 1)));
  const buffer = (turn: number): Buffer => buffers[turn % buffers.length] ?? Buffer.alloc(0);
  let size = 0;
  let synced = 0;
  let writing: Promise<void> = Promise.resolve();
  let syncing: Promise<void> | null = null;
  let next = begin(reading.read(buffer(0)));
  for (let turn = 0; ; turn += 1) {
    const count = await next;
    if (count === 0) break;
    hooks.stop();
    const piece = buffer(turn).subarray(0, count);
    next = begin(reading.read(buffer(turn + 1)));
    hash.update(piece);
    await writing;
    writing = begin(writeAll(target, piece, size));
    size += count;
    hooks.onBytes(count);
    if (size > limit) break;
    if (syncing === null && size - synced >= SYNC_EVERY_BYTES) {
      const upTo = size;
      syncing = begin(
        writing
          .then(() => target.datasync())
          .then(() => {
            synced = upTo;
            syncing = null;
            hooks.onSynced(upTo);
          }),
      );
    }
  }
  await writing;
  await syncing;
  await target.sync();
  hooks.onSynced(size);
  return { sha256: hash.digest('hex'), size };
};

/** Whoever gives up early does not wait for it; it must not end the process. */
const begin = <T>(promise: Promise<T>): Promise<T> => {
  promise.catch(() => undefined);
  return promise;
};

const writeAll = async (target: FileHandle, piece: Uint8Array, position: number): Promise<void> => {
  for (let done = 0; done < piece.length; ) {
    const { bytesWritten } = await target.write(piece, done, piece.length - done, position + done);
    done += bytesWritten;
  }
};
