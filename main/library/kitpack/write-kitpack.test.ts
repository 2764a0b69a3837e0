import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPromise } from 'yauzl';
import { readPackFolder } from '../install-pack.ts';
import type { Pack } from '../pack.ts';
import { SIGNATURE_FILE, signatureText, signBytes } from '../signature.ts';
import { flipByte, writeSmallPack } from '../testing/small-pack.ts';
import { writeKitpack } from './write-kitpack.ts';

const read = async (path: string) => {
  const entries: (readonly [string, Buffer])[] = [];
  const zip = await openPromise(path, { autoClose: false, lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    entries.push([entry.fileName, await buffer(await zip.openReadStreamPromise(entry))]);
  }
  zip.close();
  return entries;
};

describe('writing a .kitpack', () => {
  let root = '';
  let folder = '';
  let target = '';
  const pack = async (): Promise<Pack> => {
    const found = await readPackFolder(folder, '0.1.0');
    if (!found.ok) throw new Error(found.problem.code);
    return found.value;
  };
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'kit-kitpack-'));
    folder = join(root, 'small');
    target = join(root, 'small.kitpack');
    await writeSmallPack(folder);
  });
  afterEach(() => rm(root, { recursive: true }));

  it('has the table of contents first, then the signature, then the files in order, and nothing that is not listed', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const table = await readFile(join(folder, 'pack.json'));
    await writeFile(join(folder, SIGNATURE_FILE), signatureText(signBytes(table, privateKey)));
    await writeFile(join(folder, 'diary.txt'), 'Stays at home.');
    const { manifest } = await pack();
    expect(await writeKitpack(await pack(), target)).toMatchObject({ state: 'written' });
    const entries = await read(target);
    expect(entries.map(([path]) => path)).toEqual(['pack.json', SIGNATURE_FILE, ...manifest.files.map(({ path }) => path)]);
    for (const [path, bytes] of entries) expect([path, bytes.equals(await readFile(join(folder, path)))]).toEqual([path, true]);
  });

  it('says how large the file is and its SHA-256, and how far it is', async () => {
    const { manifest } = await pack();
    const total = manifest.files.reduce((sum, file) => sum + file.size, 0);
    const told: (readonly number[])[] = [];
    const outcome = await writeKitpack(await pack(), target, { onProgress: (...numbers) => told.push(numbers) });
    const bytes = await readFile(target);
    expect(outcome).toEqual({ state: 'written', size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
    expect(told.at(-1)).toEqual([total, total]);
    expect(told).toEqual(told.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0)));
  });

  it('gives the same bytes for the same pack, whenever its files were touched', async () => {
    const first = await writeKitpack(await pack(), target);
    const { manifest } = await pack();
    for (const { path } of manifest.files) await utimes(join(folder, path), 1e9, 1e9);
    expect(await writeKitpack(await pack(), join(root, 'again.kitpack'))).toEqual(first);
  });

  it.each([
    ['missing', (path: string) => rm(path)],
    ['altered', flipByte],
    ['altered', (path: string) => writeFile(path, 'longer or shorter')],
  ] as const)('leaves what was there when a file is %s, and names it', async (state, spoil) => {
    await writeFile(target, 'the old one');
    await spoil(join(folder, 'modules/first/video.webm'));
    expect(await writeKitpack(await pack(), target)).toEqual({ state: 'bad', file: { path: 'modules/first/video.webm', state } });
    expect(await readFile(target, 'utf8')).toBe('the old one');
    expect((await readdir(root)).sort()).toEqual(['small', 'small.kitpack']);
  });

  it('takes no pack.json that was changed since it was read', async () => {
    const before = await pack();
    await writeFile(join(folder, 'pack.json'), '{}');
    expect(await writeKitpack(before, target)).toEqual({ state: 'bad', file: { path: 'pack.json', state: 'altered' } });
  });

  it('can be stopped, and leaves nothing half made', async () => {
    const stop = new AbortController();
    const writing = writeKitpack(await pack(), target, { onProgress: () => stop.abort(), signal: stop.signal });
    await expect(writing).rejects.toThrow('aborted');
    expect(await readdir(root)).toEqual(['small']);
  });
});
