import { existsSync } from 'node:fs';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { countyFault } from '../../../main/library/manifest.ts';
import { faultInNames } from '../../../main/library/packs/names.ts';
import { PackCounty } from '../../../preload/contract/models/county.ts';
import { type GlossaryTerm, PACK_FORMAT_VERSION, type PackFile, PackManifest } from '../../../preload/contract/models/pack.ts';
import { checkTerms } from './check-module.ts';
import { describeFile } from './files-on-disk.ts';
import { GlossarySource, PackSource, readSource } from './pack-source.ts';
import { count, megabytes } from './quantities.ts';
import { readModule } from './read-module.ts';

export interface ManifestResult {
  readonly outcome: 'written' | 'unchanged';
  readonly manifest: PackManifest;
  /** Items that are announced and whose files are not there yet. */
  readonly notes: readonly string[];
  readonly message: string;
}

/**
 * Writes `pack.json` of the pack in folder `root` from `roles.json`, `modules/<id>/module.json`, `county.json` and the files on disk, with their
 * sizes and SHA-256. Equal files give equal bytes. Throws sentences, and leaves the old `pack.json` alone, when something does
 * not fit.
 */
export async function writeManifest(root: string, onFile?: OnFile): Promise<ManifestResult> {
  const { manifest, notes } = await buildManifest(root, onFile);
  const target = join(root, 'pack.json');
  const text = manifestText(manifest);
  const total = manifest.files.reduce((sum, file) => sum + file.size, 0);
  const message = `${count(manifest.modules.length, 'module')}, ${count(manifest.files.length, 'file')}, ${megabytes(total)}`;
  if (existsSync(target) && (await readFile(target, 'utf8')) === text) return { outcome: 'unchanged', manifest, notes, message };
  await writeFile(`${target}.new`, text);
  await rename(`${target}.new`, target);
  return { outcome: 'written', manifest, notes, message };
}

/** The bytes of a `pack.json`, as text. */
export const manifestText = (manifest: PackManifest): string => `${JSON.stringify(manifest, null, 2)}\n`;

/** The manifest as it should be now, without writing it. Throws when something does not fit. */
export async function buildManifest(
  root: string,
  onFile?: OnFile,
): Promise<{ manifest: PackManifest; notes: readonly string[] }> {
  const { manifest, notes, problems } = await draftManifest(root, onFile);
  if (problems.length > 0) throw new Error(problems.map(({ sentence }) => sentence).join('\n'));
  return { manifest, notes };
}

/** Told of each file when it has been hashed. */
export type OnFile = (path: string, done: number, total: number) => void;

/** Something that does not fit together, and the file in which to mend it. */
export interface DraftProblem {
  readonly file: string;
  readonly sentence: string;
}

/** As far as a manifest can be made: what does not fit together is told. Throws sentences when something cannot be read at all. */
export async function draftManifest(
  root: string,
  onFile: OnFile = () => undefined,
): Promise<{ manifest: PackManifest; notes: readonly string[]; problems: readonly DraftProblem[] }> {
  const source = await readSource(join(root, 'roles.json'), PackSource, root);
  const county = await readCounty(root);
  const folders = existsSync(join(root, 'modules'))
    ? (await readdir(join(root, 'modules'), { withFileTypes: true })).filter((entry) => entry.isDirectory())
    : [];
  const ids = folders.map((entry) => entry.name).sort();
  const read = await Promise.all(ids.map((id) => readModule(root, id, source.languages[0] ?? 'en')));
  const modules = read.map(({ module }) => module);
  const glossary = await readGlossary(root);
  const logo = county?.logo === undefined ? [] : [county.logo];
  const paths = [...new Set([...read.flatMap((module) => module.paths), ...logo])].sort();
  const files = await describeAll(root, paths, onFile);
  const manifest = PackManifest.parse({
    formatVersion: PACK_FORMAT_VERSION,
    ...source,
    modules,
    glossary,
    ...(county === undefined ? {} : { county }),
    files,
  });
  const fault = countyFault(manifest);
  const problems = [
    ...inFile('roles.json', checkRoles(source, ids)),
    ...inFile('glossary.json', checkTerms(glossary, modules)),
    ...nameProblems(paths),
    ...inFile('county.json', fault === null ? [] : [`county.json: ${fault}.`]),
    ...read.flatMap(({ module, problems: found }) => inFile(`modules/${module.id}/module.json`, found)),
  ];
  return { manifest, notes: read.flatMap((module) => module.notes), problems };
}

/** So many files are read at a time: a disk is not made faster by more. */
const AT_A_TIME = 4;

async function describeAll(root: string, paths: readonly string[], onFile: OnFile): Promise<readonly PackFile[]> {
  const files: PackFile[] = [];
  for (let at = 0; at < paths.length; at += AT_A_TIME) {
    files.push(...(await Promise.all(paths.slice(at, at + AT_A_TIME).map((path) => describeFile(root, path)))));
    onFile(files.at(-1)?.path ?? '', files.length, paths.length);
  }
  return files;
}

/** Names for which every kit would refuse the pack: an author hears of it first. */
function nameProblems(paths: readonly string[]): readonly DraftProblem[] {
  const fault = faultInNames(paths);
  if (fault === null) return [];
  const because = {
    'packs.path-forbidden': 'it leads out of the pack',
    'packs.name-reserved': 'Windows keeps that name for itself',
    'packs.twice': 'there are two of that name',
    'packs.same-name': 'another name differs from it only in capital letters',
    'packs.too-many': 'there are more than 20,000 files',
  }[fault.code];
  return [{ file: fault.path, sentence: `${fault.path}: every kit would refuse this pack, because ${because}.` }];
}

const inFile = (file: string, sentences: readonly string[]): readonly DraftProblem[] =>
  sentences.map((sentence) => ({ file, sentence }));

function checkRoles(source: PackSource, modules: readonly string[]): readonly string[] {
  const named = source.roles.flatMap((role) => role.phases.flatMap((phase) => phase.modules));
  return [
    ...named
      .filter((id) => !modules.includes(id))
      .map((id) => `roles.json names the module "${id}", and modules/${id} is not there.`),
    ...modules.filter((id) => !named.includes(id)).map((id) => `modules/${id} belongs to no phase in roles.json.`),
  ];
}

/** A pack without `glossary.json` has no words to explain. */
async function readGlossary(root: string): Promise<readonly GlossaryTerm[]> {
  const path = join(root, 'glossary.json');
  return existsSync(path) ? readSource(path, GlossarySource, root) : [];
}

/** A pack without `county.json` leaves the laptop's own settings alone. */
async function readCounty(root: string): Promise<PackCounty | undefined> {
  const path = join(root, 'county.json');
  if (!existsSync(path)) return undefined;
  const county = await readSource(path, PackCounty.strict(), root);
  if (county.logo !== undefined && !existsSync(join(root, county.logo))) {
    throw new Error(`county.json names the logo "${county.logo}", which is not there.`);
  }
  return county;
}
