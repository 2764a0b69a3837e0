import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Problem } from '../../preload/contract/models/problem.ts';
import type { Session } from '../../preload/contract/models/session.ts';
import { libraryHandlers } from '../handlers/library.ts';
import { paperHandlers } from '../handlers/paper.ts';
import { date, dayOf, planner } from '../handlers/testing/planning.ts';
import { printPages } from '../handlers/testing/print-pages.ts';
import { type TestServices, testServices } from '../handlers/testing/test-services.ts';
import { type OpenedLibrary, openLibrary } from '../library/open-library.ts';
import { DECK_WORKER } from '../library/testing/deck-worker.ts';
import { SEARCH_WORKER } from '../library/testing/search-worker.ts';
import { writeSmallPack } from '../library/testing/small-pack.ts';
import { liveState } from '../records/testing/samples.ts';
import { expectOk, type TestClock, testClock } from '../records/testing/test-records.ts';
import { anchorOf } from './anchor.ts';
import { createOutlines } from './outlines.ts';
import { recordsStore } from './records-store.ts';

let kit: TestServices;
let library: OpenedLibrary | null;
beforeEach(async () => {
  kit = await testServices();
  library = null;
});
afterEach(async () => {
  library?.close();
  await kit.dispose();
});

const WORKBOOK = fileURLToPath(
  new URL('../../resources/packs/starter/modules/counselor-0-hallway/workbook.en.pdf', import.meta.url),
);

/** Opens a library of these versions; `change` is laid over the last of them. */
const openWith = async (versions: readonly string[], change: Readonly<Record<string, unknown>> = {}): Promise<OpenedLibrary> => {
  library?.close();
  const files = { 'modules/first/workbook.en.pdf': await readFile(WORKBOOK) };
  for (const version of versions)
    await writeSmallPack(join(kit.folder, 'packs', version), { version, ...(version === versions.at(-1) ? change : {}) }, files);
  library = await openLibrary({
    libraryFolder: join(kit.folder, 'library'),
    packsFolder: join(kit.folder, 'packs'),
    kitVersion: '0.1.0',
    language: () => 'en',
    searchWorker: SEARCH_WORKER,
    deckWorker: DECK_WORKER,
    onProblem: () => undefined,
  });
  return library;
};

const planned = async (clock: TestClock): Promise<Session> => {
  const plan = planner({ ...kit, services: { ...kit.services, library: await openWith(['1.0.0']) } }, clock);
  const created = await plan.create();
  return expectOk(
    await plan.ask('sessions.add-module', {
      sessionId: created.id,
      dayId: dayOf(created),
      packId: 'test.small',
      moduleId: 'first',
    }),
  );
};

it('a session is held, and recorded, with the version that it was planned with, whatever was installed meanwhile', async () => {
  const clock = testClock('2026-03-10T15:30:00.000Z');
  const session = await planned(clock);
  expect(await kit.records.call('sessions.planned-modules')).toMatchObject([
    {
      sessionId: session.id,
      status: 'planned',
      packId: 'test.small',
      version: '1.0.0',
      moduleId: 'first',
      moduleTitle: 'First module',
    },
  ]);

  const updated = await openWith(['1.0.0', '1.1.0']);
  expect(updated.catalog().packs).toMatchObject([{ version: '1.1.0' }]);
  const store = recordsStore({
    ...{ records: kit.records, dataFolder: kit.folder, library: updated, clock, operator: async () => 'Dana' },
    notices: { raise: () => undefined, withdraw: () => undefined },
  });
  const held = expectOk(await store.begin(session.id, liveState(session)));
  expect(held.modules).toMatchObject([{ packVersion: '1.0.0', manifestSha256: session.modules[0]?.manifestSha256 }]);
  expect(await kit.records.call('sessions.planned-modules')).toMatchObject([{ status: 'live', version: '1.0.0' }]);
  expectOk(await store.end(session.id, null, null));
  expect(await kit.records.call('sessions.planned-modules')).toEqual([]);
});

it('its packet, its notes and what is said of its blocks are those of that version, though the module is gone from the shown one', async () => {
  const session = await planned(testClock('2026-03-10T15:30:00.000Z'));
  const updated = await openWith(['1.0.0', '1.1.0'], { modules: [], roles: [] });
  expect(updated.module('test.small', 'first')).toMatchObject({ ok: false });

  const paper = paperHandlers({
    ...{ library: updated, records: kit.records, language: () => 'en', today: () => date('2026-03-09') },
    dialogs: { chooseFileToSave: async () => null },
    print: printPages,
    worker: new URL('../paper/worker.ts', import.meta.url),
  });
  const choices = expectOk(await paper['paper.choices']({ sessionId: session.id }, { windowKind: 'console' }));
  expect(choices.workbooks).toMatchObject([{ item: { itemId: 'workbook', packVersion: '1.0.0' } }]);
  const lines = choices.workbooks.map(({ item }) => ({ item, language: 'en' as const, copies: 1 }));
  const wish = { sessionId: session.id, lines, twoSided: false };
  const { bytes } = expectOk(await paper['paper.packet'](wish, { windowKind: 'console' }));
  expect((await PDFDocument.load(bytes)).getPageCount()).toBeGreaterThan(1);

  const problems: Problem[] = [];
  const outlines = createOutlines(updated, 'en', (problem) => problems.push(problem));
  const workbook = choices.workbooks[0]?.item ?? expect.fail('there is a workbook');
  await outlines.prepare([workbook]);
  expect(problems).toEqual([]);
  const day = session.days[0] ?? expect.fail('a session has a day');
  const screen = { kind: 'deck', item: { ...workbook, itemId: 'deck' }, language: 'en', slideId: 'opening', step: 0 } as const;
  const place = { session, day, state: { ...liveState(session), screen }, outlines, seconds: null };
  expect(anchorOf(place, updated)).toMatchObject({ itemTitle: 'Slides', slideTitle: '' });

  const asked = libraryHandlers(updated, kit.services.dialogs, () => '');
  const module = { packId: 'test.small', moduleId: 'first' } as const;
  const told = await asked['library.module']({ ...module, packVersion: '1.0.0' }, { windowKind: 'console' });
  expect(expectOk(told).packVersion).toBe('1.0.0');
});
