import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Sha256 } from '../../preload/contract/models/ids.ts';
import { blobPath, statFile } from './blob-store.ts';
import { digestOfFile } from './digest.ts';
import type { Pack } from './pack.ts';
import { asidePath } from './verify/set-aside.ts';

/** Files up to this many bytes are hashed before they are first used in a run; larger ones meanwhile, in the background. */
export const HASH_BEFORE_USE_BYTES = 64 * 1024 * 1024;

/** Between two megabytes of a large file that is being shown while it is hashed. */
const BACKGROUND_REST_MS = 10;

/** A file that can be read now. */
export interface LocatedFile {
  readonly path: string;
  readonly size: number;
  readonly mediaType: string;
}

/** Whether a file is what its pack says. `missing` when no copy is there at all, `altered` when there are only wrong ones. */
export type FileState = { readonly state: 'good'; readonly file: LocatedFile } | { readonly state: 'missing' | 'altered' };

/** The files of all packs, by hash: where they lie and whether they can be trusted. */
export interface ContentFiles {
  readonly add: (pack: Pack) => void;
  /** A copy of the right size that is not known to be wrong; null when there is none. Does not read it. */
  readonly locate: (sha256: Sha256) => LocatedFile | null;
  /** Looks at the bytes themselves, once a run and again when the file has changed. */
  readonly check: (sha256: Sha256) => Promise<FileState>;
  /** Every file once, whatever packs it is in, with the places where a copy may lie: the one that is read first comes first. */
  readonly all: () => readonly KnownFile[];
  /** What a look at the bytes by somebody else has shown: it counts more than what was found before. */
  readonly learn: (seen: SeenFile) => void;
}

export interface KnownFile {
  readonly sha256: Sha256;
  readonly size: number;
  readonly places: readonly string[];
}

/** A file as it was when it was hashed. */
export interface SeenFile {
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
  readonly isRight: boolean;
}

interface Known {
  readonly size: number;
  readonly mediaType: string;
  /** The store's place first, then the packs shipped with the kit: a damaged copy is passed over for a good one. */
  readonly places: string[];
}

/** @param onAltered is told of a large file that was found wrong after it had been opened. */
export const createContentFiles = (libraryFolder: string, onAltered: (sha256: Sha256) => void): ContentFiles => {
  const files = new Map<Sha256, Known>();
  /** By path, size and time of change: what hashing has shown. */
  const verdicts = new Map<string, Promise<boolean>>();
  const wrong = new Set<string>();
  const keyOf = (path: string, found: { size: number; mtimeMs: number }) => `${path}\n${found.size}\n${found.mtimeMs}`;

  const isRight = (key: string, path: string, sha256: Sha256, restMs = 0): Promise<boolean> => {
    const running =
      verdicts.get(key) ??
      digestOfFile(path, restMs).then(
        (digest) => {
          if (digest.sha256 !== sha256) wrong.add(key);
          return digest.sha256 === sha256;
        },
        () => {
          // It could be read a moment ago: a stick pulled out, say. It may be there again next time.
          verdicts.delete(key);
          return false;
        },
      );
    verdicts.set(key, running);
    return running;
  };

  const locate = (sha256: Sha256): LocatedFile | null => {
    const known = files.get(sha256);
    const path = known?.places.find((place) => {
      const found = statSync(place, { throwIfNoEntry: false });
      return found?.isFile() === true && found.size === known.size && !wrong.has(keyOf(place, found));
    });
    return known === undefined || path === undefined ? null : { path, size: known.size, mediaType: known.mediaType };
  };

  const check = async (sha256: Sha256): Promise<FileState> => {
    const known = files.get(sha256);
    let altered = false;
    for (const path of known?.places ?? []) {
      const found = await statFile(path);
      if (known === undefined) continue;
      if (found === null) {
        altered ||= (await statFile(asidePath(path))) !== null;
        continue;
      }
      const key = keyOf(path, found);
      altered = true;
      if (found.size !== known.size || wrong.has(key)) continue;
      const good: FileState = { state: 'good', file: { path, size: known.size, mediaType: known.mediaType } };
      if (known.size > HASH_BEFORE_USE_BYTES) {
        if (!verdicts.has(key)) {
          void isRight(key, path, sha256, BACKGROUND_REST_MS).then(
            () => wrong.has(key) && locate(sha256) === null && onAltered(sha256),
          );
        }
        return good;
      }
      if (await isRight(key, path, sha256)) return good;
    }
    return { state: altered ? 'altered' : 'missing' };
  };

  return {
    add: (pack) => {
      for (const file of pack.manifest.files) {
        const known = files.get(file.sha256) ?? {
          size: file.size,
          mediaType: file.mediaType,
          places: [blobPath(libraryFolder, file.sha256)],
        };
        if (pack.folder !== null) known.places.push(join(pack.folder, ...file.path.split('/')));
        files.set(file.sha256, known);
      }
    },
    locate,
    check,
    all: () => [...files].map(([sha256, { size, places }]) => ({ sha256, size, places: [...places] })),
    learn: ({ path, size, mtimeMs, isRight: right }) => {
      const key = keyOf(path, { size, mtimeMs });
      verdicts.set(key, Promise.resolve(right));
      if (right) wrong.delete(key);
      else wrong.add(key);
    },
  };
};
