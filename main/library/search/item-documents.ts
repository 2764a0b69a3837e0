import { assertNever } from '../../../preload/contract/assert-never.ts';
import type { DeckSlide } from '../../../preload/contract/models/deck.ts';
import type { ItemRef } from '../../../preload/contract/models/item-ref.ts';
import type { LanguageTag } from '../../../preload/contract/models/localized.ts';
import type { PackItem } from '../../../preload/contract/models/pack.ts';
import { linesOfCaptions } from '../caption-lines.ts';
import { inLanguage } from '../language.ts';
import { plainWords, type SearchDocument } from './search-document.ts';

interface Readers {
  /** A text file of the item's pack; null when it cannot be read. */
  readonly readOf: (path: string) => Promise<string | null>;
  /** The slides of the item in a language, whatever they were made with. */
  readonly slidesOf: (language: LanguageTag) => Promise<readonly DeckSlide[]>;
}

/** What can be found of an item, but for the pages of its documents. */
export const documentsOfItem = async (
  ref: ItemRef,
  item: PackItem,
  { readOf, slidesOf }: Readers,
): Promise<readonly SearchDocument[]> => {
  switch (item.kind) {
    case 'deck':
      return perVariant(item, async (language) => ofDeck(ref, language, await slidesOf(language)));
    case 'video':
      return perVariant(item, async (language, { captions, transcript }) => {
        const lines = linesOfCaptions((await readOf(captions)) ?? '');
        // A video without captions that can be read is found by its transcript, as a whole.
        const said = lines.length > 0 ? lines : [{ seconds: 0, text: (await readOf(transcript)) ?? '' }];
        return said.map(({ seconds, text }) => ({
          place: { kind: 'transcript', item: ref, seconds },
          language,
          title: inLanguage(item.title, language),
          body: text,
        }));
      });
    case 'activity':
      return Object.entries(item.steps).map(([language, steps]) => ({
        place: { kind: 'activity', item: ref },
        language,
        title: inLanguage(item.title, language),
        body: [...steps, ...(item.guidance[language] ?? [])].join(' '),
      }));
    case 'workbook':
    case 'handout':
    case 'unsupported':
      return [];
    default:
      return assertNever(item, 'item');
  }
};

const perVariant = async <V>(
  item: { readonly variants: Readonly<Record<LanguageTag, V>> },
  read: (language: LanguageTag, variant: V) => Promise<readonly SearchDocument[]>,
): Promise<readonly SearchDocument[]> => {
  const found: SearchDocument[] = [];
  for (const [language, variant] of Object.entries(item.variants)) found.push(...(await read(language, variant)));
  return found;
};

const ofDeck = (item: ItemRef, language: LanguageTag, slides: readonly DeckSlide[]): readonly SearchDocument[] =>
  slides.flatMap(({ id, title, source, notes }) => {
    const spoken = plainWords(notes);
    const at = { item, slideId: id };
    return [
      { place: { kind: 'slide', ...at }, language, title, body: plainWords(source) },
      ...(spoken === '' ? [] : [{ place: { kind: 'notes' as const, ...at }, language, title, body: spoken }]),
    ];
  });
