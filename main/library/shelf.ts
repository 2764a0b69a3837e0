import { compareVersions } from '../../preload/contract/compare-versions.ts';
import type { ItemRef } from '../../preload/contract/models/item-ref.ts';
import type { PackItem, PackModule } from '../../preload/contract/models/pack.ts';
import type { FoundItem, Pack } from './pack.ts';

/** The packs that are on board, all versions of them: a session that was planned with an older one still finds it. */
export interface Shelf {
  /** Of each pack the version that is shown (the newest, unless the trainer went back), in the order in which packs came. */
  readonly newest: readonly Pack[];
  readonly find: (packId: string, version: string | null, moduleId: string) => { pack: Pack; module: PackModule } | null;
}

/** Which of a pack's versions, given newest first, is shown. */
export type ChooseShown = (versions: readonly Pack[]) => Pack | undefined;

/** Orders packs. Of two with the same id and version the first given counts. */
export const shelve = (packs: readonly Pack[], choose: ChooseShown = (versions) => versions[0]): Shelf => {
  const versions = new Map<string, Pack[]>();
  for (const pack of packs) {
    const same = versions.get(pack.manifest.id) ?? [];
    if (!same.some((other) => other.manifest.version === pack.manifest.version)) same.push(pack);
    versions.set(
      pack.manifest.id,
      same.toSorted((a, b) => compareVersions(b.manifest.version, a.manifest.version)),
    );
  }
  return {
    newest: [...versions.values()].flatMap((same) => choose(same) ?? []),
    find: (packId, version, moduleId) => {
      const same = versions.get(packId) ?? [];
      const pack = version === null ? choose(same) : same.find((each) => each.manifest.version === version);
      const module = pack?.manifest.modules.find((each) => each.id === moduleId);
      return pack === undefined || module === undefined ? null : { pack, module };
    },
  };
};

/** The item that a reference names, if it is of that kind. */
export const findItem = <K extends PackItem['kind']>(shelf: Shelf, ref: ItemRef, kind: K): FoundItem<K> | null => {
  const found = shelf.find(ref.packId, ref.packVersion, ref.moduleId);
  const item = found?.module.items.find((each) => each.id === ref.itemId);
  return found !== null && item !== undefined && isKind(item, kind) ? { ...found, item } : null;
};

const isKind = <K extends PackItem['kind']>(item: PackItem, kind: K): item is Extract<PackItem, { kind: K }> =>
  item.kind === kind;
