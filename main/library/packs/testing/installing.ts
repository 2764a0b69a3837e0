import { createHash, type KeyObject } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InstallOutcome, PackProgress } from '../../../../preload/contract/models/content-pack-work.ts';
import type { Problem } from '../../../../preload/contract/models/problem.ts';
import { readPackFolder } from '../../install-pack.ts';
import { writeKitpack } from '../../kitpack/write-kitpack.ts';
import { SIGNATURE_FILE, signatureText, signBytes } from '../../signature.ts';
import { installedNow, storedManifest } from '../board-state.ts';
import { type Inspected, inspect } from '../inspect.ts';
import { type InstallJob, install } from '../install.ts';
import { libraryPaths } from '../library-paths.ts';
import { PackFault } from '../pack-fault.ts';

export const WORKER = fileURLToPath(new URL('../worker.ts', import.meta.url));
export const KIT_VERSION = '0.1.0';

/** What a whole library would say of itself: which version of each pack is on board, and that every byte of it is right. */
export interface LibraryState {
  /** `id version`, those shown, in order. */
  readonly shown: readonly string[];
  readonly onBoard: readonly string[];
  /** Files of versions on board that are missing or altered: none, or the library is broken. */
  readonly wrong: readonly string[];
}

/** Reopens and rehashes everything that is on board. */
export const libraryState = async (libraryFolder: string): Promise<LibraryState> => {
  const { installed } = await installedNow(libraryFolder, KIT_VERSION);
  const wrong: string[] = [];
  const named: string[] = [];
  for (const { manifestSha256, packId, version } of installed.versions) {
    named.push(`${packId} ${version}`);
    const manifest = await storedManifest(libraryFolder, manifestSha256, KIT_VERSION);
    if (manifest === null) wrong.push(`${packId} ${version}: no table of contents`);
    for (const file of manifest?.files ?? []) {
      const path = join(libraryPaths(libraryFolder).blobs, file.sha256.slice(0, 2), file.sha256);
      const bytes = await readFile(path).catch(() => null);
      if (bytes === null || createHash('sha256').update(bytes).digest('hex') !== file.sha256)
        wrong.push(`${version}: ${file.path}`);
    }
  }
  const shown = Object.values(installed.shown).map(({ manifestSha256 }) => {
    const found = installed.versions.find((each) => each.manifestSha256 === manifestSha256);
    return `${found?.packId} ${found?.version}`;
  });
  return { shown: shown.sort(), onBoard: named.sort(), wrong };
};

export const look = (libraryFolder: string, ...chosen: string[]): Promise<Inspected> =>
  inspect({ libraryFolder, kitVersion: KIT_VERSION, shipped: [], chosen });

export interface TakeOptions extends Partial<InstallJob> {
  readonly onProgress?: (progress: PackProgress) => void;
  readonly stop?: () => void;
}

/** Looks, and installs all that is offered. Answers what came of it: an outcome, or the first problem. */
export const take = async (
  libraryFolder: string,
  chosen: readonly string[],
  { onProgress = () => undefined, stop = () => undefined, ...job }: TakeOptions = {},
): Promise<{ readonly outcome: InstallOutcome } | { readonly problem: Problem }> => {
  try {
    const { offers, refused } = await look(libraryFolder, ...chosen);
    const [first] = refused;
    if (first !== undefined) return { problem: first.problem };
    const packs = offers.map(({ path, manifestSha256 }) => ({ path, manifestSha256 }));
    const full = { libraryFolder, kitVersion: KIT_VERSION, shipped: [], planned: [], language: 'en', packs, ...job };
    return { outcome: await install(full, { onProgress, stop }) };
  } catch (thrown) {
    if (thrown instanceof PackFault) return { problem: thrown.problem };
    throw thrown;
  }
};

/** Signs the pack in a folder. */
export const signPack = async (folder: string, privateKey: KeyObject): Promise<void> =>
  writeFile(join(folder, SIGNATURE_FILE), signatureText(signBytes(await readFile(join(folder, 'pack.json')), privateKey)));

/** Makes one file of the pack in a folder. */
export const asKitpack = async (folder: string, target: string): Promise<string> => {
  const pack = await readPackFolder(folder, KIT_VERSION);
  if (!pack.ok) throw new Error(pack.problem.code);
  const written = await writeKitpack(pack.value, target);
  if (written.state !== 'written') throw new Error(`${written.file.path} is ${written.file.state}`);
  return target;
};

/** Every file below a folder, as paths relative to it. */
export const filesBelow = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
};
