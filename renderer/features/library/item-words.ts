import type { CatalogItem } from '../../../preload/contract/models/library.ts';
import type { IconName } from '../../components/icons/paths.ts';

type ItemKind = CatalogItem['kind'];

/** The drawing of each kind of item. */
export const ITEM_ICONS: Readonly<Record<ItemKind, IconName>> = {
  deck: 'slides',
  video: 'video',
  workbook: 'book',
  handout: 'file',
  activity: 'hand',
  unsupported: 'info',
};

const isKnown = (kind: string): kind is ItemKind => Object.hasOwn(ITEM_ICONS, kind);

/** A kind as a pack writes it, as a key of `common:itemKinds`. */
export const kindWord = (kind: string): ItemKind => (isKnown(kind) ? kind : 'unsupported');

/** The name of a language by its tag in the window's own language, in a sentence: "Spanish", "español". Unknown tags stay. */
export const languageName = (tag: string, uiLanguage: string): string => {
  try {
    return new Intl.DisplayNames([uiLanguage], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
};

/** The same on a button, where it begins with a capital in every language. */
export const languageLabel = (tag: string, uiLanguage: string): string => {
  const name = languageName(tag, uiLanguage);
  return name.charAt(0).toLocaleUpperCase(uiLanguage) + name.slice(1);
};
