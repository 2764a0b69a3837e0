import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PackWork, VerifyReport } from '../../../preload/contract/models/content-pack-work.ts';
import { Sha256 } from '../../../preload/contract/models/ids.ts';
import { blobPath } from '../blob-store.ts';
import { type OpenedLibrary, openLibrary } from '../open-library.ts';
import { asKitpack, KIT_VERSION, take, WORKER } from '../packs/testing/installing.ts';
import { createWork } from '../packs/work.ts';
import { DECK_WORKER } from '../testing/deck-worker.ts';
import { SEARCH_WORKER } from '../testing/search-worker.ts';
import { flipByte, type WrittenPack, writeSmallPack } from '../testing/small-pack.ts';
import { createLibraryCheck } from './library-check.ts';

const VIDEO = 'modules/first/video.webm';
const DECK = 'modules/first/deck.en.md';

let root: string;
let written: WrittenPack;
let library: OpenedLibrary;
let chosen: readonly string[];
let changes: number;
let ended: (work: PackWork) => void;
const libraryFolder = () => join(root, 'library');
const stored = (path: string) => blobPath(libraryFolder(), Sha256.parse(written.sha256(path)));
const stick = () => join(root, 'stick');

/** A library of one pack that came on a stick: no second copy of anything is on the laptop. */
const opened = async () => {
  expect(await take(libraryFolder(), [written.folder])).toMatchObject({ outcome: { packs: [{ id: 'test.small' }] } });
  await mkdir(join(root, 'no-packs'));
  library = await openLibrary({
    libraryFolder: libraryFolder(),
    packsFolder: join(root, 'no-packs'),
    kitVersion: KIT_VERSION,
    language: () => 'en',
    searchWorker: SEARCH_WORKER,
    deckWorker: DECK_WORKER,
    onProblem: () => undefined,
  });
  const work = createWork((now) => now.state !== 'running' && ended(now));
  const check = createLibraryCheck({
    library,
    libraryFolder: libraryFolder(),
    kitVersion: KIT_VERSION,
    work,
    scripts: { hash: fileURLToPath(new URL('./worker.ts', import.meta.url)), packs: WORKER },
    language: () => 'en',
    isLive: () => false,
    chooseFiles: async () => chosen,
    chooseFolder: async () => chosen[0] ?? null,
    onChanged: () => {
      changes += 1;
    },
  });
  const outcome = async (begin: () => unknown): Promise<Extract<PackWork, { state: 'verified' }>> => {
    const end = new Promise<PackWork>((resolve) => {
      ended = resolve;
    });
    expect(await begin()).toEqual({ ok: true, value: {} });
    const now = await end;
    if (now.state !== 'verified') throw new Error(JSON.stringify(now));
    return now;
  };
  return { check, verified: () => outcome(check.verify), mended: () => outcome(() => check.mend('folder')) };
};

const names = ({ damaged }: VerifyReport) => damaged.map(({ fileName, mendedFrom }) => [fileName, mendedFrom]);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kit-check-'));
  written = await writeSmallPack(join(root, 'small'));
  chosen = [];
  changes = 0;
  await mkdir(stick());
});
afterEach(async () => {
  library.close();
  await rm(root, { recursive: true, force: true });
});

describe('mending from a stick', () => {
  it('takes the same file from whatever pack on the stick has it, and it is shown again', async () => {
    const { verified, mended } = await opened();
    await flipByte(stored(VIDEO));
    await rm(stored(DECK));
    const { report } = await verified();
    expect(names(report).sort()).toEqual([
      ['deck.en.md', null],
      ['video.webm', null],
    ]);
    expect(changes).toBe(1);

    // Another version of another pack, as one file; and a folder that comes first and is damaged itself.
    const bad = await writeSmallPack(join(stick(), 'a-damaged-copy'));
    await flipByte(join(bad.folder, VIDEO));
    const other = await writeSmallPack(join(root, 'other'), {
      id: 'test.other',
      version: '7.0.0',
      title: { en: 'Another pack' },
      modules: [],
      roles: [],
    });
    await asKitpack(other.folder, join(stick(), 'other.kitpack'));
    await writeFile(join(stick(), 'broken.kitpack'), 'not a zip at all');
    chosen = [stick()];
    const after = await mended();
    expect(after.problem).toBeNull();
    expect(after.report.notAllIn).toBeNull();
    expect(Object.fromEntries(names(after.report))).toEqual({ 'deck.en.md': 'Small pack', 'video.webm': 'Another pack' });
    expect(library.blob(Sha256.parse(written.sha256(VIDEO)))?.path).toBe(stored(VIDEO));
    expect((await verified()).report.damaged).toEqual([]);
    const left = (await readdir(libraryFolder(), { recursive: true })).filter((name) => /\.(?:damaged|tmp)$/.test(name));
    expect(left).toEqual([]);
    // It only took what was missing: the other pack is not installed by it.
    expect(library.catalog().packs.map(({ id }) => id)).toEqual(['test.small']);
  });

  it('says when the stick has not all of them, and when there is nothing on it', async () => {
    const { verified, mended, check } = await opened();
    await flipByte(stored(VIDEO));
    await verified();
    const other = await writeSmallPack(join(stick(), 'pack'), {}, { [VIDEO]: Buffer.from('another video') });
    chosen = [stick()];
    expect(await mended()).toMatchObject({ problem: null, report: { notAllIn: 'stick', damaged: [{ mendedFrom: null }] } });
    await rm(other.folder, { recursive: true });
    expect(await mended()).toMatchObject({ problem: { code: 'packs.none-there' }, report: { damaged: [{ mendedFrom: null }] } });
    chosen = [];
    expect(await check.mend('files')).toMatchObject({ ok: false, problem: { code: 'packs.nothing-chosen' } });
    expect(library.blob(Sha256.parse(written.sha256(VIDEO)))).toBeNull();
  });

  it('an installation of the same pack puts back what was put aside', async () => {
    const { verified } = await opened();
    const bytes = await readFile(stored(VIDEO));
    await flipByte(stored(VIDEO));
    await verified();
    expect(await take(libraryFolder(), [written.folder])).toMatchObject({ outcome: { bytesCopied: bytes.length } });
    expect((await verified()).report.damaged).toEqual([]);
  });
});
