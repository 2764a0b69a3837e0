import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { failed, ok, type ProblemCode, type Result } from '../../preload/contract/models/problem.ts';
import { createLog } from '../platform/log.ts';

const log = createLog('exports');

/** Where a file that was saved now lies. */
export interface SavedFile {
  readonly path: string;
}

/** Puts bytes at a place that the trainer has chosen. See `replaceFile`. */
export const saveBytes = (target: string, bytes: Uint8Array): Promise<Result<SavedFile>> =>
  replaceFile(target, async (file) => {
    await file.writeFile(bytes);
    return null;
  });

/** Copies a file there and hashes it on the way: what lands on a stick is what was published, or nothing. */
export const saveCopy = (target: string, source: string, sha256: string): Promise<Result<SavedFile>> =>
  replaceFile(target, async (file) => {
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(source, { highWaterMark: 1 << 20 })) {
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    return hash.digest('hex') === sha256 ? null : 'content.altered';
  });

/**
 * Writes beside the target, has the disk take it in, and renames: whatever happens in between, there is the old file or the new
 * one. What can go wrong with a stick comes back as a problem; the half-written file is taken away as far as that is possible.
 */
const replaceFile = async (
  target: string,
  write: (file: FileHandle) => Promise<ProblemCode | null>,
): Promise<Result<SavedFile>> => {
  const temporary = join(dirname(target), `.${randomUUID()}.part`);
  let moved = false;
  try {
    const file = await open(temporary, 'wx');
    let refused: ProblemCode | null;
    try {
      refused = await write(file);
      await file.sync();
    } finally {
      await file.close();
    }
    if (refused !== null) return failed(refused, { what: basename(target) });
    await rename(temporary, target);
    moved = true;
    await syncFolder(dirname(target));
    return ok({ path: target });
  } catch (thrown) {
    // Not the path: a trainer may name a folder after a person.
    log.warn(`a file could not be saved: ${errorCode(thrown)}`);
    return failed(problemOf(thrown));
  } finally {
    if (!moved) await rm(temporary, { force: true }).catch(() => undefined);
  }
};

/** So that a stick that is pulled out a second later has the new name as well. Not every system can. */
const syncFolder = async (folder: string): Promise<void> => {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // Windows opens no folders; the rename is on its way all the same.
  }
};

const errorCode = (thrown: unknown): string =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : 'unknown';

/** What a system error means to a trainer with a stick in the laptop. */
const problemOf = (thrown: unknown): ProblemCode => {
  switch (errorCode(thrown)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'export.disk-full';
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EIO':
    case 'ENODEV':
    case 'ENXIO':
    case 'ENOTCONN':
    case 'ESTALE':
      return 'export.gone';
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
    // Windows: another program has the old file open.
    case 'EBUSY':
    case 'EISDIR':
      return 'export.not-writable';
    default:
      return 'export.failed';
  }
};
