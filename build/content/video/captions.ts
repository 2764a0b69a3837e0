import type { Language, Line, Storyboard } from './storyboard.ts';
import type { TimedLine, Timeline } from './timeline.ts';

/** One caption: at most two lines of text, shown between two seconds. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** What people can read in the time: the limits of the pack's lint. */
export const LIMITS = { lineLength: 42, lines: 2, charactersPerSecond: 20, gapSeconds: 3 } as const;

/** A caption stays this long after the last word, unless the next one is due. */
const LINGER_SECONDS = 0.6;

/** How good a break after `head` is: best after a sentence, good after a comma, bad inside a quotation. */
function breakBonus(head: string): number {
  if (/[«“][^»”]*$/.test(head)) return -30;
  if (/[.?!:][»”]?\.?$/.test(head)) return 20;
  return /[,;]$/.test(head) ? 12 : 0;
}

/**
 * Breaks text into at most two lines of similar length, the first not longer than the limit.
 * @returns the lines, or undefined when the text needs more than two
 */
export function wrapCaption(text: string): readonly string[] | undefined {
  if (text.length <= LIMITS.lineLength) return [text];
  const words = text.split(' ');
  let best: readonly string[] | undefined;
  let bestScore = Number.POSITIVE_INFINITY;
  for (let i = 1; i < words.length; i++) {
    const top = words.slice(0, i).join(' ');
    const bottom = words.slice(i).join(' ');
    if (top.length > LIMITS.lineLength || bottom.length > LIMITS.lineLength) continue;
    // Even lines, but rather at a pause than inside a phrase.
    const score = Math.abs(top.length - bottom.length) - breakBonus(top);
    if (score < bestScore) {
      best = [top, bottom];
      bestScore = score;
    }
  }
  return best;
}

/** Cuts text that does not fit one caption into several that do, at the best pauses. */
export function splitCaption(text: string): readonly string[] {
  if (wrapCaption(text) !== undefined) return [text];
  const words = text.split(' ');
  let best: readonly [string, string] | undefined;
  let bestScore = Number.POSITIVE_INFINITY;
  for (let i = 1; i < words.length; i++) {
    const head = words.slice(0, i).join(' ');
    const rest = words.slice(i).join(' ');
    if (wrapCaption(head) === undefined) break;
    const parts = Math.ceil(text.length / (LIMITS.lineLength * LIMITS.lines * 0.9));
    const score = Math.abs(head.length - text.length / parts) - breakBonus(head);
    if (score < bestScore) {
      best = [head, rest];
      bestScore = score;
    }
  }
  if (best === undefined) throw new Error(`a word of this caption is longer than a line: "${text}"`);
  return [best[0], ...splitCaption(best[1])];
}

/** Where each part of a line begins and ends: time is shared out by letters, which is close within one sentence. */
function partTimes(parts: readonly string[], timed: TimedLine): readonly (readonly [number, number])[] {
  const letters = parts.reduce((sum, part) => sum + part.length, 0);
  let from = timed.start;
  let seen = 0;
  return parts.map((part) => {
    seen += part.length;
    const to = timed.start + ((timed.end - timed.start) * seen) / letters;
    const span = [from, to] as const;
    from = to;
    return span;
  });
}

/** The words of a line as captions and transcripts write them: the speaker's name first when somebody else takes over. */
export function spokenText(storyboard: Storyboard, line: Line, before: Line | undefined, language: Language): string {
  const name = storyboard.speakers[line.who]?.name?.[language];
  return name === undefined || before?.who === line.who ? line[language] : `${name}: ${line[language]}`;
}

/** @returns the captions of the whole video in one language, in order, not overlapping */
export function makeCues(storyboard: Storyboard, timeline: Timeline, language: Language): readonly Cue[] {
  const cues: Cue[] = [];
  let before: Line | undefined;
  for (const line of storyboard.scenes.flatMap((scene) => scene.lines)) {
    const timed = timeline.lines.find((candidate) => candidate.id === line.id);
    if (timed === undefined) throw new Error(`line "${line.id}" is not in the timeline`);
    const parts = splitCaption(spokenText(storyboard, line, before, language));
    const times = partTimes(parts, timed);
    parts.forEach((part, index) => {
      const [start, end] = times[index] ?? [timed.start, timed.end];
      cues.push({ start, end, lines: wrapCaption(part) ?? [part] });
    });
    before = line;
  }
  return cues.map((cue, index) => {
    const next = cues[index + 1]?.start ?? timeline.duration;
    return { ...cue, end: Math.min(next, cue.end + LINGER_SECONDS) };
  });
}

/** @returns what breaks the limits, in words with the second where it happens; empty when all is well */
export function lintCues(cues: readonly Cue[], timeline: Timeline): readonly string[] {
  const problems: string[] = [];
  for (const cue of cues) {
    const where = `caption at ${cue.start.toFixed(1)} s ("${cue.lines.join(' ')}")`;
    const letters = cue.lines.join(' ').length;
    if (cue.lines.length > LIMITS.lines) problems.push(`${where} has ${cue.lines.length} lines`);
    for (const line of cue.lines)
      if (line.length > LIMITS.lineLength) problems.push(`${where} has a line of ${line.length} characters`);
    const speed = letters / (cue.end - cue.start);
    if (speed > LIMITS.charactersPerSecond) problems.push(`${where} needs ${speed.toFixed(1)} characters a second`);
  }
  cues.forEach((cue, index) => {
    const next = cues[index + 1];
    if (next !== undefined && next.start < cue.end - 0.001) problems.push(`captions overlap at ${next.start.toFixed(1)} s`);
  });
  for (const line of timeline.lines) {
    const covered = cues.reduce(
      (sum, cue) => sum + Math.max(0, Math.min(cue.end, line.end) - Math.max(cue.start, line.start)),
      0,
    );
    if (line.end - line.start - covered > LIMITS.gapSeconds) problems.push(`speech of line "${line.id}" has no caption`);
  }
  return problems;
}

const stamp = (seconds: number): string => {
  const ms = Math.round(seconds * 1000);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(Math.floor(ms / 3_600_000))}:${two(Math.floor(ms / 60_000) % 60)}:${two(Math.floor(ms / 1000) % 60)}.${String(ms % 1000).padStart(3, '0')}`;
};

const escapeVtt = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** @returns the WebVTT file; `note` says where the text comes from (a draft translation, say) */
export function toVtt(cues: readonly Cue[], note: string): string {
  const body = cues.map(
    (cue, index) => `${index + 1}\n${stamp(cue.start)} --> ${stamp(cue.end)}\n${cue.lines.map(escapeVtt).join('\n')}\n`,
  );
  return `WEBVTT\n\nNOTE ${note}\n\n${body.join('\n')}`;
}
