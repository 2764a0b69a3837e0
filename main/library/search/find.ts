// biome-ignore lint/style/noRestrictedImports: the rule guards people's data; this file holds only what packs hold
import type { Database } from 'better-sqlite3';
import { excerptOf } from '../../../preload/contract/excerpt.ts';
import { libraryWords } from '../../../preload/contract/fold-text.ts';
import type { LanguageTag } from '../../../preload/contract/models/localized.ts';
import { type SearchHit, SearchPlace } from '../../../preload/contract/models/search.ts';

/** So many hits are shown, and no more than so many slides (notes, pages, and so on) of one module: all that there is comes into sight. */
const HITS = 40;
const OF_A_KIND = 3;
/**
 * Up to so many places are weighed against each other. What stands in more of them is the beginning of a common word: who looks for that
 * types on, and who looks for a title finds it, because titles come first then.
 */
const WEIGHED = 600;
const [TITLES, OTHERS] = [100, 200];
const WORDS = 12;

/** Where a text stands, without the text: most candidates are passed over. */
interface Spot {
  readonly id: number;
  readonly place: string;
  readonly module: string;
  readonly kind: string;
  readonly language: string;
}

export interface Found {
  readonly hits: readonly Omit<SearchHit, 'moduleTitle'>[];
  readonly more: boolean;
}

/**
 * Finds words by their beginnings, without regard to case and accents; all have to be there. Best first.
 * @param language comes first where a place has what is looked for in several
 */
export const find = (db: Database, query: string, language: LanguageTag): Found => {
  const words = libraryWords(query).slice(0, WORDS);
  if (words.length === 0) return { hits: [], more: false };
  const { ids, all } = candidates(db, words.map((word) => `"${word}"*`).join(' AND '));
  const { spots, more } = chosen(db, ids, language);
  const read = db.prepare<[number], { title: string; body: string }>('SELECT title, body FROM documents WHERE id = ?');
  const hits = spots.flatMap(({ id, place, language: tag }) => {
    const text = read.get(id);
    if (text === undefined) return [];
    const { title, body } = text;
    return [{ place: SearchPlace.parse(JSON.parse(place)), language: tag, title, excerpt: excerptOf(body, words) }];
  });
  return { hits, more: more || !all };
};

/** Where the words are, best first; `all` is false where there are more places than could be weighed. */
const candidates = (db: Database, match: string): { readonly ids: readonly number[]; readonly all: boolean } => {
  const plain = db.prepare<[string, number], number>('SELECT rowid FROM texts WHERE texts MATCH ? LIMIT ?').pluck();
  const some = plain.all(match, WEIGHED + 1);
  if (some.length > WEIGHED) {
    const titles = plain.all(`title : (${match})`, TITLES);
    return { ids: [...new Set([...titles, ...some.slice(0, OTHERS)])], all: false };
  }
  const weighed = db.prepare<[string], number>(
    'SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY bm25(texts, 4.0, 1.0), rowid',
  );
  return { ids: weighed.pluck().all(match), all: true };
};

const chosen = (
  db: Database,
  ids: readonly number[],
  language: LanguageTag,
): { readonly spots: readonly Spot[]; readonly more: boolean } => {
  const read = db.prepare<[number], Spot>('SELECT id, place, module, kind, language FROM documents WHERE id = ?');
  const base = (tag: string): string => tag.split('-', 1)[0] ?? tag;
  const byPlace = new Map<string, Spot>();
  const ofKind = new Map<string, number>();
  let more = false;
  for (const id of ids) {
    const spot = read.get(id);
    if (spot === undefined) continue;
    const same = byPlace.get(spot.place);
    if (same !== undefined) {
      // Where it stood in the order is kept, whichever language brought it there.
      if (base(same.language) !== base(language) && base(spot.language) === base(language)) byPlace.set(spot.place, spot);
      continue;
    }
    if (byPlace.size === HITS) {
      more = true;
      break;
    }
    const kind = `${spot.module} ${spot.kind}`;
    const count = ofKind.get(kind) ?? 0;
    if (count === OF_A_KIND) more = true;
    else {
      ofKind.set(kind, count + 1);
      byPlace.set(spot.place, spot);
    }
  }
  return { spots: [...byPlace.values()], more };
};
