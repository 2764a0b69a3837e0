import { posix } from 'node:path';
import type { Deck } from '../../preload/contract/models/deck.ts';
import type { Sha256 } from '../../preload/contract/models/ids.ts';
import type { LanguageTag } from '../../preload/contract/models/localized.ts';
import type { PackFile } from '../../preload/contract/models/pack.ts';
import { failed, ok, type Result } from '../../preload/contract/models/problem.ts';
import type { ContentFiles } from './content-files.ts';
import { type DeckSource, readDeckSource } from './deck-source.ts';
import { readHtmlDeck } from './html-deck/read-html-deck.ts';
import { inLanguage, nearestLanguage } from './language.ts';
import { fileOf } from './name-of-file.ts';
import type { FoundItem } from './pack.ts';
import { readText } from './read-text.ts';

/** Decks that were read lately, by the hash of their text: the console and the wall ask for the same one in turn. */
export type DeckSources = Map<Sha256, DeckSource>;

const KEPT = 8;

/** Reads and parses a deck. `deck.language` says which language it turned out to be, when the one asked for is not there. */
export const readDeck = async (
  files: ContentFiles,
  sources: DeckSources,
  found: FoundItem<'deck'>,
  asked: LanguageTag,
): Promise<Result<Deck>> => {
  const { pack, item } = found;
  const title = inLanguage(item.title, asked);
  const language = nearestLanguage(Object.keys(item.variants), asked);
  const variant = language === null ? undefined : item.variants[language];
  const file = variant === undefined ? undefined : pack.fileByPath.get(variant.slides);
  if (language === null || variant === undefined || file === undefined) return failed('content.not-found', { what: title });

  const text = await readText(files, file, title);
  if (!text.ok) return text;
  const source = sources.get(file.sha256) ?? sourceOf(file, text.value);
  keep(sources, file.sha256, source);
  if (source.slides.length === 0) return failed('content.deck-unreadable', { what: fileOf(title, file.path) });

  const assets = variant.assets.flatMap((path) => {
    const asset = pack.fileByPath.get(path);
    return asset === undefined ? [] : [[posix.relative(posix.dirname(file.path), path), asset.sha256] as const];
  });
  return ok({
    title: source.title === '' ? inLanguage(item.title, language) : source.title,
    language,
    draft: source.draft,
    slides: [...source.slides],
    assets: Object.fromEntries(assets),
    pdf: null,
  });
};

/** A page that is no deck, nested without end or otherwise beyond reading, has no slides: that is what is said of it. */
const sourceOf = (file: PackFile, text: string): DeckSource => {
  if (file.mediaType !== 'text/html') return readDeckSource(text);
  try {
    return readHtmlDeck(text);
  } catch {
    return { title: '', language: null, draft: false, slides: [], problems: [] };
  }
};

const keep = (sources: DeckSources, sha256: Sha256, source: DeckSource): void => {
  sources.delete(sha256);
  sources.set(sha256, source);
  const [oldest] = sources.keys();
  if (sources.size > KEPT && oldest !== undefined) sources.delete(oldest);
};
