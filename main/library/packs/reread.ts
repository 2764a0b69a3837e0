import { createHash, type Hash } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { systemCode } from './pack-fault.ts';
import { borrowPiece, givePieceBack, openPastMemory, PIECE_BYTES, SECTOR } from './past-memory.ts';

/** A file that is being hashed while it grows, from the disk. */
export interface Reread {
  /** Hashes what is on the disk up to there, in whole sectors; the rest too when it is all. */
  readonly go: (upTo: number, isAll: boolean) => Promise<void>;
  readonly digest: () => string;
  readonly close: () => Promise<void>;
}

export const openReread = async (path: string): Promise<Reread> => {
  let opened = await openPastMemory(path, constants.O_RDONLY);
  const hash: Hash = createHash('sha256');
  let at = 0;

  const read = async (into: Buffer, length: number): Promise<number> => {
    try {
      return (await opened.handle.read(into, 0, length, at)).bytesRead;
    } catch (thrown) {
      if (!opened.direct || systemCode(thrown) !== 'EINVAL') throw thrown;
      await opened.handle.close();
      opened = { handle: await open(path, 'r'), direct: false };
      return read(into, length);
    }
  };

  return {
    go: async (upTo, isAll) => {
      let [buffer, spare] = [borrowPiece(), borrowPiece()];
      try {
        const end = isAll ? Number.POSITIVE_INFINITY : upTo - (upTo % SECTOR);
        const length = () => Math.min(PIECE_BYTES, end - at);
        let next = length() > 0 ? read(buffer, length()) : Promise.resolve(0);
        for (;;) {
          const count = await next;
          if (count === 0) return;
          at += count;
          // A read that was cut short ends at the file's end: a position that is no multiple of a sector cannot be asked for.
          const more = at % SECTOR === 0 && length() > 0;
          next = more ? read(spare, length()) : Promise.resolve(0);
          next.catch(() => undefined);
          hash.update(buffer.subarray(0, count));
          [buffer, spare] = [spare, buffer];
        }
      } finally {
        givePieceBack(buffer);
        givePieceBack(spare);
      }
    },
    digest: () => hash.digest('hex'),
    close: () => opened.handle.close(),
  };
};

/** Hashes a whole file from the disk. */
export const rereadFile = async (path: string): Promise<string> => {
  const file = await openReread(path);
  try {
    await file.go(0, true);
    return file.digest();
  } finally {
    await file.close();
  }
};
