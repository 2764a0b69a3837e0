import { mkdir, statfs } from 'node:fs/promises';

/** What the records, their backups and the laptop itself need to go on with: content never takes the last of a disk. */
export const KEPT_FREE_BYTES = 256 * 1024 * 1024;

/** What content may take of the disk. */
export const freeBytes = async (libraryFolder: string, kept = KEPT_FREE_BYTES): Promise<number> => {
  await mkdir(libraryFolder, { recursive: true });
  const { bavail, bsize } = await statfs(libraryFolder);
  return Math.max(0, bavail * bsize - kept);
};
