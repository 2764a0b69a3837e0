import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from '@playwright/test';
import type { Kit } from '../kit.ts';
import { MARKER } from './bridge.ts';
import type { Holes } from './options.ts';

/** What a page has put away in the browser. It must be nothing. */
export const storageHoles = (page: Page | Frame, where: string): Promise<Holes> =>
  page.evaluate(async (name) => {
    const found = [
      ...(localStorage.length > 0 ? ['localStorage'] : []),
      ...(sessionStorage.length > 0 ? ['sessionStorage'] : []),
      ...(document.cookie !== '' ? ['cookies'] : []),
      ...((await indexedDB.databases()).length > 0 ? ['IndexedDB'] : []),
      ...((await caches.keys()).length > 0 ? ['caches'] : []),
      ...((await navigator.serviceWorker?.getRegistrations())?.length ? ['a service worker'] : []),
    ];
    return found.map((hole) => `${name}: keeps ${hole}`);
  }, where);

/** The log says where a question was wrong, and never what stood there. */
export const logHoles = (kit: Kit): Holes => {
  const log = readFileSync(join(kit.dataDir, 'logs', 'kit.log'), 'utf8') + kit.output;
  return log.includes(MARKER) ? ['the log tells what was asked'] : [];
};

/** As a program would write it: in UTF-8 or in UTF-16, and with its accents in one piece or in two. */
const spellings = (word: string): readonly Buffer[] =>
  [word, word.normalize('NFC'), word.normalize('NFD')].flatMap((text) => [
    Buffer.from(text, 'utf8'),
    Buffer.from(text, 'utf16le'),
  ]);

/** The files below a folder that hold one of the words, in their bytes or in their names; folders count by their names. */
export const filesWith = (folder: string, words: readonly string[]): readonly string[] => {
  const wanted = words.flatMap(spellings);
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    const inside = path.slice(folder.length + 1);
    const named = words.some((word) => entry.name.normalize('NFC').includes(word.normalize('NFC')));
    const bytes = entry.isFile() ? readFileSync(path) : null;
    return named || wanted.some((word) => bytes?.includes(word) === true) ? [inside] : [];
  });
};
