import { stat } from 'node:fs/promises';
import { openPackAt } from '../../main/library/packs/find-sources.ts';
import type { PackSource } from '../../main/library/packs/pack-source.ts';
import { Failed } from './command.ts';

/**
 * Opens a built folder or a `.kitpack`, as a kit does that looks at a stick: but one file that is missing is no reason not to look at
 * the others.
 */
export const openPack = async (path: string): Promise<PackSource> => {
  if ((await stat(path).catch(() => null)) === null) throw new Failed(`${path} is not there.`);
  return unglanced(await openPackAt(path));
};

/** A source of which the table of contents can be had, whatever has become of the files. */
export const unglanced = (source: PackSource): PackSource => ({ ...source, glance: async () => undefined });
