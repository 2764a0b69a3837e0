import { posix } from 'node:path';
import type { DamagedFile, FilePart } from '../../../preload/contract/models/content-pack-work.ts';
import type { Sha256 } from '../../../preload/contract/models/ids.ts';
import type { LanguageTag } from '../../../preload/contract/models/localized.ts';
import type { PackItem } from '../../../preload/contract/models/pack.ts';
import { pathsOf } from '../manifest.ts';
import type { Pack } from '../pack.ts';

interface Place {
  readonly part: FilePart;
  readonly language: LanguageTag | null;
}

/** What a path of an item is, and in which language. What several languages lean on (the picture in a deck) belongs to none. */
const placeIn = (item: PackItem, path: string): Place => {
  const places = placesOf(item).filter((place) => place.path === path);
  const [first] = places;
  if (first === undefined) return { part: 'other', language: null };
  return { part: first.part, language: places.length === 1 ? first.language : null };
};

const placesOf = (item: PackItem): readonly (Place & { readonly path: string | undefined })[] => {
  switch (item.kind) {
    case 'deck':
      return Object.entries(item.variants).flatMap(([language, { slides, assets, notes }]) => [
        { part: 'slides' as const, language, path: slides },
        { part: 'notes' as const, language, path: notes },
        ...assets.map((path) => ({ part: 'picture' as const, language, path })),
      ]);
    case 'video':
      return [
        { part: 'video', language: null, path: item.file },
        { part: 'poster', language: null, path: item.poster },
        { part: 'script', language: null, path: item.script },
        ...Object.entries(item.variants).flatMap(([language, { captions, transcript }]) => [
          { part: 'captions' as const, language, path: captions },
          { part: 'transcript' as const, language, path: transcript },
        ]),
      ];
    case 'workbook':
    case 'handout':
      return Object.entries(item.variants).map(([language, { file }]) => ({ part: 'document' as const, language, path: file }));
    case 'activity':
    case 'unsupported':
      return [];
  }
};

/** A damaged file as a trainer knows it: the first item that uses it says which module, what of it, and in which language. */
export const nameDamage = (
  packs: readonly Pack[],
  sha256: Sha256,
): Omit<DamagedFile, 'sha256' | 'size' | 'state' | 'mendedFrom'> | null => {
  for (const { manifest } of packs) {
    const file = manifest.files.find((each) => each.sha256 === sha256);
    if (file === undefined) continue;
    const known = { pack: manifest.title, fileName: posix.basename(file.path) };
    for (const module of manifest.modules) {
      const item = module.items.find((each) => pathsOf(each).includes(file.path));
      if (item !== undefined) {
        return { ...known, module: module.title, item: item.title, kind: item.kind, ...placeIn(item, file.path) };
      }
    }
    const part = file.path === manifest.county?.logo ? 'logo' : 'other';
    return { ...known, module: null, item: null, kind: null, part, language: null };
  }
  return null;
};
