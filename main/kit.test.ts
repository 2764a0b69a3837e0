import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { HandlerMap } from './ipc/handler-map.ts';
import { type Kit, openKit } from './kit.ts';
import { openLibrary } from './library/open-library.ts';
import { DECK_WORKER } from './library/testing/deck-worker.ts';
import { SEARCH_WORKER } from './library/testing/search-worker.ts';
import { createNotices, type Notices } from './platform/notices.ts';
import { pathsOf } from './platform/paths.ts';
import { liveSession } from './records/testing/samples.ts';
import { alterIn, expectOk, openIn, testClock, testFolder } from './records/testing/test-records.ts';
import { createWallSnapshot } from './windows/wall-snapshot.ts';

/** The kit as main puts it together, on real records and an empty library. Of Electron it needs the one screen that there is. */
vi.mock('electron', () => {
  const display = { id: 1, bounds: { x: 0, y: 0, width: 1366, height: 768 }, workArea: { x: 0, y: 0, width: 1366, height: 768 } };
  return {
    BrowserWindow: class {},
    dialog: {},
    powerMonitor: { on: () => undefined },
    powerSaveBlocker: {},
    screen: { getAllDisplays: () => [display], getPrimaryDisplay: () => display, on: () => undefined },
  };
});

let test: ReturnType<typeof testFolder>;
let notices: Notices;
let kit: Kit | null;
beforeEach(() => {
  test = testFolder();
  notices = createNotices(() => undefined);
  kit = null;
});
afterEach(async () => {
  await kit?.close();
  test.remove();
});

/** A session that nobody ended, on a day in spring. */
const leaveOneLive = async (): Promise<string> => {
  const records = expectOk(await openIn(test.folder));
  const id = await liveSession(records, testClock('2026-03-10T15:30:00.000Z').stamp());
  await records.close();
  return id;
};

const open = async (): Promise<HandlerMap> => {
  const paths = pathsOf({
    ...{ argv: [`--data-dir=${test.folder}`], environment: {}, platform: 'linux', userData: test.folder },
    ...{ mainDir: import.meta.dirname, packagedResources: null },
  });
  const packsFolder = join(test.folder, 'no-packs');
  mkdirSync(packsFolder);
  const library = await openLibrary({
    ...{ libraryFolder: paths.library, packsFolder, kitVersion: '0.1.0' },
    ...{ searchWorker: SEARCH_WORKER, deckWorker: DECK_WORKER, language: () => 'en', onProblem: notices.raise },
  });
  kit = await openKit({
    paths: { ...paths, recordsWorker: join(import.meta.dirname, 'records/worker.ts') },
    ...{ version: '0.1.0', library, notices, snapshot: createWallSnapshot(), consoleWindow: () => null, language: () => 'en' },
    setting: { preload: paths.preload, session: {} as never },
  });
  return kit.handlers;
};

const asked = { windowKind: 'console' } as const;

it('answers no window before it has looked for an interrupted session', async () => {
  const sessionId = await leaveOneLive();
  // A window that has been waiting asks the moment that there are handlers.
  const handlers = await open();
  expect(await handlers['app.info']({}, asked)).toMatchObject({ blocked: null, forgotten: { sessionId } });
});

it('says so in words when something unforeseen keeps it from being put together, and lets go of the records', async () => {
  await leaveOneLive();
  alterIn(test.folder, 'ALTER TABLE settings RENAME TO elsewhere');
  const handlers = await open();
  expect(await handlers['app.info']({}, asked)).toMatchObject({ blocked: { code: 'records.unreachable' } });
  const again = expectOk(await openIn(test.folder));
  expect(again.state.mode).toBe('read-write');
  await again.close();
});
