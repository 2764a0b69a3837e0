import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordsPaths } from './backup/backup-files.ts';
import type { Records } from './records.ts';
import { newSession } from './testing/samples.ts';
import { expectOk, openIn, testFolder } from './testing/test-records.ts';

let test: ReturnType<typeof testFolder>;
beforeEach(() => {
  test = testFolder();
});
afterEach(() => test.remove());

const isRoot = process.getuid?.() === 0;
const titles = async (records: Records) => (await records.call('sessions.list')).map((session) => session.title);

/** Fills the records until they answer a problem; the answer is its code and how many sessions were said to be kept. */
const fill = async (records: Records): Promise<{ readonly code: string; readonly kept: number }> => {
  const text = 'x'.repeat(4_000);
  for (let kept = 0; kept < 5_000; kept += 1) {
    const session = await newSession(records).catch(String);
    if (typeof session === 'string') {
      return { code: session, kept };
    }
    const venue = { ...session.venue, parking: text, projector: text };
    const updated = await records.call('sessions.update', session.id, { title: 'kept', venue }, session.createdAt);
    if (!updated.ok) {
      return { code: updated.problem.code, kept };
    }
  }
  return { code: 'never full', kept: 0 };
};

describe.runIf(isRoot && process.platform === 'linux')('a full disk (a file system of two megabytes)', () => {
  let disk: string;
  beforeEach(() => {
    disk = join(test.folder, 'disk');
    mkdirSync(disk);
  });
  const mounted = spawnSync('mount', ['--version']).status === 0;
  // Lazily: a test that failed may have left files open on it.
  afterEach(() => spawnSync('umount', ['--lazy', join(test.folder, 'disk')]));

  it.runIf(mounted)('is said, what was said to be kept is kept, and there is room again when there is room', async (context) => {
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk]).status !== 0) {
      context.skip('this machine does not let us mount');
    }
    const folder = join(disk, 'data');
    const ballast = join(disk, 'ballast');
    writeFileSync(ballast, Buffer.alloc(200_000));
    const records = expectOk(await openIn(folder));
    const { code, kept } = await fill(records);
    expect(code).toMatch(/records\.disk-full/);
    expect(kept).toBeGreaterThan(10);
    // Reading goes on.
    expect((await titles(records)).filter((title) => title === 'kept')).toHaveLength(kept);
    expect(await records.backup('session-end')).toMatchObject({ ok: false });
    writeFileSync(ballast, '');
    expect((await newSession(records)).title).toBe('Coordinators, phase 1');
    await records.close();
    const again = expectOk(await openIn(folder));
    expect(again.state.notices).toEqual([]);
    expect((await titles(again)).filter((title) => title === 'kept')).toHaveLength(kept);
    await again.close();
  });

  it.runIf(mounted)('leaves a damaged file where it is until there is room for the backup', async (context) => {
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk]).status !== 0) {
      context.skip('this machine does not let us mount');
    }
    const folder = join(disk, 'data');
    const records = expectOk(await openIn(folder));
    await newSession(records);
    expect(await records.backup('session-end')).toMatchObject({ ok: true });
    await records.close();
    const { database, damaged } = recordsPaths(folder);
    const harmed = readFileSync(database).fill(0x5a, 0, 4096);
    writeFileSync(database, harmed);
    const ballast = join(disk, 'ballast');
    expect(() => writeFileSync(ballast, Buffer.alloc(2_000_000))).toThrow(/ENOSPC/);
    expect(await openIn(folder)).toMatchObject({ ok: false, problem: { code: 'records.no-room' } });
    expect(existsSync(damaged)).toBe(false);
    expect(readFileSync(database).equals(harmed)).toBe(true);
    rmSync(ballast);
    const again = expectOk(await openIn(folder));
    expect(again.state.notices).toMatchObject([{ code: 'records.damaged' }]);
    expect(await titles(again)).toHaveLength(1);
    await again.close();
  });

  it.runIf(mounted)('on which there is no room for new records at all is said too', async (context) => {
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]).status !== 0) {
      context.skip('this machine does not let us mount');
    }
    expect(await openIn(join(disk, 'data'))).toMatchObject({ ok: false, problem: { code: 'records.no-room' } });
  });
});

/** Write protection means nothing to root: the question is asked by a process of somebody else. */
const askAsSomebody = (folder: string): unknown => {
  const script = fileURLToPath(new URL('testing/ask-protected.ts', import.meta.url));
  const asked = spawnSync(process.execPath, [script, folder], {
    encoding: 'utf8',
    ...(isRoot ? { uid: 65_534, gid: 65_534 } : {}),
    env: { ...process.env, HOME: folder },
  });
  if (asked.status !== 0) {
    throw new Error(asked.stderr);
  }
  return JSON.parse(asked.stdout);
};

describe.runIf(process.platform !== 'win32')('write-protected', () => {
  const READABLE = {
    mode: 'read-only',
    notices: ['records.read-only'],
    titles: ['Coordinators, phase 1'],
    write: 'records.read-only',
    backup: false,
  };
  beforeEach(async () => {
    const records = expectOk(await openIn(test.folder));
    await newSession(records);
    await records.close();
  });
  afterEach(() => chmodSync(test.folder, 0o755));

  it('a folder can be read, and every change answers why not', () => {
    chmodSync(recordsPaths(test.folder).database, 0o644);
    chmodSync(test.folder, 0o555);
    expect(askAsSomebody(test.folder)).toEqual(READABLE);
    expect(readdirSync(test.folder).sort()).toEqual(['records.db', 'records.lock']);
  });

  it('a file in a folder that can be written is the same', () => {
    const own = join(test.folder, 'own');
    mkdirSync(own);
    copyFileSync(recordsPaths(test.folder).database, join(own, 'records.db'));
    if (isRoot) {
      chownSync(own, 65_534, 65_534);
    }
    chmodSync(join(own, 'records.db'), 0o444);
    chmodSync(test.folder, 0o755);
    expect(askAsSomebody(own)).toEqual(READABLE);
  });

  it('an empty folder is refused', () => {
    const empty = join(test.folder, 'empty');
    mkdirSync(empty);
    chmodSync(empty, 0o555);
    chmodSync(test.folder, 0o755);
    expect(askAsSomebody(empty)).toEqual({ refused: 'records.folder-protected' });
  });
});
