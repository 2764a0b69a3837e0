import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** More than the lock of the one instance writes: a full disk may well still make an empty file. */
const PROBE = Buffer.alloc(4096, 1);

const takesFiles = (folder: string): boolean => {
  const probe = join(folder, `probe-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(probe, PROBE);
    return true;
  } catch {
    return false;
  } finally {
    removeQuietly(probe);
  }
};

const removeQuietly = (file: string): void => {
  try {
    rmSync(file, { force: true });
  } catch {
    // In a folder that takes no files there is none to remove.
  }
};

/**
 * Where Electron keeps its own things, the lock of the one instance among them: beside the data, so that the lock hangs on the data.
 * A data folder that takes no files (write-protected, on a full disk) is still to be opened and talked about; then it is a folder of
 * the system's temporary ones, the same at every start on that data. Null where even that takes none: there is no lock to be had
 * then, and the records' own lock is what is left.
 */
export const runtimeFolder = (data: string, temporary: string): string | null => {
  const name = createHash('sha256').update(data).digest('hex').slice(0, 16);
  return [join(data, 'runtime'), join(temporary, `facilitator-kit-${name}`)].find(takesFiles) ?? null;
};
