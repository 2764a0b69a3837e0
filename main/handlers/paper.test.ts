import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { PlainDate } from '../../preload/contract/models/time.ts';
import { openLibrary } from '../library/open-library.ts';
import { DECK_WORKER } from '../library/testing/deck-worker.ts';
import { SEARCH_WORKER } from '../library/testing/search-worker.ts';
import { writeSmallPack } from '../library/testing/small-pack.ts';
import { paperHandlers } from './paper.ts';
import { printPages } from './testing/print-pages.ts';

const STARTER = fileURLToPath(new URL('../../resources/packs', import.meta.url));
const CONSOLE = { windowKind: 'console' } as const;
let root: string;
let chosen: string | null;
let suggested = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kit-paper-'));
  chosen = join(root, 'packet.pdf');
});
afterEach(() => rm(root, { recursive: true, force: true }));

const handlersOf = async (packsFolder: string) => {
  const library = await openLibrary({
    libraryFolder: join(root, 'library'),
    packsFolder,
    kitVersion: '0.1.0',
    language: () => 'en',
    searchWorker: SEARCH_WORKER,
    deckWorker: DECK_WORKER,
    onProblem: () => undefined,
  });
  return paperHandlers({
    library,
    records: { call: () => Promise.reject(new Error('not asked in this test')) },
    dialogs: {
      chooseFileToSave: async (_title, name) => {
        suggested = name;
        return chosen;
      },
    },
    print: printPages,
    worker: new URL('../paper/worker.ts', import.meta.url),
    language: () => 'es',
    today: () => PlainDate.parse('2026-11-25'),
  });
};

/** The first workbook that there is to print, as often as asked for. */
const wishOf = async (handlers: Awaited<ReturnType<typeof handlersOf>>, copies: number) => {
  const choices = await handlers['paper.choices']({ sessionId: null }, CONSOLE);
  const workbook = choices.ok ? choices.value.workbooks[0] : undefined;
  const document = workbook?.documents[0];
  if (workbook === undefined || document === undefined) throw new Error('There is no workbook.');
  return {
    pages: document.pages ?? 0,
    wish: { sessionId: null, lines: [{ item: workbook.item, language: document.language, copies }], twoSided: false },
  };
};

it('offers each workbook once, though a module belongs to every role, and saves what is chosen', async () => {
  const handlers = await handlersOf(STARTER);
  const choices = await handlers['paper.choices']({ sessionId: null }, CONSOLE);
  const items = choices.ok ? choices.value.workbooks.map(({ item }) => `${item.moduleId}/${item.itemId}`) : [];
  expect(items.length).toBeGreaterThan(20);
  expect(new Set(items).size).toBe(items.length);
  const { wish, pages } = await wishOf(handlers, 2);
  expect(await handlers['paper.save-packet'](wish, CONSOLE)).toMatchObject({ ok: true, value: { path: chosen } });
  expect(suggested).toBe('2026-11-25 paquete para imprimir.pdf');
  expect((await PDFDocument.load(await readFile(join(root, 'packet.pdf')))).getPageCount()).toBe(1 + 2 * pages);
  const printed = await handlers['paper.packet'](wish, CONSOLE);
  expect(printed.ok && Buffer.compare(printed.value.bytes, await readFile(join(root, 'packet.pdf')))).toBe(0);
});

it('says what it cannot do: a PDF that is none, too many pages, a trainer who thinks better of it', async () => {
  await writeSmallPack(join(root, 'packs', 'small'));
  const small = await handlersOf(join(root, 'packs'));
  const broken = await small['paper.packet']((await wishOf(small, 1)).wish, CONSOLE);
  expect(broken).toMatchObject({ ok: false, problem: { code: 'paper.unreadable' } });
  const starter = await handlersOf(STARTER);
  const many = await starter['paper.packet']((await wishOf(starter, 500)).wish, CONSOLE);
  expect(many).toMatchObject({ ok: false, problem: { code: 'paper.too-many', params: { most: 3000 } } });
  chosen = null;
  const cancelled = await starter['paper.save-packet']((await wishOf(starter, 1)).wish, CONSOLE);
  expect(cancelled).toMatchObject({ ok: false, problem: { code: 'export.cancelled' } });
});
