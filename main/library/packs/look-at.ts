import type { Sha256 } from '../../../preload/contract/models/ids.ts';
import type { PackManifest } from '../../../preload/contract/models/pack.ts';
import { sha256OfBytes } from '../digest.ts';
import { MANIFEST_BYTES_LIMIT, readManifest } from '../manifest.ts';
import { type DetachedSignature, isSignatureOf, parseSignature, SIGNATURE_BYTES_LIMIT, SIGNATURE_FILE } from '../signature.ts';
import { faultInNames } from './names.ts';
import { PackFault, systemCode } from './pack-fault.ts';
import type { PackSource, SmallFile } from './pack-source.ts';

/** The table of contents of a pack on a stick, read and judged; its files have been glanced at, and not read. */
export interface LookedAt {
  readonly manifest: PackManifest;
  readonly bytes: Uint8Array;
  readonly sha256: Sha256;
  readonly signature: DetachedSignature | null;
}

/** @throws PackFault with the reason why the pack is refused */
export const lookAt = async (source: PackSource, kitVersion: string): Promise<LookedAt> => {
  try {
    return await readAndJudge(source, kitVersion);
  } catch (thrown) {
    if (systemCode(thrown) === null) throw thrown;
    throw new PackFault('packs.unreadable', { what: source.origin.name }, thrown);
  }
};

const readAndJudge = async (source: PackSource, kitVersion: string): Promise<LookedAt> => {
  const what = source.origin.name;
  const table = await source.small('pack.json', MANIFEST_BYTES_LIMIT);
  if (table.state === 'missing') throw new PackFault('packs.none-there', { what });
  if (table.state === 'too-large') throw new PackFault('packs.table-too-large', { what });
  // Before the shape is judged: a path that climbs out has a sentence of its own.
  const wrong = faultInNames(pathsIn(table.bytes));
  if (wrong !== null) throw new PackFault(wrong.code, { what, path: wrong.path });
  const read = readManifest(table.bytes, what, kitVersion);
  if (!read.ok) throw new PackFault(read.problem.code, read.problem.params);
  const lying = sizesDiffer(read.value);
  if (lying !== null) throw new PackFault('packs.file-altered', { what, path: lying });
  await source.glance(read.value.files);
  const signature = await source.small(SIGNATURE_FILE, SIGNATURE_BYTES_LIMIT);
  return {
    manifest: read.value,
    bytes: table.bytes,
    sha256: sha256OfBytes(table.bytes),
    signature: signatureIn(signature, table.bytes, what),
  };
};

/** No signature is one thing, a signature that does not fit another. */
const signatureIn = (file: SmallFile, signed: Uint8Array, what: string): DetachedSignature | null => {
  if (file.state === 'missing') return null;
  const signature = file.state === 'read' ? parseSignature(file.bytes) : null;
  if (signature === null || !isSignatureOf(signature, signed)) throw new PackFault('packs.signature-wrong', { what });
  return signature;
};

/** The paths of a table of contents whose shape nobody has looked at yet. */
const pathsIn = (bytes: Uint8Array): readonly string[] => {
  try {
    const { files } = JSON.parse(new TextDecoder().decode(bytes)) as { readonly files?: unknown };
    if (!Array.isArray(files)) return [];
    return files.flatMap((file: unknown) =>
      typeof file === 'object' && file !== null && 'path' in file && typeof file.path === 'string' ? [file.path] : [],
    );
  } catch {
    return [];
  }
};

/** One hash has one size. */
const sizesDiffer = ({ files }: PackManifest): string | null => {
  const sizes = new Map<Sha256, number>();
  for (const { path, sha256, size } of files) {
    if ((sizes.get(sha256) ?? size) !== size) return path;
    sizes.set(sha256, size);
  }
  return null;
};
