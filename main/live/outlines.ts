import type { ItemRef } from '../../preload/contract/models/item-ref.ts';
import type { Library } from '../services.ts';
import type { ItemOutline } from './context.ts';

const keyOf = (item: ItemRef): string => `${item.packId} ${item.packVersion} ${item.moduleId} ${item.itemId}`;

/** The outlines of a live session's items, fetched once and then at hand for the reducer. */
export interface Outlines {
  /** Fetches what is not there yet. What cannot be had is remembered as null: its agenda item shows a card. */
  readonly prepare: (items: readonly ItemRef[]) => Promise<void>;
  readonly of: (item: ItemRef) => ItemOutline | null;
  /** The title of a slide, for a note to remember. */
  readonly slideTitle: (item: ItemRef, slideId: string) => string;
}

/** @param language the language of the wall, for decks and activities that come in several. */
export const createOutlines = (library: Library, language: string): Outlines => {
  const outlines = new Map<string, ItemOutline | null>();
  const titles = new Map<string, string>();

  const fetchOne = async (item: ItemRef): Promise<ItemOutline | null> => {
    const deck = await library.deck(item, language);
    if (deck.ok) {
      for (const slide of deck.value.slides) {
        titles.set(`${keyOf(item)} ${slide.id}`, slide.title);
      }
      return { kind: 'deck', language: deck.value.language, slides: deck.value.slides.map(({ id, steps }) => ({ id, steps })) };
    }
    const video = await library.video(item);
    if (video.ok) {
      return {
        kind: 'video',
        durationSeconds: video.value.durationSeconds,
        captionLanguages: video.value.captions.map((captions) => captions.language),
      };
    }
    const activity = library.activity(item);
    return activity.ok ? { kind: 'activity', language } : null;
  };

  return {
    prepare: async (items) => {
      for (const item of items) {
        if (!outlines.has(keyOf(item))) {
          outlines.set(keyOf(item), await fetchOne(item));
        }
      }
    },
    of: (item) => outlines.get(keyOf(item)) ?? null,
    slideTitle: (item, slideId) => titles.get(`${keyOf(item)} ${slideId}`) ?? '',
  };
};
