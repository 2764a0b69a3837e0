import type { Coverage } from '../../preload/contract/models/library.ts';
import type { LanguageTag } from '../../preload/contract/models/localized.ts';
import { KnownPackItem, type PackItem, type PackManifest } from '../../preload/contract/models/pack.ts';

/** The languages that an item is there in. */
export const languagesOf = (item: PackItem): readonly LanguageTag[] => {
  if (item.kind === 'unsupported') return Object.keys(item.title);
  return Object.keys(item.kind === 'activity' ? item.steps : item.variants);
};

/** Those of them that wait for a reviewer. */
export const draftsOf = (item: PackItem): LanguageTag[] => {
  if (item.kind === 'unsupported') return [];
  if (item.kind === 'activity') return Object.keys(item.steps).filter((language) => item.draft?.includes(language) === true);
  return Object.entries(item.variants).flatMap(([language, variant]) =>
    'draft' in variant && variant.draft === true ? [language] : [],
  );
};

/** What a pack has in which language, kinds in their usual order. */
export const coverageOf = ({ modules, languages }: PackManifest): Coverage[] => {
  const items = modules.flatMap((module) => module.items);
  const kinds = KnownPackItem.options.map((option) => option.shape.kind.value);
  return languages.flatMap((language) =>
    kinds.flatMap((kind) => {
      const same = items.filter((item) => item.kind === kind);
      const spoken = same.filter((item) => languagesOf(item).includes(language));
      const drafts = spoken.filter((item) => draftsOf(item).includes(language)).length;
      return same.length === 0 ? [] : [{ language, kind, count: spoken.length, drafts, total: same.length }];
    }),
  );
};
