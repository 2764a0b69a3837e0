import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * What `video.json` says about a finished video: what the module's author needs, and what tells whether it is up to date. Files
 * are named, not placed: they stand beside it.
 */
export const VideoRecord = z.object({
  format: z.literal(1),
  file: z.string(),
  mediaType: z.string(),
  spokenLanguage: z.string(),
  /** seconds */
  durationSeconds: z.number().positive(),
  syntheticVoice: z.boolean(),
  poster: z.string(),
  script: z.string(),
  variants: z.record(z.string(), z.object({ captions: z.string(), transcript: z.string(), draft: z.boolean() })),
  width: z.int(),
  height: z.int(),
  frameRate: z.number(),
  loudness: z.object({ integratedLufs: z.number(), truePeakDb: z.number() }),
  timeline: z.object({
    lines: z.array(z.object({ id: z.string(), scene: z.string(), start: z.number(), end: z.number() })),
    scenes: z.array(z.object({ id: z.string(), start: z.number(), end: z.number() })),
    duration: z.number(),
  }),
  madeOf: z.object({ fingerprint: z.string(), tools: z.array(z.string()) }),
  /** SHA-256 of every file that was written, by name. */
  outputs: z.record(z.string(), z.string()),
});
export type VideoRecord = z.infer<typeof VideoRecord>;

export const RECORD_FILE = 'video.json';

/** @returns the record of the last build, or undefined when there is none that can be read */
export function readRecord(folder: string): VideoRecord | undefined {
  const file = join(folder, RECORD_FILE);
  if (!existsSync(file)) return undefined;
  return VideoRecord.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
}
