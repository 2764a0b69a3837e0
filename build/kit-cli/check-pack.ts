import { createHash } from 'node:crypto';
import { type LookedAt, lookAt } from '../../main/library/packs/look-at.ts';
import { PackFault } from '../../main/library/packs/pack-fault.ts';
import type { PackSource } from '../../main/library/packs/pack-source.ts';
import type { PackFile } from '../../preload/contract/models/pack.ts';
import type { Io } from './io.ts';
import { KIT_VERSION } from './kit-version.ts';
import { sentenceOf } from './sentence.ts';

export interface CheckedPack {
  /** Null where already its table of contents is refused. */
  readonly looked: LookedAt | null;
  readonly problems: readonly { readonly path: string; readonly sentence: string }[];
}

const PIECE_BYTES = 4 << 20;

/** Reads a pack as a kit would before it installs it, every file to its end, and names whatever is not as it should be. Closes it. */
export const checkPack = async (
  open: () => Promise<PackSource>,
  ask: { readonly signature: boolean },
  io: Io,
): Promise<CheckedPack> => {
  const problems: { path: string; sentence: string }[] = [];
  let source: PackSource | null = null;
  try {
    source = await open();
    const looked = await lookAt(ask.signature ? source : unsigned(source), KIT_VERSION);
    const { files } = looked.manifest;
    const total = files.reduce((sum, { size }) => sum + size, 0);
    let done = 0;
    for (const file of files) {
      const sentence = await lookAtFile(source, file, (bytes) => {
        io.signal.throwIfAborted();
        done += bytes;
        io.progress(file.path, done, total);
      });
      if (sentence !== null) problems.push({ path: file.path, sentence });
    }
    return { looked, problems };
  } catch (thrown) {
    if (!(thrown instanceof PackFault) || thrown.problem.code === 'packs.unreadable') throw thrown;
    return { looked: null, problems: [{ path: 'pack.json', sentence: sentenceOf(thrown.problem) }] };
  } finally {
    await source?.close();
  }
};

/** Whoever is about to sign does not care for the signature that was there. */
const unsigned = (source: PackSource): PackSource => ({
  ...source,
  small: async (name, limit) => (name === 'pack.json' ? source.small(name, limit) : { state: 'missing' }),
});

const lookAtFile = async (source: PackSource, file: PackFile, onBytes: (count: number) => void): Promise<string | null> => {
  try {
    const reading = await source.open(file);
    const hash = createHash('sha256');
    try {
      const piece = new Uint8Array(Math.max(1, Math.min(PIECE_BYTES, file.size)));
      for (let count = await reading.read(piece); count > 0; count = await reading.read(piece)) {
        hash.update(piece.subarray(0, count));
        onBytes(count);
      }
    } finally {
      await reading.close();
    }
    return hash.digest('hex') === file.sha256 ? null : `${file.path} is not as pack.json says.`;
  } catch (thrown) {
    if (!(thrown instanceof PackFault)) throw thrown;
    const { code } = thrown.problem;
    if (code === 'packs.file-missing') return `${file.path} is not there.`;
    return code === 'packs.file-altered' ? `${file.path} is not as pack.json says.` : sentenceOf(thrown.problem);
  }
};
