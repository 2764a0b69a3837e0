import { stat } from 'node:fs/promises';
import { openPackAt } from '../../main/library/packs/find-sources.ts';
import type { PackSource } from '../../main/library/packs/pack-source.ts';
import { Failed } from './command.ts';

/** Opens a built folder or a `.kitpack`, as a kit does that looks at a stick. */
export const openPack = async (path: string): Promise<PackSource> => {
  if ((await stat(path).catch(() => null)) === null) throw new Failed(`${path} is not there.`);
  return openPackAt(path);
};
