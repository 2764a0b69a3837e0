import type { ItemRef } from '../../preload/contract/models/item-ref.ts';
import type { Problem } from '../../preload/contract/models/problem.ts';
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

/**
 * @param language the language of the wall, for decks and activities that come in several
 * @param onProblem is told why an item cannot be had that ought to be there
 */
export const createOutlines = (library: Library, language: string, onProblem: (problem: Problem) => void): Outlines => {
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
    if (activity.ok) {
      return { kind: 'activity', language };
    }
    // A workbook is none of the three, and nothing is wrong with it.
    const answers = [library.module(item.packId, item.moduleId, item.packVersion), deck, video];
    const isFault = ({ code }: Problem): boolean => code !== 'content.not-found';
    const missing = answers.find((answer, index) => !answer.ok && (index === 0 || isFault(answer.problem)));
    if (missing?.ok === false) {
      onProblem(missing.problem);
    }
    return null;
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
