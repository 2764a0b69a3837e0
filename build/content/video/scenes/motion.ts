import { secondOf, type Timeline } from '../timeline.ts';

/** The moment that is drawn: everything a scene may know about time. A scene is a function of it and of nothing else. */
export interface Moment {
  /** seconds since the video began */
  readonly t: number;
  readonly sceneStart: number;
  readonly sceneEnd: number;
  readonly timeline: Timeline;
  /** Who speaks now and for how long, if anybody does. */
  readonly speaking: { readonly who: string; readonly seconds: number } | undefined;
  /** The English text of a line, for bubbles. */
  readonly lineText: (id: string) => string;
}

const clamp01 = (x: number): number => Math.min(1, Math.max(0, x));

/** Fast at first, then settling. */
export const easeOut = (p: number): number => 1 - (1 - clamp01(p)) ** 3;
export const easeInOut = (p: number): number => (clamp01(p) < 0.5 ? 4 * clamp01(p) ** 3 : 1 - (-2 * clamp01(p) + 2) ** 3 / 2);

/** How far something that begins at `at` and takes `seconds` has come: 0 before, 1 after. */
export function progress(moment: Moment, at: string, seconds: number): number {
  return clamp01((moment.t - secondOf(moment.timeline, at)) / seconds);
}

export function hasBegun(moment: Moment, at: string): boolean {
  return moment.t >= secondOf(moment.timeline, at);
}

/** A number between 0 and 1 that depends on its seed alone: scatter that is the same at every build. */
export function scatter(seed: number): number {
  const x = Math.sin(seed * 127.1 + 311.7) * 43758.5453;
  return x - Math.floor(x);
}

/** Eyes close for an eighth of a second every few seconds, each person at a different time. */
export function isBlinking(t: number, seed: number): boolean {
  return (t + scatter(seed) * 4) % (3.4 + scatter(seed + 1)) < 0.12;
}

/** How far the mouth is open while somebody speaks: steps of two frames, like hand-drawn film. */
export function mouthOpen(seconds: number): number {
  const step = Math.floor(seconds * 12.5);
  return scatter(step) < 0.22 ? 0 : 0.35 + 0.65 * scatter(step + 57);
}
