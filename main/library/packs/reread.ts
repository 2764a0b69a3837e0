import { createHash, type Hash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { systemCode } from './pack-fault.ts';

/**
 * Reads again what was written, past the system's memory where that can be (`O_DIRECT`: Linux): else it would only be seen that the
 * memory still knows. Such a read needs memory that lies on whole pages, as WebAssembly's does.
 */
declare const WebAssembly: { readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer } };

const PIECE_BYTES = 4 << 20;
const WASM_PAGE = 65_536;
/** Positions and lengths of reads past the memory; every disk's sectors fit into it. */
const SECTOR = 4096;

const buffers: Buffer[] = [];
const borrow = (): Buffer => buffers.pop() ?? Buffer.from(new WebAssembly.Memory({ initial: PIECE_BYTES / WASM_PAGE }).buffer);

interface Opened {
  readonly handle: FileHandle;
  readonly direct: boolean;
}

const openPastMemory = async (path: string): Promise<Opened> => {
  const direct = (constants as { readonly O_DIRECT?: number }).O_DIRECT;
  if (direct !== undefined) {
    try {
      return { handle: await open(path, constants.O_RDONLY | direct), direct: true };
    } catch (thrown) {
      // A file system that has no such thing.
      if (systemCode(thrown) !== 'EINVAL') throw thrown;
    }
  }
  return { handle: await open(path, 'r'), direct: false };
};

/** A file that is being hashed while it grows. */
export interface Reread {
  /** Hashes what is on the disk up to there, in whole pieces; the rest too when it is all. */
  readonly go: (upTo: number, isAll: boolean) => Promise<void>;
  readonly digest: () => string;
  readonly close: () => Promise<void>;
}

export const openReread = async (path: string): Promise<Reread> => {
  let opened = await openPastMemory(path);
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
      let [buffer, spare] = [borrow(), borrow()];
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
        buffers.push(buffer, spare);
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
