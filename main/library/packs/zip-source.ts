import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import type { PackFile } from '../../../preload/contract/models/pack.ts';
import { FILES_LIMIT, faultInNames } from './names.ts';
import { PackFault, systemCode } from './pack-fault.ts';
import { type PackSource, type Reading, readAll, readStream, readStretch } from './pack-source.ts';

const STORED = 0;
const DEFLATED = 8;

/** Unix's kind of file, in the upper half of an entry's attributes. A writer on Windows leaves it 0. */
const KIND = 0o170000;
const ORDINARY = new Set([0, 0o100000, 0o040000]);

/**
 * A pack that is one file, `.kitpack`: a zip. Its whole directory is read and judged before anything else of it is; nothing is
 * ever unpacked by name. What lies stored is read as a stretch of the file, so that a video is no slower than in a folder.
 */
export const zipSource = async (path: string): Promise<PackSource> => {
  const name = basename(path);
  const fault = (code: PackFault['problem']['code'], at = '') => new PackFault(code, { what: name, path: at });
  const opened = await openZip(path, name);
  const handle = await open(path, 'r').catch((thrown: unknown) => {
    opened.close();
    throw new PackFault('packs.unreadable', { what: name }, thrown);
  });
  const { size } = await handle.stat();
  const close = async (): Promise<void> => {
    opened.close();
    await handle.close();
  };
  const entries = await readDirectory(opened, name).catch(async (thrown: unknown) => {
    await close();
    throw thrown;
  });

  const reading = async (entry: Entry, at: string): Promise<Reading> => {
    try {
      if (entry.compressionMethod === STORED) {
        const { fileDataStart } = await opened.readLocalFileHeaderPromise(entry, { minimal: true });
        return readStretch(handle, fileDataStart, entry.compressedSize, async () => undefined);
      }
      return guarded(readStream(await opened.openReadStreamPromise(entry)), fault, at);
    } catch (thrown) {
      throw systemCode(thrown) === null ? fault('packs.not-a-zip') : thrown;
    }
  };

  const entryOf = ({ path: at, size: expected }: PackFile): Entry => {
    const entry = entries.get(at);
    if (entry === undefined) throw fault('packs.file-missing', at);
    if (entry.uncompressedSize !== expected) throw fault('packs.file-altered', at);
    return entry;
  };

  return {
    origin: { kind: 'file', name },
    path,
    small: async (at, limit) => {
      const entry = entries.get(at);
      if (entry === undefined) return { state: 'missing' };
      if (entry.uncompressedSize > limit) return { state: 'too-large' };
      const bytes = await readAll(await reading(entry, at), limit);
      return bytes === null ? { state: 'too-large' } : { state: 'read', bytes };
    },
    glance: async (files) => {
      for (const file of files) entryOf(file);
    },
    open: (file) => reading(entryOf(file), file.path),
    isThere: async () => (await stat(path).catch(() => null))?.size === size,
    close,
  };
};

const openZip = async (path: string, name: string): Promise<ZipFile> => {
  try {
    // Names are looked at by our own rules, as bytes: yauzl would mend some of them.
    return await openPromise(path, { autoClose: false, lazyEntries: true, decodeStrings: false, validateEntrySizes: true });
  } catch (thrown) {
    throw new PackFault(systemCode(thrown) === null ? 'packs.not-a-zip' : 'packs.unreadable', { what: name }, thrown);
  }
};

/** Every entry by name, or the reason why none of them is taken. */
const readDirectory = async (zip: ZipFile, name: string): Promise<ReadonlyMap<string, Entry>> => {
  const fault = (code: PackFault['problem']['code'], path = '') => new PackFault(code, { what: name, path });
  if (zip.entryCount > FILES_LIMIT) throw fault('packs.too-many');
  const files: (readonly [string, Entry])[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      const path = new TextDecoder('utf-8', { fatal: true }).decode(entry.fileNameRaw);
      const bare = path.endsWith('/') ? path.slice(0, -1) : path;
      const wrong = faultInNames([bare]);
      if (wrong !== null) throw fault(wrong.code, wrong.path);
      if (!ORDINARY.has((entry.externalFileAttributes >>> 16) & KIND)) throw fault('packs.link', bare);
      if (bare !== path) continue;
      if (entry.isEncrypted() || (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED))
        throw fault('packs.not-a-zip', bare);
      files.push([bare, entry]);
    }
  } catch (thrown) {
    if (thrown instanceof PackFault) throw thrown;
    if (systemCode(thrown) !== null) throw fault('packs.unreadable');
    // A stored entry that claims another size than it has: yauzl says so before it is read.
    throw fault(thrown instanceof Error && /size mismatch/.test(thrown.message) ? 'packs.bomb' : 'packs.not-a-zip');
  }
  const wrong = faultInNames(files.map(([path]) => path)) ?? overlap(files.map(([, entry]) => entry));
  if (wrong !== null) throw fault(wrong.code, wrong.path);
  return new Map(files);
};

/** Entries that share bytes: a small file that unpacks to a hundred times a large one. */
const overlap = (entries: readonly Entry[]): { readonly code: 'packs.bomb'; readonly path: string } | null => {
  let end = 0;
  for (const entry of entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)) {
    if (entry.relativeOffsetOfLocalHeader < end) return { code: 'packs.bomb', path: entry.fileNameRaw.toString('latin1') };
    end = entry.relativeOffsetOfLocalHeader + entry.compressedSize;
  }
  return null;
};

/** Says of a deflated stream that breaks or swells what it is. */
const guarded = (
  reading: Reading,
  fault: (code: PackFault['problem']['code'], at: string) => PackFault,
  at: string,
): Reading => ({
  ...reading,
  read: async (into) => {
    try {
      return await reading.read(into);
    } catch (thrown) {
      if (thrown instanceof Error && /too many bytes/.test(thrown.message)) throw fault('packs.bomb', at);
      throw systemCode(thrown) === null && !(thrown instanceof PackFault) ? fault('packs.file-altered', at) : thrown;
    }
  },
});
