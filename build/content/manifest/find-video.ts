import { join } from 'node:path';
import { z } from 'zod';
import { pathsOf } from '../../../main/library/manifest.ts';
import { LanguageTag } from '../../../preload/contract/models/localized.ts';
import type { VideoItem } from '../../../preload/contract/models/pack.ts';
import { byLanguage, type Found, type ModuleFolder } from './module-folder.ts';
import { readSource, type SourceItem } from './pack-source.ts';
import { readVideoFacts } from './video-facts.ts';

/** What `video.json` beside a video may say; whoever makes the video writes it, and what it leaves out is seen from the file. */
const WrittenFacts = z.object({
  file: z.string().optional(),
  spokenLanguage: LanguageTag.optional(),
  durationSeconds: z.number().positive().optional(),
  syntheticVoice: z.boolean().default(false),
  variants: z.record(LanguageTag, z.object({ draft: z.boolean().default(false) })).default({}),
});

/** A video with its captions, transcripts, poster and script. One that is called by its id puts that before their names, too. */
export async function findVideo(at: ModuleFolder, stem: string, { id, title }: SourceItem): Promise<Found> {
  const { root, folder, names } = at;
  const written = names.includes(`${stem}.json`)
    ? await readSource(join(root, folder, `${stem}.json`), WrittenFacts, root)
    : WrittenFacts.parse({});
  const file = written.file ?? names.find((name) => name === `${stem}.mp4` || name === `${stem}.webm`);
  if (file === undefined || !names.includes(file)) return { item: undefined, paths: [] };

  const before = stem === 'video' ? '' : `${stem}.`;
  const transcripts = byLanguage(names, `${before}transcript`, 'txt');
  const variants: Record<string, { captions: string; transcript: string; draft?: true }> = {};
  for (const [language, name] of byLanguage(names, `${before}captions`, 'vtt')) {
    const transcript = transcripts.get(language);
    if (transcript === undefined) throw new Error(`${folder}: ${name} has no ${before}transcript.${language}.txt beside it.`);
    const draft = written.variants[language]?.draft === true ? { draft: true as const } : {};
    variants[language] = { captions: `${folder}/${name}`, transcript: `${folder}/${transcript}`, ...draft };
  }
  const spokenLanguage = written.spokenLanguage ?? at.language;
  const poster = ['jpg', 'png', 'webp'].map((end) => `${before}poster.${end}`).find((name) => names.includes(name));
  const script = names.find((name) => name === `${before}script.${spokenLanguage}.md`);
  const item: z.infer<typeof VideoItem> = {
    id,
    title,
    kind: 'video',
    file: `${folder}/${file}`,
    spokenLanguage,
    durationSeconds: written.durationSeconds ?? (await secondsOf(root, `${folder}/${file}`)),
    syntheticVoice: written.syntheticVoice,
    variants,
    ...(poster === undefined ? {} : { poster: `${folder}/${poster}` }),
    ...(script === undefined ? {} : { script: `${folder}/${script}` }),
  };
  return { item, paths: pathsOf(item) };
}

async function secondsOf(root: string, path: string): Promise<number> {
  const facts = await readVideoFacts(join(root, path));
  if (facts === null || facts.seconds <= 0) throw new Error(`${path} cannot be read as a video.`);
  return Math.round(facts.seconds * 1000) / 1000;
}
