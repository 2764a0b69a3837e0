import { basename } from 'node:path';
import { failed, ok, type Result } from '../../../preload/contract/models/problem.ts';
import { readPackFolder, storePack } from '../install-pack.ts';
import type { Pack } from '../pack.ts';

/**
 * Takes a pack from a folder into the library, whole or not at all: `content.pack-invalid` names the first file that fails its
 * hash, and nothing of the pack shows.
 */
export const installPackFolder = async (libraryFolder: string, folder: string, kitVersion: string): Promise<Result<Pack>> => {
  const pack = await readPackFolder(folder, kitVersion);
  if (!pack.ok) return pack;
  const bad = await storePack(libraryFolder, pack.value);
  const first = bad[0];
  if (first === undefined) return ok({ ...pack.value, folder: null });
  return failed('content.pack-invalid', { what: `${basename(folder)}: ${first.path} is ${first.state}` });
};
