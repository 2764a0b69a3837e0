import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256OfBytes } from '../digest.ts';
import { flipByte, writeSmallPack } from '../testing/small-pack.ts';
import { installedNow } from './board-state.ts';
import { readNotes } from './installed.ts';
import { PackFault } from './pack-fault.ts';
import { asKitpack, filesBelow, KIT_VERSION, libraryState, look, signPack, take } from './testing/installing.ts';

const VIDEO = 'modules/first/video.webm';
const DECK = 'modules/first/deck.en.md';

let root: string;
let library: string;
let v1: string;
let v2: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kit-packs-'));
  library = join(root, 'library');
  v1 = join(root, 'v1');
  v2 = join(root, 'v2');
  await writeSmallPack(v1, {}, { [VIDEO]: randomBytes(3 << 20) });
  await writeSmallPack(
    v2,
    { version: '1.1.0' },
    { [VIDEO]: randomBytes(3 << 20), [DECK]: Buffer.from('<!-- .slide: id="a" -->\n# New') },
  );
});
afterEach(() => rm(root, { recursive: true, force: true }));

const shown = async () => (await libraryState(library)).shown;
const whole = async () => {
  const state = await libraryState(library);
  expect(state.wrong).toEqual([]);
  return state.onBoard;
};
const blobs = async () => (await filesBelow(join(library, 'blobs'))).length;

describe('installing from a stick', () => {
  it.each(['folder', 'file'])('takes a pack from a %s, whole', async (kind) => {
    const from = kind === 'folder' ? v1 : await asKitpack(v1, join(root, 'v1.kitpack'));
    const before = await look(library, from);
    expect(before).toMatchObject({ refused: [], enoughRoom: true, offers: [{ relation: 'new', installedVersion: null }] });
    expect(await filesBelow(library)).toEqual([]);
    expect(await take(library, [from])).toMatchObject({ outcome: { packs: [{ id: 'test.small', version: '1.0.0' }] } });
    expect(await whole()).toEqual(['test.small 1.0.0']);
    expect(await readNotes(library)).toEqual([]);
    expect((await filesBelow(library)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('says beforehand what is new, changed and already here, and copies only that', async () => {
    await take(library, [v1]);
    const { offers } = await look(library, v2);
    expect(offers).toMatchObject([
      {
        relation: 'newer',
        installedVersion: '1.0.0',
        changes: {
          modules: { added: [], changed: [{ moduleId: 'first' }], removed: [] },
          files: { added: 0, changed: 2, removed: 0 },
        },
        signature: { standing: 'unsigned' },
      },
    ]);
    const copied = await take(library, [v2]);
    expect(copied).toMatchObject({ outcome: { bytesCopied: offers[0]?.bytes.toCopy } });
    expect(await shown()).toEqual(['test.small 1.1.0']);
    expect(await whole()).toEqual(['test.small 1.0.0', 'test.small 1.1.0']);
  });

  it('says beforehand that county settings come, change by a word or by the logo alone, or go, and what else is different', async () => {
    const changesOf = async (version: string, change: Readonly<Record<string, unknown>>, logo = 'one picture') => {
      const folder = join(root, version);
      const [path, bytes] = ['logo.png', Buffer.from(logo)];
      await cp(v1, folder, { recursive: true });
      await writeFile(join(folder, path), bytes);
      const manifest = JSON.parse(await readFile(join(v1, 'pack.json'), 'utf8')) as { files: readonly unknown[] };
      const files = [...manifest.files, { path, sha256: sha256OfBytes(bytes), size: bytes.length, mediaType: 'image/png' }];
      await writeFile(join(folder, 'pack.json'), JSON.stringify({ ...manifest, version, files, ...change }));
      const { offers, refused } = await look(library, folder);
      expect(refused).toEqual([]);
      await take(library, [folder]);
      return { county: offers[0]?.changes.county, rest: offers[0]?.changes.rest, modules: offers[0]?.changes.modules };
    };
    const modules = { added: [], changed: [], removed: [] };
    const county = { agency: 'Sierra County Office of Education', logo: 'logo.png' };
    const other = { ...county, agency: 'Delta County Office of Education' };
    expect(await changesOf('0.9.0', {})).toMatchObject({ county: 'none', rest: false });
    expect(await changesOf('1.1.0', { county })).toEqual({ county: 'added', rest: false, modules });
    expect(await changesOf('1.2.0', { county: other })).toEqual({ county: 'changed', rest: false, modules });
    expect(await changesOf('1.3.0', { county: other }, 'another picture')).toEqual({ county: 'changed', rest: false, modules });
    expect(await changesOf('1.4.0', { title: { en: 'Renamed' }, county: other }, 'another picture')).toEqual({
      ...{ county: 'none', rest: true, modules },
    });
    expect(await changesOf('1.5.0', { title: { en: 'Renamed' }, roles: [] })).toEqual({ county: 'removed', rest: true, modules });
  });

  it('keeps one version to go back to and what sessions are planned with, and collects the rest', async () => {
    await take(library, [v1]);
    const first = await blobs();
    await take(library, [v2]);
    expect(await blobs()).toBe(first + 2);
    const v3 = join(root, 'v3');
    await writeSmallPack(v3, { version: '1.2.0' }, { [VIDEO]: randomBytes(3 << 20) });
    await take(library, [v3], { planned: [{ packId: 'test.small', version: '1.0.0' }] });
    expect(await whole()).toEqual(['test.small 1.0.0', 'test.small 1.1.0', 'test.small 1.2.0']);
    const v4 = join(root, 'v4');
    await writeSmallPack(v4, { version: '1.3.0' }, { [VIDEO]: randomBytes(3 << 20) });
    await take(library, [v4]);
    expect(await whole()).toEqual(['test.small 1.2.0', 'test.small 1.3.0']);
    expect(await blobs()).toBe(first + 1);
  });

  it('takes several packs in one step, and what they share once', async () => {
    const stick = join(root, 'stick');
    await writeSmallPack(join(stick, 'a'), { id: 'test.a' });
    await writeSmallPack(join(stick, 'b-folder'), { id: 'test.b' });
    await asKitpack(join(stick, 'b-folder'), join(stick, 'b.kitpack'));
    await rm(join(stick, 'b-folder'), { recursive: true });
    const { offers, bytesToCopy } = await look(library, stick);
    expect(offers.map((offer) => [offer.id, offer.bytes.toCopy > 0])).toEqual([
      ['test.a', true],
      ['test.b', false],
    ]);
    expect(await take(library, [stick])).toMatchObject({ outcome: { bytesCopied: bytesToCopy } });
    expect(await whole()).toEqual(['test.a 1.0.0', 'test.b 1.0.0']);
  });

  it('takes none of several when one of them is damaged', async () => {
    const stick = join(root, 'stick');
    await writeSmallPack(join(stick, 'a'), { id: 'test.a' });
    await writeSmallPack(join(stick, 'b'), { id: 'test.b' }, { [VIDEO]: randomBytes(100) });
    await flipByte(join(stick, 'b', VIDEO));
    expect(await take(library, [stick])).toMatchObject({ problem: { code: 'packs.file-altered', params: { path: VIDEO } } });
    expect(await whole()).toEqual([]);
  });

  it('gives up at the first small file that is wrong, and does not copy all the others first', async () => {
    const names = Array.from({ length: 200 }, (_, index) => `note-${index}.txt`);
    const files = names.map((path, index) => ({
      path,
      sha256: sha256OfBytes(Buffer.from(`${index}`)),
      size: `${index}`.length,
      mediaType: 'text/plain',
    }));
    await writeSmallPack(v2, { id: 'test.many', modules: [], roles: [], files });
    for (const [index, name] of names.entries()) await writeFile(join(v2, name), index === 3 ? 'x' : `${index}`);
    expect(await take(library, [v2])).toMatchObject({ problem: { code: 'packs.file-altered', params: { path: 'note-3.txt' } } });
    expect(await blobs()).toBeLessThan(50);
  });

  it('tells how far it is', async () => {
    const told: string[] = [];
    await take(library, [v1], { onProgress: ({ phase, bytes }) => told.push(`${phase} ${bytes.done}/${bytes.total}`) });
    const total = told[0]?.split('/')[1];
    expect(told.at(-1)).toBe(`finishing ${total}/${total}`);
  });
});

describe('an installation that is stopped', () => {
  const stopAfter = (files: number) => {
    let begun = 0;
    return () => {
      begun += 1;
      if (begun > files) throw new PackFault('packs.cancelled');
    };
  };

  it('leaves the library as it was, and the next one copies only the rest', async () => {
    await take(library, [v1]);
    const before = await libraryState(library);
    expect(await take(library, [v2], { stop: stopAfter(1) })).toMatchObject({ problem: { code: 'packs.cancelled' } });
    expect(await libraryState(library)).toEqual(before);
    expect(await readNotes(library)).toMatchObject([{ version: '1.1.0', path: v2 }]);
    expect((await look(library, v2)).offers).toMatchObject([{ resumes: true }]);
    await take(library, [v2]);
    expect(await readNotes(library)).toEqual([]);
    expect(await whole()).toEqual(['test.small 1.0.0', 'test.small 1.1.0']);
  });

  it('is of no use any more once another version is installed: it takes no room', async () => {
    await take(library, [v2], { stop: stopAfter(6) });
    expect(await readNotes(library)).toMatchObject([{ version: '1.1.0' }]);
    await take(library, [v1]);
    expect(await readNotes(library)).toEqual([]);
    expect(await blobs()).toBe((await filesBelow(v1)).length - 1);
  });

  it('keeps what has come in whole', async () => {
    const {
      offers: [fresh],
    } = await look(library, v1);
    await take(library, [v1], { stop: stopAfter(6) });
    const {
      offers: [again],
    } = await look(library, v1);
    expect(again?.bytes.toCopy).toBeLessThan(fresh?.bytes.toCopy ?? 0);
    expect(await whole()).toEqual([]);
  });
});

describe('a stick that is pulled out', () => {
  it.each(['folder', 'file'])('while a %s is read: it is said, and the library is the old one', async (kind) => {
    await take(library, [v1]);
    const from = kind === 'folder' ? v2 : await asKitpack(v2, join(root, 'v2.kitpack'));
    const before = await libraryState(library);
    let pulled = false;
    const pull = async () => {
      if (pulled) return;
      pulled = true;
      // What is open stays readable on a file system of this laptop; what is to be opened is gone, and what is cut off is short.
      if (kind === 'file') await truncate(from, 2000);
      await rename(from, `${from}.gone`);
    };
    const problem = await take(library, [from], { onProgress: () => void pull() });
    expect(problem).toMatchObject({ problem: { code: 'packs.source-gone' } });
    expect(await libraryState(library)).toEqual(before);
  });
});

describe('signatures', () => {
  const [office, other] = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')];

  it('are remembered: the same key is known, another one or none is refused', async () => {
    await signPack(v1, office.privateKey);
    expect((await look(library, v1)).offers).toMatchObject([{ signature: { standing: 'first' } }]);
    await take(library, [v1]);
    expect((await look(library, v2)).refused).toMatchObject([{ problem: { code: 'packs.signature-gone' } }]);
    await signPack(v2, other.privateKey);
    expect(await take(library, [v2])).toMatchObject({ problem: { code: 'packs.signature-other-key' } });
    await signPack(v2, office.privateKey);
    expect((await look(library, v2)).offers).toMatchObject([{ signature: { standing: 'known' } }]);
    await take(library, [v2]);
    expect(await shown()).toEqual(['test.small 1.1.0']);
    const { installed } = await installedNow(library, KIT_VERSION);
    expect(Object.keys(installed.keys)).toEqual(['test.small']);
  });

  it('over other bytes are refused, in a file too', async () => {
    await signPack(v1, office.privateKey);
    await writeFile(join(v1, 'pack.json'), ` ${JSON.stringify({ any: 'change' })}`);
    await writeSmallPack(v1, { version: '1.0.1' });
    expect(await take(library, [v1])).toMatchObject({ problem: { code: 'packs.signature-wrong' } });
    expect(await take(library, [await asKitpack(v1, join(root, 'x.kitpack'))])).toMatchObject({
      problem: { code: 'packs.signature-wrong' },
    });
  });
});

describe('what does not fit what is on board', () => {
  it('is refused: other contents under the same version', async () => {
    await take(library, [v1]);
    await writeSmallPack(v2, { version: '1.0.0' }, { [VIDEO]: randomBytes(9) });
    expect(await take(library, [v2])).toMatchObject({ problem: { code: 'packs.same-version', params: { version: '1.0.0' } } });
  });

  it('the same pack once more puts back what is missing', async () => {
    await take(library, [v1]);
    const [first = ''] = await filesBelow(join(library, 'blobs'));
    await rm(join(library, 'blobs', first));
    expect((await look(library, v1)).offers).toMatchObject([{ relation: 'same' }]);
    await take(library, [v1]);
    expect(await whole()).toEqual(['test.small 1.0.0']);
  });

  it('a pack changed between look and installation is not taken', async () => {
    const { offers } = await look(library, v1);
    await writeSmallPack(v1, { version: '1.0.7' });
    const packs = offers.map(({ path, manifestSha256 }) => ({ path, manifestSha256 }));
    expect(await take(library, [v1], { packs })).toMatchObject({ problem: { code: 'packs.preview-gone' } });
  });

  it('nothing is found in a folder without a pack', async () => {
    await mkdir(join(root, 'empty'));
    expect(await take(library, [join(root, 'empty')])).toMatchObject({ problem: { code: 'packs.none-there' } });
    expect(await take(library, [join(root, 'gone')])).toMatchObject({ problem: { code: 'packs.unreadable' } });
  });
});
