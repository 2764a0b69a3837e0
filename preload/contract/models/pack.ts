import { z } from 'zod';
import { PackCounty } from './county.ts';
import { Sha256, Slug } from './ids.ts';
import { LanguageTag, Localized } from './localized.ts';
import { PackPath } from './pack-path.ts';

/**
 * `pack.json`, format 1: the table of contents of a content pack. `docs/PACK-FORMAT.md` explains it and its JSON schema is
 * generated from here. Unknown fields are ignored and unknown item kinds are kept as unsupported, so that a newer pack still
 * opens in an older kit as long as `minKit` allows it.
 */
export const PACK_FORMAT_VERSION = 1;

/** How sure a wording is. Everything but `confirmed` is shown as "our wording: confirm with your program office". */
export const Standing = z.enum(['confirmed', 'likely', 'placeholder', 'starter', 'official']);
export type Standing = z.infer<typeof Standing>;

export const PackFile = z.object({
  path: PackPath,
  sha256: Sha256,
  /** in bytes */
  size: z.int().nonnegative(),
  mediaType: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/),
});
export type PackFile = z.infer<typeof PackFile>;

const itemBase = { id: Slug, title: Localized };

export const DeckItem = z.object({
  ...itemBase,
  kind: z.literal('deck'),
  /**
   * `slides` is Markdown in reveal.js's conventions, reveal.js HTML or a PDF: the file's media type says which. Every slide has
   * an id that all languages share. `assets` are what it refers to; `notes` are a PDF's speaker notes, by page; `draft` repeats
   * what the front matter says, so that it can be told before the deck is read.
   */
  variants: z.record(
    LanguageTag,
    z.object({
      slides: PackPath,
      assets: z.array(PackPath).default([]),
      notes: PackPath.optional(),
      draft: z.boolean().optional(),
    }),
  ),
});

export const VideoItem = z.object({
  ...itemBase,
  kind: z.literal('video'),
  /** The picture, with the soundtrack of `spokenLanguage`. */
  file: PackPath,
  spokenLanguage: LanguageTag,
  durationSeconds: z.number().positive(),
  poster: PackPath.optional(),
  /** A machine speaks until a county records its own voice: shown beside the video. */
  syntheticVoice: z.boolean().default(false),
  variants: z.record(LanguageTag, z.object({ captions: PackPath, transcript: PackPath, draft: z.boolean().optional() })),
  /** The narration's script, for a trainer who talks over the silent picture. */
  script: PackPath.optional(),
});

export const WorkbookItem = z.object({
  ...itemBase,
  kind: z.literal('workbook'),
  variants: z.record(LanguageTag, z.object({ file: PackPath, pages: z.int().positive(), draft: z.boolean().default(false) })),
});

export const HandoutItem = z.object({
  ...itemBase,
  kind: z.literal('handout'),
  variants: z.record(LanguageTag, z.object({ file: PackPath, pages: z.int().positive() })),
});

export const ActivityItem = z.object({
  ...itemBase,
  kind: z.literal('activity'),
  minutes: z.int().positive(),
  /** Shown on the wall, one step a line. */
  steps: z.record(LanguageTag, z.array(z.string().min(1)).min(1)),
  /** For the trainer: how to run it for 6 or for 40, an odd number, a sceptic. Plain text, a paragraph an entry. */
  guidance: z.record(LanguageTag, z.array(z.string().min(1))),
  materials: z.array(z.object({ what: Localized, per: z.enum(['person', 'group', 'room']), count: z.int().positive() })),
  groupSize: z.object({ min: z.int().positive(), max: z.int().positive() }).optional(),
  /** Languages that nobody has reviewed. */
  draft: z.array(LanguageTag).optional(),
});

export const KnownPackItem = z.discriminatedUnion('kind', [DeckItem, VideoItem, WorkbookItem, HandoutItem, ActivityItem]);
export type KnownPackItem = z.infer<typeof KnownPackItem>;

/** An item of a kind that this kit does not know yet. Its title is shown and nothing else is tried. */
export const UnsupportedItem = z.object({ ...itemBase, kind: z.string() }).transform((item) => ({
  ...item,
  kind: 'unsupported' as const,
  originalKind: item.kind,
}));

export const PackItem = z.union([KnownPackItem, UnsupportedItem]);
export type PackItem = z.infer<typeof PackItem>;

/** What a block of an agenda is for. Only creditable ones count towards hours earned. */
export const BlockKind = z.enum([
  'opening',
  'instruction',
  'video',
  'deck',
  'activity',
  'break',
  'lunch',
  'convening',
  'closing',
  'admin',
]);
export type BlockKind = z.infer<typeof BlockKind>;

export const AgendaTemplateBlock = z.object({
  kind: BlockKind,
  title: Localized,
  minutes: z.int().positive().max(600),
  optional: z.boolean().default(false),
  creditable: z.boolean().default(true),
  /** The item of the same module that this block opens on the wall. */
  item: Slug.optional(),
  /** Where in a deck it starts. */
  slideId: Slug.optional(),
});

export const Objective = z.object({
  id: Slug,
  text: Localized,
  /** Where it is practised and asked: the item id of an activity, a page of the workbook, the evaluation's question. */
  activity: Slug.optional(),
  workbookPage: z.int().positive().optional(),
  evaluationQuestion: Localized.optional(),
});
export type Objective = z.infer<typeof Objective>;

export const PackModule = z.object({
  id: Slug,
  title: Localized,
  standing: Standing,
  overview: Localized,
  objectives: z.array(Objective).min(1),
  items: z.array(PackItem),
  agenda: z.array(AgendaTemplateBlock).min(1),
  /** The checklist that people carry away. */
  tasks: z.array(Localized).default([]),
  /** Words of the pack's glossary that the module uses. */
  terms: z.array(Slug).default([]),
  /** Figures in this module that must be looked at again by then (ISO date). */
  reviewBy: z.iso.date().optional(),
});
export type PackModule = z.infer<typeof PackModule>;

/** A word that a newcomer would have to ask about, in the pack's own words. */
export const GlossaryTerm = z.object({
  id: Slug,
  term: Localized,
  meaning: Localized,
  /** Where the meaning comes from, where it is not common knowledge. */
  source: z.string().min(1).max(300).optional(),
});
export type GlossaryTerm = z.infer<typeof GlossaryTerm>;

export const PackPhase = z.object({
  id: Slug,
  /** As the program writes it: "0", "0.5", "1". */
  number: z.string().regex(/^\d+(?:\.\d+)?$/),
  title: Localized,
  standing: Standing,
  modules: z.array(Slug),
});

export const PackRole = z.object({
  id: Slug,
  title: Localized,
  standing: Standing,
  /** One sentence: what this person does. */
  summary: Localized,
  phases: z.array(PackPhase),
});

export const PackManifest = z.object({
  formatVersion: z.int().positive(),
  minKit: z.string().regex(/^\d+\.\d+\.\d+$/),
  id: z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: Localized,
  publisher: z.string().min(1),
  license: z.string().min(1),
  languages: z.array(LanguageTag).min(1),
  roles: z.array(PackRole),
  modules: z.array(PackModule),
  glossary: z.array(GlossaryTerm).default([]),
  /** What the county's documents have in common: it travels with its content. */
  county: PackCounty.optional(),
  files: z.array(PackFile),
});
export type PackManifest = z.infer<typeof PackManifest>;
