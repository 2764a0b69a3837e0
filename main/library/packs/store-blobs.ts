import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
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
/** So many large files may wait until they are on the disk, while the next is copied. */
const WAITING_LARGE = 3;

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
  const unconfirmed: Promise<void>[] = [];
  let pushed: Promise<void> = Promise.resolve();
  try {
    for (const each of large) {
      const temporary = await onDisk(() => begin(each));
      const target = await copyLarge(each, temporary, hooks);
      // Pushing it out takes a while: the next one is copied meanwhile. One push at a time: each holds a thread that reads and writes, too.
      pushed = pushed.then(target.finish).finally(target.close);
      const confirmed = placed(pushed, each.file, temporary, place);
      confirmed.catch(() => undefined);
      unconfirmed.push(confirmed);
      if (unconfirmed.length > WAITING_LARGE) await unconfirmed.shift();
    }
    const small = wanted.filter(({ file }) => file.size <= SMALL_BYTES).values();
    let broken = false;
    const lane = async (): Promise<void> => {
      for (const each of small) {
        if (broken) return;
        await storeSmall(each, await onDisk(() => begin(each)), hooks, place);
      }
    };
    const lanes = Array.from({ length: SMALL_AT_A_TIME }, () =>
      lane().catch((thrown: unknown) => {
        broken = true;
        throw thrown;
      }),
    );
    await allOrFirstFailure(lanes);
    await Promise.all(unconfirmed);
  } finally {
    await Promise.allSettled(unconfirmed);
  }
  await onDisk(() => Promise.all([...folders].map(syncFolder)));
};

/** Nothing is left running when it fails. */
const allOrFirstFailure = async (lanes: readonly Promise<void>[]): Promise<void> => {
  const ended = await Promise.allSettled(lanes);
  const failed = ended.find((each) => each.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
};

/** Copies a file. What is answered is open, and still has to be pushed to the disk. */
const copyLarge = async ({ source, file }: Wanted, temporary: string, hooks: StoreHooks): Promise<CopyTarget> => {
  const reading = await fromSource(source, () => source.open(file));
  const target = await onDisk(() => openTarget(temporary, file.size));
  try {
    const fenced = { ...reading, read: (into: Uint8Array) => fromSource(source, () => reading.read(into)) };
    await mustBe(source, file, await onDisk(() => copyAndHash(fenced, target, file.size, hooks)));
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
