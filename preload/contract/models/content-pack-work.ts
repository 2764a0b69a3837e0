import { z } from 'zod';
import { Problem } from './problem.ts';

/** What has long to do with packs, one at a time. */
export const PackWorkKind = z.enum(['install', 'verify']);
export type PackWorkKind = z.infer<typeof PackWorkKind>;

/**
 * How far it is. `copying`: bytes that had to be copied are read, hashed, written and read back; `finishing`: the switch, which
 * can no longer be stopped, and the tidying after it; `checking`: files of the library are hashed anew.
 */
export const PackProgress = z.object({
  phase: z.enum(['copying', 'finishing', 'checking']),
  files: z.object({ done: z.int().nonnegative(), total: z.int().nonnegative() }),
  bytes: z.object({ done: z.int().nonnegative(), total: z.int().nonnegative() }),
  /** Megabytes (10^6) a second over the last seconds; null until it can be told. */
  megabytesPerSecond: z.number().nonnegative().nullable(),
  /** A name that a trainer knows: "The video, video.webm". */
  current: z.string().nullable(),
});
export type PackProgress = z.infer<typeof PackProgress>;

/** A file of the library that is not as it was published. */
export const DamagedFile = z.object({
  /** As problems name it: the item and the file. */
  name: z.string(),
  packTitle: z.string(),
  state: z.enum(['missing', 'altered']),
  /** Which pack or stick had a good copy, by its title or name; null while none is found. */
  mendedFrom: z.string().nullable(),
});
export type DamagedFile = z.infer<typeof DamagedFile>;

/** What a whole look through the library has shown. */
export const VerifyReport = z.object({
  files: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  seconds: z.number().nonnegative(),
  megabytesPerSecond: z.number().nonnegative(),
  damaged: z.array(DamagedFile),
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
  z.object({ state: z.literal('verified'), report: VerifyReport }),
  /** `packs.cancelled` when the trainer stopped it. */
  z.object({ state: z.literal('failed'), kind: PackWorkKind, problem: Problem }),
]);
export type PackWork = z.infer<typeof PackWork>;
