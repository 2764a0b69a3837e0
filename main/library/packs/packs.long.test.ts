import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PackPreview, PackSource } from '../../../preload/contract/models/content-pack-offer.ts';
import type { PackWork } from '../../../preload/contract/models/content-pack-work.ts';
import type { SessionId } from '../../../preload/contract/models/ids.ts';
import type { Problem, Result } from '../../../preload/contract/models/problem.ts';
import type { PlainDate } from '../../../preload/contract/models/time.ts';
import type { PlannedModule } from '../../records/stores/planned-modules.ts';
import { type OpenedLibrary, openLibrary } from '../open-library.ts';
import { DECK_WORKER } from '../testing/deck-worker.ts';
import { SEARCH_WORKER } from '../testing/search-worker.ts';
import { writeSmallPack } from '../testing/small-pack.ts';
import { createPacks, type Packs } from './packs.ts';
import { filesBelow, KIT_VERSION, libraryState, WORKER } from './testing/installing.ts';

const VIDEO = 'modules/first/video.webm';
const DECK = 'modules/first/deck.en.md';

let root: string;
let library: OpenedLibrary;
let packs: Packs;
let chosen: string[];
let planned: PlannedModule[];
let told: PackWork[];
let problems: Problem[];
let changes: number;
let heard: ((work: PackWork) => void)[];
const libraryFolder = () => join(root, 'library');
const FOLDER: PackSource = { kind: 'choose-folder' };

const openAll = async (searchWorker: URL = SEARCH_WORKER): Promise<void> => {
  library = await openLibrary({
    libraryFolder: libraryFolder(),
    packsFolder: join(root, 'shipped'),
    kitVersion: KIT_VERSION,
    language: () => 'en',
    onProblem: (problem) => problems.push(problem),
    searchWorker,
    deckWorker: DECK_WORKER,
  });
  packs = createPacks({
    library,
    libraryFolder: libraryFolder(),
    kitVersion: KIT_VERSION,
    script: WORKER,
    planned: async () => planned,
    language: () => 'en',
    chooseFiles: async () => chosen,
    chooseFolder: async () => chosen[0] ?? null,
    onWork: (work) => {
      told.push(work);
      for (const each of heard) each(work);
    },
    onChanged: () => {
      changes += 1;
    },
  });
};

/** Waits until the work says something that fits. */
const until = (fits: (work: PackWork) => boolean): Promise<PackWork> => {
  const now = packs.work.now();
  return fits(now) ? Promise.resolve(now) : new Promise((resolve) => heard.push((work) => fits(work) && resolve(work)));
};
const ended = () => until((work) => work.state !== 'running' && work.state !== 'idle');
const good = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};
const lookAt = async (folder: string): Promise<PackPreview> => {
  chosen = [folder];
  return good(await packs.inspect(FOLDER));
};
const begin = async (folder: string): Promise<void> => {
  const { token, offers } = await lookAt(folder);
  good(
    await packs.install(
      token,
      offers.map((offer) => offer.manifestSha256),
    ),
  );
};
const installFrom = async (folder: string): Promise<PackWork> => {
  await begin(folder);
  return ended();
};
const version = async (name: string, change: Readonly<Record<string, unknown>>, video = randomBytes(100)): Promise<string> => {
  const folder = join(root, name);
  await writeSmallPack(folder, change, { [VIDEO]: video, [DECK]: Buffer.from(`<!-- .slide: id="a" -->\n# ${name}`) });
  return folder;
};
const plan = (moduleVersion: string): PlannedModule => ({
  sessionId: '0198c0de-0000-7000-8000-000000000001' as SessionId,
  title: 'Coordinators, phase 1',
  status: 'planned',
  date: '2026-12-01' as PlainDate,
  packId: 'test.small',
  version: moduleVersion,
  moduleId: 'first',
  moduleTitle: 'First module',
});

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kit-packs-'));
  await mkdir(join(root, 'shipped'));
  [chosen, planned, told, problems, heard] = [[], [], [], [], []];
  changes = 0;
  await openAll();
});
afterEach(async () => {
  await library.close();
  await rm(root, { recursive: true, force: true });
});

describe('a pack from a stick', () => {
  it('is in the library as soon as it is installed, and after the next start', async () => {
    expect(await installFrom(await version('v1', {}))).toMatchObject({ state: 'installed' });
    expect(told.some((work) => work.state === 'running')).toBe(true);
    expect(library.catalog().packs).toMatchObject([{ id: 'test.small', version: '1.0.0' }]);
    expect(await library.check({ packId: 'test.small', packVersion: '1.0.0', moduleId: 'first', itemId: 'deck' }, 'en')).toEqual({
      ok: true,
      value: {},
    });
    expect(await packs.list()).toMatchObject({
      packs: [
        {
          id: 'test.small',
          origin: { kind: 'folder', name: 'v1' },
          kept: [],
          removable: true,
          signature: { standing: 'unsigned' },
        },
      ],
      interrupted: [],
    });
    packs.work.putAway();
    expect(packs.work.now()).toEqual({ state: 'idle' });
    await library.close();
    await openAll();
    expect(library.catalog().packs).toMatchObject([{ version: '1.0.0' }]);
  });

  it('waits for no index of the search: windows hear of each change at once', async () => {
    await library.close();
    // A search that never comes to an end, as one of a thousand PDFs would seem to.
    await openAll(new URL('data:text/javascript,setInterval(() => {}, 1e9)'));
    await installFrom(await version('v1', {}));
    await installFrom(await version('v2', { version: '1.1.0' }));
    expect([library.catalog().packs, changes]).toMatchObject([[{ version: '1.1.0' }], 2]);
    expect(good(await packs.rollBack('test.small')).packs).toMatchObject([{ version: '1.0.0' }]);
    expect(good(await packs.remove('test.small', true)).packs).toEqual([]);
    expect([library.catalog().packs, changes]).toEqual([[], 4]);
  });

  it('updates, goes back, and forward again; both are on board all the time', async () => {
    await installFrom(await version('v1', {}));
    await installFrom(await version('v2', { version: '1.1.0' }));
    const shown = () => library.catalog().packs.map((pack) => pack.version);
    expect(shown()).toEqual(['1.1.0']);
    expect(good(await packs.rollBack('test.small')).packs).toMatchObject([
      { version: '1.0.0', kept: [{ version: '1.1.0', because: 'previous' }] },
    ]);
    expect(shown()).toEqual(['1.0.0']);
    expect(library.module('test.small', 'first', '1.1.0')).toMatchObject({ ok: true, value: { packVersion: '1.1.0' } });
    await library.close();
    await openAll();
    expect(shown()).toEqual(['1.0.0']);
    good(await packs.rollBack('test.small'));
    expect(shown()).toEqual(['1.1.0']);
    expect(await packs.rollBack('test.other')).toMatchObject({ ok: false, problem: { code: 'packs.no-previous' } });
  });

  it('names the sessions that are planned with it, and leaves them their version', async () => {
    await installFrom(await version('v1', {}));
    planned = [plan('1.0.0')];
    const { offers } = await lookAt(await version('v2', { version: '1.1.0' }));
    expect(offers).toMatchObject([
      { sessions: [{ title: 'Coordinators, phase 1', modules: [{ plannedVersion: '1.0.0', change: 'changed' }] }] },
    ]);
    expect((await lookAt(await version('gone', { version: '1.2.0', modules: [], roles: [] }))).offers).toMatchObject([
      { sessions: [{ modules: [{ change: 'removed' }] }] },
    ]);
    await installFrom(join(root, 'v2'));
    await installFrom(await version('v3', { version: '1.3.0' }));
    expect((await packs.list()).packs).toMatchObject([
      {
        version: '1.3.0',
        kept: [
          { version: '1.1.0', because: 'previous' },
          { version: '1.0.0', because: 'planned' },
        ],
      },
    ]);
    expect(library.module('test.small', 'first', '1.0.0')).toMatchObject({ ok: true });
    planned = [];
    await installFrom(await version('v4', { version: '1.4.0' }));
    expect((await libraryState(libraryFolder())).onBoard).toEqual(['test.small 1.3.0', 'test.small 1.4.0']);
    expect(library.module('test.small', 'first', '1.0.0')).toMatchObject({ ok: false });
  });

  it('is removed with its files, but not from under a planned session without a word', async () => {
    await installFrom(await version('v1', {}));
    planned = [plan('1.0.0')];
    expect(await packs.remove('test.small', false)).toEqual({
      ok: false,
      problem: { code: 'packs.in-use', params: { titles: 'Coordinators, phase 1' } },
    });
    expect(good(await packs.remove('test.small', true)).packs).toEqual([]);
    expect(library.catalog().packs).toEqual([]);
    expect(await filesBelow(join(libraryFolder(), 'blobs'))).toEqual([]);
    expect(await packs.remove('test.small', true)).toMatchObject({ ok: false, problem: { code: 'packs.not-installed' } });
  });

  it('nothing chosen, and a token of another preview, are said', async () => {
    expect(await packs.inspect({ kind: 'choose-files' })).toMatchObject({ ok: false, problem: { code: 'packs.nothing-chosen' } });
    const { token, offers } = await lookAt(await version('v1', {}));
    await lookAt(await version('v2', { version: '1.1.0' }));
    expect(
      await packs.install(
        token,
        offers.map((offer) => offer.manifestSha256),
      ),
    ).toMatchObject({ problem: { code: 'packs.preview-gone' } });
  });
});

describe('an installation that is stopped', () => {
  const half = async (keep: boolean): Promise<void> => {
    await begin(await version('v1', {}, randomBytes(40 << 20)));
    expect(await packs.inspect(FOLDER)).toMatchObject({ ok: false, problem: { code: 'packs.busy' } });
    packs.work.cancel(keep);
    expect(await ended()).toEqual({ state: 'failed', kind: 'install', problem: { code: 'packs.cancelled', params: {} } });
    expect(library.catalog().packs).toEqual([]);
  };

  it('can be resumed from where it was', async () => {
    await half(true);
    const { interrupted } = await packs.list();
    const [first] = interrupted;
    expect(interrupted).toMatchObject([{ packId: 'test.small', origin: { name: 'v1' } }]);
    const preview = good(await packs.inspect({ kind: 'interrupted', manifestSha256: first?.manifestSha256 as never }));
    expect(preview.offers).toMatchObject([{ resumes: true }]);
    good(
      await packs.install(
        preview.token,
        preview.offers.map((offer) => offer.manifestSha256),
      ),
    );
    expect(await ended()).toMatchObject({ state: 'installed' });
    expect(await packs.list()).toMatchObject({ interrupted: [], packs: [{ version: '1.0.0' }] });
  });

  it('leaves nothing when it is to leave nothing, then or later', async () => {
    await half(false);
    expect(await packs.list()).toMatchObject({ interrupted: [] });
    expect(await filesBelow(join(libraryFolder(), 'blobs'))).toEqual([]);
    packs.work.putAway();
    await half(true);
    for (const each of (await packs.list()).interrupted) good(await packs.discard(each.manifestSha256));
    expect(await filesBelow(join(libraryFolder(), 'blobs'))).toEqual([]);
    expect(await packs.list()).toMatchObject({ interrupted: [], packs: [] });
  });
});

describe('beside what ships with the kit', () => {
  const ship = async (number: string): Promise<void> => {
    await version('shipped/small', { version: number });
    await library.close();
    await openAll();
    await library.settle();
  };

  it('an update by stick is shown, going back shows the shipped one, and removing it does too', async () => {
    await ship('1.0.0');
    expect((await packs.list()).packs).toMatchObject([{ origin: { kind: 'shipped' }, removable: false, installedAt: null }]);
    expect(await packs.remove('test.small', true)).toMatchObject({ ok: false, problem: { code: 'packs.shipped' } });
    await installFrom(await version('v2', { version: '1.1.0' }));
    expect(library.catalog().packs).toMatchObject([{ version: '1.1.0' }]);
    expect(good(await packs.rollBack('test.small')).packs).toMatchObject([
      { version: '1.0.0', origin: { kind: 'shipped' }, removable: true },
    ]);
    expect(good(await packs.remove('test.small', true)).packs).toMatchObject([{ version: '1.0.0', removable: false }]);
  });

  it('a later kit that ships a higher version than any is shown, and the earlier ones stay to go back to', async () => {
    await ship('1.0.0');
    await installFrom(await version('v2', { version: '1.1.0' }));
    await ship('1.2.0');
    expect(library.catalog().packs).toMatchObject([{ version: '1.2.0' }]);
    expect(library.module('test.small', 'first', '1.1.0')).toMatchObject({ ok: true });
  });

  it('a damaged list of what is installed is told, and the newest of everything is there', async () => {
    await installFrom(await version('v1', {}));
    await installFrom(await version('v2', { version: '1.1.0' }));
    good(await packs.rollBack('test.small'));
    await writeFile(join(libraryFolder(), 'installed.json'), '{"formatVersion": 1, "versi');
    await library.close();
    await openAll();
    expect(problems).toEqual([{ code: 'packs.state-unreadable', params: {} }]);
    expect(library.catalog().packs).toMatchObject([{ version: '1.1.0' }]);
    expect(await installFrom(await version('v3', { version: '1.3.0' }))).toMatchObject({ state: 'installed' });
    expect((await libraryState(libraryFolder())).wrong).toEqual([]);
  });
});
