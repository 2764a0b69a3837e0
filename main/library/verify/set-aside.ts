import { rename, rm } from 'node:fs/promises';
import { createLog } from '../../platform/log.ts';

const log = createLog('library');

/** Where a damaged file of the store lies until there is a good one in its place. */
export const asidePath = (path: string): string => `${path}.damaged`;

/**
 * Takes a damaged file out of its place. There it could be taken for a good one by whatever goes by its size: a large video that is
 * opened before it is hashed, an installation that copies only what is missing.
 */
export const setAside = async (path: string): Promise<void> => {
  // On a disk that cannot be written it stays; it is known to be wrong all the same, until the kit ends.
  await rename(path, asidePath(path)).catch((thrown: unknown) => log.error('a damaged file could not be put aside', thrown));
};

/** There is a good file now: the damaged one only takes room. */
export const clearAside = (path: string): Promise<void> => rm(asidePath(path), { force: true }).catch(() => undefined);
