import type { Instant } from '../../../preload/contract/models/time.ts';
import type { Pack } from '../pack.ts';
import { readInstalled, writeInstalled } from './installed.ts';

/**
 * A shipped pack that the store has whole is among what is installed, so that it stays when a later kit ships another. While nothing
 * was installed by stick there is no list to write it in, and none is needed.
 */
export const noteShipped = async (libraryFolder: string, { manifest, manifestSha256, folder }: Pack): Promise<void> => {
  const { installed } = await readInstalled(libraryFolder);
  if (installed === null || folder === null || installed.versions.some((each) => each.manifestSha256 === manifestSha256)) return;
  const own = {
    packId: manifest.id,
    version: manifest.version,
    manifestSha256,
    origin: { kind: 'shipped' as const, name: manifest.id },
    installedAt: new Date().toISOString() as Instant,
    signature: null,
  };
  await writeInstalled(libraryFolder, { ...installed, versions: [...installed.versions, own] });
};
