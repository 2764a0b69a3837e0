import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { copyAndHash } from './copy-and-hash.ts';
import { openTarget } from './copy-target.ts';
import type { Reading } from './pack-source.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kit-copy-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** Gives bytes as a stream would: in parts. */
const reading = (bytes: Uint8Array, part: number): Reading => {
  let at = 0;
  return {
    read: async (into) => {
      const next = bytes.subarray(at, at + Math.min(part, into.length));
      into.set(next);
      at += next.length;
      return next.length;
    },
    close: async () => undefined,
  };
};

const copy = async (from: Reading, size: number, pastMemory = false) => {
  const path = join(root, 'target');
  const target = await openTarget(path, size);
  let counted = 0;
  try {
    const found = await copyAndHash(from, target, size, {
      onBytes: (count) => (counted += count),
      pastMemory,
      stop: () => undefined,
    });
    await target.finish();
    return { found, counted, bytes: await readFile(path) };
  } finally {
    await target.close();
  }
};

it.each([
  ['a piece and a bit', 4_500_123, 1 << 23, false],
  ['a piece and a bit, past the memory', 4_500_123, 1 << 23, true],
  ['whole sectors in parts, past the memory', 12 << 20, 1 << 20, true],
  ['no whole sectors in parts, past the memory', 9_000_001, 3_000_001, true],
  ['a single byte', 1, 1, true],
])('copies %s', async (_, size, part, pastMemory) => {
  const bytes = randomBytes(size);
  const { found, counted, bytes: copied } = await copy(reading(bytes, part), size, pastMemory);
  expect(found).toEqual({ sha256: createHash('sha256').update(bytes).digest('hex'), size });
  expect(counted).toBe(size);
  expect(copied.equals(bytes)).toBe(true);
});

it('stops soon where there is more than was said', async () => {
  const { found } = await copy(reading(randomBytes(30 << 20), 1 << 20), 1 << 20);
  expect(found.size).toBeGreaterThan(1 << 20);
  expect(found.size).toBeLessThan(9 << 20);
});
