import { pathsOf } from '../../../main/library/manifest.ts';
import { DECK_EXTENSIONS, readDeck } from './decks-on-disk.ts';
import { pagesOf } from './files-on-disk.ts';
import { findVideo } from './find-video.ts';
import { byLanguage, type Found, type ModuleFolder } from './module-folder.ts';
import type { SourceItem } from './pack-source.ts';

const NOTHING: Found = { item: undefined, paths: [] };

/**
 * Finds an item's files by their names: they begin with its id, or with its kind where a module has one of a kind.
 * `deck.<lang>.md|html|pdf`, `video.mp4|webm`, `workbook.<lang>.pdf`, `handout.<lang>.pdf`.
 */
export async function findItem(at: ModuleFolder, wanted: SourceItem): Promise<Found> {
  const { id, title, kind } = wanted;
  const { root, folder, names } = at;
  const stem = names.some((name) => name.startsWith(`${id}.`)) ? id : kind;
  switch (kind) {
    case 'activity':
      return { item: wanted, paths: [] };
    case 'deck': {
      // Of two decks in one language the first kind counts: the other is what it was made from.
      const decks = new Map(DECK_EXTENSIONS.toReversed().flatMap((extension) => [...byLanguage(names, stem, extension)]));
      const variants: Record<string, { slides: string; assets: string[]; notes?: string; draft?: true }> = {};
      const slideIds: Record<string, readonly string[]> = {};
      for (const [language, name] of decks) {
        const slides = `${folder}/${name}`;
        const deck = await readDeck(root, slides);
        variants[language] = {
          slides,
          assets: [...deck.assets],
          ...(deck.notes === undefined ? {} : { notes: deck.notes }),
          ...(deck.draft === true ? { draft: true } : {}),
        };
        slideIds[language] = deck.slideIds;
      }
      const item = { id, title, kind, variants };
      return decks.size === 0 ? NOTHING : { item, paths: pathsOf(item), slideIds };
    }
    case 'workbook':
    case 'handout': {
      const variants: Record<string, { file: string; pages: number; draft: boolean }> = {};
      for (const [language, name] of byLanguage(names, stem, 'pdf')) {
        const file = `${folder}/${name}`;
        const draft = wanted.kind === 'workbook' && wanted.draft.includes(language);
        variants[language] = { file, pages: await pagesOf(root, file), draft };
      }
      const paths = Object.values(variants).map(({ file }) => file);
      if (paths.length === 0) return NOTHING;
      const bare = Object.fromEntries(Object.entries(variants).map(([language, { file, pages }]) => [language, { file, pages }]));
      return { item: kind === 'workbook' ? { id, title, kind, variants } : { id, title, kind, variants: bare }, paths };
    }
    case 'video':
      return findVideo(at, stem, wanted);
  }
}
