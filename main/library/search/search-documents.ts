import type { DeckSlide } from '../../../preload/contract/models/deck.ts';
import type { ModuleRef } from '../../../preload/contract/models/item-ref.ts';
import type { LanguageTag } from '../../../preload/contract/models/localized.ts';
import type { PackItem, PackModule } from '../../../preload/contract/models/pack.ts';
import { inLanguage } from '../language.ts';
import type { Pack } from '../pack.ts';
import { type DeckReader, readDeck } from '../read-deck.ts';
import { readText } from '../read-text.ts';
import { documentsOfItem } from './item-documents.ts';
import type { SearchDocument, SearchPdf, SearchPiece } from './search-document.ts';

/**
 * Everything of some packs that can be searched, a module's item at a time; the pages of documents last, because reading them takes
 * long. `onSkipped` hears of each file that cannot be read.
 */
export async function* searchDocuments(
  packs: readonly Pack[],
  decks: DeckReader,
  onSkipped: () => void,
): AsyncGenerator<SearchPiece> {
  const all = packs.flatMap((pack) => pack.manifest.modules.map((module) => ({ pack, module, ref: refOf(pack, module) })));
  for (const pack of packs) yield { documents: ofGlossary(pack), pdfs: [] };
  for (const { pack, module, ref } of all) {
    const readOf = async (path: string): Promise<string | null> => {
      const file = pack.fileByPath.get(path);
      const text = file === undefined ? null : await readText(decks.files, file, module.id);
      if (text?.ok === true) return text.value;
      onSkipped();
      return null;
    };
    const documents = [...ofModule(ref, module)];
    for (const item of module.items) {
      const slidesOf = async (language: LanguageTag): Promise<readonly DeckSlide[]> => {
        if (item.kind !== 'deck') return [];
        const deck = await readDeck(decks, { pack, module, item }, language);
        if (deck.ok) return deck.value.slides;
        // One that cannot be understood stays so; one that is missing may come back.
        if (deck.problem.code !== 'content.deck-unreadable') onSkipped();
        return [];
      };
      documents.push(...(await documentsOfItem({ ...ref, itemId: item.id }, item, { readOf, slidesOf })));
    }
    yield { documents, pdfs: [] };
  }
  for (const { pack, module, ref } of all) {
    for (const item of module.items) {
      const pdfs = await pdfsOf(pack, ref, item, decks, onSkipped);
      if (pdfs.length > 0) yield { documents: [], pdfs };
    }
  }
}

const refOf = (pack: Pack, module: PackModule): ModuleRef => ({
  packId: pack.manifest.id,
  packVersion: pack.manifest.version,
  moduleId: module.id,
});

const ofGlossary = ({ manifest }: Pack): readonly SearchDocument[] =>
  manifest.glossary.flatMap(({ id, term, meaning }) =>
    Object.keys(term).map((language) => ({
      place: { kind: 'term', packId: manifest.id, termId: id },
      language,
      title: inLanguage(term, language),
      body: inLanguage(meaning, language),
    })),
  );

const ofModule = (ref: ModuleRef, module: PackModule): readonly SearchDocument[] =>
  Object.keys(module.title).map((language) => ({
    place: { kind: 'module', module: ref },
    language,
    title: inLanguage(module.title, language),
    body: [module.overview, ...module.objectives.map((objective) => objective.text), ...module.tasks]
      .map((text) => inLanguage(text, language))
      .join(' '),
  }));

const pdfsOf = async (
  pack: Pack,
  ref: ModuleRef,
  item: PackItem,
  decks: DeckReader,
  onSkipped: () => void,
): Promise<readonly SearchPdf[]> => {
  if (item.kind !== 'workbook' && item.kind !== 'handout') return [];
  const found: SearchPdf[] = [];
  for (const [language, variant] of Object.entries(item.variants)) {
    const file = pack.fileByPath.get(variant.file);
    if (file?.mediaType !== 'application/pdf') continue;
    const checked = await decks.files.check(file.sha256);
    if (checked.state !== 'good') onSkipped();
    else {
      const as = { item: { ...ref, itemId: item.id }, language, title: inLanguage(item.title, language) };
      found.push({ path: checked.file.path, sha256: file.sha256, as });
    }
  }
  return found;
};
