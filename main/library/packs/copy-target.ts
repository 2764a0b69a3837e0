import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { PackFault, systemCode } from './pack-fault.ts';
import { borrowPiece, givePieceBack, openPastMemory, SECTOR } from './past-memory.ts';

/** After so many bytes that lie in the system's memory they are pushed to the disk, while the copying goes on. */
const SYNC_EVERY_BYTES = 64 << 20;

/** A file that is being written. */
export interface CopyTarget {
  /**
   * Writes a piece, reads it again and compares: `packs.disk-failed` when a byte is another one. Pieces begin at whole sectors.
   * @param pastMemory goes past the system's memory, so that it is the disk that is asked
   */
  readonly write: (piece: Buffer, length: number, position: number, pastMemory: boolean) => Promise<void>;
  /** All of it is on the disk. */
  readonly finish: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** @param size what it will have */
export const openTarget = async (path: string, size: number): Promise<CopyTarget> => {
  const handle = await open(path, constants.O_RDWR | constants.O_CREAT | constants.O_EXCL);
  let direct = await openPastMemory(path, constants.O_RDWR);
  // A file that grows with each piece is slower than one that is filled.
  await handle.truncate(size);
  let inMemory = 0;
  let pushing: Promise<void> | null = null;

  const writeAndCompare = async (to: FileHandle, piece: Buffer, length: number, position: number): Promise<void> => {
    for (let at = 0; at < length; ) at += (await to.write(piece, at, length - at, position + at)).bytesWritten;
    const again = borrowPiece();
    try {
      let at = 0;
      while (at < length) {
        const { bytesRead } = await to.read(again, at, length - at, position + at);
        if (bytesRead === 0) break;
        at += bytesRead;
      }
      if (at !== length || again.compare(piece, 0, length, 0, length) !== 0) throw new PackFault('packs.disk-failed');
    } finally {
      givePieceBack(again);
    }
  };

  /** Bytes that are in memory only are pushed out meanwhile, so that the end need not wait for all of them. */
  const push = (length: number): void => {
    inMemory += length;
    if (pushing !== null || inMemory < SYNC_EVERY_BYTES) return;
    inMemory = 0;
    pushing = handle.datasync().finally(() => {
      pushing = null;
    });
    pushing.catch(() => undefined);
  };

  return {
    write: async (piece, length, position, pastMemory) => {
      // A last piece that is no whole sector goes the usual way.
      if (pastMemory && direct !== null && length % SECTOR === 0) {
        try {
          return await writeAndCompare(direct, piece, length, position);
        } catch (thrown) {
          // A file system that opens a file so, and then will not have it.
          if (systemCode(thrown) !== 'EINVAL') throw thrown;
          await direct.close();
          direct = null;
        }
      }
      await writeAndCompare(handle, piece, length, position);
      push(length);
    },
    finish: async () => {
      await pushing;
      await handle.sync();
    },
    close: async () => {
      await direct?.close();
      await handle.close();
    },
  };
};
