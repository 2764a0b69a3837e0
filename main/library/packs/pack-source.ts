import { type FileHandle, lstat, open } from 'node:fs/promises';
import type { PackOrigin } from '../../../preload/contract/models/content-pack.ts';
import type { PackFile } from '../../../preload/contract/models/pack.ts';

/** Bytes that come one after the other. */
export interface Reading {
  /** Fills as much of the buffer as there is; 0 at the end. */
  readonly read: (into: Uint8Array) => Promise<number>;
  readonly close: () => Promise<void>;
}

/** A pack as it lies on a stick: a folder or a zip. Nothing of it is trusted. Refusals are thrown as `PackFault`. */
export interface PackSource {
  readonly origin: PackOrigin;
  /** Of the folder or the file. */
  readonly path: string;
  /** A small file as a whole; never more of it than the limit. */
  readonly small: (name: string, limit: number) => Promise<SmallFile>;
  /** Glances at every file of the table of contents: whether it is there, no link, and of the size that is said. */
  readonly glance: (files: readonly PackFile[]) => Promise<void>;
  /** A file of the table of contents, glanced at once more. */
  readonly open: (file: PackFile) => Promise<Reading>;
  /** Whether the stick is still plugged in, as far as one can see. */
  readonly isThere: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

export type SmallFile =
  | { readonly state: 'read'; readonly bytes: Uint8Array }
  | { readonly state: 'missing' }
  | { readonly state: 'too-large' };

/** A stretch of a file: a whole file, or what lies unpacked in a zip. */
export const readStretch = (handle: FileHandle, start: number, length: number, close: () => Promise<void>): Reading => {
  let done = 0;
  return {
    read: async (into) => {
      const { bytesRead } = await handle.read(into, 0, Math.min(into.length, length - done), start + done);
      done += bytesRead;
      return bytesRead;
    },
    close,
  };
};

/** A stream, such as what comes out of a deflated entry. */
export const readStream = (stream: AsyncIterable<Uint8Array> & { destroy: () => unknown }): Reading => {
  const chunks = stream[Symbol.asyncIterator]();
  let rest: Uint8Array = new Uint8Array();
  return {
    read: async (into) => {
      while (rest.length === 0) {
        const next = await chunks.next();
        if (next.done === true) return 0;
        rest = next.value;
      }
      const length = Math.min(into.length, rest.length);
      into.set(rest.subarray(0, length));
      rest = rest.subarray(length);
      return length;
    },
    close: async () => {
      stream.destroy();
    },
  };
};

/** Reads to the end, but never more than a byte beyond the limit. */
export const readAll = async (reading: Reading, limit: number): Promise<Uint8Array | null> => {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const buffer = new Uint8Array(Math.min(1 << 20, limit + 1 - length));
      const count = await reading.read(buffer);
      if (count === 0) return Buffer.concat(parts);
      parts.push(buffer.subarray(0, count));
      length += count;
      if (length > limit) return null;
    }
  } finally {
    await reading.close();
  }
};

/** Opens a file for reading that is no link. A pipe or device is not opened at all: that could wait for ever. */
export const openPlain = async (
  path: string,
): Promise<{ readonly handle: FileHandle; readonly size: number } | 'missing' | 'not-a-file'> => {
  const found = await lstat(path).catch((thrown: unknown) => {
    if (isMissing(thrown)) return null;
    throw thrown;
  });
  if (found === null) return 'missing';
  if (!found.isFile()) return 'not-a-file';
  const handle = await open(path, 'r');
  return { handle, size: (await handle.stat()).size };
};

export const isMissing = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && (thrown.code === 'ENOENT' || thrown.code === 'ENOTDIR');
