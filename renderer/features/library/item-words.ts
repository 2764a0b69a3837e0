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
