import type { TranscriptLine } from '../../../preload/contract/models/library.ts';

/** A picture is sought to the frame, which may begin a hair before the second that was asked for. */
const HAIR = 0.06;

/** The line that is being said at a second, or was said last; -1 before the first. */
export const lineAt = (lines: readonly Pick<TranscriptLine, 'seconds'>[], seconds: number): number =>
  lines.findLastIndex((line) => line.seconds <= seconds + HAIR);

/** Where an arrow key brings the keyboard among so many lines; null for another key. */
export const moveInLines = (key: string, from: number, count: number): number | null => {
  const to = { ArrowDown: from + 1, ArrowUp: from - 1, Home: 0, End: count - 1 }[key];
  return to === undefined ? null : Math.min(count - 1, Math.max(0, to));
};
