import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Sha256 } from '../../../preload/contract/models/ids.ts';
import { sha256OfBytes } from '../digest.ts';
import { openLibrary } from '../open-library.ts';
import { DECK_WORKER } from '../testing/deck-worker.ts';
import { SEARCH_WORKER } from '../testing/search-worker.ts';
import { slidesPdf } from '../testing/slides-pdf.ts';
import { type WrittenPack, writeSmallPack } from '../testing/small-pack.ts';

let root: string;
let pack: WrittenPack;
const item = (itemId: string) => ({ packId: 'test.small', packVersion: '1.0.0', moduleId: 'first', itemId });
const at = (path: string) => join(pack.folder, path);
const hash = (path: string) => Sha256.parse(pack.sha256(path));
const open = () =>
  openLibrary({
    libraryFolder: join(root, 'library'),
    packsFolder: join(root, 'packs'),
    searchWorker: SEARCH_WORKER,
    kitVersion: '0.1.0',
    deckWorker: DECK_WORKER,
    language: () => 'en',
    onProblem: () => undefined,
  });

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kit-foreign-'));
  pack = await writeSmallPack(join(root, 'packs', 'small'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** The small pack with another file for the English deck. */
const withDeck = async (name: string, mediaType: string, bytes: Uint8Array, notes?: string) => {
  const put = async (path: string, type: string, content: Uint8Array) => {
    manifest.files.push({ path, sha256: sha256OfBytes(content), size: content.length, mediaType: type });
    await writeFile(at(path), content);
    return path;
  };
  const manifest = JSON.parse(await readFile(at('pack.json'), 'utf8'));
  const slides = await put(`modules/first/${name}`, mediaType, bytes);
  const said =
    notes === undefined ? {} : { notes: await put('modules/first/deck.en.notes.md', 'text/markdown', Buffer.from(notes)) };
  manifest.modules[0].items[0].variants.en = { slides, assets: ['modules/first/map.svg'], ...said };
  await writeFile(at('pack.json'), JSON.stringify(manifest));
  return open();
};
const html =
  '<html lang="en"><title>T</title><div class="slides"><section id="a"><img src="map.svg"><aside class="notes">Say</aside></section></div>';

it('a page of reveal.js is read into slides, its notes beside them', async () => {
  const library = await withDeck('deck.en.html', 'text/html', Buffer.from(html));
  expect(await library.deck(item('deck'), 'en')).toMatchObject({
    ok: true,
    value: {
      title: 'T',
      pdf: null,
      slides: [{ id: 'a', format: 'html', notes: 'Say' }],
      assets: { 'map.svg': hash('modules/first/map.svg') },
    },
  });
});

it('a PDF is read into pages, with the ids and notes of the file beside it, and can be found', async () => {
  const bytes = await slidesPdf([{ title: 'Who calls?', text: 'A neighbour' }, { title: 'Two' }]);
  const library = await withDeck('deck.en.pdf', 'application/pdf', bytes, '---\ntitle: Doors\n---\n## 1: who\nWait.');
  const deck = await library.deck(item('deck'), 'en');
  expect(deck).toMatchObject({
    ok: true,
    value: {
      title: 'Doors',
      pdf: { sha256: sha256OfBytes(bytes), size: bytes.length },
      slides: [
        { id: 'who', title: 'Who calls?', source: 'Who calls? A neighbour', notes: 'Wait.', column: 0 },
        { id: 'page-2', title: 'Two', column: 1 },
      ],
    },
  });
  await library.settle();
  expect((await library.search('neighbour', 'en')).hits).toMatchObject([
    { place: { kind: 'slide', slideId: 'who' }, title: 'Who calls?' },
  ]);
  await library.close();
});

it.each([
  ['a page that is no deck', 'deck.en.html', 'text/html', '<h1>Hello</h1>'],
  ['a page nested without end', 'deck.en.html', 'text/html', `<div class="slides"><section>${'<b>'.repeat(200_000)}`],
  ['a PDF that is none', 'deck.en.pdf', 'application/pdf', '%PDF-1.7 broken'],
])('%s is said, and found by the check of the room', async (_, name, mediaType, text) => {
  const library = await withDeck(name, mediaType, Buffer.from(text));
  const problem = { code: 'content.deck-unreadable', params: { what: `Slides, ${name}` } };
  expect(await library.deck(item('deck'), 'en')).toEqual({ ok: false, problem });
  expect(await library.check(item('deck'), 'en')).toEqual({ ok: false, problem });
});
