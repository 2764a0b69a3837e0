import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '../../../preload/contract/models/problem.ts';
import { SIGNATURE_FILE } from '../signature.ts';
import { flipByte, writeSmallPack } from '../testing/small-pack.ts';
import { asKitpack, filesBelow, libraryState, look, signPack, take } from './testing/installing.ts';
import { type RawEntry, rawZip } from './testing/raw-zip.ts';

const DECK = 'modules/first/deck.en.md';
const VIDEO = 'modules/first/video.webm';
const OFFICE = generateKeyPairSync('ed25519');
const STRANGER = generateKeyPairSync('ed25519');

let root: string;
let library: string;
let good: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kit-refused-'));
  library = join(root, 'library');
  const first = await writeSmallPack(join(root, 'first'));
  await signPack(first.folder, OFFICE.privateKey);
  await take(library, [first.folder]);
  good = (await writeSmallPack(join(root, 'next'), { version: '1.1.0' }, { [VIDEO]: Buffer.alloc(500_000, 'wall') })).folder;
  await signPack(good, OFFICE.privateKey);
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** The good pack as entries, to be spoilt. */
const entriesOf = async (): Promise<RawEntry[]> => {
  const names = await filesBelow(good);
  const ordered = ['pack.json', ...names.filter((name) => name !== 'pack.json')];
  return Promise.all(ordered.map(async (name) => ({ name, data: await readFile(join(good, name)) })));
};
const zipWith = async (spoil: (entries: RawEntry[]) => RawEntry[], says = {}): Promise<string> => {
  const path = join(root, 'next.kitpack');
  await writeFile(path, rawZip(spoil(await entriesOf()), says));
  return path;
};
const adding = (entry: RawEntry) => () => zipWith((entries) => [...entries, entry]);
const changing = (name: string, change: (entry: RawEntry) => RawEntry) => () =>
  zipWith((entries) => entries.map((entry) => (entry.name === name ? change(entry) : entry)));
/** The table of contents as somebody else would have it, unsigned or signed by whoever has the office's key. */
const listing = (change: (manifest: { files: { path: string; size: number; sha256: string }[] }) => unknown) => async () => {
  const manifest = JSON.parse(await readFile(join(good, 'pack.json'), 'utf8')) as {
    files: { path: string; size: number; sha256: string }[];
  };
  change(manifest);
  await writeFile(join(good, 'pack.json'), JSON.stringify(manifest));
  await signPack(good, OFFICE.privateKey);
  return good;
};
const renamed = (path: string) =>
  listing(({ files }) => files.map((file) => (file.path === DECK ? Object.assign(file, { path }) : file)));
const inFolder = (spoil: (folder: string) => Promise<unknown>) => async () => {
  await spoil(good);
  return good;
};
/** The sentences of a code, as they stand in the locales: main does not know them. */
const sentencesOf = async (code: string): Promise<readonly string[]> => {
  const texts = ['en', 'es'].map((language) => new URL(`../../../renderer/locales/${language}/problems.ts`, import.meta.url));
  const found = await Promise.all(
    texts.map(async (url) => (await readFile(url, 'utf8')).split(`'${code}':`)[1]?.split("',\n")[0]),
  );
  return found.map((sentence) => {
    if (sentence === undefined) throw new Error(`${code} has no sentence`);
    return sentence;
  });
};
const SECRET = Buffer.from('not the pack’s');
const BOMB = Buffer.alloc(30 << 20);

/** What is wrong with it, and the code of the sentence that says so. Each is made for real, and tried on a library with content. */
const REFUSED: readonly (readonly [what: string, code: string, make: () => Promise<string>])[] = [
  ['climbs out of its place (zip)', 'packs.path-forbidden', adding({ name: '../../evil.txt', data: SECRET })],
  ['climbs out in the middle (zip)', 'packs.path-forbidden', adding({ name: 'modules/../../evil.txt', data: SECRET })],
  ['is an absolute path (zip)', 'packs.path-forbidden', adding({ name: '/etc/cron.d/evil', data: SECRET })],
  ['is on another drive (zip)', 'packs.path-forbidden', adding({ name: 'C:/Windows/evil.dll', data: SECRET })],
  ['climbs out with backslashes (zip)', 'packs.path-forbidden', adding({ name: '..\\..\\evil.txt', data: SECRET })],
  ['has a NUL in its name (zip)', 'packs.path-forbidden', adding({ name: 'deck.md\0.exe', data: SECRET })],
  ['is a folder that climbs out (zip)', 'packs.path-forbidden', adding({ name: '../out/', mode: 0o040755 })],
  ['has a name that is not text (zip)', 'packs.not-a-zip', adding({ name: new Uint8Array([0x61, 0xff, 0xfe]) })],
  ['climbs out (table of contents)', 'packs.path-forbidden', renamed('../../evil.md')],
  ['is an absolute path (table of contents)', 'packs.path-forbidden', renamed('/etc/passwd')],
  ['is called CON (zip)', 'packs.name-reserved', adding({ name: 'modules/CON', data: SECRET })],
  ['is called nul.txt (table of contents)', 'packs.name-reserved', renamed('modules/nul.txt')],
  ['is called com1.log (zip)', 'packs.name-reserved', adding({ name: 'com1.log', data: SECRET })],
  ['ends in a dot (zip)', 'packs.name-reserved', adding({ name: 'modules/deck.md.', data: SECRET })],
  ['ends in a space (zip)', 'packs.name-reserved', adding({ name: 'modules /deck.md', data: SECRET })],
  ['has a stream of another file (zip)', 'packs.name-reserved', adding({ name: 'deck.md:hidden', data: SECRET })],
  ['is there twice (zip)', 'packs.twice', adding({ name: DECK, data: SECRET })],
  ['is there twice (table of contents)', 'packs.twice', renamed('modules/first/deck.es.md')],
  ['is a file and a folder (zip)', 'packs.twice', adding({ name: `${DECK}/x`, data: SECRET })],
  ['differs in capitals (zip)', 'packs.same-name', adding({ name: DECK.toUpperCase(), data: SECRET })],
  ['differs in capitals (table of contents)', 'packs.same-name', renamed('modules/first/DECK.es.md')],
  [
    'differs in how an accent is written (zip)',
    'packs.same-name',
    () => zipWith((all) => [...all, { name: 'n\u0303' }, { name: '\u00f1' }]),
  ],
  ['is a link (zip)', 'packs.link', changing(DECK, (entry) => ({ ...entry, data: Buffer.from('/etc/passwd'), mode: 0o120777 }))],
  ['is a device (zip)', 'packs.link', adding({ name: 'device', mode: 0o020666 })],
  [
    'is a link (folder)',
    'packs.link',
    inFolder((folder) => rm(join(folder, DECK)).then(() => symlink('/etc/passwd', join(folder, DECK)))),
  ],
  [
    'lies in a folder that is a link (folder)',
    'packs.link',
    inFolder(async (folder) => {
      await rename(join(folder, 'modules'), join(root, 'elsewhere'));
      await symlink(join(root, 'elsewhere'), join(folder, 'modules'));
    }),
  ],
  [
    'is a table of contents that is a link',
    'packs.link',
    inFolder((folder) =>
      rename(join(folder, 'pack.json'), join(root, 'p')).then(() => symlink(join(root, 'p'), join(folder, 'pack.json'))),
    ),
  ],
  [
    'is a pipe, which would be waited for for ever (folder)',
    'packs.link',
    inFolder(async (folder) => {
      await rm(join(folder, DECK));
      execFileSync('mkfifo', [join(folder, DECK)]);
    }),
  ],
  [
    'unpacks to more than it says',
    'packs.bomb',
    changing(VIDEO, (entry) => ({ ...entry, data: BOMB, deflate: true, says: { size: 500_000 } })),
  ],
  [
    'unpacks to more than the table of contents says',
    'packs.file-altered',
    changing(VIDEO, (entry) => ({ ...entry, data: BOMB, deflate: true })),
  ],
  [
    'unpacks to less than it says',
    'packs.file-altered',
    changing(VIDEO, (entry) => ({ ...entry, data: SECRET, deflate: true, says: { size: 500_000 } })),
  ],
  ['lies about its size (stored)', 'packs.bomb', changing(VIDEO, (entry) => ({ ...entry, says: { size: 400_000 } }))],
  [
    'shares its bytes with another',
    'packs.bomb',
    () => zipWith((all) => [...all, { name: 'twin.bin', data: SECRET, says: { offset: 0 } }]),
  ],
  [
    'has too many entries',
    'packs.too-many',
    () => zipWith((all) => [...all, ...Array.from({ length: 20_001 }, (_, i) => ({ name: `f/${i}` }))]),
  ],
  ['says that it has more entries than it has', 'packs.not-a-zip', () => zipWith((all) => all, { count: 60 })],
  ['is encrypted', 'packs.not-a-zip', changing(DECK, (entry) => ({ ...entry, deflate: true, says: { flags: 0x801 } }))],
  [
    'has other bytes of the same size (zip)',
    'packs.file-altered',
    changing(VIDEO, (entry) => ({ ...entry, data: Buffer.alloc(500_000, 'W') })),
  ],
  ['has other bytes of the same size (folder)', 'packs.file-altered', inFolder((folder) => flipByte(join(folder, VIDEO)))],
  ['is shorter than it says (folder)', 'packs.file-altered', inFolder((folder) => truncate(join(folder, VIDEO), 10))],
  [
    'says another size than it has (folder)',
    'packs.file-altered',
    listing(({ files }) => files.map((file) => file.path === VIDEO && Object.assign(file, { size: 2 ** 50 }))),
  ],
  [
    'has a hash that belongs to something else',
    'packs.file-altered',
    listing(({ files }) => files.map((file) => file.path === DECK && Object.assign(file, { sha256: 'ab'.repeat(32) }))),
  ],
  [
    'has one hash with two sizes',
    'packs.file-altered',
    listing(({ files }) => files.push({ ...(files[0] as (typeof files)[0]), path: 'x.md', size: 1 })),
  ],
  [
    'has a file of 4 TB that is nothing but holes',
    'packs.no-room',
    async () => {
      await truncate(join(good, VIDEO), 2 ** 42);
      return listing(({ files }) =>
        files.map((file) => file.path === VIDEO && Object.assign(file, { size: 2 ** 42, sha256: 'cd'.repeat(32) })),
      )();
    },
  ],
  ['lacks a file (folder)', 'packs.file-missing', inFolder((folder) => rm(join(folder, VIDEO)))],
  ['lacks a file (zip)', 'packs.file-missing', () => zipWith((all) => all.filter((entry) => entry.name !== VIDEO))],
  [
    'lacks a table of contents (zip)',
    'packs.none-there',
    () => zipWith((all) => all.filter((entry) => entry.name !== 'pack.json')),
  ],
  [
    'has a table of contents of 1 GB (folder)',
    'packs.table-too-large',
    inFolder((folder) => truncate(join(folder, 'pack.json'), 2 ** 30)),
  ],
  [
    'has a table of contents of 1 GB (zip)',
    'packs.table-too-large',
    changing('pack.json', (entry) => ({ ...entry, deflate: true, says: { size: 2 ** 30 } })),
  ],
  [
    'has a table of contents that unpacks to more than it says',
    'packs.bomb',
    changing('pack.json', (entry) => ({ ...entry, data: BOMB, deflate: true, says: { size: 9000 } })),
  ],
  [
    'has a table of contents that is no JSON',
    'content.pack-invalid',
    inFolder((folder) => writeFile(join(folder, 'pack.json'), '{"formatVersion": 1')),
  ],
  ['needs a newer kit', 'content.pack-newer', listing((manifest) => Object.assign(manifest, { minKit: '9.0.0' }))],
  [
    'was cut off',
    'packs.not-a-zip',
    async () => {
      const path = await asKitpack(good, join(root, 'cut.kitpack'));
      await truncate(path, 300_000);
      return path;
    },
  ],
  [
    'is something else',
    'packs.not-a-zip',
    async () => {
      await writeFile(join(root, 'song.kitpack'), Buffer.alloc(5000, 'la'));
      return join(root, 'song.kitpack');
    },
  ],
  [
    'is empty',
    'packs.not-a-zip',
    async () => {
      await writeFile(join(root, 'empty.kitpack'), '');
      return join(root, 'empty.kitpack');
    },
  ],
  ['is signed by another key', 'packs.signature-other-key', inFolder((folder) => signPack(folder, STRANGER.privateKey))],
  ['is no longer signed', 'packs.signature-gone', inFolder((folder) => rm(join(folder, SIGNATURE_FILE)))],
  [
    'was changed after it was signed',
    'packs.signature-wrong',
    inFolder((folder) => writeSmallPack(folder, { version: '1.2.0' })),
  ],
  [
    'has a signature that is none',
    'packs.signature-wrong',
    inFolder((folder) => writeFile(join(folder, SIGNATURE_FILE), 'Yours truly')),
  ],
  ['has a signature of 1 GB', 'packs.signature-wrong', inFolder((folder) => truncate(join(folder, SIGNATURE_FILE), 2 ** 30))],
  [
    'has the version of what is installed',
    'packs.same-version',
    listing((manifest) => Object.assign(manifest, { version: '1.0.0' })),
  ],
];

describe('a pack that', () => {
  it('is good is taken, from the very parts that are spoilt below', async () => {
    expect(await take(library, [await zipWith((entries) => entries)])).toHaveProperty('outcome');
    expect(await libraryState(library)).toMatchObject({ shown: ['test.small 1.1.0'], wrong: [] });
  });

  it('is good and deflated is taken too, as other writers make it', async () => {
    const path = await zipWith((entries) => entries.map((entry) => ({ ...entry, deflate: true })));
    expect(await take(library, [path])).toHaveProperty('outcome');
    expect(await libraryState(library)).toMatchObject({ shown: ['test.small 1.1.0'], wrong: [] });
  });

  it.each(REFUSED)('%s is refused (%s), and the library is as before', async (_, code, make) => {
    const before = await libraryState(library);
    const evil = await make();
    await mkdir(join(root, 'watched'));
    const answer = await take(library, [evil]);
    expect(answer).toMatchObject({ problem: { code } });
    expect(await libraryState(library)).toEqual(before);
    expect(before.wrong).toEqual([]);
    // Nothing that was unpacked by name, anywhere.
    expect((await filesBelow(root)).filter((name) => /evil|hidden|\.exe/.test(name))).toEqual([]);
    // What it says can be said: every word that the sentence needs is there, in both languages.
    const { params } = (answer as { problem: Problem }).problem;
    for (const sentence of await sentencesOf(code)) {
      const words = [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, word = '']) => word);
      expect(words.filter((word) => params[word] === undefined)).toEqual([]);
    }
  });

  it('is refused does not keep the others on the stick from being offered', async () => {
    const stick = join(root, 'stick');
    await writeSmallPack(join(stick, 'other'), { id: 'test.other' });
    await writeFile(join(stick, 'song.kitpack'), 'la la la');
    const { offers, refused } = await look(library, stick);
    expect(offers.map((offer) => offer.id)).toEqual(['test.other']);
    expect(refused).toMatchObject([{ name: 'song.kitpack', problem: { code: 'packs.not-a-zip' } }]);
  });
});
