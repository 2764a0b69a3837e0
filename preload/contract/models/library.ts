import { z } from 'zod';
import { Sha256, Slug } from './ids.ts';
import { ItemRef } from './item-ref.ts';
import { LanguageTag, Localized } from './localized.ts';
import { ActivityItem, AgendaTemplateBlock, GlossaryTerm, Objective, Standing } from './pack.ts';

/** A module as the library lists it. */
export const ModuleSummary = z.object({
  packId: z.string(),
  packVersion: z.string(),
  moduleId: Slug,
  title: Localized,
  overview: Localized,
  standing: Standing,
  minutes: z.int().nonnegative(),
  itemKinds: z.array(z.string()),
});
export type ModuleSummary = z.infer<typeof ModuleSummary>;

export const CatalogPhase = z.object({
  id: Slug,
  number: z.string(),
  title: Localized,
  standing: Standing,
  modules: z.array(ModuleSummary),
});

export const CatalogRole = z.object({
  id: Slug,
  title: Localized,
  summary: Localized,
  standing: Standing,
  phases: z.array(CatalogPhase),
});
export type CatalogRole = z.infer<typeof CatalogRole>;

/** How many items of a kind a pack has in a language, of how many in any, and how many of them are drafts. */
export const Coverage = z.object({
  language: LanguageTag,
  kind: z.enum(['deck', 'video', 'workbook', 'handout', 'activity']),
  count: z.int().nonnegative(),
  drafts: z.int().nonnegative(),
  total: z.int().positive(),
});
export type Coverage = z.infer<typeof Coverage>;

export const CatalogPack = z.object({
  id: z.string(),
  version: z.string(),
  title: Localized,
  publisher: z.string(),
  license: z.string(),
  languages: z.array(LanguageTag),
  manifestSha256: Sha256,
  bytes: z.int().nonnegative(),
  /** What it has in which language: a line for each of its languages and each kind of item that it has. */
  coverage: z.array(Coverage),
});
export type CatalogPack = z.infer<typeof CatalogPack>;

/** Everything that the library screen shows: packs, and their modules by role and phase. */
export const Catalog = z.object({ packs: z.array(CatalogPack), roles: z.array(CatalogRole) });
export type Catalog = z.infer<typeof Catalog>;

/** What the library screen shows: all roles by name, one of them with its modules. A large library is not sent as a whole. */
export const LibraryShelf = z.object({
  packs: z.array(CatalogPack),
  roles: z.array(CatalogRole.pick({ id: true, title: true }).extend({ modules: z.int().nonnegative() })),
  /** Null when nothing is on board. */
  here: CatalogRole.nullable(),
});
export type LibraryShelf = z.infer<typeof LibraryShelf>;

/** A file of an item that can be opened at `/media/<sha256>`, as one language has it. */
export const MediaFile = z.object({
  sha256: Sha256,
  size: z.int().nonnegative(),
  mediaType: z.string(),
  pages: z.int().nullable(),
});
export type MediaFile = z.infer<typeof MediaFile>;

/** Some sentences of a video, and when they are said. */
export const TranscriptLine = z.object({
  seconds: z.number().nonnegative(),
  until: z.number().nonnegative(),
  text: z.string(),
});
export type TranscriptLine = z.infer<typeof TranscriptLine>;

/** A video ready to be played: the kit's own URLs, captions by language. */
export const PlayableVideo = z.object({
  item: ItemRef,
  title: Localized,
  src: z.string(),
  mediaType: z.string(),
  poster: z.string().nullable(),
  durationSeconds: z.number().positive(),
  spokenLanguage: LanguageTag,
  syntheticVoice: z.boolean(),
  captions: z.array(z.object({ language: LanguageTag, src: z.string() })),
  /** `lines` are timed by the captions; without captions there are none, and the text stands by itself. */
  transcripts: z.array(z.object({ language: LanguageTag, text: z.string(), lines: z.array(TranscriptLine) })),
  /** The narration's script, in the language spoken, for a trainer who talks over the silent picture. */
  script: Sha256.nullable(),
  /** Languages whose captions and transcript wait for a reviewer. */
  drafts: z.array(LanguageTag),
});
export type PlayableVideo = z.infer<typeof PlayableVideo>;

/** A PDF of an item in one language. */
export const Document = z.object({ language: LanguageTag, draft: z.boolean(), file: MediaFile });

/** An item with the files it has, by hash. */
export const CatalogItem = z.object({
  ref: ItemRef,
  kind: z.enum(['deck', 'video', 'workbook', 'handout', 'activity', 'unsupported']),
  title: Localized,
  languages: z.array(LanguageTag),
  /** Those of its languages that wait for a reviewer. */
  drafts: z.array(LanguageTag),
  /** Those of a deck's languages whose slides are the pages of a PDF. */
  pdfSlides: z.array(LanguageTag),
  documents: z.array(Document),
  durationSeconds: z.number().nullable(),
  activity: ActivityItem.nullable(),
});
export type CatalogItem = z.infer<typeof CatalogItem>;

export const ModuleDetail = ModuleSummary.extend({
  packTitle: Localized,
  manifestSha256: Sha256,
  roleTitle: Localized,
  phaseNumber: z.string(),
  phaseTitle: Localized,
  objectives: z.array(Objective),
  agenda: z.array(AgendaTemplateBlock),
  tasks: z.array(Localized),
  /** The words of the pack's glossary that it uses. */
  terms: z.array(GlossaryTerm),
  reviewBy: z.string().nullable(),
  items: z.array(CatalogItem),
});
export type ModuleDetail = z.infer<typeof ModuleDetail>;

/** A word of a glossary, and the modules that use it. */
export const GlossaryEntry = GlossaryTerm.extend({
  packId: z.string(),
  usedIn: z.array(z.object({ moduleId: Slug, title: Localized })),
});
export type GlossaryEntry = z.infer<typeof GlossaryEntry>;
