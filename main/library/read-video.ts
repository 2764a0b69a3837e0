import type { ItemRef } from '../../preload/contract/models/item-ref.ts';
import type { PlayableVideo } from '../../preload/contract/models/library.ts';
import type { LanguageTag } from '../../preload/contract/models/localized.ts';
import { failed, ok, type Problem, type Result } from '../../preload/contract/models/problem.ts';
import { linesOfCaptions } from './caption-lines.ts';
import type { ContentFiles } from './content-files.ts';
import { draftsOf } from './item-languages.ts';
import { inLanguage } from './language.ts';
import { fileOf } from './name-of-file.ts';
import type { FoundItem } from './pack.ts';
import { readText } from './read-text.ts';

/** The address of a file of the library on the kit's own origins. */
export const mediaUrl = (sha256: string): string => `/media/${sha256}`;

/**
 * A video with what is needed to play it. Without its picture there is nothing to play; without a caption file, a transcript or
 * the poster it plays all the same, and `onProblem` is told what is missing.
 */
export const readVideo = async (
  files: ContentFiles,
  { pack, item }: FoundItem<'video'>,
  ref: ItemRef,
  uiLanguage: LanguageTag,
  onProblem: (problem: Problem) => void,
): Promise<Result<PlayableVideo>> => {
  const title = inLanguage(item.title, uiLanguage);
  const picture = pack.fileByPath.get(item.file);
  if (picture === undefined) return failed('content.not-found', { what: title });
  const checked = await files.check(picture.sha256);
  if (checked.state !== 'good') return failed(`content.${checked.state}`, { what: fileOf(title, item.file) });

  const captions: PlayableVideo['captions'] = [];
  const transcripts: PlayableVideo['transcripts'] = [];
  const readOf = async (path: string): Promise<{ readonly sha256: string; readonly text: string } | null> => {
    const file = pack.fileByPath.get(path);
    if (file === undefined) return null;
    const text = await readText(files, file, title);
    if (!text.ok) onProblem(text.problem);
    return text.ok ? { sha256: file.sha256, text: text.value } : null;
  };
  for (const [language, variant] of Object.entries(item.variants)) {
    const cues = await readOf(variant.captions);
    if (cues !== null) captions.push({ language, src: mediaUrl(cues.sha256) });
    const transcript = await readOf(variant.transcript);
    const lines = linesOfCaptions(cues?.text ?? '');
    if (transcript !== null) transcripts.push({ language, text: transcript.text, lines });
  }
  const poster = item.poster === undefined ? undefined : pack.fileByPath.get(item.poster);
  const posterIsGood = poster !== undefined && (await files.check(poster.sha256)).state === 'good';
  return ok({
    item: ref,
    title: item.title,
    src: mediaUrl(picture.sha256),
    mediaType: picture.mediaType,
    poster: posterIsGood ? mediaUrl(poster.sha256) : null,
    durationSeconds: item.durationSeconds,
    spokenLanguage: item.spokenLanguage,
    syntheticVoice: item.syntheticVoice,
    captions,
    transcripts,
    script: (item.script === undefined ? undefined : pack.fileByPath.get(item.script))?.sha256 ?? null,
    drafts: draftsOf(item),
  });
};
