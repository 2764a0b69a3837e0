import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Slug } from '../../../preload/contract/models/ids.ts';
import { Picture } from './pictures.ts';

/**
 * A storyboard: what is said in a video, line by line, and what is drawn meanwhile. It is the only source of a video; sound,
 * picture, captions, transcripts and the trainer's script are all made from it.
 */
const Both = z.object({ en: z.string().min(1), es: z.string().min(1) });

/** One breath of speech. Lines are synthesized one by one, so their times are exact; keep a line to one caption if you can. */
export const Line = z.object({
  id: Slug,
  /** A key of `speakers`. */
  who: Slug.default('narrator'),
  en: z.string().min(1),
  es: z.string().min(1),
  /** What the synthesizer is given instead of `en`, where it would mispronounce an acronym. */
  say: z.string().optional(),
  /** Silence after the line, in seconds. */
  pause: z.number().min(0).max(4).default(0.35),
});
export type Line = z.infer<typeof Line>;

/** Something drawn that carries no words of its own, and the words of the narration that describe it. */
export const Shown = z.object({ what: z.string().min(1), spokenAs: z.array(z.string().min(1)).min(1) });

export const Scene = z.object({
  id: Slug,
  heading: Both,
  lines: z.array(Line).min(1),
  shows: z.array(Shown).min(1),
  picture: Picture,
  /** Silence before the first and after the last line, in seconds. */
  lead: z.number().min(0).max(4).default(0.4),
  tail: z.number().min(0).max(4).default(0.4),
});
export type Scene = z.infer<typeof Scene>;

/**
 * Voices of Debian's flite. `rms` has the liveliest pitch and the most natural breath noise of those that were measured, so it
 * narrates; `slt` speaks for the other person. A recorded line replaces either.
 */
export const VoiceName = z.enum(['rms', 'slt']);
export type VoiceName = z.infer<typeof VoiceName>;

export const Speaker = z.object({
  voice: VoiceName,
  /** Put before a caption when this person begins to speak. The narrator has none. */
  name: Both.optional(),
});

export const Storyboard = z.object({
  format: z.literal(1),
  module: Slug,
  title: Both,
  speakers: z.record(Slug, Speaker),
  scenes: z.array(Scene).min(1),
  /** The picture shown before the video plays: the moment `at`, with the title laid over it. */
  poster: z.object({ at: z.string() }),
});
export type Storyboard = z.infer<typeof Storyboard>;
export type Language = 'en' | 'es';

/** @returns the storyboard in `file`; throws a ZodError that names the field when it does not follow the schema. */
export function readStoryboard(file: string): Storyboard {
  return Storyboard.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** All lines in the order in which they are spoken. */
export function linesOf(storyboard: Storyboard): readonly Line[] {
  return storyboard.scenes.flatMap((scene) => scene.lines);
}
