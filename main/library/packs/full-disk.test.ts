import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeSmallPack } from '../testing/small-pack.ts';
import { readNotes } from './installed.ts';
import { libraryState, take } from './testing/installing.ts';

const VIDEO = 'modules/first/video.webm';
/** As if content might take the last byte: else it is refused before it begins. */
const ALL_OF_IT = { keptFreeBytes: Number.NEGATIVE_INFINITY };

let root: string;
let disk: string;
let library: string;
const mount = (...args: readonly string[]): boolean => spawnSync('mount', args).status === 0;
const fill = (): void => {
  for (const step of [1 << 16, 1 << 12, 1]) {
    try {
      for (;;) appendFileSync(join(disk, 'ballast'), Buffer.alloc(step, 1));
    } catch (thrown) {
      if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOSPC')) throw thrown;
    }
  }
};

const canMount = process.platform === 'linux' && process.getuid?.() === 0;

describe.runIf(canMount)('a disk that fills up (a file system of eight megabytes)', () => {
  beforeEach(async (context) => {
    root = await mkdtemp(join(tmpdir(), 'kit-full-'));
    disk = join(root, 'disk');
    mkdirSync(disk);
    if (!mount('-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk)) context.skip('this machine does not let us mount');
    library = join(disk, 'library');
    await writeSmallPack(join(root, 'v1'), {}, { [VIDEO]: randomBytes(3 << 20) });
    await writeSmallPack(join(root, 'v2'), { version: '1.1.0' }, { [VIDEO]: randomBytes(6 << 20) });
    expect(await take(library, [join(root, 'v1')], ALL_OF_IT)).toHaveProperty('outcome');
  });
  afterEach(async () => {
    spawnSync('umount', ['--lazy', disk]);
    await rm(root, { recursive: true, force: true });
  });
  const takeV2 = (options = {}) => take(library, [join(root, 'v2')], { ...ALL_OF_IT, ...options });

  it('is known beforehand: what is left to the records is not touched', async () => {
    const before = await libraryState(library);
    const answer = await take(library, [join(root, 'v2')]);
    expect(answer).toEqual({ problem: { code: 'packs.no-room', params: { needed: 7, free: 0 } } });
    expect(await libraryState(library)).toEqual(before);
  });

  it('in the middle of a file: it is said, the library is the old one, and there is room again when there is room', async () => {
    const before = await libraryState(library);
    expect(await takeV2()).toMatchObject({ problem: { code: 'packs.no-room', params: { needed: 7 } } });
    expect(await libraryState(library)).toEqual(before);
    expect(await readNotes(library)).toMatchObject([{ version: '1.1.0' }]);
    expect(mount('-o', 'remount,size=30m', disk)).toBe(true);
    expect(await takeV2()).toHaveProperty('outcome');
    expect(await libraryState(library)).toMatchObject({ shown: ['test.small 1.1.0'], wrong: [] });
  });

  it('at the very last step, when everything but the table of contents is there', async () => {
    const before = await libraryState(library);
    expect(mount('-o', 'remount,size=30m', disk)).toBe(true);
    const problem = await takeV2({ onProgress: ({ phase }: { phase: string }) => phase === 'finishing' && fill() });
    expect(problem).toMatchObject({ problem: { code: 'packs.no-room' } });
    expect(await libraryState(library)).toEqual(before);
    await rm(join(disk, 'ballast'));
    // Nothing is copied again.
    expect(await takeV2()).toMatchObject({ outcome: { bytesCopied: 0 } });
    expect(await libraryState(library)).toMatchObject({ shown: ['test.small 1.1.0'], wrong: [] });
  });
});
