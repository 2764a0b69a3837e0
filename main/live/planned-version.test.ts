import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { planner } from '../handlers/testing/planning.ts';
import { type TestServices, testServices } from '../handlers/testing/test-services.ts';
import { type OpenedLibrary, openLibrary } from '../library/open-library.ts';
import { DECK_WORKER } from '../library/testing/deck-worker.ts';
import { SEARCH_WORKER } from '../library/testing/search-worker.ts';
import { writeSmallPack } from '../library/testing/small-pack.ts';
import { liveState } from '../records/testing/samples.ts';
import { expectOk, testClock } from '../records/testing/test-records.ts';
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

const openWith = async (...versions: readonly string[]): Promise<OpenedLibrary> => {
  library?.close();
  for (const version of versions) await writeSmallPack(join(kit.folder, 'packs', version), { version });
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

it('a session is held, and recorded, with the version that it was planned with, whatever was installed meanwhile', async () => {
  const clock = testClock('2026-03-10T15:30:00.000Z');
  const plan = planner({ ...kit, services: { ...kit.services, library: await openWith('1.0.0') } }, clock);
  const created = await plan.create();
  const dayId = created.days[0]?.id ?? expect.fail('a session has a day');
  const session = expectOk(
    await plan.ask('sessions.add-module', { sessionId: created.id, dayId, packId: 'test.small', moduleId: 'first' }),
  );
  expect(await kit.records.call('sessions.planned-modules')).toMatchObject([
    {
      sessionId: created.id,
      status: 'planned',
      packId: 'test.small',
      version: '1.0.0',
      moduleId: 'first',
      moduleTitle: 'First module',
    },
  ]);

  const updated = await openWith('1.0.0', '1.1.0');
  expect(updated.catalog().packs).toMatchObject([{ version: '1.1.0' }]);
  const store = recordsStore({
    ...{ records: kit.records, library: updated, clock, operator: async () => 'Dana' },
    notices: { raise: () => undefined, withdraw: () => undefined },
  });
  const held = expectOk(await store.begin(session.id, liveState(session)));
  expect(held.modules).toMatchObject([{ packVersion: '1.0.0', manifestSha256: session.modules[0]?.manifestSha256 }]);
  expect(await kit.records.call('sessions.planned-modules')).toMatchObject([{ status: 'live', version: '1.0.0' }]);
  expectOk(await store.end(session.id, null, null));
  expect(await kit.records.call('sessions.planned-modules')).toEqual([]);
});
