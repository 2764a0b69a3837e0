import type { PackItem, PackManifest, PackModule } from '../../../preload/contract/models/pack.ts';
import type { DraftProblem } from '../../content/manifest/write-manifest.ts';

/** What a rule sees of a pack. */
export interface PackUnderLint {
  readonly manifest: PackManifest;
  /** The bytes of a file in the pack's folder, whether it is listed or not (sources are not); null where there is none. */
  readonly read: (path: string) => Promise<Uint8Array | null>;
  /** Where a file lies on the disk, for what is too large to be read whole; null in a `.kitpack`. */
  readonly placeOf: (path: string) => string | null;
  /** What did not fit together when the manifest was made of its sources; null for a pack that has none. */
  readonly draftProblems: readonly DraftProblem[] | null;
  /** The version before, to compare with. */
  readonly previous: PackUnderLint | null;
  /** The day on which it is looked at, as an ISO date. */
  readonly today: string;
}

/** A file as text, line ends as `\n`; empty where there is none. */
export const textOf = async (pack: PackUnderLint, path: string): Promise<string> =>
  new TextDecoder()
    .decode((await pack.read(path)) ?? new Uint8Array())
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r\n?/g, '\n');

/** JSON beside a pack's files that nobody has looked at yet; undefined where it cannot be read. */
export const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Every item of a kind, with its module. */
export const itemsOf = <K extends PackItem['kind']>(
  { manifest }: PackUnderLint,
  kind: K,
): readonly { readonly module: PackModule; readonly item: Extract<PackItem, { kind: K }> }[] =>
  manifest.modules.flatMap((module) => module.items.flatMap((item) => (isOf(item, kind) ? [{ module, item }] : [])));

const isOf = <K extends PackItem['kind']>(item: PackItem, kind: K): item is Extract<PackItem, { kind: K }> => item.kind === kind;

/** The folder of a path, with the slash at its end. */
export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
