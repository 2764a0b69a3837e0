import { mkdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Sha256 } from '../../preload/contract/models/ids.ts';
import { failed, ok, type Problem, type Result } from '../../preload/contract/models/problem.ts';
import { statFile, storeBlob } from './blob-store.ts';
import { sha256OfBytes } from './digest.ts';
import { MANIFEST_BYTES_LIMIT, readManifest } from './manifest.ts';
import { type Pack, packOf } from './pack.ts';
import { freeBytes } from './packs/free-bytes.ts';
import { storedManifests } from './packs/installed.ts';
import { libraryPaths } from './packs/library-paths.ts';
import { writeDurably } from './packs/write-durably.ts';

/** A file of a pack that is not as its manifest promises. */
export interface BadFile {
  readonly path: string;
  readonly state: 'missing' | 'altered';
}

/** Reads the pack in a folder: its `pack.json` and nothing else. */
export const readPackFolder = async (folder: string, kitVersion: string): Promise<Result<Pack>> => {
  const bytes = await readLimited(join(folder, 'pack.json'));
  if (bytes === null) {
    return failed('content.pack-invalid', { what: `${basename(folder)}: pack.json is missing or too large` });
  }
  const manifest = readManifest(bytes, basename(folder), kitVersion);
  return manifest.ok ? ok(packOf(manifest.value, sha256OfBytes(bytes), folder)) : manifest;
};

/** Whether everything of this pack was stored once: the manifest is kept last of all. */
export const isInstalled = async (libraryFolder: string, pack: Pack): Promise<boolean> =>
  (await statFile(manifestPath(libraryFolder, pack.manifestSha256))) !== null;

/** Whether a second copy of a pack would leave the disk enough to work with. */
export const hasRoomFor = async (libraryFolder: string, pack: Pack): Promise<boolean> => {
  const bytes = pack.manifest.files.reduce((sum, file) => sum + file.size, 0);
  return (await freeBytes(libraryFolder)) >= bytes;
};

/**
 * Stores a pack's files by hash, and its manifest when all of them were good.
 * @returns the files that were not; the good ones are kept. Rejects when the disk is full or cannot be written.
 */
export const storePack = async (libraryFolder: string, pack: Pack): Promise<readonly BadFile[]> => {
  const { folder } = pack;
  if (folder === null) return [];
  const bad: BadFile[] = [];
  for (const file of pack.manifest.files) {
    const outcome = await storeBlob(libraryFolder, join(folder, ...file.path.split('/')), file);
    if (outcome === 'missing' || outcome === 'altered') bad.push({ path: file.path, state: outcome });
  }
  if (bad.length > 0) return bad;
  await mkdir(libraryPaths(libraryFolder).manifests, { recursive: true });
  await writeDurably(manifestPath(libraryFolder, pack.manifestSha256), await readFile(join(folder, 'pack.json')));
  return [];
};

/**
 * Reads the packs that the store keeps, but for those that are known already. A manifest whose bytes are not those of its name
 * was altered: it is a problem.
 * @param installed what is on board; null before anything was installed by stick: then it is all that the store has
 */
export const readInstalledPacks = async (
  libraryFolder: string,
  kitVersion: string,
  known: ReadonlySet<Sha256>,
  installed: readonly Sha256[] | null = null,
): Promise<{ readonly packs: readonly Pack[]; readonly problems: readonly Problem[] }> => {
  const packs: Pack[] = [];
  const problems: Problem[] = [];
  for (const sha256 of installed ?? (await storedManifests(libraryFolder))) {
    const bytes = known.has(sha256) ? null : await readLimited(manifestPath(libraryFolder, sha256));
    if (bytes === null) continue;
    const read =
      sha256OfBytes(bytes) === sha256
        ? readManifest(bytes, sha256.slice(0, 8), kitVersion)
        : failed('content.pack-invalid', { what: `${sha256.slice(0, 8)}: its table of contents was altered` });
    if (read.ok) packs.push(packOf(read.value, sha256, null));
    else problems.push(read.problem);
  }
  return { packs, problems };
};

const manifestPath = (libraryFolder: string, sha256: Sha256): string => libraryPaths(libraryFolder).manifest(sha256);

const readLimited = async (path: string): Promise<Uint8Array | null> => {
  try {
    return (await stat(path)).size > MANIFEST_BYTES_LIMIT ? null : await readFile(path);
  } catch {
    return null;
  }
};
