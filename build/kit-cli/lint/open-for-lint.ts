import { stat } from 'node:fs/promises';
import { lookAt } from '../../../main/library/packs/look-at.ts';
import { readAll } from '../../../main/library/packs/pack-source.ts';
import { zipSource } from '../../../main/library/packs/zip-source.ts';
import type { OnFile } from '../../content/manifest/write-manifest.ts';
import { Failed } from '../command.ts';
import { KIT_VERSION } from '../kit-version.ts';
import { type ReadForLint, readFolderForLint } from './read-folder.ts';

export type OpenedForLint = ReadForLint & { readonly close: () => Promise<void> };

/** A text, a deck, a workbook: what the rules read whole. */
const MOST_BYTES = 256 << 20;

/** Opens a folder or a `.kitpack` for the rules. Rejects with a sentence when there is nothing of the kind. */
export const openForLint = async (path: string, onFile?: OnFile): Promise<OpenedForLint> => {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new Failed(`${path} is not there.`);
  if (found.isDirectory()) return { ...(await readFolderForLint(path, onFile)), close: async () => undefined };
  const source = await zipSource(path);
  try {
    const { manifest } = await lookAt(source, KIT_VERSION);
    const files = new Map(manifest.files.map((file) => [file.path, file]));
    const read = async (name: string): Promise<Uint8Array | null> => {
      const file = files.get(name);
      if (file !== undefined) return readAll(await source.open(file), MOST_BYTES);
      const small = name === 'pack.json' ? await source.small(name, MOST_BYTES) : null;
      return small?.state === 'read' ? small.bytes : null;
    };
    return {
      pack: { manifest, draftProblems: null, read, placeOf: () => null },
      findings: [],
      close: () => source.close(),
    };
  } catch (thrown) {
    await source.close();
    throw thrown;
  }
};
