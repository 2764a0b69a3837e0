import type { PackChanges } from '../../../preload/contract/models/content-pack-offer.ts';
import { PackManifest, type PackModule } from '../../../preload/contract/models/pack.ts';
import { sha256OfBytes } from '../digest.ts';
import { pathsOf } from '../manifest.ts';

/** What a new version brings and takes away, against the one that is shown (null: nothing is). */
export const compare = (before: PackManifest | null, after: PackManifest): PackChanges => {
  const [old, next] = [modulesOf(before), modulesOf(after)];
  const [oldFiles, nextFiles] = [filesOf(before), filesOf(after)];
  const named = ({ id, title }: PackModule) => ({ moduleId: id, title });
  const paths = [...nextFiles.keys()];
  return {
    modules: {
      added: [...next.values()].filter(({ module }) => !old.has(module.id)).map(({ module }) => named(module)),
      changed: [...next.values()]
        .filter(({ module, print }) => old.has(module.id) && old.get(module.id)?.print !== print)
        .map(({ module }) => named(module)),
      removed: [...old.values()].filter(({ module }) => !next.has(module.id)).map(({ module }) => named(module)),
    },
    files: {
      added: paths.filter((path) => !oldFiles.has(path)).length,
      changed: paths.filter((path) => oldFiles.has(path) && oldFiles.get(path) !== nextFiles.get(path)).length,
      removed: [...oldFiles.keys()].filter((path) => !nextFiles.has(path)).length,
    },
    county: countyChange(before, after),
    rest: before !== null && changedRest(before, after).length > 0,
  };
};

/** What is compared on its own; a version is no content, else no two could be the same. */
const APART: ReadonlySet<string> = new Set(['version', 'modules', 'county', 'files']);

/** The other parts of the table of contents that are not the same, by their names in `pack.json`. */
export const changedRest = (before: PackManifest, after: PackManifest): readonly (keyof PackManifest)[] =>
  PackManifest.keyof().options.filter((part) => !APART.has(part) && JSON.stringify(before[part]) !== JSON.stringify(after[part]));

const countyChange = (before: PackManifest | null, after: PackManifest): PackChanges['county'] => {
  const [old, next] = [before === null ? null : countyPrint(before), countyPrint(after)];
  if (old === next) return 'none';
  if (old === null) return 'added';
  return next === null ? 'removed' : 'changed';
};

/** The settings and the logo's bytes: another picture may come under the old name. */
const countyPrint = (manifest: PackManifest): string | null => {
  const { county } = manifest;
  if (county === undefined) return null;
  return JSON.stringify([county, county.logo === undefined ? null : filesOf(manifest).get(county.logo)]);
};

const filesOf = (manifest: PackManifest | null): ReadonlyMap<string, string> =>
  new Map((manifest?.files ?? []).map(({ path, sha256 }) => [path, sha256]));

/** A module with all that it is, as one hash: its words, and the hashes of its files. */
export const printOf = (module: PackModule, hashByPath: ReadonlyMap<string, string>): string => {
  const hashes = module.items.flatMap(pathsOf).map((path) => hashByPath.get(path));
  return sha256OfBytes(Buffer.from(JSON.stringify([module, hashes])));
};

/** Prints by the module's id. */
export const printsOf = (manifest: PackManifest): Readonly<Record<string, string>> => {
  const files = filesOf(manifest);
  return Object.fromEntries(manifest.modules.map((module) => [module.id, printOf(module, files)]));
};

const modulesOf = (manifest: PackManifest | null) => {
  const files = filesOf(manifest);
  return new Map((manifest?.modules ?? []).map((module) => [module.id, { module, print: printOf(module, files) }] as const));
};
