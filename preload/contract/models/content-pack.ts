import { z } from 'zod';
import { SessionId, Sha256, Slug } from './ids.ts';
import { LanguageTag, Localized } from './localized.ts';
import { SessionStatus } from './session.ts';
import { Instant, PlainDate } from './time.ts';

/**
 * Who signed a pack. A key is known by its fingerprint: the first 16 digits of the SHA-256 of its raw bytes, in groups of four.
 * `first` is a good signature by a key that this laptop has not met; `known` by the one that signed what is installed of this
 * pack. A wrong signature, another key than the known one, or none where one is known is no standing: such a pack is refused.
 */
export const PackSignature = z.discriminatedUnion('standing', [
  z.object({ standing: z.literal('unsigned') }),
  z.object({ standing: z.literal('first'), fingerprint: z.string() }),
  z.object({ standing: z.literal('known'), fingerprint: z.string(), since: Instant }),
]);
export type PackSignature = z.infer<typeof PackSignature>;

/** Where a pack came from: with the kit itself, in one file, or in a folder. `name` is that of the file or folder, without a path. */
export const PackOrigin = z.object({ kind: z.enum(['shipped', 'file', 'folder']), name: z.string() });
export type PackOrigin = z.infer<typeof PackOrigin>;

/** A module that a session was planned with, and what has become of it in the version that this is about. */
export const TouchedModule = z.object({
  moduleId: Slug,
  title: z.string(),
  plannedVersion: z.string(),
  change: z.enum(['changed', 'removed', 'unchanged']),
});

/**
 * A session that is planned, or going on, with modules of a pack. It keeps the version with which it was planned: that version
 * stays on board until the session has ended or its agenda no longer has it.
 */
export const TouchedSession = z.object({
  sessionId: SessionId,
  title: z.string(),
  status: SessionStatus,
  date: PlainDate,
  modules: z.array(TouchedModule).min(1),
});
export type TouchedSession = z.infer<typeof TouchedSession>;

/** A version that is on board beside the one that is shown. */
export const KeptVersion = z.object({
  version: z.string(),
  manifestSha256: Sha256,
  /** `previous` can be gone back to; the others are there because a session is planned with them, or ship with the kit. */
  because: z.enum(['previous', 'planned', 'shipped']),
});
export type KeptVersion = z.infer<typeof KeptVersion>;

/** A pack as the library shows it: the version in use. */
export const InstalledPack = z.object({
  id: z.string(),
  version: z.string(),
  manifestSha256: Sha256,
  title: Localized,
  publisher: z.string(),
  license: z.string(),
  languages: z.array(LanguageTag),
  moduleCount: z.int().nonnegative(),
  fileCount: z.int().nonnegative(),
  /** All its files. What it shares with another pack lies on the disk once and is counted in both. */
  bytes: z.int().nonnegative(),
  signature: PackSignature,
  origin: PackOrigin,
  /** Null for a pack that ships with the kit. */
  installedAt: Instant.nullable(),
  /** Newest first. */
  kept: z.array(KeptVersion),
  /** Planned and live sessions with modules of this pack, of any version. */
  sessions: z.array(TouchedSession),
  /** What ships with the kit cannot be removed; a version that was installed over it can. */
  removable: z.boolean(),
  /** A version that came with the kit is on board, now or beneath the one that is shown: it is what is shown after a removal. */
  ships: z.boolean(),
  /** Those of `sessions` whose planned version goes when the pack is removed: their slides could not be shown any more. */
  losing: z.array(TouchedSession),
});
export type InstalledPack = z.infer<typeof InstalledPack>;

/** An installation that was stopped, or cut off by a pulled stick, a full disk or the laptop's end. What is whole of it is kept. */
export const InterruptedInstall = z.object({
  manifestSha256: Sha256,
  packId: z.string(),
  version: z.string(),
  title: Localized,
  origin: PackOrigin,
  startedAt: Instant,
  /** Of what had to be copied. */
  bytesDone: z.int().nonnegative(),
  bytesTotal: z.int().nonnegative(),
});
export type InterruptedInstall = z.infer<typeof InterruptedInstall>;

/** Everything that is installed. Changes are told by `records.changed` with the area `library`. */
export const PackList = z.object({
  packs: z.array(InstalledPack),
  interrupted: z.array(InterruptedInstall),
  /** On the disk of the kit's data, without what is left to the records. */
  freeBytes: z.int().nonnegative(),
});
export type PackList = z.infer<typeof PackList>;
