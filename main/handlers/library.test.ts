import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Sha256 } from '../../preload/contract/models/ids.ts';
import type { HandlersFor } from '../ipc/handler-map.ts';
import { openLibrary } from '../library/open-library.ts';
import { DECK_WORKER } from '../library/testing/deck-worker.ts';
import { SEARCH_WORKER } from '../library/testing/search-worker.ts';
import { flipByte, type WrittenPack, writeSmallPack } from '../library/testing/small-pack.ts';
import { libraryHandlers } from './library.ts';

let root: string;
let pack: WrittenPack;
let handlers: HandlersFor<'library'>;
let chosen: string | null;
let suggested: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kit-library-handlers-'));
  pack = await writeSmallPack(join(root, 'packs', 'small'));
  const library = await openLibrary({
    libraryFolder: join(root, 'library'),
    packsFolder: join(root, 'packs'),
    searchWorker: SEARCH_WORKER,
    kitVersion: '0.1.0',
    deckWorker: DECK_WORKER,
    language: () => 'en',
    onProblem: () => undefined,
  });
  const dialogs = {
    chooseFileToOpen: async () => null,
    chooseFilesToOpen: async () => [],
    chooseFolder: async () => null,
    chooseFileToSave: async (_title: string, name: string) => {
      suggested = name;
      return chosen;
    },
  };
  handlers = libraryHandlers(library, dialogs, () => 'Save');
});
afterEach(() => rm(root, { recursive: true, force: true }));

const deck = { item: { packId: 'test.small', packVersion: '1.0.0', moduleId: 'first', itemId: 'deck' }, language: 'en' };
const notesFor = async (windowKind: 'console' | 'audience') => {
  const answer = await handlers['library.deck'](deck, { windowKind });
  return answer.ok ? answer.value.slides.map((slide) => slide.notes) : [];
};

it('gives speaker notes to the console and never to the wall', async () => {
  expect(await notesFor('console')).toEqual(['Ask before you answer.', '']);
  expect(await notesFor('audience')).toEqual(['', '']);
});

it('says which packs are on board, and what they have in which language, without their modules', async () => {
  const packs = await handlers['library.packs']({}, { windowKind: 'console' });
  expect(packs).toMatchObject([{ id: 'test.small', version: '1.0.0' }]);
  expect(packs[0]?.coverage).toContainEqual(expect.objectContaining({ language: 'en', kind: 'deck', count: 1 }));
  // However much is in them: a screen that names packs is not told it.
  expect(JSON.stringify(packs)).not.toContain('first');
});

const save = (path: string, suggestedName: string) =>
  handlers['library.save-file']({ sha256: Sha256.parse(pack.sha256(path)), suggestedName }, { windowKind: 'console' });

it('saves a file under a name that every stick takes', async () => {
  chosen = join(root, 'workbook.pdf');
  expect(await save('modules/first/workbook.en.pdf', 'What may you say? (en).pdf')).toEqual({
    ok: true,
    value: { path: chosen },
  });
  expect(suggested).toBe('What may you say (en).pdf');
  expect(await readFile(chosen)).toEqual(await readFile(join(pack.folder, 'modules/first/workbook.en.pdf')));
  // A script is Markdown, and goes as text that every laptop opens.
  expect(await save('modules/first/deck.en.md', 'The script (en).txt')).toMatchObject({ ok: true });
  expect(suggested).toBe('The script (en).txt');
});

it('saves nothing when the trainer thinks better of it', async () => {
  chosen = null;
  expect(await save('modules/first/video.webm', 'Video')).toMatchObject({ ok: false, problem: { code: 'export.cancelled' } });
});

it('asks for no place when the file is damaged', async () => {
  suggested = '';
  await flipByte(join(pack.folder, 'modules/first/video.webm'));
  expect(await save('modules/first/video.webm', 'Video')).toMatchObject({ ok: false, problem: { code: 'content.altered' } });
  expect(suggested).toBe('');
});
