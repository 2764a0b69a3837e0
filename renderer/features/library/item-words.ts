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

/** The name of a language by its tag in the window's own language: "Spanish", "español". Unknown tags stay as they are. */
export const languageName = (tag: string, uiLanguage: string): string => {
  try {
    return new Intl.DisplayNames([uiLanguage], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
};
