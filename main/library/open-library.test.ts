import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Sha256 } from '../../preload/contract/models/ids.ts';
import type { Problem } from '../../preload/contract/models/problem.ts';
import { blobPath } from './blob-store.ts';
import { HASH_BEFORE_USE_BYTES } from './content-files.ts';
import { openLibrary } from './open-library.ts';
import { DECK_WORKER } from './testing/deck-worker.ts';
import { installPackFolder } from './testing/install-pack-folder.ts';
import { SEARCH_WORKER } from './testing/search-worker.ts';
import { flipByte, type WrittenPack, writeSmallPack } from './testing/small-pack.ts';

let root: string;
let pack: WrittenPack;
let problems: Problem[];
let tell: (problem: Problem) => void;
const item = (itemId: string, packVersion = '1.0.0') => ({ packId: 'test.small', packVersion, moduleId: 'first', itemId });
const libraryFolder = () => join(root, 'library');
const at = (path: string) => join(pack.folder, path);
const hash = (path: string) => Sha256.parse(pack.sha256(path));
const stored = (path: string) => blobPath(libraryFolder(), hash(path));

const open = (packsFolder = join(root, 'packs')) =>
  openLibrary({
    libraryFolder: libraryFolder(),
    packsFolder,
    searchWorker: SEARCH_WORKER,
    kitVersion: '0.1.0',
    deckWorker: DECK_WORKER,
    language: () => 'en',
    onProblem: (problem) => tell(problem),
  });

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kit-library-'));
  await mkdir(join(root, 'no-packs'));
  pack = await writeSmallPack(join(root, 'packs', 'small'));
  problems = [];
  tell = (problem) => problems.push(problem);
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('a whole pack', () => {
  it('is listed by role and phase, empty ones included', async () => {
    const { packs, roles } = (await open()).catalog();
    expect(packs).toMatchObject([{ id: 'test.small', version: '1.0.0' }]);
    expect(roles.map((role) => [role.id, role.phases.map((phase) => phase.modules.map((module) => module.minutes))])).toEqual([
      ['principal', [[30]]],
      ['coordinator', []],
    ]);
  });

  it('gives a module with its items, files by hash', async () => {
    const found = (await open()).module('test.small', 'first');
    expect(found).toMatchObject({ ok: true, value: { phaseNumber: '0', roleTitle: { en: 'Principal' } } });
    const items = found.ok ? found.value.items : [];
    expect(items.map((each) => each.kind)).toEqual(['deck', 'video', 'workbook', 'activity', 'unsupported']);
    expect(items[2]?.documents).toMatchObject([
      { language: 'en', file: { sha256: hash('modules/first/workbook.en.pdf'), pages: 4 } },
    ]);
  });

  it('gives a deck in the nearest language, with its assets by hash', async () => {
    const library = await open();
    const deck = await library.deck(item('deck'), 'es-MX');
    expect(deck).toMatchObject({ ok: true, value: { language: 'es', title: 'La pregunta' } });
    expect(deck.ok && deck.value.assets).toEqual({ 'map.svg': hash('modules/first/map.svg') });
    expect(await library.deck(item('deck'), 'vi')).toMatchObject({ ok: true, value: { language: 'en' } });
  });

  it('gives a video with captions and transcripts', async () => {
    const video = await (await open()).video(item('video'));
    expect(video).toMatchObject({ ok: true, value: { src: `/media/${hash('modules/first/video.webm')}`, syntheticVoice: true } });
    expect(video.ok && video.value.captions.map((each) => each.language)).toEqual(['en', 'es']);
    expect(video.ok && video.value.transcripts).toEqual([
      { language: 'en', text: 'Hello.', lines: [{ seconds: 0, until: 1, text: 'Hello' }] },
      { language: 'es', text: 'Hola.', lines: [{ seconds: 0, until: 1, text: 'Hola' }] },
    ]);
    expect(problems).toEqual([]);
  });

  it('refuses an item of another kind, version or name', async () => {
    const library = await open();
    const notFound = { ok: false, problem: { code: 'content.not-found' } };
    expect(await library.video(item('deck'))).toMatchObject(notFound);
    expect(await library.deck(item('deck', '9.0.0'), 'en')).toMatchObject(notFound);
    expect(library.activity(item('none'))).toMatchObject(notFound);
    expect(library.module('test.small', 'none')).toMatchObject(notFound);
  });
});

describe('taking packs into the store', () => {
  it('copies by hash and leaves nothing half made; the next start does nothing', async () => {
    await (await open()).settle();
    const names = (await readdir(libraryFolder(), { recursive: true })).filter((name) => name.endsWith('.tmp'));
    expect(names).toEqual([]);
    expect((await open()).blob(hash('modules/first/video.webm'))?.path).toBe(stored('modules/first/video.webm'));
    expect(problems).toEqual([]);
  });

  it('keeps a version that the kit no longer ships, for the sessions that were planned with it', async () => {
    await (await open()).settle();
    await writeSmallPack(join(root, 'packs', 'next'), { version: '1.1.0' });
    await rm(pack.folder, { recursive: true });
    const library = await open();
    expect(library.catalog().packs.map((each) => each.version)).toEqual(['1.1.0']);
    expect(await library.deck(item('deck', '1.0.0'), 'en')).toMatchObject({ ok: true });
  });

  it('installs a folder whole or not at all', async () => {
    await flipByte(at('modules/first/workbook.en.pdf'));
    expect(await installPackFolder(libraryFolder(), pack.folder, '0.1.0')).toMatchObject({
      ok: false,
      problem: { code: 'content.pack-invalid', params: { what: 'small: modules/first/workbook.en.pdf is altered' } },
    });
    expect((await open(join(root, 'no-packs'))).catalog().packs).toEqual([]);
    pack = await writeSmallPack(pack.folder);
    expect(await installPackFolder(libraryFolder(), pack.folder, '0.1.0')).toMatchObject({ ok: true });
    expect((await open(join(root, 'no-packs'))).catalog().packs).toHaveLength(1);
  });
});

describe('files that are missing or altered', () => {
  const cases = [
    ['missing', (path: string) => rm(path)],
    ['altered', flipByte],
    ['altered', (path: string) => truncate(path, 3)],
  ] as const;

  it.each(cases)('a video that is %s is said with its title, and the rest works', async (state, damage) => {
    await damage(at('modules/first/video.webm'));
    const library = await open();
    const problem = { code: `content.${state}`, params: { what: 'The video, video.webm' } };
    expect(await library.video(item('video'))).toEqual({ ok: false, problem });
    expect(await library.open(hash('modules/first/video.webm'))).toEqual({ ok: false, problem });
    expect(await library.deck(item('deck'), 'en')).toMatchObject({ ok: true });
  });

  it.each(cases)('captions that are %s are left out and said; the video plays', async (state, damage) => {
    await damage(at('modules/first/captions.es.vtt'));
    const video = await (await open()).video(item('video'));
    expect(video.ok && video.value.captions.map((each) => each.language)).toEqual(['en']);
    expect(problems).toEqual([{ code: `content.${state}`, params: { what: 'The video, captions.es.vtt' } }]);
  });

  it.each(cases)('a stored file that is %s is passed over for the one that the kit ships', async (_, damage) => {
    await (await open()).settle();
    await damage(stored('modules/first/video.webm'));
    const library = await open();
    const video = await library.open(hash('modules/first/video.webm'));
    expect(video).toMatchObject({ ok: true, value: { path: at('modules/first/video.webm') } });
  });

  it('a file that is altered while the kit runs is noticed', async () => {
    const library = await open();
    expect(await library.deck(item('deck'), 'en')).toMatchObject({ ok: true });
    await flipByte(at('modules/first/deck.en.md'));
    expect(await library.deck(item('deck'), 'en')).toMatchObject({ ok: false, problem: { code: 'content.altered' } });
  });

  it('a large video is opened at once, and the console is told when it turns out altered', async () => {
    await writeSmallPack(pack.folder, {}, { 'modules/first/video.webm': new Uint8Array(HASH_BEFORE_USE_BYTES + 1) });
    await flipByte(at('modules/first/video.webm'));
    const told = new Promise<Problem>((resolve) => {
      tell = resolve;
    });
    const library = await open();
    expect(await library.video(item('video'))).toMatchObject({ ok: true });
    expect(await told).toEqual({ code: 'content.altered', params: { what: 'The video, video.webm' } });
    expect(await library.video(item('video'))).toMatchObject({ ok: false, problem: { code: 'content.altered' } });
  });

  it('a shipped pack that fails its hashes is told once it is looked through', async () => {
    await flipByte(at('modules/first/video.webm'));
    await rm(at('modules/first/map.svg'));
    await (await open()).settle();
    const params = { title: expect.stringMatching(/\S/), files: 2, first: expect.stringMatching(/^[^/]+, [^/]+$/) };
    expect(problems).toEqual([{ code: 'content.pack-damaged', params }]);
  });

  /** A file system of its own can be mounted by root on Linux alone. */
  it.runIf(process.platform === 'linux' && process.getuid?.() === 0)(
    'a shipped pack does not take the last of the disk: it is used from where it was shipped',
    async () => {
      await mkdir(libraryFolder());
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', libraryFolder()]);
      try {
        const library = await open();
        await library.settle();
        expect(await readdir(libraryFolder())).not.toContain('blobs');
        expect(await library.deck(item('deck'), 'en')).toMatchObject({ ok: true });
        expect(problems).toEqual([]);
        library.close();
      } finally {
        execFileSync('umount', ['--lazy', libraryFolder()]);
      }
    },
  );

  it.each([
    ['not text', new Uint8Array([0x23, 0xff, 0xfe])],
    ['without a slide', Buffer.from('---\ntitle: "Empty"\nlang: en\n---\n')],
  ])('a deck that is %s is said', async (_, bytes) => {
    await writeSmallPack(pack.folder, {}, { 'modules/first/deck.en.md': bytes });
    const deck = await (await open()).deck(item('deck'), 'en');
    expect(deck).toEqual({ ok: false, problem: { code: 'content.deck-unreadable', params: { what: 'Slides, deck.en.md' } } });
  });
});

describe('packs that cannot be used', () => {
  it('are told, and the others are there', async () => {
    await mkdir(join(root, 'packs', 'empty'));
    await writeSmallPack(join(root, 'packs', 'newer'), { id: 'test.newer', minKit: '9.0.0' });
    await writeSmallPack(join(root, 'packs', 'broken'), { id: 'test.broken', modules: 7 });
    const library = await open();
    expect(problems.map((problem) => problem.code)).toEqual([
      'content.pack-invalid',
      'content.pack-invalid',
      'content.pack-newer',
    ]);
    expect(library.catalog().packs.map((each) => each.id)).toEqual(['test.small']);
  });

  it('an altered table of contents in the store is told', async () => {
    await installPackFolder(libraryFolder(), pack.folder, '0.1.0');
    const [name = ''] = await readdir(join(libraryFolder(), 'manifests'));
    await flipByte(join(libraryFolder(), 'manifests', name));
    expect((await open(join(root, 'no-packs'))).catalog().packs).toEqual([]);
    expect(problems).toMatchObject([{ code: 'content.pack-invalid' }]);
  });
});

it('opens beside a copy of the same pack without a second listing', async () => {
  await cp(pack.folder, join(root, 'packs', 'copy'), { recursive: true });
  const library = await open();
  expect(library.catalog().packs).toHaveLength(1);
});
