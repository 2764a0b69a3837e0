import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { County } from '../../preload/contract/models/county.ts';
import type { Sha256 } from '../../preload/contract/models/ids.ts';
import type { ItemRef } from '../../preload/contract/models/item-ref.ts';
import type { Catalog, GlossaryEntry } from '../../preload/contract/models/library.ts';
import type { LanguageTag } from '../../preload/contract/models/localized.ts';
import { failed, ok, type Problem, type Result } from '../../preload/contract/models/problem.ts';
import type { SearchAnswer } from '../../preload/contract/models/search.ts';
import { createLog } from '../platform/log.ts';
import type { Library } from '../services.ts';
import { catalogOf } from './catalog.ts';
import { type ContentFiles, createContentFiles, type LocatedFile } from './content-files.ts';
import { type CountyOffer, countyOffer, readCounty } from './county/read-county.ts';
import { glossaryOf } from './glossary.ts';
import { hasRoomFor, isInstalled, readInstalledPacks, readPackFolder, storePack } from './install-pack.ts';
import { inLanguage } from './language.ts';
import { pathsOf } from './manifest.ts';
import { moduleDetail } from './module-detail.ts';
import { fileOf, nameOfFile } from './name-of-file.ts';
import { type Pack, packOf } from './pack.ts';
import { readInstalled } from './packs/installed.ts';
import { noteShipped } from './packs/note-shipped.ts';
import { choosing } from './packs/on-board.ts';
import type { Board } from './packs/read-board.ts';
import { createTurns } from './packs/turns.ts';
import { type DeckReader, readDeck } from './read-deck.ts';
import { readVideo } from './read-video.ts';
import { answerOf } from './search/answer.ts';
import { createSearch } from './search/search.ts';
import { searchDocuments } from './search/search-documents.ts';
import { findItem, shelve } from './shelf.ts';
import { fingerprintOf } from './signature.ts';

const log = createLog('library');

export interface LibraryOptions {
  /** `<data folder>/library`: made when it is not there. */
  readonly libraryFolder: string;
  /** The folder whose subfolders are the packs that are shipped with the kit. */
  readonly packsFolder: string;
  readonly kitVersion: string;
  /** See `SearchOptions`. */
  readonly searchWorker: string | URL;
  /** The reader of decks from elsewhere: the built worker, or its source where Node runs that. */
  readonly deckWorker: string | URL;
  /** The language in which problems name an item. */
  readonly language: () => LanguageTag;
  /** Told of what is wrong with the content when no question is there to be answered with it. */
  readonly onProblem: (problem: Problem) => void;
}

export interface OpenedLibrary extends Library {
  /** A file that is about to be read, once its bytes are known to be right; else which item suffers, and how. */
  readonly open: (sha256: Sha256) => Promise<Result<LocatedFile>>;
  /** Looks at every file that an item leans on; a deck is read as well. Says what is wrong with the first that is. */
  readonly check: (ref: ItemRef, language: LanguageTag) => Promise<Result<Record<string, never>>>;
  /** The county's settings that content on board carries, the newest version of each pack. */
  readonly counties: () => readonly CountyOffer[];
  /** Those of one pack, with its logo. */
  readonly county: (packId: string) => Promise<Result<County>>;
  /** Finds words in what is taught: the newest version of each pack. */
  readonly search: (query: string, language: LanguageTag) => Promise<SearchAnswer>;
  readonly glossary: () => readonly GlossaryEntry[];
  /**
   * What may take long and nobody waits for: makes the search's index and takes shipped packs into the store. Call it when the
   * first window is up. Never rejects.
   */
  readonly settle: () => Promise<void>;
  /** All that is on board, versions that are kept beside the shown one included. */
  readonly packs: () => readonly Pack[];
  /** Of each the version that is shown. */
  readonly shown: () => readonly Pack[];
  /** Those that ship with the kit. */
  readonly shipped: readonly Pack[];
  readonly files: ContentFiles;
  /** Shows what is on board from now on, after packs were installed, taken back or removed. The search's index follows by itself. */
  readonly restock: (board: Pick<Board, 'installed' | 'manifests'>) => void;
  /** Whatever writes in the library's folder goes in turn. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/**
 * Opens the content that is on board. It reads the tables of contents and nothing else, so that a start does not wait for
 * hundreds of megabytes: see `docs/decisions/0010-content-in-place-then-by-hash.md`. A pack that cannot be used is told to
 * `onProblem`; the others are there.
 */
export const openLibrary = async (options: LibraryOptions): Promise<OpenedLibrary> => {
  const { libraryFolder, kitVersion, onProblem } = options;
  const shipped = await readShippedPacks(options);
  const { installed: found, state } = await readInstalled(libraryFolder);
  let installed = found;
  if (state === 'unreadable') onProblem({ code: 'packs.state-unreadable', params: {} });
  const known = new Set(shipped.map((pack) => pack.manifestSha256));
  const listed = installed?.versions.map((version) => version.manifestSha256) ?? null;
  const stored = await readInstalledPacks(libraryFolder, kitVersion, known, listed);
  for (const problem of stored.problems) onProblem(problem);

  let packs: readonly Pack[] = [...shipped, ...stored.packs];
  let shelf = shelve(packs, choosing(shipped, installed));
  const named = (sha256: Sha256) => ({ what: nameOfFile(packs, sha256, options.language()) });
  const files = createContentFiles(libraryFolder, (sha256) => onProblem({ code: 'content.altered', params: named(sha256) }));
  for (const pack of packs) files.add(pack);
  const decks: DeckReader = { files, deckWorker: options.deckWorker, sources: new Map() };
  let catalog: Catalog | null = null;
  const signerOf = ({ manifestSha256 }: Pack): string | null => {
    const version = installed?.versions.find((each) => each.manifestSha256 === manifestSha256);
    return version?.signature == null ? null : fingerprintOf(version.signature.publicKey);
  };
  const search = createSearch({ libraryFolder, worker: options.searchWorker });
  const inTurn = createTurns();
  /** The index follows what is shown. */
  const refresh = (): Promise<void> =>
    search.refresh({
      key: shelf.newest.map((pack) => pack.manifestSha256).join(' '),
      documents: (skipped) => searchDocuments(shelf.newest, decks, skipped),
    });

  return {
    catalog: () => {
      catalog ??= catalogOf(shelf.newest);
      return catalog;
    },
    module: (packId, moduleId, packVersion) => {
      const found = shelf.find(packId, packVersion ?? null, moduleId);
      return found === null ? failed('content.not-found', { what: moduleId }) : ok(moduleDetail(found.pack, found.module));
    },
    deck: async (ref, language) => {
      const found = findItem(shelf, ref, 'deck');
      return found === null ? failed('content.not-found', { what: ref.itemId }) : readDeck(decks, found, language);
    },
    video: async (ref) => {
      const found = findItem(shelf, ref, 'video');
      if (found === null) return failed('content.not-found', { what: ref.itemId });
      return readVideo(files, found, ref, options.language(), onProblem);
    },
    activity: (ref) => {
      const found = findItem(shelf, ref, 'activity');
      return found === null ? failed('content.not-found', { what: ref.itemId }) : ok(found.item);
    },
    blob: (sha256) => files.locate(sha256),
    check: async (ref, language) => {
      const found = shelf.find(ref.packId, ref.packVersion, ref.moduleId);
      const item = found?.module.items.find((each) => each.id === ref.itemId);
      if (found === null || item === undefined) return failed('content.not-found', { what: ref.itemId });
      for (const path of pathsOf(item)) {
        const file = found.pack.fileByPath.get(path);
        const state = file === undefined ? 'missing' : (await files.check(file.sha256)).state;
        if (state !== 'good')
          return failed(`content.${state}`, { what: fileOf(inLanguage(item.title, options.language()), path) });
      }
      if (item.kind !== 'deck') return ok({});
      const deck = await readDeck(decks, { ...found, item }, language);
      return deck.ok ? ok({}) : deck;
    },
    open: async (sha256) => {
      const checked = await files.check(sha256);
      return checked.state === 'good' ? ok(checked.file) : failed(`content.${checked.state}`, named(sha256));
    },
    counties: () => shelf.newest.flatMap((pack) => countyOffer(pack, signerOf(pack)) ?? []),
    county: async (packId) => {
      const pack = shelf.newest.find(({ manifest }) => manifest.id === packId);
      return pack === undefined ? failed('content.not-found', { what: packId }) : readCounty(pack, signerOf(pack), files);
    },
    search: async (query, language) => answerOf(shelf, await search.find(query, language)),
    glossary: () => glossaryOf(shelf.newest),
    packs: () => packs,
    shown: () => shelf.newest,
    shipped,
    files,
    restock: (board) => {
      const kept = new Set(board.installed.versions.map((version) => version.manifestSha256));
      const fresh = board.manifests.map(({ sha256, manifest }) => packOf(manifest, sha256, null));
      packs = [...packs.filter((pack) => pack.folder !== null || kept.has(pack.manifestSha256)), ...fresh];
      for (const pack of fresh) files.add(pack);
      installed = board.installed;
      shelf = shelve(packs, choosing(shipped, board.installed));
      catalog = null;
      // Reading every text and PDF may take minutes: no window waits for it, and it never rejects.
      void refresh();
    },
    inTurn,
    settle: async () => {
      await refresh();
      for (const pack of shipped) await inTurn(() => takeIn(libraryFolder, pack, options));
    },
    close: search.close,
  };
};

const readShippedPacks = async ({ packsFolder, kitVersion, onProblem }: LibraryOptions): Promise<readonly Pack[]> => {
  const packs: Pack[] = [];
  for (const folder of await subfoldersOf(packsFolder)) {
    const read = await readPackFolder(folder, kitVersion);
    if (read.ok) packs.push(read.value);
    else onProblem(read.problem);
  }
  return packs;
};

const subfoldersOf = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch((thrown: unknown) => {
    log.error('the shipped packs cannot be listed', thrown);
    return [];
  });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name))
    .sort();
};

const takeIn = async (libraryFolder: string, pack: Pack, { language, onProblem }: LibraryOptions): Promise<void> => {
  try {
    if (await isInstalled(libraryFolder, pack)) return await noteShipped(libraryFolder, pack);
    // The pack is used from where it was shipped, and the next start tries again; so it is when the disk fills up meanwhile.
    if (!(await hasRoomFor(libraryFolder, pack))) {
      log.warn('a pack is not taken into the store: there is too little room on the disk');
      return;
    }
    const bad = await storePack(libraryFolder, pack);
    const first = bad[0] === undefined ? undefined : pack.fileByPath.get(bad[0].path);
    if (first === undefined) return await noteShipped(libraryFolder, pack);
    const title = inLanguage(pack.manifest.title, language());
    const params = { title, files: bad.length, first: nameOfFile([pack], first.sha256, language()) };
    onProblem({ code: 'content.pack-damaged', params });
  } catch (thrown) {
    log.error('a pack could not be taken into the store', thrown);
  }
};
