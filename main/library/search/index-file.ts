import { rmSync } from 'node:fs';
import { join } from 'node:path';
// biome-ignore lint/style/noRestrictedImports: the rule guards people's data; this file holds only what packs hold
import Sqlite, { type Database } from 'better-sqlite3';
import { foldText } from '../../../preload/contract/fold-text.ts';
import type { SearchDocument } from './search-document.ts';

/** Raised when the shape below or `foldText` changes: an index of another shape is made anew. */
const SHAPE = 3;

/**
 * `texts` holds no text, only where words are: texts are put in as they are compared (`foldText`), so that one rule says what is
 * alike everywhere in the kit. Two and three letters have an index of their own: beginnings of words are found as fast as words.
 */
const SCHEMA = `
CREATE TABLE made_of (key TEXT NOT NULL) STRICT;
CREATE TABLE documents (
  id INTEGER PRIMARY KEY, place TEXT NOT NULL, module TEXT NOT NULL, kind TEXT NOT NULL, language TEXT NOT NULL, title TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE texts USING fts5(title, body, content = '', tokenize = "unicode61 remove_diacritics 0", prefix = '2 3');
`;

/** What reading a document costs is paid once, whatever becomes of the index: by the hash of the file. */
const KEPT = `
CREATE TABLE IF NOT EXISTS page_texts (sha256 TEXT NOT NULL PRIMARY KEY, pages TEXT NOT NULL, used INTEGER NOT NULL) STRICT;
`;

/** `library.db`: derived from the packs, so that deleting it costs a rebuild and nothing else. */
export interface IndexFile {
  readonly db: Database;
  /** It was made of this very content and is whole. */
  readonly isCurrent: boolean;
}

/** Opens the index that was made of `key`, or an empty one to be filled, when there is none or it is damaged. */
export const openIndexFile = (libraryFolder: string, key: string): IndexFile => {
  const path = join(libraryFolder, 'library.db');
  try {
    return openAt(path, key);
  } catch {
    // Damaged, or no database at all.
    for (const name of [path, `${path}-journal`]) rmSync(name, { force: true });
    return openAt(path, key);
  }
};

const openAt = (path: string, key: string): IndexFile => {
  const db = new Sqlite(path);
  try {
    // What is derived needs no durability: after a crash it is whole or made again.
    db.pragma('journal_mode = DELETE');
    db.pragma('synchronous = OFF');
    const shape = db.pragma('user_version', { simple: true });
    if (shape !== 0 && db.pragma('quick_check', { simple: true }) !== 'ok') throw new Error('damaged');
    const isCurrent = shape === SHAPE && db.prepare('SELECT 1 FROM made_of WHERE key = ?').get(key) !== undefined;
    if (!isCurrent) begin(db);
    return { db, isCurrent };
  } catch (thrown) {
    db.close();
    throw thrown;
  }
};

const begin = (db: Database): void => {
  db.transaction(() => {
    for (const name of ['made_of', 'documents', 'texts']) db.exec(`DROP TABLE IF EXISTS ${name}`);
    db.exec(SCHEMA + KEPT);
    db.exec('UPDATE page_texts SET used = 0');
    db.pragma(`user_version = ${SHAPE}`);
  })();
};

export const insertDocuments = (db: Database, documents: readonly SearchDocument[]): void => {
  const kept = db.prepare('INSERT INTO documents (place, module, kind, language, title, body) VALUES (?, ?, ?, ?, ?, ?)');
  const found = db.prepare('INSERT INTO texts (rowid, title, body) VALUES (?, ?, ?)');
  db.transaction(() => {
    for (const { place, language, title, body } of documents) {
      const { lastInsertRowid } = kept.run(JSON.stringify(place), moduleKey(place), place.kind, language, title, body);
      const shared = place.kind === 'transcript' || place.kind === 'page';
      found.run(lastInsertRowid, shared ? '' : foldText(title), foldText(body));
    }
  })();
};

const moduleKey = (place: SearchDocument['place']): string => {
  if (place.kind === 'term') return '';
  const { packId, moduleId } = place.kind === 'module' ? place.module : place.item;
  return `${packId}/${moduleId}`;
};

/** The pages of a document as they were read once, or what `read` makes of it now. */
export const pagesOnce = async (
  db: Database,
  sha256: string,
  read: () => Promise<readonly string[]>,
): Promise<readonly string[]> => {
  const row = db
    .prepare<[string], { pages: string }>('UPDATE page_texts SET used = 1 WHERE sha256 = ? RETURNING pages')
    .get(sha256);
  if (row !== undefined) return JSON.parse(row.pages) as readonly string[];
  const pages = await read();
  db.prepare('INSERT OR REPLACE INTO page_texts (sha256, pages, used) VALUES (?, ?, 1)').run(sha256, JSON.stringify(pages));
  return pages;
};

/** Everything is in. An index that was left half made has no key and is made again. */
export const finish = (db: Database, key: string | null): void => {
  db.prepare('DELETE FROM page_texts WHERE used = 0').run();
  if (key !== null) db.prepare('INSERT INTO made_of (key) VALUES (?)').run(key);
};
