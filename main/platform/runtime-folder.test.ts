import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runtimeFolder } from './runtime-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kit-runtime-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const temporary = () => join(folder, 'temporary');

it('lies with the data, is made where it is not there, and is left as it was', () => {
  const data = join(folder, 'data');
  expect(runtimeFolder(data, temporary())).toBe(join(data, 'runtime'));
  expect(readdirSync(join(data, 'runtime'))).toEqual([]);
});

it('is the same temporary one at every start where the data cannot be written, another one for other data', () => {
  const data = join(folder, 'a file where the folder should be');
  writeFileSync(data, '');
  const found = runtimeFolder(data, temporary());
  expect(found).toMatch(/facilitator-kit-[0-9a-f]{16}$/);
  expect(runtimeFolder(data, temporary())).toBe(found);
  expect(runtimeFolder(join(data, 'other'), temporary())).not.toBe(found);
});

it('is none where nothing takes files', () => {
  const blocked = join(folder, 'blocked');
  writeFileSync(blocked, '');
  expect(runtimeFolder(blocked, blocked)).toBeNull();
});

/** A file system of its own can be mounted by root on Linux alone. */
const canMount = process.platform === 'linux' && process.getuid?.() === 0;

describe.runIf(canMount)('on a file system of its own', () => {
  afterEach(() => spawnSync('umount', ['--lazy', join(folder, 'data')]));
  const mount = (options: string): string => {
    const data = join(folder, 'data');
    mkdirSync(data);
    expect(spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', data]).status).toBe(0);
    return data;
  };

  it('that is read-only, it lies elsewhere', () => {
    expect(runtimeFolder(mount('size=1m,ro'), temporary())).toContain(temporary());
  });

  it('that is full, it lies elsewhere, and the disk is no fuller for having been asked', () => {
    const data = mount('size=64k');
    expect(() => writeFileSync(join(data, 'ballast'), Buffer.alloc(100_000))).toThrow(/ENOSPC/);
    expect(runtimeFolder(data, temporary())).toContain(temporary());
    expect(readdirSync(join(data, 'runtime'))).toEqual([]);
  });
});
