import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { createSearch } from '../../../../main/library/search/search.ts';
import { withCleanup } from '../../harness/cleanup.ts';
import { randomFrom } from '../../harness/random.ts';
import type { Row } from '../../harness/row.ts';
import { type ManyDocuments, manyDocuments } from '../../material/many-documents.ts';

const ITEMS = 5000;
/** The first few bring the index into memory on both sides. */
const WARM_UP = 5;

/** Searching a large library. */
export const search: Row = {
  name: 'search',
  title: 'Search, library of 5,000 items',
  method:
    'The starter pack’s texts (slides, notes, what videos say, workbook pages, activities, modules, in two languages), as many times as 5,000 ' +
    'items take, with words drawn anew for each document as often as they occur. Queries are beginnings of words of that text, three letters ' +
    'or more, one word or two. Ours: from main’s question to the answer of the search’s thread: best first, gathered by place, with words ' +
    'around and marks. The baseline: `SELECT rowid FROM texts WHERE title LIKE ? OR body LIKE ?` (a pair of these for each word) without a ' +
    'limit over the same texts in a plain table, on the caller’s own thread. By turns.',
  measure: ({ app, folder, quick, seed, say }) =>
    withCleanup(async (cleanup) => {
      const random = randomFrom(seed);
      const place = join(folder, 'search');
      mkdirSync(place, { recursive: true });
      const material = await manyDocuments(quick ? 200 : ITEMS, place, random);
      say(`${material.items} items in ${material.modules.length} modules, ${material.modules.flat().length} texts`);
      const kit = createSearch({ libraryFolder: place, worker: join(app, 'dist/main/search-worker.cjs') });
      cleanup.add(() => kit.close());
      const began = performance.now();
      await kit.refresh({
        key: 'bench',
        documents: async function* () {
          for (const documents of material.modules) yield { documents, pdfs: [] };
        },
      });
      say(`indexed in ${Math.round((performance.now() - began) / 1000)} s`);
      const scan = scanOf(join(place, 'scan.db'), material);
      cleanup.add(async () => scan.close());

      const [ours, bare]: [number[], number[]] = [[], []];
      let empty = 0;
      for (let index = 0; index < WARM_UP + (quick ? 5 : 200); index += 1) {
        const words = queryOf(material.words, random);
        const at = performance.now();
        const { hits } = await kit.find(words.join(' '), 'en');
        const between = performance.now();
        scan.find(words);
        if (index < WARM_UP) continue;
        ours.push(between - at);
        bare.push(performance.now() - between);
        if (hits.length === 0) empty += 1;
      }
      return {
        lines: [{ what: 'search, three letters and more', unit: 'ms', ours, baseline: bare, atMost: { ratio: 0.1, p95: 50 } }],
        notes: [`${material.modules.flat().length} texts; ${empty} of ${ours.length} queries found nothing.`],
      };
    }),
};

const queryOf = (words: readonly string[], random: () => number): readonly string[] => {
  const one = (): string => {
    for (;;) {
      const word = (words[Math.floor(random() * words.length)] ?? '').replace(/[^\p{L}\p{N}]/gu, '');
      if (word.length >= 3) return word.slice(0, 3 + Math.floor(random() * (word.length - 2)));
    }
  };
  return random() < 0.6 ? [one()] : [one(), one()];
};

const scanOf = (
  file: string,
  { modules }: ManyDocuments,
): { readonly find: (words: readonly string[]) => void; readonly close: () => void } => {
  const db = new Database(file);
  db.exec('CREATE TABLE texts (title TEXT NOT NULL, body TEXT NOT NULL) STRICT');
  const insert = db.prepare('INSERT INTO texts (title, body) VALUES (?, ?)');
  db.transaction(() => {
    for (const { title, body } of modules.flat()) insert.run(title, body);
  })();
  const one = '(title LIKE ? OR body LIKE ?)';
  const prepared = [one, `${one} AND ${one}`].map((where) => db.prepare(`SELECT rowid FROM texts WHERE ${where}`));
  return {
    find: (words) => void prepared[words.length - 1]?.all(...words.flatMap((word) => [`%${word}%`, `%${word}%`])),
    close: () => db.close(),
  };
};
