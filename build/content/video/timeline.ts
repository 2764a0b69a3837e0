import type { Scene, Storyboard } from './storyboard.ts';

/** A spoken line with its place in the video, in seconds. */
export interface TimedLine {
  readonly id: string;
  readonly scene: string;
  readonly start: number;
  readonly end: number;
}
export interface TimedScene {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}
export interface Timeline {
  readonly lines: readonly TimedLine[];
  readonly scenes: readonly TimedScene[];
  readonly duration: number;
}

/** Frames a second; line starts are laid on whole frames so that mouth and sound agree. */
export const FRAME_RATE = 25;

const onFrame = (seconds: number): number => Math.round(seconds * FRAME_RATE) / FRAME_RATE;

/**
 * Lays the lines one after the other.
 * @param lengths seconds by line id, as measured on the voice track
 * @returns every line's and scene's place; the scenes touch each other and cover the whole video
 */
export function layTimeline(storyboard: Storyboard, lengths: ReadonlyMap<string, number>): Timeline {
  const lines: TimedLine[] = [];
  const scenes: TimedScene[] = [];
  let now = 0;
  for (const scene of storyboard.scenes) {
    const start = now;
    now = onFrame(now + scene.lead);
    for (const line of scene.lines) {
      const length = lengths.get(line.id);
      if (length === undefined) throw new Error(`line "${line.id}" has no voice`);
      lines.push({ id: line.id, scene: scene.id, start: now, end: now + length });
      now = onFrame(now + length + line.pause);
    }
    now = onFrame(now + scene.tail);
    scenes.push({ id: scene.id, start, end: now });
  }
  return { lines, scenes, duration: now };
}

/** @returns the second that "line" or "line+1.5" means. Throws when the line does not exist. */
export function secondOf(timeline: Timeline, at: string): number {
  const [id, after] = at.split('+');
  const line = timeline.lines.find((candidate) => candidate.id === id);
  if (line === undefined) throw new Error(`"${at}" names no line of the storyboard`);
  return line.start + (after === undefined ? 0 : Number(after));
}

/** The scene that is on at that second (the last one stays on at the very end). */
export function sceneAt(storyboard: Storyboard, timeline: Timeline, second: number): { scene: Scene; timed: TimedScene } {
  const found = timeline.scenes.findIndex((scene) => second < scene.end);
  const index = found === -1 ? timeline.scenes.length - 1 : found;
  const scene = storyboard.scenes[index];
  const timed = timeline.scenes[index];
  if (scene === undefined || timed === undefined) throw new Error('a storyboard has at least one scene');
  return { scene, timed };
}
