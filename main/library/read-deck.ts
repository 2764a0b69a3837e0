import { posix } from 'node:path';
import type { Deck } from '../../preload/contract/models/deck.ts';
import type { LanguageTag } from '../../preload/contract/models/localized.ts';
import type { PackFile } from '../../preload/contract/models/pack.ts';
import { failed, ok, type Result } from '../../preload/contract/models/problem.ts';
import type { ContentFiles } from './content-files.ts';
import { type DeckSource, readDeckSource } from './deck-source.ts';
import { readInThread } from './foreign-deck/read-in-thread.ts';
import { inLanguage, nearestLanguage } from './language.ts';
import { fileOf } from './name-of-file.ts';
import type { FoundItem } from './pack.ts';
import { readPageNotes } from './pdf-deck/page-notes.ts';
import { pdfSlides } from './pdf-deck/pdf-slides.ts';
import { readText, TEXT_BYTES_LIMIT } from './read-text.ts';

/** What reading decks needs, and what of them it remembers. */
export interface DeckReader {
  readonly files: ContentFiles;
  /** The reader of decks from elsewhere: the built worker, or its source where Node runs that. */
  readonly deckWorker: string | URL;
  /** Decks that were read lately, by the hashes of their files: the console and the wall ask for the same one in turn. */
  readonly sources: Map<string, DeckSource>;
}

/** A session has no more decks; and a PDF takes a second to read again. */
const KEPT = 24;

/** A deck that is larger than this would fill the memory of a small laptop. */
const PDF_BYTES_LIMIT = 200 * 1024 * 1024;

/** Reads and parses a deck. `deck.language` says which language it turned out to be, when the one asked for is not there. */
export const readDeck = async (reader: DeckReader, found: FoundItem<'deck'>, asked: LanguageTag): Promise<Result<Deck>> => {
  const { pack, item } = found;
  const title = inLanguage(item.title, asked);
  const language = nearestLanguage(Object.keys(item.variants), asked);
  const variant = language === null ? undefined : item.variants[language];
  const file = variant === undefined ? undefined : pack.fileByPath.get(variant.slides);
  if (language === null || variant === undefined || file === undefined) return failed('content.not-found', { what: title });

  const notes = variant.notes === undefined ? undefined : pack.fileByPath.get(variant.notes);
  const source = await readSource(reader, file, notes, title);
  if (!source.ok) return source;
  const { slides, draft } = source.value;
  if (slides.length === 0) return failed('content.deck-unreadable', { what: fileOf(title, file.path) });

  const assets = variant.assets.flatMap((path) => {
    const asset = pack.fileByPath.get(path);
    return asset === undefined ? [] : [[posix.relative(posix.dirname(file.path), path), asset.sha256] as const];
  });
  return ok({
    title: source.value.title === '' ? inLanguage(item.title, language) : source.value.title,
    language,
    draft,
    slides: [...slides],
    assets: Object.fromEntries(assets),
    pdf: isPdf(file) ? { sha256: file.sha256, size: file.size } : null,
  });
};

const isPdf = (file: PackFile): boolean => file.mediaType === 'application/pdf';

/** Whether the files are still there and right is asked each time, even when the deck is known. */
const readSource = async (
  reader: DeckReader,
  file: PackFile,
  notes: PackFile | undefined,
  title: string,
): Promise<Result<DeckSource>> => {
  const { files, sources } = reader;
  const checked = await files.check(file.sha256);
  if (checked.state !== 'good') return failed(`content.${checked.state}`, { what: fileOf(title, file.path) });
  const said = notes === undefined ? ok('') : await readText(files, notes, title);
  if (!said.ok) return said;
  const key = notes === undefined ? file.sha256 : `${file.sha256} ${notes.sha256}`;
  const source = sources.get(key) ?? (await parse(reader, file, checked.file.path, said.value, title));
  keep(sources, key, source);
  return ok(source);
};

const EMPTY: DeckSource = { title: '', language: null, draft: false, slides: [], problems: [] };

/** What cannot be read has no slides: that is what is said of it. */
const parse = async (
  { files, deckWorker }: DeckReader,
  file: PackFile,
  path: string,
  notes: string,
  title: string,
): Promise<DeckSource> => {
  if (isPdf(file)) {
    const pages = file.size > PDF_BYTES_LIMIT ? null : await readInThread(deckWorker, 'pdf', path);
    return pages === null ? EMPTY : pdfSlides(pages, readPageNotes(notes));
  }
  if (file.mediaType === 'text/html') {
    return (file.size > TEXT_BYTES_LIMIT ? null : await readInThread(deckWorker, 'html', path)) ?? EMPTY;
  }
  const text = await readText(files, file, title);
  return text.ok ? readDeckSource(text.value) : EMPTY;
};

const keep = (sources: Map<string, DeckSource>, key: string, source: DeckSource): void => {
  sources.delete(key);
  sources.set(key, source);
  const [oldest] = sources.keys();
  if (sources.size > KEPT && oldest !== undefined) sources.delete(oldest);
};
