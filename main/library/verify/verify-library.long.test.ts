import { mkdir, mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PackProgress } from '../../../preload/contract/models/content-pack-work.ts';
import { Sha256 } from '../../../preload/contract/models/ids.ts';
import { blobPath } from '../blob-store.ts';
import { type ContentFiles, createContentFiles, HASH_BEFORE_USE_BYTES } from '../content-files.ts';
import { readPackFolder, storePack } from '../install-pack.ts';
import type { Pack } from '../pack.ts';
import { flipByte, type WrittenPack, writeSmallPack } from '../testing/small-pack.ts';
import { verifyLibrary } from './verify-library.ts';

const VIDEO = 'modules/first/video.webm';
const CAPTIONS = 'modules/first/captions.es.vtt';
const MAP = 'modules/first/map.svg';

let root: string;
let written: WrittenPack;
let packs: Pack[];
let files: ContentFiles;
const libraryFolder = () => join(root, 'library');
const hash = (path: string) => Sha256.parse(written.sha256(path));
const stored = (path: string) => blobPath(libraryFolder(), hash(path));
const shipped = (path: string) => join(written.folder, path);

const read = async (folder: string): Promise<Pack> => {
  const pack = await readPackFolder(folder, '0.1.0');
  if (!pack.ok) throw new Error(JSON.stringify(pack.problem));
  return pack.value;
};

/** `beside` leaves the shipped folder where it is: a second copy of every file. */
const board = async ({ beside }: { readonly beside: boolean }): Promise<void> => {
  const pack = await read(written.folder);
  expect(await storePack(libraryFolder(), pack)).toEqual([]);
  packs = [beside ? pack : { ...pack, folder: null }];
  files = createContentFiles(libraryFolder(), () => undefined);
  for (const each of packs) files.add(each);
};

const verify = (over: Partial<Parameters<typeof verifyLibrary>[0]> = {}) =>
  verifyLibrary({
    libraryFolder: libraryFolder(),
    packs,
    files,
    language: () => 'en',
    script: new URL('./worker.ts', import.meta.url),
    signal: new AbortController().signal,
    heldBack: () => false,
    onProgress: () => undefined,
    ...over,
  });

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kit-verify-'));
  written = await writeSmallPack(join(root, 'packs', 'small'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('looking through the library', () => {
  it('reads every file once and finds nothing in a whole one', async () => {
    await board({ beside: true });
    const seen: PackProgress[] = [];
    const report = await verify({ onProgress: (progress) => seen.push(progress) });
    const unique = new Map((packs[0]?.manifest.files ?? []).map((file) => [file.sha256, file.size]));
    const bytes = [...unique.values()].reduce((sum, size) => sum + size, 0);
    expect(report).toMatchObject({ complete: true, files: unique.size, bytes, damaged: [] });
    expect(seen[0]).toMatchObject({ phase: 'checking', files: { total: unique.size }, bytes: { total: bytes }, heldBack: false });
  });

  it.each([
    ['altered', flipByte],
    ['altered', (path: string) => truncate(path, 3)],
    ['missing', (path: string) => rm(path)],
  ] as const)('names a file that is %s by module, item and language, and shows none of it', async (state, damage) => {
    await board({ beside: false });
    await damage(stored(CAPTIONS));
    const { damaged } = await verify();
    expect(damaged).toEqual([
      {
        sha256: hash(CAPTIONS),
        size: expect.any(Number),
        state,
        pack: { en: 'Small pack', es: 'Paquete pequeño' },
        module: { en: expect.any(String), es: expect.any(String) },
        item: { en: 'The video', es: 'El video' },
        kind: 'video',
        part: 'captions',
        language: 'es',
        fileName: 'captions.es.vtt',
        mendedFrom: null,
      },
    ]);
    expect(files.locate(hash(CAPTIONS))).toBeNull();
    // A next run of the kit, which remembers nothing, does not take it for good either: and it still knows what became of it.
    const again = createContentFiles(libraryFolder(), () => undefined);
    for (const pack of packs) again.add(pack);
    expect(again.locate(hash(CAPTIONS))).toBeNull();
    expect(await again.check(hash(CAPTIONS))).toEqual({ state });
  });

  it('what all languages of an item share belongs to none of them', async () => {
    await board({ beside: false });
    await flipByte(stored(MAP));
    expect((await verify()).damaged).toMatchObject([{ part: 'picture', language: null, kind: 'deck' }]);
  });

  it('a large video that is opened before it is hashed is no longer opened', async () => {
    written = await writeSmallPack(written.folder, {}, { [VIDEO]: new Uint8Array(HASH_BEFORE_USE_BYTES + 1) });
    await board({ beside: false });
    await flipByte(stored(VIDEO));
    expect(files.locate(hash(VIDEO))).not.toBeNull();
    expect((await verify()).damaged).toMatchObject([{ fileName: 'video.webm', state: 'altered' }]);
    expect(files.locate(hash(VIDEO))).toBeNull();
    expect(await files.check(hash(VIDEO))).toEqual({ state: 'altered' });
  });

  it('a shipped pack that is not in the store is looked at where it lies', async () => {
    packs = [await read(written.folder)];
    files = createContentFiles(libraryFolder(), () => undefined);
    for (const pack of packs) files.add(pack);
    await flipByte(shipped(VIDEO));
    expect((await verify()).damaged).toMatchObject([{ fileName: 'video.webm', state: 'altered', mendedFrom: null }]);
    expect(files.locate(hash(VIDEO))).toBeNull();
  });

  it('stops when it is told to, and reports what it has seen', async () => {
    written = await writeSmallPack(written.folder, {}, { [VIDEO]: new Uint8Array(64_000_000) });
    await board({ beside: false });
    await flipByte(stored(CAPTIONS));
    const stop = new AbortController();
    // Held back, 64 MB take seconds: it is stopped in the middle of them.
    const report = await verify({
      signal: stop.signal,
      heldBack: () => true,
      onProgress: ({ bytes }) => bytes.done > 16_000_000 && stop.abort(),
    });
    expect(report.complete).toBe(false);
    expect(report.bytes).toBeLessThan(64_000_000);
  });
});

describe('mending', () => {
  it.each([
    ['altered', flipByte],
    ['missing', (path: string) => rm(path)],
  ] as const)(
    'puts a good copy in the place of a file that is %s, from the pack that ships with the kit',
    async (state, damage) => {
      await board({ beside: true });
      await damage(stored(VIDEO));
      // A file that is only missing in the store is read from where it was shipped: nothing is damaged.
      const { damaged } = await verify();
      if (state === 'missing') return expect(damaged).toEqual([]);
      expect(damaged).toMatchObject([{ fileName: 'video.webm', mendedFrom: 'Small pack' }]);
      expect(files.locate(hash(VIDEO))?.path).toBe(stored(VIDEO));
      expect((await verify()).damaged).toEqual([]);
      expect((await readdir(libraryFolder(), { recursive: true })).filter((name) => name.endsWith('.damaged'))).toEqual([]);
    },
  );

  it('does not take a copy that is damaged, too', async () => {
    await board({ beside: true });
    await flipByte(stored(VIDEO));
    await flipByte(shipped(VIDEO));
    expect((await verify()).damaged).toMatchObject([{ fileName: 'video.webm', mendedFrom: null }]);
    expect(files.locate(hash(VIDEO))).toBeNull();
  });

  it('on a store that cannot be written it says what is damaged and goes on', async () => {
    await board({ beside: true });
    await flipByte(stored(VIDEO));
    const inTheWay = `${stored(VIDEO)}.damaged`;
    await mkdir(inTheWay);
    await writeFile(join(inTheWay, 'full'), '');
    const { damaged, complete } = await verify();
    expect(complete).toBe(true);
    expect(damaged).toMatchObject([{ fileName: 'video.webm', mendedFrom: null }]);
    // The good copy that is there is shown, not the damaged one.
    expect(files.locate(hash(VIDEO))?.path).toBe(shipped(VIDEO));
  });
});
