import type { Sha256 } from '../../../preload/contract/models/ids.ts';
import type { PackManifest } from '../../../preload/contract/models/pack.ts';
import { installedNow, storedManifest } from './board-state.ts';
import type { Installed } from './installed.ts';

export interface BoardJob {
  readonly libraryFolder: string;
  readonly kitVersion: string;
  /** Tables of contents that are known already need not be read again. */
  readonly known: readonly Sha256[];
}

/** What is installed, and the tables of contents that are new: judging one of megabytes would hold up the windows. */
export interface Board {
  readonly installed: Installed;
  readonly manifests: readonly { readonly sha256: Sha256; readonly manifest: PackManifest }[];
}

export const readBoard = async ({ libraryFolder, kitVersion, known }: BoardJob): Promise<Board> => {
  const { installed } = await installedNow(libraryFolder, kitVersion);
  const manifests: { sha256: Sha256; manifest: PackManifest }[] = [];
  for (const { manifestSha256: sha256 } of installed.versions) {
    const manifest = known.includes(sha256) ? null : await storedManifest(libraryFolder, sha256, kitVersion);
    if (manifest !== null) manifests.push({ sha256, manifest });
  }
  return { installed, manifests };
};
