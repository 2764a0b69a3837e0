import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareVersions } from '../../../preload/contract/compare-versions.ts';
import type { PackOffer, PackPreview } from '../../../preload/contract/models/content-pack-offer.ts';
import type { Sha256 } from '../../../preload/contract/models/ids.ts';
import type { PackManifest } from '../../../preload/contract/models/pack.ts';
import { readManifest } from '../manifest.ts';
import { installedNow, type ShippedVersion, shownOf, storedManifest } from './board-state.ts';
import { compare, printsOf } from './compare.ts';
import { findPacks, openPackAt } from './find-sources.ts';
import { freeBytes } from './free-bytes.ts';
import { type Installed, readNotes } from './installed.ts';
import { type LookedAt, lookAt } from './look-at.ts';
import { PackFault } from './pack-fault.ts';
import { refuseSameVersion, standingOf } from './standing.ts';
import { isStored } from './store-blobs.ts';

export interface InspectJob {
  readonly libraryFolder: string;
  readonly kitVersion: string;
  readonly shipped: readonly ShippedVersion[];
  readonly chosen: readonly string[];
}

/** An offer without the sessions, which only the records know, and the place that it was found in. */
export interface FoundOffer extends Omit<PackOffer, 'sessions'> {
  readonly path: string;
  /** What each of its modules is, to be compared with those that sessions are planned with. */
  readonly prints: Readonly<Record<string, string>>;
}

export interface Inspected extends Pick<PackPreview, 'refused' | 'bytesToCopy' | 'freeBytes' | 'enoughRoom'> {
  readonly offers: readonly FoundOffer[];
}

/** Looks at what lies on a stick. Reads tables of contents and nothing else; writes nothing. */
export const inspect = async (job: InspectJob): Promise<Inspected> => {
  const { installed } = await installedNow(job.libraryFolder, job.kitVersion);
  const offers: FoundOffer[] = [];
  const refused: { name: string; problem: PackFault['problem'] }[] = [];
  const counted = new Set<Sha256>();
  for (const path of await findPacks(job.chosen)) {
    try {
      offers.push(await offerAt(path, job, installed, offers, counted));
    } catch (thrown) {
      if (!(thrown instanceof PackFault)) throw thrown;
      refused.push({ name: path.split(/[\\/]/).at(-1) ?? path, problem: thrown.problem });
    }
  }
  const bytesToCopy = offers.reduce((sum, offer) => sum + offer.bytes.toCopy, 0);
  const free = await freeBytes(job.libraryFolder);
  return { offers, refused, bytesToCopy, freeBytes: free, enoughRoom: bytesToCopy <= free };
};

const offerAt = async (
  path: string,
  job: InspectJob,
  installed: Installed,
  others: readonly FoundOffer[],
  counted: Set<Sha256>,
): Promise<FoundOffer> => {
  const source = await openPackAt(path);
  try {
    const looked = await lookAt(source, job.kitVersion);
    const what = source.origin.name;
    const signature = standingOf(looked, installed, what);
    const twice = others.find((each) => each.id === looked.manifest.id);
    if (twice !== undefined) throw new PackFault('packs.twice', { what, path: `${twice.id} ${twice.version}` });
    refuseSameVersion(looked, [...job.shipped, ...installed.versions], what);
    const current = shownOf(looked.manifest.id, installed, job.shipped);
    const before = current === null ? null : await manifestOf(current.manifestSha256, job);
    const { id, version, title, publisher, license, languages } = looked.manifest;
    const resumes = (await readNotes(job.libraryFolder)).some((note) => note.manifestSha256 === looked.sha256);
    return {
      ...{ id, version, title, publisher, license, languages, manifestSha256: looked.sha256 },
      ...{ path, origin: source.origin, signature, resumes },
      installedVersion: current?.version ?? null,
      relation: relationOf(looked, current),
      changes: compare(before, looked.manifest),
      prints: printsOf(looked.manifest),
      bytes: await bytesOf(job.libraryFolder, looked, counted),
    };
  } finally {
    await source.close();
  }
};

const relationOf = (looked: LookedAt, current: { version: string; manifestSha256: Sha256 } | null): PackOffer['relation'] => {
  if (current === null) return 'new';
  if (current.manifestSha256 === looked.sha256) return 'same';
  return compareVersions(looked.manifest.version, current.version) > 0 ? 'newer' : 'older';
};

const bytesOf = async (libraryFolder: string, { manifest }: LookedAt, counted: Set<Sha256>): Promise<PackOffer['bytes']> => {
  const own = new Set<Sha256>();
  let [total, toCopy] = [0, 0];
  for (const file of manifest.files) {
    if (own.has(file.sha256)) continue;
    own.add(file.sha256);
    total += file.size;
    if (counted.has(file.sha256) || (await isStored(libraryFolder, file))) continue;
    counted.add(file.sha256);
    toCopy += file.size;
  }
  return { total, toCopy, here: total - toCopy };
};

/** The manifest of the version that is shown: in the store, or where the kit ships it. */
const manifestOf = async (sha256: Sha256, job: InspectJob): Promise<PackManifest | null> => {
  const shipped = job.shipped.find((each) => each.manifestSha256 === sha256);
  if (shipped === undefined) return storedManifest(job.libraryFolder, sha256, job.kitVersion);
  const read = readManifest(await readFile(join(shipped.folder, 'pack.json')), shipped.packId, job.kitVersion);
  return read.ok ? read.value : null;
};
