import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { folderSource } from './folder-source.ts';
import { PackFault } from './pack-fault.ts';
import type { PackSource } from './pack-source.ts';
import { zipSource } from './zip-source.ts';

/** More packs than this on one stick are not looked at: somebody has chosen a whole disk. */
const PACKS_LIMIT = 50;

/**
 * Where packs lie in what the trainer chose: `.kitpack` files, a folder that is a pack, or a folder (a stick) with such side by side.
 * @throws PackFault `packs.none-there`, `packs.unreadable`
 */
export const findPacks = async (chosen: readonly string[]): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const path of chosen) {
    if (await isFile(path)) found.push(path);
    else found.push(...(await inFolder(path)));
  }
  const first = chosen[0] ?? '';
  if (found.length === 0) throw new PackFault('packs.none-there', { what: basename(first) || first });
  return found.slice(0, PACKS_LIMIT);
};

/** Opens a pack at a place that `findPacks` named. */
export const openPackAt = async (path: string): Promise<PackSource> =>
  (await isFile(path)) ? zipSource(path) : folderSource(path);

const isFile = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isFile();
  } catch (thrown) {
    throw new PackFault('packs.unreadable', { what: basename(path) || path }, thrown);
  }
};

const inFolder = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch((thrown: unknown) => {
    throw new PackFault('packs.unreadable', { what: basename(folder) || folder }, thrown);
  });
  if (entries.some((entry) => entry.name === 'pack.json')) return [folder];
  const found: string[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isFile() && /\.kitpack$/i.test(entry.name) && !entry.name.startsWith('.')) found.push(path);
    else if (entry.isDirectory() && (await isPackFolder(path))) found.push(path);
  }
  return found;
};

const isPackFolder = async (folder: string): Promise<boolean> =>
  (await stat(join(folder, 'pack.json')).catch(() => null))?.isFile() === true;
