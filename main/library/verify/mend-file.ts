import { join } from 'node:path';
import type { LanguageTag } from '../../../preload/contract/models/localized.ts';
import { blobPath, statFile, storeBlob } from '../blob-store.ts';
import type { ContentFiles, KnownFile } from '../content-files.ts';
import { inLanguage } from '../language.ts';
import type { Pack } from '../pack.ts';
import { clearAside } from './set-aside.ts';

export interface MendSetting {
  readonly libraryFolder: string;
  readonly files: ContentFiles;
  readonly language: () => LanguageTag;
}

/**
 * Puts a good copy of a file into the store, from the first of these packs that has one: it is hashed on the way.
 * @returns the title of that pack, or null when none has it. Rejects when the disk is full or cannot be written.
 */
export const mendFile = async (
  { libraryFolder, files, language }: MendSetting,
  file: KnownFile,
  packs: readonly Pack[],
): Promise<string | null> => {
  for (const { folder, manifest } of packs) {
    const same = manifest.files.find((each) => each.sha256 === file.sha256);
    if (folder === null || same === undefined) continue;
    const source = join(folder, ...same.path.split('/'));
    const stored = await storeBlob(libraryFolder, source, file);
    if (stored === 'altered') await learnWrong(files, source);
    // `was-there` goes by the size alone: it is the damaged one, which could not be put aside.
    if (stored !== 'stored') continue;
    const path = blobPath(libraryFolder, file.sha256);
    const found = await statFile(path);
    if (found !== null) files.learn({ path, ...found, isRight: true });
    await clearAside(path);
    return inLanguage(manifest.title, language());
  }
  return null;
};

/** A copy that was no good for mending is none to be shown from either. */
const learnWrong = async (files: ContentFiles, path: string): Promise<void> => {
  const found = await statFile(path);
  if (found !== null) files.learn({ path, ...found, isRight: false });
};
