import { pathsOf } from '../../../main/library/manifest.ts';
import { changedRest, compare } from '../../../main/library/packs/compare.ts';
import { lookAt } from '../../../main/library/packs/look-at.ts';
import type { PackManifest } from '../../../preload/contract/models/pack.ts';
import { count, megabytes } from '../../content/manifest/quantities.ts';
import { type Command, EXIT } from '../command.ts';
import { KIT_VERSION } from '../kit-version.ts';
import { openPack } from '../open-pack.ts';

export const diff: Command = {
  name: 'diff',
  summary: 'says what a new version brings, changes and takes away, and how much has to be copied',
  usage: 'OLD NEW [--json]',
  help: `
  OLD, NEW    built folders or .kitpack files

Only the tables of contents are read (kit pack verify reads the files). Ends with 0, whether they differ or not; --json says "same".
`,
  options: {},
  names: [2, 2],
  run: async ({ positionals: [old = '', fresh = ''] }, io) => {
    const [before, after] = [await tableOf(old), await tableOf(fresh)];
    const told = { modules: modulesOf(before, after), items: itemsOf(before, after), files: filesOf(before, after) };
    const { county } = compare(before, after);
    const rest = changedRest(before, after);
    const bytes = updateBytes(before, after);
    const parts = Object.values(told);
    const same =
      county === 'none' && rest.length === 0 && parts.every((each) => Object.values(each).every((names) => names.length === 0));
    io.say(`${before.id} ${before.version} -> ${after.id} ${after.version}`);
    for (const [what, { added, changed, removed }] of Object.entries(told)) {
      for (const name of added) io.say(`+ ${what.slice(0, -1)} ${name}`);
      for (const name of changed) io.say(`~ ${what.slice(0, -1)} ${name}`);
      for (const name of removed) io.say(`- ${what.slice(0, -1)} ${name}`);
    }
    if (county !== 'none') io.say(`${SIGNS[county]} county settings`);
    for (const name of rest) io.say(`~ ${name}`);
    if (same) io.say('Nothing differs but the version, if that.');
    io.say(
      `To copy where the old version is installed: ${count(bytes.files, 'file')}, ${megabytes(bytes.toCopy)} of ${megabytes(bytes.total)}.`,
    );
    const named = ({ id, version }: PackManifest) => ({ id, version });
    return { exit: EXIT.fine, json: { before: named(before), after: named(after), same, ...told, county, rest, bytes } };
  },
};

const SIGNS = { added: '+', changed: '~', removed: '-' } as const;

interface Changes {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

const tableOf = async (path: string): Promise<PackManifest> => {
  const source = await openPack(path);
  try {
    return (await lookAt(source, KIT_VERSION)).manifest;
  } finally {
    await source.close();
  }
};

const modulesOf = (before: PackManifest, after: PackManifest): Changes => {
  const { added, changed, removed } = compare(before, after).modules;
  const ids = (modules: typeof added): readonly string[] => modules.map(({ moduleId }) => moduleId);
  return { added: ids(added), changed: ids(changed), removed: ids(removed) };
};

/** Items by `module/item`, with all that they are: their words and the hashes of their files. */
const itemsOf = (before: PackManifest, after: PackManifest): Changes => {
  const prints = (manifest: PackManifest): ReadonlyMap<string, string> => {
    const hashes = new Map(manifest.files.map(({ path, sha256 }) => [path, sha256]));
    return new Map(
      manifest.modules.flatMap(({ id, items }) =>
        items.map((item) => [`${id}/${item.id}`, JSON.stringify([item, pathsOf(item).map((path) => hashes.get(path))])] as const),
      ),
    );
  };
  return changesIn(prints(before), prints(after));
};

const filesOf = (before: PackManifest, after: PackManifest): Changes => {
  const hashes = ({ files }: PackManifest) => new Map(files.map(({ path, sha256 }) => [path, sha256 as string]));
  return changesIn(hashes(before), hashes(after));
};

const changesIn = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Changes => ({
  added: [...after.keys()].filter((name) => !before.has(name)),
  changed: [...after.keys()].filter((name) => before.has(name) && before.get(name) !== after.get(name)),
  removed: [...before.keys()].filter((name) => !after.has(name)),
});

/** What a laptop has to copy that has the old version: the same bytes are there already, whatever they are called. */
const updateBytes = (before: PackManifest, after: PackManifest) => {
  const there = new Set<string>(before.files.map(({ sha256 }) => sha256));
  const wanted = new Map(after.files.map(({ sha256, size }) => [sha256 as string, size]));
  const fresh = [...wanted].filter(([sha256]) => !there.has(sha256));
  const sum = (sizes: readonly (readonly [string, number])[]): number => sizes.reduce((bytes, [, size]) => bytes + size, 0);
  return { files: fresh.length, toCopy: sum(fresh), total: sum([...wanted]) };
};
