import { extname } from 'node:path';
import type { Deck } from '../../preload/contract/models/deck.ts';
import { failed, ok, type Result } from '../../preload/contract/models/problem.ts';
import { safeFileName } from '../exports/file-name.ts';
import { saveCopy } from '../exports/write-file.ts';
import type { HandlersFor } from '../ipc/handler-map.ts';
import { shelfOf } from '../library/catalog.ts';
import type { OpenedLibrary } from '../library/open-library.ts';
import type { FileDialogs } from '../services.ts';

/** What a file is called on a stick, by what it is; its name in the pack is not needed for it. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'video/webm': 'webm',
  'video/mp4': 'mp4',
  'text/vtt': 'vtt',
  'text/plain': 'txt',
  // Every laptop opens it by a double click, which is not so of `.md`; it is plain text.
  'text/markdown': 'txt',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
};

/** Answers for the library. The wall's window gets decks without their speaker notes, so that they cannot be shown by mistake. */
export const libraryHandlers = (
  library: OpenedLibrary,
  dialogs: FileDialogs,
  saveTitle: () => string,
): HandlersFor<'library'> => ({
  'library.catalog': () => library.catalog(),
  'library.packs': () => library.catalog().packs,
  'library.shelf': ({ roleId }) => shelfOf(library.catalog(), roleId),
  'library.module': ({ packId, moduleId, packVersion }) => library.module(packId, moduleId, packVersion),
  'library.deck': async ({ item, language }, caller) => {
    const deck = await library.deck(item, language);
    return caller.windowKind === 'console' ? deck : withoutNotes(deck);
  },
  'library.video': ({ item }) => library.video(item),
  'library.activity': ({ item }) => library.activity(item),
  'library.check': ({ item, language }) => library.check(item, language),
  'library.search': ({ query, language }) => library.search(query, language),
  'library.glossary': () => [...library.glossary()],
  'library.save-file': async ({ sha256, suggestedName }) => {
    const opened = await library.open(sha256);
    if (!opened.ok) return opened;
    const { path, mediaType } = opened.value;
    const extension = EXTENSIONS[mediaType] ?? 'bin';
    const bare = extname(suggestedName) === `.${extension}` ? suggestedName.slice(0, -extension.length - 1) : suggestedName;
    const target = await dialogs.chooseFileToSave(saveTitle(), safeFileName(bare, extension), extension);
    return target === null ? failed('export.cancelled') : saveCopy(target, path, sha256);
  },
});

const withoutNotes = (deck: Result<Deck>): Result<Deck> =>
  deck.ok ? ok({ ...deck.value, slides: deck.value.slides.map((slide) => ({ ...slide, notes: '' })) }) : deck;
