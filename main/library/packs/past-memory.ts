import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { systemCode } from './pack-fault.ts';

/**
 * Reading and writing past the system's memory (`O_DIRECT`, on Linux): what is read is what the disk has, and not what the memory
 * still knows. Where a system or file system has no such thing, there is no such handle.
 */
const DIRECT = (constants as { readonly O_DIRECT?: number }).O_DIRECT;

/** Positions, lengths and places in memory must be multiples of it; every disk's sectors fit into it. */
export const SECTOR = 4096;

/** Large enough that calls cost nothing, small enough that a few of them are nothing. A multiple of both kinds of page. */
export const PIECE_BYTES = 4 << 20;
const WASM_PAGE = 65_536;

declare const WebAssembly: { readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer } };

const free: Buffer[] = [];

/** Memory that lies on whole pages, as WebAssembly's does and a Buffer's does not. To be given back. */
export const borrowPiece = (): Buffer =>
  free.pop() ?? Buffer.from(new WebAssembly.Memory({ initial: PIECE_BYTES / WASM_PAGE }).buffer);

export const givePieceBack = (piece: Buffer): void => {
  free.push(piece);
};

export const openPastMemory = async (path: string, flags: number): Promise<FileHandle | null> => {
  if (DIRECT === undefined) return null;
  try {
    return await open(path, flags | DIRECT);
  } catch (thrown) {
    if (systemCode(thrown) === 'EINVAL') return null;
    throw thrown;
  }
};
