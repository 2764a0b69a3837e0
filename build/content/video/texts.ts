import { lintCues, makeCues, toVtt } from './captions.ts';
import type { Storyboard } from './storyboard.ts';
import type { Timeline } from './timeline.ts';
import { SPANISH_DRAFT, toScript, toTranscript } from './transcript.ts';

/** A text that stands beside a video, by file name. */
export interface TextFile {
  readonly name: string;
  readonly content: string;
}

/** Captions, transcripts and script: everything that is made from words and times alone. */
export function textsOf(
  storyboard: Storyboard,
  timeline: Timeline,
): { readonly files: readonly TextFile[]; readonly problems: readonly string[] } {
  const english = makeCues(storyboard, timeline, 'en');
  const spanish = makeCues(storyboard, timeline, 'es');
  const starts = new Map(timeline.scenes.map((scene) => [scene.id, scene.start]));
  return {
    files: [
      { name: 'captions.en.vtt', content: toVtt(english, 'The voice is synthesized; captions are timed from it.') },
      { name: 'captions.es.vtt', content: toVtt(spanish, SPANISH_DRAFT) },
      { name: 'transcript.en.txt', content: toTranscript(storyboard, 'en') },
      { name: 'transcript.es.txt', content: toTranscript(storyboard, 'es') },
      { name: 'script.en.md', content: toScript(storyboard, starts) },
    ],
    problems: [
      ...lintCues(english, timeline).map((problem) => `en: ${problem}`),
      ...lintCues(spanish, timeline).map((problem) => `es: ${problem}`),
    ],
  };
}
