import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SEARCH_WORKER } from '../testing/search-worker.ts';
import { createSearch, type Search } from './search.ts';
import { plainWords, type SearchDocument, type SearchPdf } from './search-document.ts';

const WORKBOOK = fileURLToPath(
  new URL('../../../resources/packs/starter/modules/counselor-0-hallway/workbook.es.pdf', import.meta.url),
);
const item = { packId: 'p', packVersion: '1.0.0', moduleId: 'm', itemId: 'deck' };
let slides = 0;
const document = (title: string, body: string, more: Partial<SearchDocument> = {}): SearchDocument => {
  slides += 1;
  return { place: { kind: 'slide', item, slideId: `s${slides}` }, language: 'en', title, body, ...more };
};

let folder: string;
let search: Search;
let made: number;
const fill = async (documents: readonly SearchDocument[], key = 'one', pdfs: readonly SearchPdf[] = []): Promise<void> => {
  await search.close();
  search = createSearch({ libraryFolder: folder, worker: SEARCH_WORKER });
  await search.refresh({
    key,
    documents: async function* () {
      made += 1;
      yield { documents, pdfs };
    },
  });
};
const hits = async (query: string, language = 'en') => (await search.find(query, language)).hits;
const titles = async (query: string, language = 'en') => (await hits(query, language)).map(({ title }) => title);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kit-search-'));
  search = createSearch({ libraryFolder: folder, worker: SEARCH_WORKER });
  made = 0;
});
afterEach(async () => {
  await search.close();
  await rm(folder, { recursive: true, force: true });
});

describe('searching', () => {
  it('finds words by their beginnings, from two letters, without regard to case and accents', async () => {
    await fill([document('Confianza', 'La relación de confianza con Đào crece en el pasillo'), document('Other', 'text')]);
    expect(await titles('RELACION pasi')).toEqual(['Confianza']);
    expect(await titles('dao')).toEqual(['Confianza']);
    expect(await titles('re')).toEqual(['Confianza']);
    expect(await titles('r')).toEqual([]);
    // A letter on the way to a word takes nothing away.
    expect(await titles('relación c')).toEqual(['Confianza']);
    expect((await hits('relación')).flatMap(({ excerpt }) => excerpt)).toEqual([
      { text: 'La ', found: false },
      { text: 'relación', found: true },
      { text: ' de confianza con Đào crece en el pasillo', found: false },
    ]);
    expect(await titles('relación other')).toEqual([]);
  });

  it('puts what has the word in its title first', async () => {
    await fill([document('A', 'referral '.repeat(3)), document('Referral', 'one page')]);
    expect(await titles('referral')).toEqual(['Referral', 'A']);
  });

  it('finds a place once, in the language asked for where it has it', async () => {
    const place = { kind: 'slide', item, slideId: 'same' } as const;
    await fill([document('The law', 'FERPA', { place }), document('La ley', 'FERPA', { place, language: 'es' })]);
    expect(await titles('ferpa', 'es')).toEqual(['La ley']);
    expect(await titles('ferpa', 'en')).toEqual(['The law']);
    expect(await titles('ley', 'en')).toEqual(['La ley']);
  });

  it('shows some hits of each kind and module, and says that there are more', async () => {
    const many = Array.from({ length: 30 }, (_, index) => document(`A${index}`, 'word'));
    const other = document('B', 'word and many others, so that it weighs less', {
      place: { kind: 'module', module: { packId: 'p', packVersion: '1.0.0', moduleId: 'other' } },
    });
    await fill([...many, other]);
    const found = await search.find('word', 'en');
    expect(found.hits).toHaveLength(4);
    expect(found.hits.at(-1)?.title).toBe('B');
    expect(found.more).toBe(true);
  });

  it('finds a title among more places than are weighed', async () => {
    const many = Array.from({ length: 4000 }, (_, index) => document(`A${index}`, 'common word'));
    await fill([...many, document('Commonly asked', 'last of all')]);
    expect((await titles('common'))[0]).toBe('Commonly asked');
  });

  it('takes any query for words and nothing else', async () => {
    await fill([document('A', 'text AND "more" OR NEAR(x) col:y * 😀')]);
    expect(await titles('" OR 1 --')).toEqual(['A']);
    expect(await titles('" OR none --')).toEqual([]);
    expect(await titles('AND "more" NEAR')).toEqual(['A']);
    for (const odd of ['', ' ', '😀', '"', '*', "';--", 'title:a', '{', '^a', '\u0000\uD800', '-'])
      expect(await titles(odd)).toEqual([]);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (query) => {
        const found = await search.find(query, 'en');
        expect(found.index).toBe('ready');
      }),
    );
  });

  it('finds a page of a workbook by its words', async () => {
    const as = { item: { ...item, itemId: 'workbook' }, language: 'es', title: 'Cuaderno' };
    await fill([], 'one', [{ path: WORKBOOK, sha256: 'a', as }]);
    const [hit] = await hits('bienestar espera crisis', 'es');
    expect(hit).toMatchObject({ place: { kind: 'page', page: 2 }, title: 'Cuaderno', language: 'es' });
    expect(hit?.excerpt.some(({ found }) => found)).toBe(true);
  });
});

describe('the file', () => {
  it('is made once, and again when the packs change', async () => {
    await fill([document('A', 'aa')]);
    await fill([document('A', 'aa')]);
    expect(made).toBe(1);
    await fill([document('B', 'bb')], 'two');
    expect(made).toBe(2);
    expect(await titles('aa')).toEqual([]);
  });

  it('follows the last of several changes, and is never taken for that of an earlier one', async () => {
    const pieces = (documents: readonly SearchDocument[], meanwhile: () => void = () => undefined) =>
      async function* () {
        yield { documents, pdfs: [] };
        meanwhile();
      };
    let second = Promise.resolve();
    const next = () => {
      second = search.refresh({ key: 'two', documents: pieces([document('B', 'bb')]) });
    };
    await search.refresh({ key: 'one', documents: pieces([document('A', 'aa')], next) });
    await second;
    expect([await titles('aa'), await titles('bb')]).toEqual([[], ['B']]);
    await fill([document('A', 'aa')], 'one');
    expect([made, await titles('aa')]).toEqual([1, ['A']]);
  });

  it('reads a workbook once, whatever becomes of the rest; one that is no PDF has no pages', async () => {
    const as = { item: { ...item, itemId: 'workbook' }, language: 'es', title: 'Cuaderno' };
    const copy = join(folder, 'copy.pdf');
    const broken = join(folder, 'broken.pdf');
    await writeFile(copy, await readFile(WORKBOOK));
    await writeFile(broken, '%PDF-1.7 nothing');
    const pdfs = [
      { path: broken, sha256: 'b', as },
      { path: copy, sha256: 'a', as },
    ];
    await fill([], 'one', pdfs);
    await rm(copy);
    await fill([], 'two', pdfs);
    expect((await hits('bienestar espera crisis'))[0]).toMatchObject({ place: { page: 2 }, title: 'Cuaderno' });
    expect(made).toBe(2);
  });

  it.each([
    ['gone', (path: string) => rm(path)],
    ['no database', (path: string) => writeFile(path, 'something else entirely, and longer than a header is '.repeat(40))],
    ['cut short', (path: string) => stat(path).then(() => writeFile(path, 'SQLite format 3\u0000'))],
  ])('is made again when it is %s', async (_, damage) => {
    await fill([document('A', 'word')]);
    await search.close();
    await damage(join(folder, 'library.db'));
    await fill([document('A', 'word')]);
    expect(await titles('word')).toEqual(['A']);
    expect(made).toBe(2);
  });

  it('is made again at the next start when something could not be read', async () => {
    await search.refresh({
      key: 'one',
      documents: async function* (skipped) {
        yield { documents: [document('A', 'here')], pdfs: [] };
        skipped();
      },
    });
    expect(await titles('here')).toEqual(['A']);
    await fill([document('A', 'here'), document('B', 'there')]);
    expect(await titles('there')).toEqual(['B']);
  });

  it('is made again when making it was cut off, and says that it is broken until then', async () => {
    await search.refresh({
      key: 'one',
      documents: async function* () {
        yield { documents: [document('A', 'half')], pdfs: [] };
        throw new Error('the power went');
      },
    });
    expect((await search.find('half', 'en')).index).toBe('broken');
    await fill([document('A', 'whole')]);
    expect(await titles('half')).toEqual([]);
  });

  it('can be searched while it is being made', async () => {
    const halfway = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    const making = search.refresh({
      key: 'one',
      documents: async function* () {
        yield { documents: [document('A', 'first')], pdfs: [] };
        halfway.resolve();
        await goOn.promise;
        yield { documents: [document('B', 'second')], pdfs: [] };
      },
    });
    expect(await search.find('first', 'en')).toMatchObject({ index: 'making', hits: [] });
    await halfway.promise;
    expect(await search.find('first', 'en')).toMatchObject({ index: 'making', hits: [{ title: 'A' }] });
    goOn.resolve();
    await making;
    expect(await search.find('second', 'en')).toMatchObject({ index: 'ready', hits: [{ title: 'B' }] });
  });
});

it('reads what a reader sees', () => {
  expect(
    plainWords('# A **bold** [link](x "t")\n<svg><text>On the map</text></svg>\n- one <!-- .element: class="fragment" -->'),
  ).toBe('A bold link On the map - one');
});
