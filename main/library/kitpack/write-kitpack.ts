import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { Sha256 } from '../../../preload/contract/models/ids.ts';
import type { PackFile } from '../../../preload/contract/models/pack.ts';
import { statFile } from '../blob-store.ts';
import { sha256OfBytes } from '../digest.ts';
import type { BadFile } from '../install-pack.ts';
import type { Pack } from '../pack.ts';
import { SIGNATURE_FILE } from '../signature.ts';

/** `size` and `sha256` are those of the `.kitpack` itself. */
export type KitpackOutcome =
  | { readonly state: 'written'; readonly size: number; readonly sha256: Sha256 }
  /** A file of the pack is not as `pack.json` says. Nothing was written. */
  | { readonly state: 'bad'; readonly file: BadFile };

export interface KitpackOptions {
  /** Bytes of the pack's files, some times for each megabyte. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** A zip has no use for these, and they would make two files of equal content different. 1980 is where the format begins. */
const SAME_FOR_ALL = { mtime: new Date('1980-01-01T00:00:00Z'), mode: 0o100644 };

/**
 * Writes the pack in a folder as one file: `pack.json` first, so that a reader knows at once what comes, then its signature if there is
 * one, then the files in the manifest's order. What the manifest does not list stays at home.
 *
 * Nothing is compressed: nearly all of a pack is video that would not get smaller, a reader can take what lies in there as it is, and
 * the same pack gives the same bytes on every machine, whatever its zlib. The target is replaced in one step when everything is on
 * disk. Rejects when the disk is full or `signal` is aborted.
 */
export const writeKitpack = async (pack: Pack, target: string, options: KitpackOptions = {}): Promise<KitpackOutcome> => {
  const { folder } = pack;
  if (folder === null) throw new TypeError('only a pack that lies in a folder can be written as one file');
  const table = await readFile(join(folder, 'pack.json')).catch(() => null);
  if (table === null) return { state: 'bad', file: { path: 'pack.json', state: 'missing' } };
  if (sha256OfBytes(table) !== pack.manifestSha256) return { state: 'bad', file: { path: 'pack.json', state: 'altered' } };

  const temporary = `${target}.${randomUUID()}.tmp`;
  try {
    const { zip, failed } = zipOf(pack, folder, table, await signatureIn(folder), options.onProgress ?? (() => undefined));
    const hash = createHash('sha256');
    let size = 0;
    const hashing = new Transform({
      transform: (chunk: Buffer, _, done) => {
        hash.update(chunk);
        size += chunk.length;
        done(null, chunk);
      },
    });
    const file = createWriteStream(temporary, { flags: 'wx', flush: true });
    const written = pipeline(zip, hashing, file, options.signal === undefined ? {} : { signal: options.signal });
    try {
      await written;
    } catch (thrown) {
      const bad = failed();
      if (bad !== null) return { state: 'bad', file: bad };
      throw thrown;
    }
    await rename(temporary, target);
    return { state: 'written', size, sha256: Sha256.parse(hash.digest('hex')) };
  } finally {
    await rm(temporary, { force: true });
  }
};

const signatureIn = (folder: string): Promise<Buffer | null> => readFile(join(folder, SIGNATURE_FILE)).catch(() => null);

/** The zip as a stream, and which file of the pack made it break off. */
const zipOf = (
  { manifest }: Pack,
  folder: string,
  table: Buffer,
  signature: Buffer | null,
  onProgress: (done: number, total: number) => void,
) => {
  const zip = new ZipFile();
  const stream = new PassThrough();
  let bad: BadFile | null = null;
  let reading: Readable | null = null;
  stream.on('close', () => reading?.destroy());
  const breakOff = (thrown: unknown): void => {
    if (thrown instanceof BadFileError) bad = thrown.file;
    stream.destroy(thrown instanceof Error ? thrown : new Error(String(thrown)));
  };
  zip.on('error', breakOff);
  zip.outputStream.pipe(stream);

  zip.addBuffer(table, 'pack.json', { ...SAME_FOR_ALL, compress: false });
  if (signature !== null) zip.addBuffer(signature, SIGNATURE_FILE, { ...SAME_FOR_ALL, compress: false });
  const total = manifest.files.reduce((sum, file) => sum + file.size, 0);
  let done = 0;
  for (const file of manifest.files) {
    zip.addReadStreamLazy(file.path, { ...SAME_FOR_ALL, compress: false, size: file.size }, (give) => {
      const checked = checkedBytes(join(folder, ...file.path.split('/')), file, (bytes) => {
        done += bytes;
        onProgress(done, total);
      });
      reading = Readable.from(checked, { objectMode: false });
      reading.on('error', breakOff);
      give(null, reading);
    });
  }
  zip.end();
  return { zip: stream, failed: () => bad };
};

class BadFileError extends Error {
  readonly file: BadFile;
  constructor(file: BadFile) {
    super(`${file.path} is ${file.state}`);
    this.file = file;
  }
}

/** A file's bytes, and an error in place of their end unless they are those that the manifest promises. */
async function* checkedBytes(place: string, file: PackFile, onBytes: (count: number) => void): AsyncGenerator<Buffer> {
  const there = await statFile(place);
  if (there === null) throw new BadFileError({ path: file.path, state: 'missing' });
  if (there.size !== file.size) throw new BadFileError({ path: file.path, state: 'altered' });
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(place, { highWaterMark: 1 << 20 })) {
    hash.update(chunk);
    yield chunk;
    onBytes(chunk.length);
  }
  if (hash.digest('hex') !== file.sha256) throw new BadFileError({ path: file.path, state: 'altered' });
}
