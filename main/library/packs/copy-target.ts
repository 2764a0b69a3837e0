import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { systemCode } from './pack-fault.ts';
import { type Opened, openPastMemory, SECTOR } from './past-memory.ts';

/** After so many bytes that lie in the system's memory they are pushed to the disk, while the copying goes on. */
const SYNC_EVERY_BYTES = 64 << 20;

/** A file that is being written. */
export interface CopyTarget {
  /** Pieces come in order, two at a time at most, each but the last a multiple of a sector; the memory behind a piece may be written to. */
  readonly write: (piece: Buffer, length: number, position: number) => Promise<void>;
  /** All of it, in its true length, on the disk. */
  readonly finish: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** @param size what it will have @param onDisk is told how far the file is on the disk for sure */
export const openTarget = async (path: string, size: number, onDisk: (upTo: number) => void): Promise<CopyTarget> => {
  let opened: Opened = await openPastMemory(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL);
  // Past the memory, a file that grows with each piece is slower than one that is filled.
  if (opened.direct) await opened.handle.truncate(size);
  let done = 0;
  const ahead = new Map<number, number>();
  let pushed = 0;
  let pushing: Promise<void> | null = null;

  const put = async (piece: Buffer, length: number, position: number): Promise<void> => {
    // The last piece is filled up to a whole sector; `finish` cuts it off again.
    const whole = opened.direct ? Math.ceil(length / SECTOR) * SECTOR : length;
    piece.fill(0, length, whole);
    try {
      for (let at = 0; at < whole; ) at += (await opened.handle.write(piece, at, whole - at, position + at)).bytesWritten;
    } catch (thrown) {
      if (!opened.direct || systemCode(thrown) !== 'EINVAL') throw thrown;
      await opened.handle.close();
      opened = { handle: await open(path, constants.O_WRONLY), direct: false };
      await put(piece, length, position);
    }
  };

  /** What went past the memory is there. Else the disk has to be asked to take it. */
  const push = (): void => {
    if (opened.direct) onDisk(done);
    if (opened.direct || pushing !== null || done - pushed < SYNC_EVERY_BYTES) return;
    const upTo = done;
    pushing = opened.handle.datasync().then(() => {
      pushed = upTo;
      pushing = null;
      onDisk(upTo);
    });
    pushing.catch(() => undefined);
  };

  return {
    write: async (piece, length, position) => {
      await put(piece, length, position);
      // Of two at a time the second may be there first: it counts when the first is there too.
      ahead.set(position, length);
      for (let next = ahead.get(done); next !== undefined; next = ahead.get(done)) {
        ahead.delete(done);
        done += next;
      }
      push();
    },
    finish: async () => {
      await pushing;
      await opened.handle.truncate(size);
      await opened.handle.sync();
    },
    close: () => opened.handle.close(),
  };
};
