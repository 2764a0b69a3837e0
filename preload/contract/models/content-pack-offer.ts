import { z } from 'zod';
import { PackOrigin, PackSignature, TouchedSession } from './content-pack.ts';
import { Sha256, Slug } from './ids.ts';
import { LanguageTag, Localized } from './localized.ts';
import { Problem } from './problem.ts';

/** What to look at before anything is written. */
export const PackSource = z.discriminatedUnion('kind', [
  /** Main asks for one `.kitpack` or several. */
  z.strictObject({ kind: z.literal('choose-files') }),
  /** Main asks for a folder: a pack, or a stick with packs and `.kitpack` files side by side. */
  z.strictObject({ kind: z.literal('choose-folder') }),
  /** The same place once more, after something was mended there. */
  z.strictObject({ kind: z.literal('again'), token: z.string().max(64) }),
  /** Where an interrupted installation read from. */
  z.strictObject({ kind: z.literal('interrupted'), manifestSha256: Sha256 }),
]);
export type PackSource = z.infer<typeof PackSource>;

export const ChangedModule = z.object({ moduleId: Slug, title: Localized });
export type ChangedModule = z.infer<typeof ChangedModule>;

/** What a version has that the installed one has not, and the other way round. A file counts by its path in the pack. */
export const PackChanges = z.object({
  modules: z.object({ added: z.array(ChangedModule), changed: z.array(ChangedModule), removed: z.array(ChangedModule) }),
  files: z.object({ added: z.int().nonnegative(), changed: z.int().nonnegative(), removed: z.int().nonnegative() }),
  /** Its county settings, the logo's bytes included: they may come into force with the installation. */
  county: z.enum(['added', 'changed', 'removed', 'none']),
  /** Whether anything else of the table of contents is different: roles, phases, glossary, title, languages. */
  rest: z.boolean(),
});
export type PackChanges = z.infer<typeof PackChanges>;

/** A pack that can be installed. */
export const PackOffer = z.object({
  manifestSha256: Sha256,
  id: z.string(),
  version: z.string(),
  title: Localized,
  publisher: z.string(),
  license: z.string(),
  languages: z.array(LanguageTag),
  origin: PackOrigin,
  signature: PackSignature,
  /** The version that is shown now; null when the pack is new. */
  installedVersion: z.string().nullable(),
  /** `same`: these very bytes are installed, and installing only puts back what is missing. */
  relation: z.enum(['new', 'newer', 'older', 'same']),
  changes: PackChanges,
  bytes: z.object({
    total: z.int().nonnegative(),
    /** Not on this laptop yet. What two packs of one installation share is counted with the first. */
    toCopy: z.int().nonnegative(),
    here: z.int().nonnegative(),
  }),
  /** Planned and live sessions with modules of this pack. */
  sessions: z.array(TouchedSession),
  /** An installation of this very version was interrupted: what came in then is among `here`. */
  resumes: z.boolean(),
});
export type PackOffer = z.infer<typeof PackOffer>;

/** A look at a stick. Nothing is written yet; `packs.install` takes the token. A token lives until the next look. */
export const PackPreview = z.object({
  token: z.string(),
  offers: z.array(PackOffer),
  /** What lies there and cannot be installed, by name. */
  refused: z.array(z.object({ name: z.string(), problem: Problem })),
  /** Together, each file once. */
  bytesToCopy: z.int().nonnegative(),
  /** On the disk of the kit's data, without what is left to the records. */
  freeBytes: z.int().nonnegative(),
  enoughRoom: z.boolean(),
});
export type PackPreview = z.infer<typeof PackPreview>;
