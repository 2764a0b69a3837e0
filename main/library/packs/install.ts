import { mkdir } from 'node:fs/promises';
import type { InstallOutcome, PackProgress } from '../../../preload/contract/models/content-pack-work.ts';
import type { Sha256 } from '../../../preload/contract/models/ids.ts';
import type { LanguageTag } from '../../../preload/contract/models/localized.ts';
import type { Instant } from '../../../preload/contract/models/time.ts';
import { nameOfFile } from '../name-of-file.ts';
import { packOf } from '../pack.ts';
import { installedNow, type ShippedVersion, shownOf } from './board-state.ts';
import { collect } from './collect.ts';
import { openPackAt } from './find-sources.ts';
import { freeBytes, KEPT_FREE_BYTES } from './free-bytes.ts';
import { type Installed, readNotes, removeNote, writeInstalled, writeNote } from './installed.ts';
import { libraryPaths } from './library-paths.ts';
import { type LookedAt, lookAt } from './look-at.ts';
import { type Planned, showing, thinned } from './on-board.ts';
import { PackFault } from './pack-fault.ts';
import type { PackSource } from './pack-source.ts';
import { createMeter } from './progress-meter.ts';
import { refuseSameVersion, standingOf } from './standing.ts';
import { isStored, onDisk, storeBlobs, type Wanted } from './store-blobs.ts';
import { writeDurably } from './write-durably.ts';

export interface InstallJob {
  readonly libraryFolder: string;
  readonly kitVersion: string;
  readonly shipped: readonly ShippedVersion[];
  /** What was shown to the trainer, and where it lay then. */
  readonly packs: readonly { readonly path: string; readonly manifestSha256: Sha256 }[];
  /** Versions that sessions are planned with: they are kept. */
  readonly planned: readonly Planned[];
  /** In which names of files are told. */
  readonly language: LanguageTag;
  /** Other than usual in tests of disks that are full. */
  readonly keptFreeBytes?: number;
}

export interface InstallTools {
  readonly onProgress: (progress: PackProgress) => void;
  /** Throws `packs.cancelled` when the trainer has stopped it. */
  readonly stop: () => void;
}

interface Coming extends LookedAt {
  readonly source: PackSource;
}

/**
 * Installs packs: all of them or none. Blobs and tables of contents come into the store first, where nobody looks for them; then one
 * small file is put in place of another, and everything is new. Before that step the library is the old one, after it the new one,
 * whatever happens. @throws PackFault
 */
export const install = async (job: InstallJob, tools: InstallTools): Promise<InstallOutcome> => {
  const { libraryFolder, kitVersion } = job;
  const now = new Date().toISOString() as Instant;
  const before = await installedNow(libraryFolder, kitVersion);
  const coming: Coming[] = [];
  try {
    for (const pack of job.packs) coming.push(await openAgain(pack, job, before.installed));
    // From now on a table of contents in the store is not on board by itself.
    if (before.state !== 'read') await onDisk(() => writeInstalled(libraryFolder, before.installed));
    const wanted = await missing(libraryFolder, coming);
    await refuseWithoutRoom(wanted, job);
    for (const pack of coming) await onDisk(() => noteDown(libraryFolder, pack, wanted, now));
    await bringIn(job, coming, wanted, tools);
    tools.stop();
    const installed = coming.reduce((so, pack) => withPack(so, pack, now, job.shipped), before.installed);
    const kept = thinned(installed, job.shipped, job.planned);
    await onDisk(() => writeInstalled(libraryFolder, kept));
    await removeNotes(libraryFolder, coming);
    await collect(libraryFolder, kept);
    return {
      packs: coming.map(({ manifest: { id, version } }) => ({ id, version })),
      bytesCopied: wanted.reduce((sum, { file }) => sum + file.size, 0),
    };
  } catch (thrown) {
    throw await withNumbers(thrown, job, coming);
  } finally {
    for (const { source } of coming) await source.close();
  }
};

/** What the trainer has seen is what is installed: the pack is judged once more, and must be the very same. */
const openAgain = async (
  { path, manifestSha256 }: InstallJob['packs'][number],
  { kitVersion, shipped }: InstallJob,
  installed: Installed,
): Promise<Coming> => {
  const source = await openPackAt(path);
  try {
    const looked = await lookAt(source, kitVersion);
    if (looked.sha256 !== manifestSha256) throw new PackFault('packs.preview-gone');
    standingOf(looked, installed, source.origin.name);
    refuseSameVersion(looked, [...shipped, ...installed.versions], source.origin.name);
    return { ...looked, source };
  } catch (thrown) {
    await source.close();
    throw thrown;
  }
};

/** What the store has not, each hash once. */
const missing = async (libraryFolder: string, coming: readonly Coming[]): Promise<readonly Wanted[]> => {
  const wanted = new Map<Sha256, Wanted>();
  for (const { source, manifest } of coming) {
    for (const file of manifest.files) {
      if (!wanted.has(file.sha256) && !(await isStored(libraryFolder, file))) wanted.set(file.sha256, { source, file });
    }
  }
  return [...wanted.values()];
};

const noteDown = (
  libraryFolder: string,
  { source, manifest, sha256 }: Coming,
  wanted: readonly Wanted[],
  startedAt: Instant,
): Promise<void> => {
  const lacking = new Set(wanted.map(({ file }) => file.sha256));
  const files = [...new Map(manifest.files.map((file) => [file.sha256, file])).values()].map((file) => ({
    sha256: file.sha256,
    size: file.size,
    wasHere: !lacking.has(file.sha256),
  }));
  const { id: packId, version, title } = manifest;
  const { origin, path } = source;
  return writeNote(libraryFolder, { manifestSha256: sha256, packId, version, title, origin, path, startedAt, files });
};

/** What was begun of another version of these packs is of no use any more. */
const removeNotes = async (libraryFolder: string, coming: readonly Coming[]): Promise<void> => {
  for (const { packId, manifestSha256 } of await readNotes(libraryFolder)) {
    if (coming.some(({ manifest }) => manifest.id === packId)) await removeNote(libraryFolder, manifestSha256);
  }
};

const refuseWithoutRoom = async (wanted: readonly Wanted[], job: InstallJob): Promise<void> => {
  const needed = wanted.reduce((sum, { file }) => sum + file.size, 0);
  const free = await freeBytes(job.libraryFolder, job.keptFreeBytes ?? KEPT_FREE_BYTES);
  if (needed > free) throw new PackFault('packs.no-room', { needed: megabytes(needed), free: megabytes(free) });
};

/** Blobs first, then tables of contents. */
const bringIn = async (
  { libraryFolder, language }: InstallJob,
  coming: readonly Coming[],
  wanted: readonly Wanted[],
  { onProgress, stop }: InstallTools,
): Promise<void> => {
  const packs = coming.map(({ manifest, sha256 }) => packOf(manifest, sha256, null));
  const meter = createMeter(
    'copying',
    wanted.map(({ file }) => file.size),
    onProgress,
  );
  await storeBlobs(libraryFolder, wanted, {
    onBytes: meter.bytes,
    onFile: meter.file,
    onBegin: (file) => meter.current(() => nameOfFile(packs, file.sha256, language)),
    stop,
  });
  meter.phase('finishing');
  const paths = libraryPaths(libraryFolder);
  await onDisk(async () => {
    await mkdir(paths.manifests, { recursive: true });
    for (const { sha256, bytes } of coming) await writeDurably(paths.manifest(sha256), bytes);
  });
};

const withPack = (
  installed: Installed,
  { manifest: { id: packId, version }, sha256: manifestSha256, source, signature }: Coming,
  now: Instant,
  shipped: readonly ShippedVersion[],
): Installed => {
  const current = shownOf(packId, installed, shipped);
  const own = { packId, version, manifestSha256, origin: source.origin, installedAt: now, signature };
  const versions = [...installed.versions.filter((each) => each.manifestSha256 !== manifestSha256), own];
  const key =
    signature === null || installed.keys[packId] !== undefined
      ? {}
      : { [packId]: { publicKey: signature.publicKey, since: now } };
  return {
    ...installed,
    versions,
    shown: showing({ ...installed, versions }, own, current?.manifestSha256 ?? null, shipped),
    keys: { ...installed.keys, ...key },
  };
};

/** A disk that filled up on the way is told with how much it would have to have. */
const withNumbers = async (thrown: unknown, job: InstallJob, coming: readonly Coming[]): Promise<unknown> => {
  if (!(thrown instanceof PackFault) || thrown.problem.code !== 'packs.no-room' || thrown.problem.params['needed'] !== 0)
    return thrown;
  const wanted = await missing(job.libraryFolder, coming);
  const needed = wanted.reduce((sum, { file }) => sum + file.size, 0);
  const free = await freeBytes(job.libraryFolder, job.keptFreeBytes ?? KEPT_FREE_BYTES).catch(() => 0);
  return new PackFault('packs.no-room', { needed: megabytes(needed), free: megabytes(free) }, thrown);
};

const megabytes = (bytes: number): number => Math.ceil(bytes / 1_000_000);
