import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { PackOrigin } from '../../../preload/contract/models/content-pack.ts';
import { Sha256 } from '../../../preload/contract/models/ids.ts';
import { Instant } from '../../../preload/contract/models/time.ts';
import { DetachedSignature } from '../signature.ts';
import { libraryPaths } from './library-paths.ts';
import { isMissing } from './pack-source.ts';
import { writeDurably } from './write-durably.ts';

/** A version that the store has whole. */
export const InstalledVersion = z.object({
  packId: z.string(),
  version: z.string(),
  manifestSha256: Sha256,
  origin: PackOrigin,
  installedAt: Instant,
  signature: DetachedSignature.nullable(),
});
export type InstalledVersion = z.infer<typeof InstalledVersion>;

/** Which version of a pack is shown since the trainer chose: by installing it or by going back to it. */
export const Shown = z.object({
  manifestSha256: Sha256,
  /** What was shown before, to go back to. */
  previous: Sha256.nullable(),
  /** The highest version on board at that time: what a later kit brings above it is shown instead. */
  highest: z.string(),
});
export type Shown = z.infer<typeof Shown>;

/**
 * `installed.json`: the one file by which an installation comes into force. What it does not name is not on board, whatever lies in
 * the store. See `docs/decisions/0011-packs-come-into-force-by-one-file.md`.
 */
export const Installed = z.object({
  formatVersion: z.literal(1),
  versions: z.array(InstalledVersion),
  shown: z.record(z.string(), Shown),
  /** Whose signature a pack has had since it was first seen signed. */
  keys: z.record(z.string(), z.object({ publicKey: z.string(), since: Instant })),
});
export type Installed = z.infer<typeof Installed>;

export const NOTHING_INSTALLED: Installed = { formatVersion: 1, versions: [], shown: {}, keys: {} };

/** `none`: nothing was ever installed by stick; every manifest in the store then counts. So it does when the file is damaged. */
export type ReadInstalled =
  | { readonly state: 'read'; readonly installed: Installed }
  | { readonly state: 'none' | 'unreadable'; readonly installed: null };

export const readInstalled = async (libraryFolder: string): Promise<ReadInstalled> => {
  const path = libraryPaths(libraryFolder).installed;
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (thrown) {
    return { state: isMissing(thrown) ? 'none' : 'unreadable', installed: null };
  }
  const parsed = Installed.safeParse(asJson(text));
  return parsed.success ? { state: 'read', installed: parsed.data } : { state: 'unreadable', installed: null };
};

/** The step by which everything becomes new. */
export const writeInstalled = async (libraryFolder: string, installed: Installed): Promise<void> => {
  await mkdir(libraryFolder, { recursive: true });
  await writeDurably(libraryPaths(libraryFolder).installed, `${JSON.stringify(installed, null, 1)}\n`);
};

/** The manifests that lie in the store, by the hashes that their names say. */
export const storedManifests = async (libraryFolder: string): Promise<readonly Sha256[]> => {
  const names = await readdir(libraryPaths(libraryFolder).manifests).catch(() => []);
  return names
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => Sha256.safeParse(basename(name, '.json')).data ?? [])
    .sort();
};

/** An installation that has begun. */
export const InstallNote = z.object({
  manifestSha256: Sha256,
  packId: z.string(),
  version: z.string(),
  title: z.record(z.string(), z.string()),
  origin: PackOrigin,
  /** Where it read from, to look there again. */
  path: z.string(),
  startedAt: Instant,
  /** What it wants: kept by whoever tidies up. Bytes that were there before are not counted. */
  files: z.array(z.object({ sha256: Sha256, size: z.int().nonnegative(), wasHere: z.boolean() })),
});
export type InstallNote = z.infer<typeof InstallNote>;

export const readNotes = async (libraryFolder: string): Promise<readonly InstallNote[]> => {
  const { installing, note } = libraryPaths(libraryFolder);
  const names = await readdir(installing).catch(() => []);
  const notes: InstallNote[] = [];
  for (const name of names) {
    const sha256 = Sha256.safeParse(basename(name, '.json')).data;
    if (sha256 === undefined) continue;
    const read = InstallNote.safeParse(asJson(await readFile(note(sha256), 'utf8').catch(() => '')));
    if (read.success) notes.push(read.data);
  }
  return notes;
};

export const writeNote = async (libraryFolder: string, note: InstallNote): Promise<void> => {
  const paths = libraryPaths(libraryFolder);
  await mkdir(paths.installing, { recursive: true });
  await writeDurably(paths.note(note.manifestSha256), JSON.stringify(note));
};

export const removeNote = (libraryFolder: string, sha256: Sha256): Promise<void> =>
  rm(libraryPaths(libraryFolder).note(sha256), { force: true });

const asJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
