import { join } from 'node:path';
import type { Sha256 } from '../../../preload/contract/models/ids.ts';

/** Where things lie in the library's folder. Blobs: see `blob-store.ts`. */
export const libraryPaths = (libraryFolder: string) => ({
  /** What is installed and what of it is shown: the one file by which an installation comes into force. */
  installed: join(libraryFolder, 'installed.json'),
  manifests: join(libraryFolder, 'manifests'),
  manifest: (sha256: Sha256) => join(libraryFolder, 'manifests', `${sha256}.json`),
  blobs: join(libraryFolder, 'blobs'),
  /** A note for each installation that has begun and is not in force. */
  installing: join(libraryFolder, 'installing'),
  note: (sha256: Sha256) => join(libraryFolder, 'installing', `${sha256}.json`),
});
