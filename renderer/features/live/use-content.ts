import type { Deck } from '../../../preload/contract/models/deck.ts';
import type { ItemRef } from '../../../preload/contract/models/item-ref.ts';
import type { CatalogItem } from '../../../preload/contract/models/library.ts';
import type { Screen } from '../../../preload/contract/models/live.ts';
import { useAsk } from '../../hooks/use-ask.ts';

/** The deck that a screen shows, once it is read; null for a screen of another kind. */
export const useDeckOf = (screen: Screen | null): Deck | null => {
  const asked = screen?.kind === 'deck' ? { item: screen.item, language: screen.language } : null;
  return useAsk('library.deck', asked).data ?? null;
};

/** What the library lists of an item in the version that is meant, once it is read; null when no content on board has it. */
export const useCatalogItem = (item: ItemRef | null): CatalogItem | null => {
  const asked = item === null ? null : { packId: item.packId, moduleId: item.moduleId, packVersion: item.packVersion };
  const { data } = useAsk('library.module', asked);
  return data?.items.find(({ ref }) => ref.itemId === item?.itemId) ?? null;
};
