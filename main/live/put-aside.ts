import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createLog } from '../platform/log.ts';
import { fileTime, recordsPaths } from '../records/backup/backup-files.ts';

const log = createLog('live');

/**
 * Keeps a live state that cannot be read, beside what else was damaged: whoever looks for the fault needs it, and the session will write
 * over it. It holds nobody's data.
 */
export const putAside = async (dataFolder: string, savedAt: string, text: string): Promise<void> => {
  const { damaged } = recordsPaths(dataFolder);
  try {
    await mkdir(damaged, { recursive: true });
    await writeFile(join(damaged, `live-state-${fileTime(savedAt)}.json`), text);
  } catch (thrown) {
    log.error('a live state that cannot be read could not be kept', thrown);
  }
};
