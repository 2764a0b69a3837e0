import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { copyAndHash } from './copy-and-hash.ts';
import { openTarget } from './copy-target.ts';
import type { Reading } from './pack-source.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kit-copy-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** Gives bytes as a stick or a stream would: in parts, and not at once. */
const reading = (bytes: Uint8Array, part: number, waitMs: number): Reading => {
  let at = 0;
  return {
    read: async (into) => {
      if (waitMs > 0) await setTimeout(waitMs);
      const next = bytes.subarray(at, at + Math.min(part, into.length));
      into.set(next);
      at += next.length;
      return next.length;
    },
    close: async () => undefined,
  };
};

const copy = async (from: Reading, size: number) => {
  const path = join(root, 'target');
  const target = await openTarget(path, size);
  let counted = 0;
  try {
    const found = await copyAndHash(from, target, size, { onBytes: (count) => (counted += count), stop: () => undefined });
    await target.finish();
    return { found, counted, bytes: await readFile(path) };
  } finally {
    await target.close();
  }
};

it.each([
  ['a piece and a bit, at once', 4_500_123, 1 << 23, 0],
  ['whole sectors, from a slow stick', 12 << 20, 1 << 20, 5],
  ['no whole sectors, from a slow stick', 9_000_001, 3_000_001, 20],
  ['a single byte', 1, 1, 0],
])('copies %s', async (_, size, part, waitMs) => {
  const bytes = randomBytes(size);
  const { found, counted, bytes: copied } = await copy(reading(bytes, part, waitMs), size);
  expect(found).toEqual({ sha256: createHash('sha256').update(bytes).digest('hex'), size });
  expect(counted).toBe(size);
  expect(copied.equals(bytes)).toBe(true);
});

it('stops soon where there is more than was said', async () => {
  const { found } = await copy(reading(randomBytes(30 << 20), 1 << 20, 0), 1 << 20);
  expect(found.size).toBeGreaterThan(1 << 20);
  expect(found.size).toBeLessThan(9 << 20);
});
