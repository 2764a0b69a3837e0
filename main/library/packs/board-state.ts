import { readFile } from 'node:fs/promises';
import type { Sha256 } from '../../../preload/contract/models/ids.ts';
import type { PackManifest } from '../../../preload/contract/models/pack.ts';
import type { Instant } from '../../../preload/contract/models/time.ts';
import { sha256OfBytes } from '../digest.ts';
import { readManifest } from '../manifest.ts';
import { type Installed, NOTHING_INSTALLED, readInstalled, storedManifests } from './installed.ts';
import { libraryPaths } from './library-paths.ts';
import { shownVersion, type Version } from './on-board.ts';

/** A version that ships with the kit, and the folder in which it lies. */
export interface ShippedVersion extends Version {
  readonly folder: string;
}

/** A stored manifest, if it is what its name says and this kit can read it. */
export const storedManifest = async (libraryFolder: string, sha256: Sha256, kitVersion: string): Promise<PackManifest | null> => {
  const bytes = await readFile(libraryPaths(libraryFolder).manifest(sha256)).catch(() => null);
  if (bytes === null || sha256OfBytes(bytes) !== sha256) return null;
  const read = readManifest(bytes, sha256.slice(0, 8), kitVersion);
  return read.ok ? read.value : null;
};

/**
 * What is installed. Before the first installation by stick, and when the list is damaged, that is every manifest in the store: they
 * were stored last of all, so each of them is whole.
 */
export const installedNow = async (
  libraryFolder: string,
  kitVersion: string,
): Promise<{ readonly installed: Installed; readonly state: 'read' | 'none' | 'unreadable' }> => {
  const read = await readInstalled(libraryFolder);
  if (read.installed !== null) return read;
  const versions: Installed['versions'] = [];
  for (const manifestSha256 of await storedManifests(libraryFolder)) {
    const manifest = await storedManifest(libraryFolder, manifestSha256, kitVersion);
    if (manifest === null) continue;
    versions.push({
      packId: manifest.id,
      version: manifest.version,
      manifestSha256,
      origin: { kind: 'shipped', name: manifest.id },
      installedAt: new Date().toISOString() as Instant,
      signature: null,
    });
  }
  return { installed: { ...NOTHING_INSTALLED, versions }, state: read.state };
};

/** The version of a pack that is shown, wherever it lies; null when the pack is new. */
export const shownOf = (packId: string, installed: Installed, shipped: readonly ShippedVersion[]): Version | null => {
  const mine = (each: Version) => each.packId === packId;
  const ships = shipped.filter(mine);
  return shownVersion<Version>([...ships, ...installed.versions.filter(mine)], ships, installed.shown[packId]);
};
