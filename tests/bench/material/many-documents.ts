import { join } from 'node:path';
import { createContentFiles } from '../../../main/library/content-files.ts';
import { readPackFolder } from '../../../main/library/install-pack.ts';
import { pagesOfPdf } from '../../../main/library/search/page-text.ts';
import type { SearchDocument } from '../../../main/library/search/search-document.ts';
import { searchDocuments } from '../../../main/library/search/search-documents.ts';
import { DECK_WORKER } from '../../../main/library/testing/deck-worker.ts';
import { root } from '../harness/app-copy.ts';
import { good } from '../harness/live-kit.ts';

/** What a large library holds: the words of the starter pack as often as they are, in another order in every document. */
export interface ManyDocuments {
  /** A module at a time. */
  readonly modules: readonly (readonly SearchDocument[])[];
  readonly items: number;
  readonly words: readonly string[];
}

/** @param items how many decks, videos, workbooks and activities @param random gives numbers from 0 to 1 */
export const manyDocuments = async (items: number, folder: string, random: () => number): Promise<ManyDocuments> => {
  const starter = await starterDocuments(folder);
  const words = starter.flatMap((module) => module.flatMap(({ body }) => body.split(' ').filter((word) => word !== '')));
  const some = (count: number): string =>
    Array.from({ length: count }, () => words[Math.floor(random() * words.length)] ?? '').join(' ');
  const modules: (readonly SearchDocument[])[] = [];
  let made = 0;
  for (let copy = 0; made < items; copy += 1) {
    for (const documents of starter) {
      modules.push(
        documents.map((document) => ({
          place: renamed(document.place, `copy-${copy}`),
          language: document.language,
          title: some(document.title.split(' ').length),
          body: some(document.body.split(' ').length),
        })),
      );
      made += new Set(documents.flatMap(({ place }) => ('item' in place ? [place.item.itemId] : []))).size;
    }
  }
  return { modules, items: made, words };
};

const starterDocuments = async (folder: string): Promise<readonly (readonly SearchDocument[])[]> => {
  const pack = good(await readPackFolder(join(root, 'resources/packs/starter'), '99.0.0'));
  const files = createContentFiles(folder, () => undefined);
  files.add(pack);
  const modules = new Map<string, SearchDocument[]>();
  const add = (document: SearchDocument): void => {
    if (document.place.kind === 'term') return;
    const { moduleId } = document.place.kind === 'module' ? document.place.module : document.place.item;
    modules.set(moduleId, [...(modules.get(moduleId) ?? []), document]);
  };
  const skipped = (): never => {
    throw new Error('the starter pack cannot be read');
  };
  for await (const { documents, pdfs } of searchDocuments(
    [pack],
    { files, deckWorker: DECK_WORKER, sources: new Map() },
    skipped,
  )) {
    for (const document of documents) add(document);
    for (const { path, as } of pdfs) {
      for (const [index, body] of (await pagesOfPdf(path)).entries()) {
        add({ place: { kind: 'page', item: as.item, page: index + 1 }, language: as.language, title: as.title, body });
      }
    }
  }
  return [...modules.values()];
};

const renamed = (place: SearchDocument['place'], suffix: string): SearchDocument['place'] => {
  if (place.kind === 'term') return place;
  if (place.kind === 'module') return { ...place, module: { ...place.module, moduleId: `${place.module.moduleId}-${suffix}` } };
  return { ...place, item: { ...place.item, moduleId: `${place.item.moduleId}-${suffix}` } };
};
