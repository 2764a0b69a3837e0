import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Sha256 } from '../../preload/contract/models/ids.ts';

/** Where a file of that hash is kept. The first two digits make a folder of their own, so that none grows too large to list. */
export const blobPath = (libraryFolder: string, sha256: Sha256): string =>
  join(libraryFolder, 'blobs', sha256.slice(0, 2), sha256);

/** Size in bytes and time of change, or null when there is no such file. */
export const statFile = async (path: string): Promise<{ readonly size: number; readonly mtimeMs: number } | null> => {
  try {
    const found = await stat(path);
    return found.isFile() ? { size: found.size, mtimeMs: found.mtimeMs } : null;
  } catch {
    return null;
  }
};

/** How storing a file went. `altered`: its bytes are not the ones that the manifest promises, and nothing was kept. */
export type Stored = 'stored' | 'was-there' | 'missing' | 'altered';

/**
 * Copies a file into the store and hashes it on the way; it gets its place only when hash and size are right and it is safely on
 * disk, so what the store holds was good when it came in. A file that is there with the right size is left alone.
 * Rejects when the disk is full or cannot be written.
 */
export const storeBlob = async (
  libraryFolder: string,
  source: string,
  expected: { readonly sha256: Sha256; readonly size: number },
): Promise<Stored> => {
  const target = blobPath(libraryFolder, expected.sha256);
  if ((await statFile(target))?.size === expected.size) return 'was-there';
  const there = await statFile(source);
  if (there === null) return 'missing';
  if (there.size !== expected.size) return 'altered';

  await mkdir(dirname(target), { recursive: true });
  const temporary = `${target}.${randomUUID()}.tmp`;
  try {
    if ((await copyAndDigest(source, temporary)) !== expected.sha256) return 'altered';
    await rename(temporary, target);
    return 'stored';
  } finally {
    await rm(temporary, { force: true });
  }
};

const copyAndDigest = async (source: string, target: string): Promise<string> => {
  const hash = createHash('sha256');
  const file = await open(target, 'wx');
  try {
    for await (const chunk of createReadStream(source, { highWaterMark: 1 << 20 })) {
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    // Else a power cut could leave a file of the right name and length that is empty inside.
    await file.sync();
  } finally {
    await file.close();
  }
  return hash.digest('hex');
};
