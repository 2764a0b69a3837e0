// biome-ignore lint/style/noRestrictedImports: the rule guards people's data; this file holds only what packs hold
import type { Database } from 'better-sqlite3';
import { excerptOf } from '../../../preload/contract/excerpt.ts';
import { searchWords } from '../../../preload/contract/fold-text.ts';
import type { LanguageTag } from '../../../preload/contract/models/localized.ts';
import { type SearchHit, SearchPlace, SHORTEST_WORD } from '../../../preload/contract/models/search.ts';

/** So many hits are shown, and no more than so many slides (notes, pages, and so on) of one module: all that there is comes into sight. */
const HITS = 60;
const OF_A_KIND = 3;
/**
 * So many places are weighed against each other. The beginning of a common word stands in most of a large library: who looks for
 * that types on, and who looks for a title finds it, because titles are weighed by themselves.
 */
const [TITLES, TEXTS] = [600, 2400];
const WORDS = 12;

interface Candidate {
  readonly id: number;
  readonly score: number;
}

interface Row {
  readonly place: string;
  readonly module: string;
  readonly kind: string;
  readonly language: string;
  readonly title: string;
  readonly body: string;
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
  const words = wordsOf(query);
  if (words.length === 0) return { hits: [], more: false };
  const weigh = db.prepare<[string, number], Candidate>(
    'SELECT rowid AS id, bm25(texts, 4.0, 1.0) AS score FROM texts WHERE texts MATCH ? LIMIT ?',
  );
  const match = words.map((word) => `"${word}"*`).join(' AND ');
  const texts = weigh.all(match, TEXTS);
  const titles = texts.length < TEXTS ? [] : weigh.all(`title : (${match})`, TITLES);
  const candidates = [...new Map([...titles, ...texts].map((each) => [each.id, each])).values()];
  candidates.sort((a, b) => a.score - b.score || a.id - b.id);
  const { rows, more } = chosen(db, candidates, language);
  return {
    hits: rows.map(({ place, title, body, language: tag }) => ({
      place: SearchPlace.parse(JSON.parse(place)),
      language: tag,
      title,
      excerpt: excerptOf(body, words),
    })),
    more: more || texts.length === TEXTS,
  };
};

/** What a query looks for: letters and digits alone, so that nothing in it is taken for the index's own language. */
const wordsOf = (query: string): readonly string[] =>
  searchWords(query.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' '))
    .filter((word) => [...word].length >= SHORTEST_WORD)
    .slice(0, WORDS);

const chosen = (
  db: Database,
  candidates: readonly Candidate[],
  language: LanguageTag,
): { readonly rows: readonly Row[]; readonly more: boolean } => {
  const read = db.prepare<[number], Row>('SELECT place, module, kind, language, title, body FROM documents WHERE id = ?');
  const base = (tag: string): string => tag.split('-', 1)[0] ?? tag;
  const byPlace = new Map<string, Row>();
  const ofKind = new Map<string, number>();
  let more = false;
  for (const { id } of candidates) {
    const row = read.get(id);
    if (row === undefined) continue;
    const same = byPlace.get(row.place);
    if (same !== undefined) {
      // Where it stood in the order is kept, whichever language brought it there.
      if (base(same.language) !== base(language) && base(row.language) === base(language)) byPlace.set(row.place, row);
      continue;
    }
    const kind = `${row.module} ${row.kind}`;
    const count = ofKind.get(kind) ?? 0;
    if (byPlace.size === HITS || count === OF_A_KIND) {
      more = true;
      if (byPlace.size === HITS) break;
      continue;
    }
    ofKind.set(kind, count + 1);
    byPlace.set(row.place, row);
  }
  return { rows: [...byPlace.values()], more };
};
