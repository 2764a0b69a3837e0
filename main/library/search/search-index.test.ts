import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLibrary } from '../open-library.ts';
import { writeSmallPack } from '../testing/small-pack.ts';
import { plainWords, type SearchDocument } from './search-document.ts';
import { openSearchIndex, type SearchIndex } from './search-index.ts';

let folder: string;
let index: SearchIndex | null;
const document = (title: string, body: string, more: Partial<SearchDocument> = {}): SearchDocument => ({
  module: { packId: 'p', packVersion: '1.0.0', moduleId: 'm' },
  itemId: 'deck',
  kind: 'slide',
  language: 'en',
  slideId: 's',
  title,
  body,
  ...more,
});
let made: number;
const open = async (documents: readonly SearchDocument[], key = 'one') => {
  index?.close();
  index = await openSearchIndex(folder, key, async function* () {
    made += 1;
    yield documents;
  });
  return index;
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kit-search-'));
  index = null;
  made = 0;
});
afterEach(async () => {
  index?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('searching', () => {
  it('finds words by their beginnings, without regard to case and accents', async () => {
    const { search } = await open([
      document('Confianza', 'La relación de confianza crece en el pasillo'),
      document('Other', 'text'),
    ]);
    expect(search('RELACION pasi').map((hit) => hit.title)).toEqual(['Confianza']);
    expect(search('relación').flatMap((hit) => hit.excerpt)).toEqual([
      { text: 'La ', found: false },
      { text: 'relación', found: true },
      { text: ' de confianza crece en el pasillo', found: false },
    ]);
    expect(search('relación other')).toEqual([]);
  });

  it('puts what has the word in its title first', async () => {
    const { search } = await open([document('A', 'referral '.repeat(3)), document('Referral', 'one page')]);
    expect(search('referral').map((hit) => hit.title)).toEqual(['Referral', 'A']);
  });

  it('takes any query for words and nothing else', async () => {
    const { search } = await open([document('A', 'text AND "more" OR NEAR(x) col:y *')]);
    expect(search('" OR 1 --')).toEqual([]);
    expect(search('AND "more" NEAR')).toHaveLength(1);
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (query) => Array.isArray(search(query))));
  });
});

describe('the file', () => {
  it('is made once, and again when the packs change', async () => {
    await open([document('A', 'a')]);
    await open([document('A', 'a')]);
    expect(made).toBe(1);
    await open([document('B', 'b')], 'two');
    expect(made).toBe(2);
    expect(index?.search('a')).toEqual([]);
  });

  it.each([
    ['gone', (path: string) => rm(path)],
    ['no database', (path: string) => writeFile(path, 'something else entirely, and longer than a header is '.repeat(40))],
    ['cut short', (path: string) => stat(path).then(() => writeFile(path, 'SQLite format 3\u0000'))],
  ])('is made again when it is %s', async (_, damage) => {
    await open([document('A', 'word')]);
    index?.close();
    index = null;
    await damage(join(folder, 'library.db'));
    expect((await open([document('A', 'word')])).search('word')).toHaveLength(1);
    expect(made).toBe(2);
  });

  it('is made again at the next start when something could not be read', async () => {
    index = await openSearchIndex(folder, 'one', async function* (skipped) {
      yield [document('A', 'here')];
      skipped();
    });
    expect(index.search('here')).toHaveLength(1);
    expect((await open([document('A', 'here'), document('B', 'there')])).search('there')).toHaveLength(1);
  });

  it('is made again when making it was cut off', async () => {
    const cutOff = openSearchIndex(folder, 'one', async function* () {
      yield [document('A', 'half')];
      throw new Error('the power went');
    });
    await expect(cutOff).rejects.toThrow('the power went');
    expect((await open([document('A', 'whole')])).search('half')).toEqual([]);
  });
});

it('reads what a reader sees', () => {
  expect(
    plainWords('# A **bold** [link](x "t")\n<svg><text>On the map</text></svg>\n- one <!-- .element: class="fragment" -->'),
  ).toBe('A bold link On the map - one');
});

it('finds slides, notes, transcripts and activities of the library, once it has settled', async () => {
  await writeSmallPack(join(folder, 'packs', 'small'));
  const library = await openLibrary({
    libraryFolder: join(folder, 'library'),
    packsFolder: join(folder, 'packs'),
    kitVersion: '0.1.0',
    language: () => 'en',
    onProblem: () => undefined,
  });
  expect(library.search('hello')).toEqual({ ready: false, hits: [] });
  await library.settle();
  const kinds = (query: string) => library.search(query).hits.map((hit) => [hit.kind, hit.language, hit.slideId]);
  expect(kinds('hello')).toEqual([['transcript', 'en', null]]);
  expect(kinds('before you answer')).toContainEqual(['notes', 'en', 'opening']);
  expect(kinds('pregunta')).toContainEqual(['slide', 'es', 'opening']);
  expect(kinds('dígalo')).toEqual([['activity', 'es', null]]);
  expect(kinds('overview')).toEqual([['module', 'en', null]]);
  library.close();
});
