import { z } from 'zod';
import { LIMITS } from '../../../content/video/captions.ts';
import { type CaptionsFile, readCaptionsFile } from '../captions-file.ts';
import { type Finding, findingsOf, type Rule } from '../finding.ts';
import { folderOf, itemsOf, jsonOf, type PackUnderLint, textOf } from '../pack-under-lint.ts';

const say = findingsOf('captions');

/** When somebody speaks, in seconds. */
type Speech = readonly { readonly start: number; readonly end: number }[];

/** The part of a `video.json` that knows it: a video that was made from a storyboard has one. */
const WithTimeline = z.object({ timeline: z.object({ lines: z.array(z.object({ start: z.number(), end: z.number() })) }) });

/** Captions cover the speech, and can be read in the time that they stand. */
export const captions: Rule = {
  name: 'captions',
  run: async (pack) => {
    const findings: Finding[] = [];
    for (const { module, item } of itemsOf(pack, 'video')) {
      if (Object.keys(item.variants).length === 0) {
        findings.push(say('warning', item.file, `The video "${item.id}" of ${module.id} has no captions in any language.`));
      }
      const speech = await speechOf(pack, item.file);
      for (const variant of Object.values(item.variants)) {
        const file = readCaptionsFile(await textOf(pack, variant.captions));
        const told = [...lintCues(file), ...(speech === null ? lintGaps(file, item.durationSeconds) : lintCover(file, speech))];
        findings.push(...told.map(({ line, sentence }) => say('error', variant.captions, sentence, line)));
      }
    }
    return findings;
  },
};

/** Null where nobody has written down when somebody speaks. */
const speechOf = async (pack: PackUnderLint, video: string): Promise<Speech | null> => {
  const text = await textOf(pack, `${folderOf(video)}video.json`);
  return WithTimeline.safeParse(jsonOf(text)).data?.timeline.lines ?? null;
};

interface Told {
  readonly line: number;
  readonly sentence: string;
}

/** Each caption for itself. */
export const lintCues = ({ cues, problems }: CaptionsFile): readonly Told[] => {
  const told: Told[] = [...problems];
  if (cues.length === 0) told.push({ line: 1, sentence: 'There is no caption in this file.' });
  for (const [index, { start, end, lines, line }] of cues.entries()) {
    const words = lines.join(' ');
    const speed = words.length / Math.max(end - start, 0.001);
    const next = cues[index + 1];
    if (end <= start) told.push({ line, sentence: `The caption at ${clock(start)} ends before it begins.` });
    else if (speed > LIMITS.charactersPerSecond + 0.05)
      told.push({
        line,
        sentence: `The caption at ${clock(start)} needs ${speed.toFixed(1)} characters a second; 20 can be read.`,
      });
    if (lines.length > LIMITS.lines)
      told.push({ line, sentence: `The caption at ${clock(start)} has ${lines.length} lines; 2 keep the picture free.` });
    if (next !== undefined && next.start < end - 0.001)
      told.push({ line: next.line, sentence: `The caption at ${clock(next.start)} begins before the one above it ends.` });
  }
  return told;
};

/** Where nobody knows when somebody speaks, a longer gap has to be meant. */
export const lintGaps = ({ cues, silentEnd }: CaptionsFile, duration: number): readonly Told[] => {
  const told: Told[] = [];
  let from = 0;
  for (const { start, end, line, afterSilence } of cues) {
    if (start - from > LIMITS.gapSeconds && !afterSilence) told.push({ line, sentence: gapSentence(from, start) });
    from = Math.max(from, end);
  }
  const last = cues.at(-1);
  if (last !== undefined && duration - from > LIMITS.gapSeconds && !silentEnd)
    told.push({ line: last.line, sentence: gapSentence(from, duration) });
  return told;
};

const gapSentence = (from: number, to: number): string =>
  `From ${clock(from)} to ${clock(to)} there is no caption; if nobody speaks there, write NOTE silence in between.`;

/** Where it is known, no stretch of speech of more than three seconds is without words. */
export const lintCover = ({ cues }: CaptionsFile, speech: Speech): readonly Told[] =>
  speech.flatMap(({ start, end }) => {
    let from = start;
    let longest = 0;
    for (const cue of cues) {
      if (cue.end <= from || cue.start >= end) continue;
      longest = Math.max(longest, cue.start - from);
      from = Math.max(from, cue.end);
    }
    longest = Math.max(longest, end - from);
    const before = cues.findLast((cue) => cue.start <= start) ?? cues[0];
    return longest > LIMITS.gapSeconds
      ? [
          {
            line: before?.line ?? 1,
            sentence: `From ${clock(start)} to ${clock(end)} somebody speaks, and ${longest.toFixed(1)} seconds of it have no caption.`,
          },
        ]
      : [];
  });

const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${(seconds % 60).toFixed(1).padStart(4, '0')}`;
