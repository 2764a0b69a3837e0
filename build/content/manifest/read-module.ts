import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { pathsOf } from '../../../main/library/manifest.ts';
import { LanguageTag } from '../../../preload/contract/models/localized.ts';
import type { KnownPackItem, PackModule } from '../../../preload/contract/models/pack.ts';
import { checkModule, type SlideIds } from './check-module.ts';
import { DECK_EXTENSIONS, readDeck } from './decks-on-disk.ts';
import { pagesOf } from './files-on-disk.ts';
import { ModuleSource, readSource, type SourceItem } from './pack-source.ts';

/** What `video.json` beside a video says; whoever makes the video writes it. */
const VideoFacts = z.object({
  file: z.string(),
  spokenLanguage: LanguageTag,
  durationSeconds: z.number().positive(),
  syntheticVoice: z.boolean().default(false),
  variants: z.record(LanguageTag, z.object({ draft: z.boolean().default(false) })).default({}),
});

export interface ReadModule {
  readonly module: PackModule;
  /** Every file of the pack that the module's items lean on. */
  readonly paths: readonly string[];
  readonly slideIds: SlideIds;
  /** What could not be listed yet, in sentences. */
  readonly notes: readonly string[];
  /** What does not fit together, in sentences. */
  readonly problems: readonly string[];
}

interface Found {
  readonly item: KnownPackItem | undefined;
  readonly paths: readonly string[];
  readonly slideIds?: Readonly<Record<string, readonly string[]>>;
}

/**
 * Reads `modules/<id>/module.json` and completes it from the files beside it: `deck.<lang>.md|html|pdf`, `video.webm|mp4` with
 * `video.json`, `captions.<lang>.vtt`, `transcript.<lang>.txt`, `workbook.<lang>.pdf`. An item whose files are not there is left
 * out with a note; agenda items then open nothing. Throws sentences when something cannot be read at all.
 */
export async function readModule(root: string, id: string): Promise<ReadModule> {
  const folder = `modules/${id}`;
  const source = await readSource(join(root, folder, 'module.json'), ModuleSource, root);
  if (source.id !== id) throw new Error(`${folder}/module.json: its id is "${source.id}", its folder is "${id}".`);
  const names = (await readdir(join(root, folder))).sort();
  const items: KnownPackItem[] = [];
  const paths: string[] = [];
  const notes: string[] = [];
  const slideIds = new Map<string, Readonly<Record<string, readonly string[]>>>();
  for (const wanted of source.items) {
    const found = await findItem(root, folder, names, wanted);
    if (found.item === undefined) notes.push(`${id}: "${wanted.id}" is left out, its files are not there yet.`);
    else items.push(found.item);
    paths.push(...found.paths);
    if (found.slideIds !== undefined) slideIds.set(wanted.id, found.slideIds);
  }
  const present = new Set(items.map((item) => item.id));
  const agenda = source.agenda.map(({ item, slideId, ...block }) => ({
    ...block,
    ...(item !== undefined && present.has(item) ? { item, ...(slideId === undefined ? {} : { slideId }) } : {}),
  }));
  const module = { ...source, items, agenda };
  const problems = checkModule(source, module, slideIds).map((problem) => `${id}: ${problem}`);
  return { module, paths, slideIds, notes, problems };
}

async function findItem(root: string, folder: string, names: readonly string[], wanted: SourceItem): Promise<Found> {
  const { id, title } = wanted;
  switch (wanted.kind) {
    case 'activity':
      return { item: wanted, paths: [] };
    case 'deck': {
      // Of two decks in one language the first kind counts: the other is what it was made from.
      const decks = new Map(DECK_EXTENSIONS.toReversed().flatMap((extension) => [...byLanguage(names, 'deck', extension)]));
      const variants: Record<string, { slides: string; assets: string[]; notes?: string; draft?: true }> = {};
      const slideIds: Record<string, readonly string[]> = {};
      for (const [language, name] of decks) {
        const slides = `${folder}/${name}`;
        const deck = await readDeck(root, slides);
        variants[language] = {
          slides,
          assets: [...deck.assets],
          ...(deck.notes === undefined ? {} : { notes: deck.notes }),
          ...(deck.draft === true ? { draft: true } : {}),
        };
        slideIds[language] = deck.slideIds;
      }
      const item = { id, title, kind: wanted.kind, variants };
      return decks.size === 0 ? { item: undefined, paths: [] } : { item, paths: pathsOf(item), slideIds };
    }
    case 'workbook': {
      const variants: Record<string, { file: string; pages: number; draft: boolean }> = {};
      for (const [language, name] of byLanguage(names, 'workbook', 'pdf')) {
        const file = `${folder}/${name}`;
        variants[language] = { file, pages: await pagesOf(root, file), draft: wanted.draft.includes(language) };
      }
      const paths = Object.values(variants).map((variant) => variant.file);
      return { item: paths.length === 0 ? undefined : { id, title, kind: 'workbook', variants }, paths };
    }
    case 'video':
      return findVideo(root, folder, names, wanted);
  }
}

async function findVideo(root: string, folder: string, names: readonly string[], { id, title }: SourceItem): Promise<Found> {
  if (!names.includes('video.json')) return { item: undefined, paths: [] };
  const facts = VideoFacts.parse(JSON.parse(await readFile(join(root, folder, 'video.json'), 'utf8')));
  if (!names.includes(facts.file)) return { item: undefined, paths: [] };
  const transcripts = byLanguage(names, 'transcript', 'txt');
  const variants: Record<string, { captions: string; transcript: string; draft?: true }> = {};
  for (const [language, name] of byLanguage(names, 'captions', 'vtt')) {
    const transcript = transcripts.get(language);
    if (transcript === undefined)
      throw new Error(`${folder}: captions.${language}.vtt has no transcript.${language}.txt beside it.`);
    const draft = facts.variants[language]?.draft === true ? { draft: true as const } : {};
    variants[language] = { captions: `${folder}/${name}`, transcript: `${folder}/${transcript}`, ...draft };
  }
  const poster = names.find((name) => /^poster\.(?:jpg|png|webp)$/.test(name));
  const script = names.find((name) => name === `script.${facts.spokenLanguage}.md`);
  const item: KnownPackItem = {
    id,
    title,
    kind: 'video',
    file: `${folder}/${facts.file}`,
    spokenLanguage: facts.spokenLanguage,
    durationSeconds: facts.durationSeconds,
    syntheticVoice: facts.syntheticVoice,
    variants,
    ...(poster === undefined ? {} : { poster: `${folder}/${poster}` }),
    ...(script === undefined ? {} : { script: `${folder}/${script}` }),
  };
  const texts = Object.values(variants).flatMap((variant) => [variant.captions, variant.transcript]);
  const others = [item.poster, item.script].filter((path) => path !== undefined);
  return { item, paths: [item.file, ...texts, ...others] };
}

/** `deck.es.md` -> `es`: the files called `<stem>.<language>.<extension>`, by language. */
function byLanguage(names: readonly string[], stem: string, extension: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const name of names) {
    const [first, language, last, ...more] = name.split('.');
    if (first !== stem || last !== extension || more.length > 0) continue;
    const tag = LanguageTag.safeParse(language);
    if (tag.success) found.set(tag.data, name);
  }
  return found;
}
