import type { DamagedFile, PackProgress, VerifyReport } from '../../../preload/contract/models/content-pack-work.ts';
import type { Sha256 } from '../../../preload/contract/models/ids.ts';
import { createLog } from '../../platform/log.ts';
import { blobPath, statFile } from '../blob-store.ts';
import type { KnownFile } from '../content-files.ts';
import { nameOfFile } from '../name-of-file.ts';
import type { Pack } from '../pack.ts';
import { createMeter } from '../packs/progress-meter.ts';
import { startHashers } from './hash-files.ts';
import { type MendSetting, mendFile } from './mend-file.ts';
import { nameDamage } from './name-damage.ts';
import type { FileToHash, HashedFile } from './protocol.ts';
import { asidePath, setAside } from './set-aside.ts';

const log = createLog('library');

export interface Verifying extends MendSetting {
  /** All that are on board, kept versions included. */
  readonly packs: readonly Pack[];
  /** The built worker, or `worker.ts` itself where Node runs it. */
  readonly script: string | URL;
  readonly signal: AbortSignal;
  /** Whether a session is live: then disk and processor belong to the wall. */
  readonly heldBack: () => boolean;
  /** A few times a second. */
  readonly onProgress: (progress: PackProgress) => void;
}

/**
 * Hashes every file of the library as the kit would read it: the store's copy, or the shipped one where the store has none. What is
 * damaged is put aside at once, so that it is never shown, and mended where a pack on this laptop has a good copy. A signal to stop
 * ends it with what was seen until then.
 */
export const verifyLibrary = async (setting: Verifying): Promise<VerifyReport> => {
  const { files, signal, heldBack } = setting;
  const began = performance.now();
  const hashers = startHashers(setting.script, signal, heldBack);
  const { present, gone } = await whereTheyLie(setting);
  const known = new Map(files.all().map((file) => [file.sha256, file]));
  const bad: { readonly file: KnownFile; readonly state: DamagedFile['state']; mendedFrom: string | null }[] = gone.map(
    (each) => ({
      ...each,
      mendedFrom: null,
    }),
  );
  const meter = createMeter(
    'checking',
    present.map(({ size }) => size),
    (progress) => setting.onProgress({ ...progress, heldBack: heldBack() }),
  );
  /** One after the other: files are put aside and mended while the next ones are read. */
  let mending: Promise<void> = Promise.resolve();
  const mend = (one: (typeof bad)[number], path: string | null): void => {
    mending = mending.then(async () => {
      if (path === blobPath(setting.libraryFolder, one.file.sha256)) await setAside(path);
      one.mendedFrom = await mendFromHere(setting, one.file);
    });
  };
  for (const one of bad) mend(one, null);
  let looked = { files: 0, bytes: 0 };
  await hashers.hash({
    files: present,
    onRead: (file, bytes) => {
      meter.current(() => nameOfFile(setting.packs, file.sha256, setting.language()));
      meter.bytes(bytes);
    },
    onHashed: (asked, found) => {
      looked = { files: looked.files + 1, bytes: looked.bytes + asked.size };
      meter.file();
      learn(setting, asked, found);
      const file = known.get(asked.sha256);
      if (found.state === 'good' || file === undefined) return;
      const one = { file, state: found.state, mendedFrom: null };
      bad.push(one);
      mend(one, asked.path);
    },
  });
  await mending;
  const seconds = (performance.now() - began) / 1000;
  return {
    complete: looked.files === present.length,
    ...looked,
    seconds,
    megabytesPerSecond: seconds === 0 ? 0 : looked.bytes / seconds / 1e6,
    notAllIn: null,
    damaged: bad.flatMap(({ file, state, mendedFrom }) => damageOf(setting.packs, file, state, mendedFrom)),
  };
};

/** The file that would be read for each hash, and those that are nowhere. */
const whereTheyLie = async ({ files, libraryFolder }: Verifying) => {
  const present: FileToHash[] = [];
  const gone: { readonly file: KnownFile; readonly state: DamagedFile['state'] }[] = [];
  for (const file of files.all()) {
    let path: string | null = null;
    for (const place of file.places) {
      path ??= (await statFile(place)) === null ? null : place;
    }
    if (path !== null) present.push({ path, sha256: file.sha256, size: file.size });
    else {
      const aside = await statFile(asidePath(blobPath(libraryFolder, file.sha256)));
      gone.push({ file, state: aside === null ? 'missing' : 'altered' });
    }
  }
  // The largest first, so that no thread is left alone with it at the end.
  return { present: present.sort((a, b) => b.size - a.size), gone };
};

/** Whatever else reads it goes by what was seen here. */
const learn = ({ files }: Verifying, { path }: FileToHash, { state, size, mtimeMs }: HashedFile): void => {
  if (state !== 'missing') files.learn({ path, size, mtimeMs, isRight: state === 'good' });
};

/** A disk that is full or cannot be written leaves it as it is: it is told as damaged, and a later look may mend it. */
const mendFromHere = (setting: Verifying, file: KnownFile): Promise<string | null> =>
  mendFile(setting, file, setting.packs).catch((thrown: unknown) => {
    log.error('a damaged file could not be mended', thrown);
    return null;
  });

const damageOf = (
  packs: readonly Pack[],
  file: { readonly sha256: Sha256; readonly size: number },
  state: DamagedFile['state'],
  mendedFrom: string | null,
): readonly DamagedFile[] => {
  const name = nameDamage(packs, file.sha256);
  return name === null ? [] : [{ sha256: file.sha256, size: file.size, state, ...name, mendedFrom }];
};
