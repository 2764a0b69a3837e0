import type { PackProgress } from '../../../preload/contract/models/content-pack-work.ts';
import type { Sha256 } from '../../../preload/contract/models/ids.ts';
import type { Localized } from '../../../preload/contract/models/localized.ts';
import type { PackFile } from '../../../preload/contract/models/pack.ts';
import type { Problem } from '../../../preload/contract/models/problem.ts';
import { createLog } from '../../platform/log.ts';
import { findPacks, openPackAt } from '../packs/find-sources.ts';
import { lookAt } from '../packs/look-at.ts';
import { PackFault } from '../packs/pack-fault.ts';
import type { PackSource } from '../packs/pack-source.ts';
import { createMeter, type Meter } from '../packs/progress-meter.ts';
import { storeBlobs } from '../packs/store-blobs.ts';

const log = createLog('library');

export interface MendJob {
  readonly libraryFolder: string;
  readonly kitVersion: string;
  /** Files and folders that the trainer chose. */
  readonly chosen: readonly string[];
  readonly wanted: readonly { readonly sha256: Sha256; readonly size: number }[];
}

/** What came of it: also of a mending that was stopped, or whose stick was pulled out. */
export interface Mended {
  /** Files that have a good copy in the store again, and the title of the pack that had it. */
  readonly files: readonly { readonly sha256: Sha256; readonly from: Localized }[];
  readonly problem: Problem | null;
}

interface MendTools {
  readonly onProgress: (progress: PackProgress) => void;
  /** Throws `packs.cancelled` when the trainer has stopped it. */
  readonly stop: () => void;
}

/** Everything else is a fault of one copy or one pack: another may have a good one. */
const OF_ALL: ReadonlySet<string> = new Set(['packs.source-gone', 'packs.cancelled', 'packs.no-room', 'packs.disk-failed']);
const endsAll = (thrown: unknown): boolean => !(thrown instanceof PackFault) || OF_ALL.has(thrown.problem.code);

/**
 * Looks for good copies in the packs on a stick. Which pack it is, and which version, does not matter: a file of the same hash is the
 * same file. A pack that would be refused is not read.
 */
export const mendFromStick = async (job: MendJob, tools: MendTools): Promise<Mended> => {
  const meter = createMeter(
    'mending',
    job.wanted.map(({ size }) => size),
    tools.onProgress,
  );
  const left = new Set(job.wanted.map(({ sha256 }) => sha256));
  const files: { sha256: Sha256; from: Localized }[] = [];
  const go = async (): Promise<void> => {
    for (const path of await findPacks(job.chosen)) {
      if (left.size === 0) break;
      tools.stop();
      const opened = await open(path, job.kitVersion);
      if (opened === null) continue;
      try {
        for (const file of opened.files) {
          if (!left.has(file.sha256) || !(await take(job.libraryFolder, opened.source, file, meter, tools))) continue;
          left.delete(file.sha256);
          files.push({ sha256: file.sha256, from: opened.title });
        }
      } finally {
        await opened.source.close();
      }
    }
  };
  try {
    await go();
    return { files, problem: null };
  } catch (thrown) {
    if (thrown instanceof PackFault) return { files, problem: thrown.problem };
    throw thrown;
  }
};

const open = async (path: string, kitVersion: string) => {
  let source: PackSource | null = null;
  try {
    source = await openPackAt(path);
    const { manifest } = await lookAt(source, kitVersion);
    return { source, files: manifest.files, title: manifest.title };
  } catch (thrown) {
    await source?.close();
    if (endsAll(thrown)) throw thrown;
    log.warn(`a pack is not used for mending: ${thrown instanceof PackFault ? thrown.problem.code : ''}`);
    return null;
  }
};

const take = async (
  libraryFolder: string,
  source: PackSource,
  file: PackFile,
  meter: Meter,
  { stop }: MendTools,
): Promise<boolean> => {
  try {
    await storeBlobs(libraryFolder, [{ source, file }], {
      onBytes: meter.bytes,
      onFile: meter.file,
      onBegin: () => undefined,
      stop,
    });
    return true;
  } catch (thrown) {
    if (endsAll(thrown)) throw thrown;
    return false;
  }
};
