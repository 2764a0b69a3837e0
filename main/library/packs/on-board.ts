import { compareVersions } from '../../../preload/contract/compare-versions.ts';
import type { Sha256 } from '../../../preload/contract/models/ids.ts';
import type { Pack } from '../pack.ts';
import type { Installed, InstalledVersion, Shown } from './installed.ts';

/** A version of a pack, as far as these rules need it. */
export interface Version {
  readonly packId: string;
  readonly version: string;
  readonly manifestSha256: Sha256;
}

/** A pack and version with which a session is planned or going on. */
export type Planned = Pick<Version, 'packId' | 'version'>;

/** The version of a pack that is shown: the one that was chosen, unless a later kit has brought a higher one. */
export const shownVersion = <V extends Version>(versions: readonly V[], shipped: readonly Version[], shown?: Shown): V | null => {
  const ordered = versions.toSorted((a, b) => compareVersions(b.version, a.version));
  const chosen = ordered.find((each) => each.manifestSha256 === shown?.manifestSha256);
  if (shown === undefined || chosen === undefined) return ordered[0] ?? null;
  const above = shipped.find((each) => compareVersions(each.version, shown.highest) > 0);
  return ordered.find((each) => each.manifestSha256 === above?.manifestSha256) ?? chosen;
};

const highest = (versions: readonly string[]): string => versions.toSorted(compareVersions).at(-1) ?? '0.0.0';

/** Lets another version be shown, and remembers the one that was. */
export const showing = (
  installed: Installed,
  next: Version,
  before: Sha256 | null,
  shipped: readonly Version[],
): Installed['shown'] => {
  const others = [...installed.versions, ...shipped].filter((each) => each.packId === next.packId);
  const previous = before === next.manifestSha256 ? (installed.shown[next.packId]?.previous ?? null) : before;
  return {
    ...installed.shown,
    [next.packId]: {
      manifestSha256: next.manifestSha256,
      previous,
      highest: highest([next.version, ...others.map((each) => each.version)]),
    },
  };
};

/** Drops versions that nobody needs: not shown, not the one to go back to, not shipped, and no session planned with it. */
export const thinned = (installed: Installed, shipped: readonly Version[], planned: readonly Planned[]): Installed => {
  const needed = ({ packId, version, manifestSha256 }: InstalledVersion): boolean => {
    const same = [...installed.versions, ...shipped].filter((each) => each.packId === packId);
    const shippedSame = shipped.filter((each) => each.packId === packId);
    const shown = installed.shown[packId];
    return (
      shownVersion(same, shippedSame, shown)?.manifestSha256 === manifestSha256 ||
      shown?.previous === manifestSha256 ||
      shippedSame.some((each) => each.manifestSha256 === manifestSha256) ||
      planned.some((each) => each.packId === packId && each.version === version)
    );
  };
  return { ...installed, versions: installed.versions.filter(needed) };
};

/** The versions that a removal takes off the laptop: what ships with the kit, or did with an earlier one, stays. */
export const going = (installed: Installed, packId: string, shipped: readonly Version[]): readonly InstalledVersion[] =>
  installed.versions.filter(
    (each) =>
      each.packId === packId &&
      each.origin.kind !== 'shipped' &&
      !shipped.some(({ manifestSha256 }) => manifestSha256 === each.manifestSha256),
  );

/**
 * Removes a pack, and forgets its key: an office that has a new one begins anew. What sessions are planned with of other packs, or of
 * what shipped once, stays.
 */
export const without = (
  installed: Installed,
  packId: string,
  shipped: readonly Version[],
  planned: readonly Planned[],
): Installed => {
  const { [packId]: _shown, ...shown } = installed.shown;
  const { [packId]: _key, ...keys } = installed.keys;
  const versions = installed.versions.filter((each) => each.packId !== packId || each.origin.kind === 'shipped');
  return thinned({ ...installed, versions, shown, keys }, shipped, planned);
};

export const versionOf = (pack: Pack): Version & { readonly pack: Pack } => ({
  packId: pack.manifest.id,
  version: pack.manifest.version,
  manifestSha256: pack.manifestSha256,
  pack,
});

/** The rule of `shownVersion`, for whoever has whole packs. */
export const choosing = (shipped: readonly Pack[], installed: Installed | null) => {
  return (versions: readonly Pack[]): Pack | undefined => {
    const id = versions[0]?.manifest.id ?? '';
    const ships = shipped.filter((pack) => pack.manifest.id === id).map(versionOf);
    return shownVersion(versions.map(versionOf), ships, installed?.shown[id])?.pack;
  };
};
