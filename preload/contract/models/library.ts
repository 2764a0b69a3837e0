import { z } from 'zod';
import { Sha256, Slug } from './ids.ts';
import { ItemRef, ModuleRef } from './item-ref.ts';
import { LanguageTag, Localized } from './localized.ts';
import { ActivityItem, AgendaTemplateBlock, Objective, Standing } from './pack.ts';

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

/** A file of an item that can be opened at `/media/<sha256>`, as one language has it. */
export const MediaFile = z.object({
  sha256: Sha256,
  size: z.int().nonnegative(),
  mediaType: z.string(),
  pages: z.int().nullable(),
});
export type MediaFile = z.infer<typeof MediaFile>;

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
  transcripts: z.array(z.object({ language: LanguageTag, text: z.string() })),
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
  reviewBy: z.string().nullable(),
  items: z.array(CatalogItem),
});
export type ModuleDetail = z.infer<typeof ModuleDetail>;

/** Where a search of the library found its words: a slide, its speaker notes, what a video says, an activity, a module itself. */
export const SearchHit = z.object({
  module: ModuleRef,
  /** Null when the module's own text has the words. */
  itemId: Slug.nullable(),
  kind: z.enum(['module', 'slide', 'notes', 'transcript', 'activity']),
  language: LanguageTag,
  slideId: Slug.nullable(),
  /** Of the slide, the item or the module. */
  title: z.string(),
  /** A few words around; `found` marks those that were looked for. */
  excerpt: z.array(z.object({ text: z.string(), found: z.boolean() })),
});
export type SearchHit = z.infer<typeof SearchHit>;

/** `ready` is false while the index is still being made: then there may be more than what was found. */
export const SearchAnswer = z.object({ ready: z.boolean(), hits: z.array(SearchHit) });
export type SearchAnswer = z.infer<typeof SearchAnswer>;
