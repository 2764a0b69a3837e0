import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Sha256 } from '../../../preload/contract/models/ids.ts';
import { sha256OfBytes } from '../digest.ts';
import { type Installed, readInstalled, readNotes, storedManifests } from './installed.ts';
import { libraryPaths } from './library-paths.ts';

/** Of a manifest in the store, what it wants. It was judged when it came in. */
const Wants = z.object({ files: z.array(z.object({ sha256: Sha256 })) });

export interface CollectJob {
  readonly libraryFolder: string;
}

/** Takes away what the list of what is installed does not want. Without a list, nothing. */
export const collectAs = async ({ libraryFolder }: CollectJob): Promise<number> => {
  const read = await readInstalled(libraryFolder);
  return read.installed === null ? 0 : collect(libraryFolder, read.installed);
};

/**
 * Takes away what no version that is kept wants: first tables of contents that are on board no more, then blobs, and what a kill left
 * half-written. It removes nothing when it cannot say for sure what is wanted. Killed in the middle, it is simply not done yet.
 * @returns how many files were removed
 */
export const collect = async (libraryFolder: string, installed: Installed): Promise<number> => {
  const paths = libraryPaths(libraryFolder);
  const kept = new Set(installed.versions.map((version) => version.manifestSha256));
  const wanted = new Set<string>();
  for (const sha256 of kept) {
    const bytes = await readFile(paths.manifest(sha256)).catch(() => null);
    // Damaged: what it wants is unknown, and another copy of it may come and mend it.
    if (bytes === null || sha256OfBytes(bytes) !== sha256) return 0;
    const wants = Wants.safeParse(JSON.parse(bytes.toString('utf8')));
    if (!wants.success) return 0;
    for (const file of wants.data.files) wanted.add(file.sha256);
  }
  for (const note of await readNotes(libraryFolder)) {
    for (const file of note.files) wanted.add(file.sha256);
  }
  let removed = 0;
  const remove = async (path: string): Promise<void> => {
    await rm(path, { force: true });
    removed += 1;
  };
  for (const sha256 of await storedManifests(libraryFolder)) {
    if (!kept.has(sha256)) await remove(paths.manifest(sha256));
  }
  for (const folder of await readdir(paths.blobs).catch(() => [])) {
    for (const name of await readdir(join(paths.blobs, folder)).catch(() => [])) {
      // A damaged file that was put aside says what became of one that is wanted.
      if (!wanted.has(name.replace(/\.damaged$/, ''))) await remove(join(paths.blobs, folder, name));
    }
  }
  for (const folder of [paths.manifests, paths.installing, libraryFolder]) {
    for (const name of await readdir(folder).catch(() => [])) {
      if (name.endsWith('.tmp')) await remove(join(folder, name));
    }
  }
  return removed;
};
