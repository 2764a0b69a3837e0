import { join } from 'node:path';

/** Where the kit's own files and the trainer's data lie. Everything else is reached from here. */
export interface Paths {
  /** The trainer's data: records, library, backups, log. Never a folder that a cloud service carries off. */
  readonly data: string;
  readonly log: string;
  /** Content that is installed: derived from packs, and from sticks. */
  readonly library: string;
  readonly renderer: string;
  readonly preload: string;
  readonly recordsWorker: string;
  readonly hashWorker: string;
  readonly packsWorker: string;
  readonly searchWorker: string;
  readonly deckWorker: string;
  readonly paperWorker: string;
  /** The folder whose subfolders are the packs that ship with the kit. */
  readonly packs: string;
}

/** What the running program knows of its surroundings. */
export interface Surroundings {
  readonly argv: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** Electron's `userData`. */
  readonly userData: string;
  /** The folder of the built main bundle. */
  readonly mainDir: string;
  /** `process.resourcesPath` when packaged, else null. */
  readonly packagedResources: string | null;
}

/**
 * `--data-dir=DIR`, then `KIT_DATA_DIR`, then the system's place for a program's local data. On Windows that is the local, not the
 * roaming folder: roaming profiles and redirected folders are where records get lost.
 */
export const dataFolder = ({ argv, environment, platform, userData }: Surroundings): string => {
  const asked = argv.find((argument) => argument.startsWith('--data-dir='))?.slice('--data-dir='.length);
  const local = platform === 'win32' ? environment.LOCALAPPDATA : undefined;
  return asked || environment.KIT_DATA_DIR || (local === undefined ? userData : join(local, 'Facilitator Kit'));
};

export const pathsOf = (surroundings: Surroundings): Paths => {
  const { mainDir, packagedResources } = surroundings;
  const data = dataFolder(surroundings);
  const resources = packagedResources ?? join(mainDir, '../../resources');
  return {
    data,
    log: join(data, 'logs'),
    library: join(data, 'library'),
    renderer: join(mainDir, '../renderer'),
    preload: join(mainDir, '../preload/preload.cjs'),
    recordsWorker: join(mainDir, 'records-worker.cjs'),
    hashWorker: join(mainDir, 'hash-worker.cjs'),
    packsWorker: join(mainDir, 'packs-worker.cjs'),
    searchWorker: join(mainDir, 'search-worker.cjs'),
    deckWorker: join(mainDir, 'deck-worker.cjs'),
    paperWorker: join(mainDir, 'paper-worker.cjs'),
    packs: join(resources, 'packs'),
  };
};
