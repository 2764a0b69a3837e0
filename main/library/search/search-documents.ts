import type { ModuleRef } from '../../../preload/contract/models/item-ref.ts';
import type { LanguageTag } from '../../../preload/contract/models/localized.ts';
import type { PackItem, PackModule } from '../../../preload/contract/models/pack.ts';
import type { ContentFiles } from '../content-files.ts';
import { readDeckSource } from '../deck-source.ts';
import { inLanguage } from '../language.ts';
import type { Pack } from '../pack.ts';
import { readText } from '../read-text.ts';
import { plainWords, type SearchDocument } from './search-document.ts';

/** Everything of some packs that can be searched, a module's item at a time. `onSkipped` hears of each file that cannot be read. */
export async function* searchDocuments(
  packs: readonly Pack[],
  files: ContentFiles,
  onSkipped: () => void,
): AsyncGenerator<readonly SearchDocument[]> {
  for (const pack of packs) {
    for (const module of pack.manifest.modules) {
      yield ofModule(pack, module);
      for (const item of module.items) yield await ofItem(pack, module, item, files, onSkipped);
    }
  }
}

const refOf = (pack: Pack, module: PackModule): ModuleRef => ({
  packId: pack.manifest.id,
  packVersion: pack.manifest.version,
  moduleId: module.id,
});

const ofModule = (pack: Pack, module: PackModule): readonly SearchDocument[] =>
  Object.keys(module.title).map((language) => ({
    module: refOf(pack, module),
    itemId: null,
    kind: 'module',
    language,
    slideId: null,
    title: inLanguage(module.title, language),
    body: [module.overview, ...module.objectives.map((objective) => objective.text), ...module.tasks]
      .map((text) => inLanguage(text, language))
      .join(' '),
  }));

const ofItem = async (
  pack: Pack,
  module: PackModule,
  item: PackItem,
  files: ContentFiles,
  onSkipped: () => void,
): Promise<readonly SearchDocument[]> => {
  const base = { module: refOf(pack, module), itemId: item.id };
  const textOf = async (path: string): Promise<string | null> => {
    const file = pack.fileByPath.get(path);
    const text = file === undefined ? null : await readText(files, file, item.id);
    if (text?.ok === true) return text.value;
    onSkipped();
    return null;
  };
  if (item.kind === 'activity') {
    return Object.entries(item.steps).map(([language, steps]) => ({
      ...base,
      kind: 'activity',
      language,
      slideId: null,
      title: inLanguage(item.title, language),
      body: [...steps, ...(item.guidance[language] ?? [])].join(' '),
    }));
  }
  const found: SearchDocument[] = [];
  if (item.kind === 'video') {
    for (const [language, variant] of Object.entries(item.variants)) {
      const body = await textOf(variant.transcript);
      const title = inLanguage(item.title, language);
      if (body !== null) found.push({ ...base, kind: 'transcript', language, slideId: null, title, body });
    }
  }
  if (item.kind === 'deck') {
    for (const [language, variant] of Object.entries(item.variants)) {
      found.push(...ofDeck(base, language, (await textOf(variant.slides)) ?? ''));
    }
  }
  return found;
};

const ofDeck = (
  base: Pick<SearchDocument, 'module' | 'itemId'>,
  language: LanguageTag,
  text: string,
): readonly SearchDocument[] =>
  readDeckSource(text).slides.flatMap((slide) => {
    const at = { ...base, language, slideId: slide.id, title: slide.title };
    const notes = plainWords(slide.notes);
    return [
      { ...at, kind: 'slide' as const, body: plainWords(slide.source) },
      ...(notes === '' ? [] : [{ ...at, kind: 'notes' as const, body: notes }]),
    ];
  });
