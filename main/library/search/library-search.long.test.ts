import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type OpenedLibrary, openLibrary } from '../open-library.ts';
import { DECK_WORKER } from '../testing/deck-worker.ts';
import { SEARCH_WORKER } from '../testing/search-worker.ts';
import { writeSmallPack } from '../testing/small-pack.ts';

let folder: string;
let library: OpenedLibrary;
const open = (packsFolder: string) =>
  openLibrary({
    libraryFolder: join(folder, 'library'),
    packsFolder,
    kitVersion: '0.1.0',
    searchWorker: SEARCH_WORKER,
    deckWorker: DECK_WORKER,
    language: () => 'en',
    onProblem: () => undefined,
  });
const places = async (query: string, language = 'en') =>
  (await library.search(query, language)).hits.map(({ place, language: tag }) => ({ ...place, language: tag }));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kit-search-'));
});
afterEach(async () => {
  await library.close();
  await rm(folder, { recursive: true, force: true });
});

it('finds slides, notes, seconds, activities and modules, once it has settled', async () => {
  await writeSmallPack(join(folder, 'packs', 'small'));
  library = await open(join(folder, 'packs'));
  expect(await library.search('hello', 'en')).toEqual({ index: 'making', hits: [], more: false });
  await library.settle();
  expect(await places('hello')).toMatchObject([{ kind: 'transcript', seconds: 0, language: 'en' }]);
  expect(await places('before you answer')).toContainEqual(expect.objectContaining({ kind: 'notes', slideId: 'opening' }));
  expect(await places('pregunta')).toContainEqual(expect.objectContaining({ kind: 'slide', slideId: 'opening', language: 'es' }));
  expect(await places('dígalo')).toMatchObject([{ kind: 'activity', language: 'es' }]);
  expect(await places('overview')).toMatchObject([{ kind: 'module', language: 'en' }]);
  expect((await library.search('hello', 'en')).hits[0]?.moduleTitle).toEqual({ en: 'First module', es: 'Primer módulo' });
});

it('has every kind of place of the starter pack, in both languages', async () => {
  library = await open(fileURLToPath(new URL('../../../resources/packs', import.meta.url)));
  await library.settle();
  const item = { moduleId: 'counselor-0-hallway' };
  expect((await places('hallway')).map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['module', 'slide', 'transcript', 'page']),
  );
  expect((await places('pasillo', 'es')).every(({ language }) => language === 'es')).toBe(true);
  expect(await places('warm handoff')).toContainEqual(expect.objectContaining({ kind: 'term', termId: 'warm-handoff' }));
  const [page] = (await places('bienestar no espera una crisis', 'es')).filter(({ kind }) => kind === 'page');
  expect(page).toMatchObject({ page: 2, item, language: 'es' });
});
