import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
// biome-ignore lint/style/noRestrictedImports: the rule guards people's data; this file holds only what packs hold
import type Database from 'better-sqlite3';
import { SearchHit } from '../../../preload/contract/models/library.ts';
import { createLog } from '../../platform/log.ts';
import type { SearchDocument } from './search-document.ts';

const log = createLog('search');

/** Raised when the shape below changes: an index of another shape is made anew. */
const SHAPE = 1;
const HITS = 50;
/** They stand around found words in a snippet; no text of a pack holds them. */
const [OPEN, CLOSE] = ['\u0001', '\u0002'];

const SCHEMA = `
CREATE TABLE made_of (key TEXT NOT NULL) STRICT;
CREATE TABLE documents (
  id INTEGER PRIMARY KEY, pack_id TEXT NOT NULL, pack_version TEXT NOT NULL, module_id TEXT NOT NULL, item_id TEXT,
  kind TEXT NOT NULL, language TEXT NOT NULL, slide_id TEXT
) STRICT;
CREATE VIRTUAL TABLE texts USING fts5(title, body, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
PRAGMA user_version = ${SHAPE};
`;

/** The full-text index of the library: derived from the packs, so that deleting it costs a rebuild and nothing else. */
export interface SearchIndex {
  /** Best first. Words are looked for by their beginnings, without regard to case and accents; all have to be there. */
  readonly search: (query: string) => readonly SearchHit[];
  readonly close: () => void;
}

/**
 * Opens `library.db`, or makes it when it is not there, is damaged or was made of something else.
 * @param key says what it is made of: the manifests' hashes
 * @param documents are asked for only when it has to be made; between two pieces main gets to do other things. Who calls `skipped`
 *   says that something is missing: the index is used as it is, and made again at the next start
 */
export const openSearchIndex = async (
  libraryFolder: string,
  key: string,
  documents: (skipped: () => void) => AsyncIterable<readonly SearchDocument[]>,
): Promise<SearchIndex> => {
  // Loaded only now: a start does not wait for it.
  // biome-ignore lint/style/noRestrictedImports: as above
  const { default: Sqlite } = await import('better-sqlite3');
  await mkdir(libraryFolder, { recursive: true });
  const path = join(libraryFolder, 'library.db');
  const open = (): Database.Database => {
    const db = new Sqlite(path);
    // What is derived needs no durability: after a crash it is whole or made again.
    db.pragma('journal_mode = DELETE');
    db.pragma('synchronous = OFF');
    return db;
  };
  const present = openIfCurrent(open, key);
  if (present !== null) return indexOn(present);

  for (const name of [path, `${path}-journal`]) await rm(name, { force: true });
  const db = open();
  try {
    db.exec(SCHEMA);
    let whole = true;
    const skipped = () => {
      whole = false;
    };
    for await (const piece of documents(skipped)) {
      insertAll(db, piece);
      await setImmediate();
    }
    // Last of all: an index that was left half made has no key and is made again.
    if (whole) db.prepare('INSERT INTO made_of (key) VALUES (?)').run(key);
    return indexOn(db);
  } catch (thrown) {
    db.close();
    throw thrown;
  }
};

const openIfCurrent = (open: () => Database.Database, key: string): Database.Database | null => {
  let db: Database.Database | null = null;
  try {
    db = open();
    const current =
      db.pragma('user_version', { simple: true }) === SHAPE &&
      db.pragma('quick_check', { simple: true }) === 'ok' &&
      db.prepare('SELECT 1 FROM made_of WHERE key = ?').get(key) !== undefined;
    if (current) return db;
  } catch (thrown) {
    log.warn(`the index is made again: ${thrown instanceof Error ? thrown.message : 'it could not be opened'}`);
  }
  db?.close();
  return null;
};

const insertAll = (db: Database.Database, piece: readonly SearchDocument[]): void => {
  const place = db.prepare(
    `INSERT INTO documents (pack_id, pack_version, module_id, item_id, kind, language, slide_id) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const text = db.prepare('INSERT INTO texts (rowid, title, body) VALUES (?, ?, ?)');
  db.transaction(() => {
    for (const { module, itemId, kind, language, slideId, title, body } of piece) {
      const { lastInsertRowid } = place.run(module.packId, module.packVersion, module.moduleId, itemId, kind, language, slideId);
      text.run(lastInsertRowid, title, body);
    }
  })();
};

interface Row {
  readonly pack_id: string;
  readonly pack_version: string;
  readonly module_id: string;
  readonly item_id: string | null;
  readonly kind: string;
  readonly language: string;
  readonly slide_id: string | null;
  readonly title: string;
  readonly excerpt: string;
}

const indexOn = (db: Database.Database): SearchIndex => {
  const find = db.prepare<[string, number], Row>(
    `SELECT d.*, t.title, snippet(texts, 1, '${OPEN}', '${CLOSE}', '…', 16) AS excerpt
     FROM texts t JOIN documents d ON d.id = t.rowid
     WHERE texts MATCH ? ORDER BY bm25(texts, 4.0, 1.0), d.id LIMIT ?`,
  );
  return {
    search: (query) => {
      const match = matchOf(query);
      return match === '' ? [] : find.all(match, HITS).map(toHit);
    },
    close: () => db.close(),
  };
};

/** The words of a query, each in quotes, so that nothing in it is taken for the index's own language. */
const matchOf = (query: string): string =>
  (query.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])
    .slice(0, 12)
    .map((word) => `"${word}"*`)
    .join(' ');

const toHit = (row: Row): SearchHit =>
  SearchHit.parse({
    module: { packId: row.pack_id, packVersion: row.pack_version, moduleId: row.module_id },
    itemId: row.item_id,
    kind: row.kind,
    language: row.language,
    slideId: row.slide_id,
    title: row.title,
    excerpt: row.excerpt
      .split(OPEN)
      .flatMap((part, index) => {
        const [found = '', ...after] = index === 0 ? ['', part] : part.split(CLOSE);
        return [
          { text: found, found: true },
          { text: after.join(''), found: false },
        ];
      })
      .filter((part) => part.text !== ''),
  });
