import { posix } from 'node:path';
import type { Sha256 } from '../../preload/contract/models/ids.ts';
import type { LanguageTag } from '../../preload/contract/models/localized.ts';
import { inLanguage } from './language.ts';
import { pathsOf } from './manifest.ts';
import type { Pack } from './pack.ts';

/** A file as a trainer can recognise it: the title of what it belongs to, and its name. */
export const fileOf = (title: string, path: string): string => `${title}, ${posix.basename(path)}`;

/** The same of a hash: the first item that uses the file gives the title. */
export const nameOfFile = (packs: readonly Pack[], sha256: Sha256, language: LanguageTag): string => {
  for (const { manifest } of packs) {
    const file = manifest.files.find((each) => each.sha256 === sha256);
    if (file === undefined) continue;
    const item = manifest.modules.flatMap((module) => module.items).find((each) => pathsOf(each).includes(file.path));
    return fileOf(inLanguage(item?.title ?? manifest.title, language), file.path);
  }
  return sha256.slice(0, 8);
};
