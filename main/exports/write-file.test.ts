import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveBytes, saveCopy } from './write-file.ts';

let folder: string;
const problem = (code: string) => ({ ok: false, problem: { code, params: {} } });
const bytes = (size: number) => new Uint8Array(size).fill(7);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kit-save-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('saving', () => {
  it('writes a file, and over an old one, and leaves nothing else', async () => {
    const target = join(folder, 'summary.pdf');
    expect(await saveBytes(target, bytes(10))).toEqual({ ok: true, value: { path: target } });
    expect(await saveBytes(target, bytes(20))).toMatchObject({ ok: true });
    expect((await readFile(target)).length).toBe(20);
    expect(await readdir(folder)).toEqual(['summary.pdf']);
  });

  it('says when the folder is gone', async () => {
    expect(await saveBytes(join(folder, 'unplugged', 'a.pdf'), bytes(1))).toEqual(problem('export.gone'));
  });

  it('does not replace a folder', async () => {
    await mkdir(join(folder, 'a.pdf', 'inside'), { recursive: true });
    expect(await saveBytes(join(folder, 'a.pdf'), bytes(1))).toEqual(problem('export.not-writable'));
    expect(await readdir(folder)).toEqual(['a.pdf']);
  });

  it('copies a file whose hash is right, and nothing when it is not', async () => {
    const source = join(folder, 'source');
    await writeFile(source, 'the video');
    const right = createHash('sha256').update('the video').digest('hex');
    await mkdir(join(folder, 'stick'));
    expect(await saveCopy(join(folder, 'stick', 'wrong.webm'), source, right.replaceAll('a', 'b'))).toMatchObject({
      ok: false,
      problem: { code: 'content.altered' },
    });
    expect(await readdir(join(folder, 'stick'))).toEqual([]);
    expect(await saveCopy(join(folder, 'stick', 'right.webm'), source, right)).toMatchObject({ ok: true });
    expect(await readFile(join(folder, 'stick', 'right.webm'), 'utf8')).toBe('the video');
  });

  it.skipIf(process.getuid?.() === 0)(
    'says when it may not write there (root may everywhere: for it the read-only stick below)',
    async () => {
      await chmod(folder, 0o500);
      expect(await saveBytes(join(folder, 'a.pdf'), bytes(1))).toEqual(problem('export.not-writable'));
      await chmod(folder, 0o700);
    },
  );
});

/** A file system of its own can be mounted by root on Linux alone; elsewhere there is no such stick to fill. */
const canMount = process.platform === 'linux' && process.getuid?.() === 0;

describe.runIf(canMount)('on a stick of 256 KB', () => {
  let stick: string;
  const mount = (...options: string[]) =>
    execFileSync('mount', ['-t', 'tmpfs', '-o', ['size=256k', ...options].join(','), 'tmpfs', stick]);
  const old = () => readFile(join(stick, 'a.pdf'), 'utf8');

  beforeEach(async () => {
    stick = join(folder, 'stick');
    await mkdir(stick);
    mount();
    await writeFile(join(stick, 'a.pdf'), 'the old one');
  });
  afterEach(() => {
    execFileSync('umount', ['-l', stick]);
  });

  it('that is full: keeps the old file and leaves nothing half-made', async () => {
    expect(await saveBytes(join(stick, 'a.pdf'), bytes(1_000_000))).toEqual(problem('export.disk-full'));
    expect(await readdir(stick)).toEqual(['a.pdf']);
    expect(await old()).toBe('the old one');
  });

  it('that is read-only: says so', async () => {
    execFileSync('mount', ['-o', 'remount,ro', stick]);
    expect(await saveBytes(join(stick, 'a.pdf'), bytes(10))).toEqual(problem('export.not-writable'));
    expect(await old()).toBe('the old one');
  });

  it('that fills up in the middle of a copy: the same', async () => {
    const source = join(folder, 'video');
    await writeFile(source, bytes(2_000_000));
    const sha256 = createHash('sha256').update(bytes(2_000_000)).digest('hex');
    expect(await saveCopy(join(stick, 'a.pdf'), source, sha256)).toEqual(problem('export.disk-full'));
    expect(await readdir(stick)).toEqual(['a.pdf']);
    expect(await old()).toBe('the old one');
  });
});
