import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { PackFile } from '../../../preload/contract/models/pack.ts';
import { blobPath, statFile } from '../blob-store.ts';
import { copyAndHash } from './copy-and-hash.ts';
import { type CopyTarget, openTarget } from './copy-target.ts';
import { PackFault, systemCode } from './pack-fault.ts';
import { type PackSource, readAll } from './pack-source.ts';
import { rereadSmall } from './reread.ts';
import { syncFolder } from './write-durably.ts';

/** Up to this size a file is read whole, and several of them at a time. */
const SMALL_BYTES = 1 << 20;
const SMALL_AT_A_TIME = 8;
/** While one of two begins or ends, the processor hashes the other. */
const LARGE_AT_A_TIME = 2;

/** A file that the store has not, and where it can be had. */
export interface Wanted {
  readonly source: PackSource;
  readonly file: PackFile;
}

export interface StoreHooks {
  readonly onBytes: (count: number) => void;
  readonly onFile: (file: PackFile) => void;
  readonly onBegin: (file: PackFile) => void;
  /** Throws when it is to end. */
  readonly stop: () => void;
}

/** Whether the store has a file of that hash and size. What has its place there was whole when it got it. */
export const isStored = async (libraryFolder: string, { sha256, size }: Pick<PackFile, 'sha256' | 'size'>): Promise<boolean> =>
  (await statFile(blobPath(libraryFolder, sha256)))?.size === size;

/**
 * Brings files into the store: each is hashed while it is read, written, read again and compared with what was hashed, pushed to the
 * disk, and only then gets its place. The first failure ends it; what had its place by then stays.
 * @throws PackFault
 */
export const storeBlobs = async (libraryFolder: string, wanted: readonly Wanted[], hooks: StoreHooks): Promise<void> => {
  const folders = new Set<string>();
  const place = async (temporary: string, file: PackFile): Promise<void> => {
    const target = blobPath(libraryFolder, file.sha256);
    await rename(temporary, target);
    folders.add(dirname(target));
    hooks.onFile(file);
  };
  const begin = async ({ file }: Wanted): Promise<string> => {
    hooks.stop();
    hooks.onBegin(file);
    const target = blobPath(libraryFolder, file.sha256);
    await mkdir(dirname(target), { recursive: true });
    return `${target}.${randomUUID()}.tmp`;
  };

  const large = wanted.filter(({ file }) => file.size > SMALL_BYTES);
  let pushed: Promise<unknown> = Promise.resolve();
  const storeLarge = async (each: Wanted): Promise<() => Promise<void>> => {
    const temporary = await onDisk(() => begin(each));
    const target = await copyLarge(each, temporary, hooks, await liesElsewhere(each.source, libraryFolder));
    // Pushing it out takes a while: the next one is copied meanwhile. One push at a time: each holds a thread that reads and writes, too.
    const mine = pushed.then(target.finish).finally(target.close);
    pushed = mine.catch(() => undefined);
    const placing = placed(mine, each.file, temporary, place);
    placing.catch(() => undefined);
    return () => placing;
  };
  await inLanes(large, LARGE_AT_A_TIME, storeLarge);
  const small = wanted.filter(({ file }) => file.size <= SMALL_BYTES);
  await inLanes(small, SMALL_AT_A_TIME, async (each) => {
    await storeSmall(each, await onDisk(() => begin(each)), hooks, place);
    return nothingLeft;
  });
  await onDisk(() => Promise.all([...folders].map(syncFolder)));
};

const nothingLeft = async (): Promise<void> => undefined;

/**
 * Takes up so many at a time. What a piece of work answers is what remains of it while its lane takes up the next one. At the first
 * failure nothing more is taken up; when it answers or fails, nothing is left running.
 */
const inLanes = async (
  wanted: readonly Wanted[],
  count: number,
  work: (each: Wanted) => Promise<() => Promise<void>>,
): Promise<void> => {
  const queue = wanted.values();
  let broken = false;
  const lane = async (): Promise<void> => {
    let rest = nothingLeft;
    try {
      for (const each of queue) {
        if (broken) break;
        const before = rest;
        rest = await work(each);
        await before();
      }
    } catch (thrown) {
      broken = true;
      throw thrown;
    } finally {
      await rest();
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: count }, lane));
  const failed = ended.find((each) => each.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
};

/**
 * Whether a pack lies on another disk than the library: then that one, a stick, is what is waited for, and the library's own has the
 * time to be asked for what it was given.
 */
const liesElsewhere = async ({ path }: PackSource, libraryFolder: string): Promise<boolean> => {
  const [from, to] = await Promise.all([path, libraryFolder].map((each) => stat(each).catch(() => null)));
  return from?.dev !== to?.dev;
};

/** Copies a file. What is answered is open, and still has to be pushed to the disk. */
const copyLarge = async (
  { source, file }: Wanted,
  temporary: string,
  hooks: StoreHooks,
  pastMemory: boolean,
): Promise<CopyTarget> => {
  const reading = await fromSource(source, () => source.open(file));
  const target = await onDisk(() => openTarget(temporary, file.size));
  try {
    const fenced = { ...reading, read: (into: Uint8Array) => fromSource(source, () => reading.read(into)) };
    await mustBe(source, file, await onDisk(() => copyAndHash(fenced, target, file.size, { ...hooks, pastMemory })));
  } catch (thrown) {
    await target.close();
    await rm(temporary, { force: true });
    throw thrown;
  } finally {
    await reading.close();
  }
  return target;
};

const storeSmall = async (
  { source, file }: Wanted,
  temporary: string,
  { onBytes }: StoreHooks,
  place: (temporary: string, file: PackFile) => Promise<void>,
): Promise<void> => {
  const bytes = await fromSource(source, async () => readAll(await source.open(file), file.size));
  await mustBe(source, file, {
    sha256: bytes === null ? '' : createHash('sha256').update(bytes).digest('hex'),
    size: bytes?.length ?? file.size + 1,
  });
  try {
    await onDisk(async () => {
      const target = await open(temporary, 'wx');
      try {
        await target.writeFile(bytes ?? '');
        await target.sync();
      } finally {
        await target.close();
      }
    });
    if ((await onDisk(() => rereadSmall(temporary))) !== file.sha256) throw new PackFault('packs.disk-failed');
  } catch (thrown) {
    await rm(temporary, { force: true });
    throw thrown;
  }
  await placed(Promise.resolve(), file, temporary, place);
  onBytes(file.size);
};

/** When the disk has it, the file gets its place. */
const placed = async (
  finished: Promise<void>,
  file: PackFile,
  temporary: string,
  place: (temporary: string, file: PackFile) => Promise<void>,
): Promise<void> => {
  try {
    await onDisk(() => finished);
    await onDisk(() => place(temporary, file));
  } finally {
    await rm(temporary, { force: true });
  }
};

const mustBe = async (
  source: PackSource,
  file: PackFile,
  found: { readonly sha256: string; readonly size: number },
): Promise<void> => {
  if (found.sha256 === file.sha256 && found.size === file.size) return;
  const what = source.origin.name;
  if (found.size < file.size && !(await source.isThere())) throw new PackFault('packs.source-gone', { what });
  throw new PackFault(found.size > file.size ? 'packs.bomb' : 'packs.file-altered', { what, path: file.path });
};

/** What a stick that was pulled out can look like. */
const MAY_BE_PULLED: ReadonlySet<string> = new Set(['packs.file-missing', 'packs.file-altered', 'packs.not-a-zip']);

/** What goes wrong while the stick is read: it was pulled out, or it is broken. */
const fromSource = async <T>(source: PackSource, read: () => Promise<T>): Promise<T> => {
  try {
    return await read();
  } catch (thrown) {
    if (thrown instanceof PackFault && !MAY_BE_PULLED.has(thrown.problem.code)) throw thrown;
    const what = source.origin.name;
    if (!(await source.isThere())) throw new PackFault('packs.source-gone', { what }, thrown);
    throw thrown instanceof PackFault ? thrown : new PackFault('packs.unreadable', { what }, thrown);
  }
};

/** What goes wrong while the laptop's own disk is written. */
export const onDisk = async <T>(write: () => Promise<T>): Promise<T> => {
  try {
    return await write();
  } catch (thrown) {
    const code = systemCode(thrown);
    if (code === null || thrown instanceof PackFault) throw thrown;
    throw code === 'ENOSPC' || code === 'EDQUOT'
      ? new PackFault('packs.no-room', { needed: 0, free: 0 }, thrown)
      : new PackFault('packs.disk-failed', {}, thrown);
  }
};
