import { z } from 'zod';
import { Sha256 } from './ids.ts';
import { CatalogItem } from './library.ts';
import { LanguageTag, Localized } from './localized.ts';
import { Problem } from './problem.ts';

/** What has long to do with packs, one at a time. */
export const PackWorkKind = z.enum(['install', 'verify', 'mend']);
export type PackWorkKind = z.infer<typeof PackWorkKind>;

/**
 * How far it is. `copying`: bytes that had to be copied are read, hashed, written and read back; `finishing`: the switch, which
 * can no longer be stopped, and the tidying after it; `checking`: files of the library are hashed anew; `mending`: good copies of
 * damaged ones are looked for on a stick.
 */
export const PackProgress = z.object({
  phase: z.enum(['copying', 'finishing', 'checking', 'mending']),
  files: z.object({ done: z.int().nonnegative(), total: z.int().nonnegative() }),
  bytes: z.object({ done: z.int().nonnegative(), total: z.int().nonnegative() }),
  /** Megabytes (10^6) a second over the last seconds; null until it can be told. */
  megabytesPerSecond: z.number().nonnegative().nullable(),
  /** A name that a trainer knows: "The video, video.webm". */
  current: z.string().nullable(),
  /** A session is live, so it goes slowly and leaves disk and processor to the wall. */
  heldBack: z.boolean().default(false),
});
export type PackProgress = z.infer<typeof PackProgress>;

/** What a file is to its item. */
export const FilePart = z.enum([
  'slides',
  'picture',
  'notes',
  'video',
  'poster',
  'captions',
  'transcript',
  'script',
  'document',
  'logo',
  'other',
]);
export type FilePart = z.infer<typeof FilePart>;

/** A file of the library that is not as it was published, as a trainer knows it. It is not shown while it is so. */
export const DamagedFile = z.object({
  sha256: Sha256,
  size: z.int().nonnegative(),
  state: z.enum(['missing', 'altered']),
  pack: Localized,
  /** Null where no item of the pack uses the file. */
  module: Localized.nullable(),
  item: Localized.nullable(),
  kind: CatalogItem.shape.kind.nullable(),
  part: FilePart,
  /** Null where all languages share it. */
  language: LanguageTag.nullable(),
  /** The name of the file, without its folders. */
  fileName: z.string(),
  /** Which content or stick had a good copy, by its title or name; null while none is found. */
  mendedFrom: z.string().nullable(),
});
export type DamagedFile = z.infer<typeof DamagedFile>;

/** What a look through the library has shown. */
export const VerifyReport = z.object({
  /** False when the trainer stopped it: then files and bytes are those that were looked at. */
  complete: z.boolean(),
  files: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  seconds: z.number().nonnegative(),
  megabytesPerSecond: z.number().nonnegative(),
  damaged: z.array(DamagedFile),
  /** The stick or file in which good copies were looked for last, when not all were found there; else null. */
  notAllIn: z.string().nullable(),
});
export type VerifyReport = z.infer<typeof VerifyReport>;

/** What has become of an installation. */
export const InstallOutcome = z.object({
  packs: z.array(z.object({ id: z.string(), version: z.string() })),
  bytesCopied: z.int().nonnegative(),
});
export type InstallOutcome = z.infer<typeof InstallOutcome>;

/** The work that goes on, or what came of the last one until it is put away. A window that opens later asks for it. */
export const PackWork = z.discriminatedUnion('state', [
  z.object({ state: z.literal('idle') }),
  z.object({ state: z.literal('running'), kind: PackWorkKind, progress: PackProgress, stopping: z.boolean() }),
  z.object({ state: z.literal('installed'), outcome: InstallOutcome }),
  /** `problem`: why mending from a stick did not come to its end. */
  z.object({ state: z.literal('verified'), report: VerifyReport, problem: Problem.nullable() }),
  /** `packs.cancelled` when the trainer stopped an installation; a verification that is stopped reports what it has seen. */
  z.object({ state: z.literal('failed'), kind: PackWorkKind, problem: Problem }),
]);
export type PackWork = z.infer<typeof PackWork>;
