import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { findChromium, findProgram } from '../../chromium-shell/chromium/find.ts';
import { VIDEO_ARGS } from './encode.ts';
import { CEILING_DB, SOUND_ARGS, TARGET } from './loudness.ts';
import { saying } from './run.ts';
import { drawFrame, drawPoster } from './scenes/draw.ts';
import { drawingPage } from './scenes/page.ts';
import { linesOf, type Storyboard } from './storyboard.ts';
import { secondOf, type Timeline } from './timeline.ts';
import { recordingOf, VOICE_SETTINGS } from './voice.ts';

export const sha256 = (data: Buffer | string): string => createHash('sha256').update(data).digest('hex');

/** How often the film is sampled for its fingerprint, in seconds. */
const SAMPLE_EVERY = 0.2;

/**
 * [Note: Fingerprint of what is drawn] A video is rebuilt when it would come out differently, not when some file was touched:
 * the fingerprint is taken of the frames' markup at the recorded times, the page's style and typeface, the words, the
 * recordings and the settings of voice and encoder. So a new kind of scene does not rebuild the videos that do not use it.
 */
export function fingerprintOf(storyboard: Storyboard, timeline: Timeline, folder: string, texts: readonly string[]): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([storyboard, timeline, VOICE_SETTINGS, VIDEO_ARGS, SOUND_ARGS, TARGET, CEILING_DB]));
  hash.update(drawingPage());
  for (let t = 0; t < timeline.duration; t += SAMPLE_EVERY) hash.update(drawFrame(storyboard, timeline, t));
  hash.update(drawPoster(storyboard, timeline, secondOf(timeline, storyboard.poster.at)));
  for (const line of linesOf(storyboard)) {
    const recording = recordingOf(folder, line);
    if (existsSync(recording)) hash.update(readFileSync(recording));
  }
  for (const text of texts) hash.update(text);
  return hash.digest('hex');
}

/**
 * The programs that make a video, without their patch levels: a security update of Chromium is no reason to draw twenty films
 * again. One that is missing has no version, as on most machines that only run the kit.
 */
export interface Tools {
  readonly versions: readonly string[];
  readonly missing: readonly string[];
}

export function toolsHere(): Tools {
  const programs = [
    { name: 'flite', path: findProgram('flite'), ask: '--version', version: /flite-(\d+\.\d+)/ },
    { name: 'ffmpeg', path: findProgram('ffmpeg'), ask: '-version', version: /version (\d+\.\d+)/ },
    { name: 'chromium', path: findChromium(), ask: '--version', version: /(\d+)\./ },
  ];
  const versions = programs.map(({ name, path, ask, version }) =>
    path === undefined ? name : `${name} ${version.exec(saying(path, [ask]))?.[1] ?? 'of unknown version'}`,
  );
  return { versions, missing: programs.filter(({ path }) => path === undefined).map(({ name }) => name) };
}
