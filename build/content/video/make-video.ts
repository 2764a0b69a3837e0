import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DrawingBrowser, openDrawing } from './browser.ts';
import { encode } from './encode.ts';
import { drawFrames, lintLayout, setStage, snapshot } from './frames.ts';
import { fingerprintOf, sha256, type Tools, toolsHere } from './hash.ts';
import { lintStoryboard } from './lint.ts';
import { loudnessOf, normalise } from './loudness.ts';
import { RECORD_FILE, readRecord, type VideoRecord } from './record.ts';
import { drawPoster } from './scenes/draw.ts';
import { drawingPage } from './scenes/page.ts';
import { STAGE } from './scenes/palette.ts';
import { readStoryboard, type Storyboard } from './storyboard.ts';
import { type TextFile, textsOf } from './texts.ts';
import { FRAME_RATE, layTimeline, secondOf, type Timeline } from './timeline.ts';
import { speak } from './voice.ts';
import { mixLines, SAMPLE_RATE, toWav } from './wave.ts';

/** What happened to one module's video, in words. */
export interface VideoResult {
  readonly module: string;
  readonly outcome: 'made' | 'up to date' | 'kept';
  readonly message: string;
}

export const STORYBOARD_FILE = 'storyboard.json';
const VIDEO_FILE = 'video.webm';
const POSTER_FILE = 'poster.jpg';

/** Throws all that is wrong at once, so that an author mends it in one round. */
function refuse(module: string, problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(`${module}: ${problems.length} to mend\n  - ${problems.join('\n  - ')}`);
}

/** Whether everything that the record lists is still there, unchanged. */
function outputsIntact(folder: string, record: VideoRecord): boolean {
  return Object.entries(record.outputs).every(
    ([name, hash]) => existsSync(join(folder, name)) && sha256(readFileSync(join(folder, name))) === hash,
  );
}

/** Why the video must be made anew, or undefined when it would come out the same. */
function staleness(storyboard: Storyboard, folder: string, record: VideoRecord | undefined, tools: Tools): string | undefined {
  if (record === undefined) return 'there is none yet';
  if (!outputsIntact(folder, record)) return 'a file of it is missing or was changed';
  try {
    const texts = textsOf(storyboard, record.timeline).files.map((file) => file.content);
    if (fingerprintOf(storyboard, record.timeline, folder, texts) !== record.madeOf.fingerprint)
      return 'its sources have changed';
  } catch {
    // The recorded times lack a line that the storyboard has.
    return 'its sources have changed';
  }
  if (tools.missing.length === 0 && tools.versions.join() !== record.madeOf.tools.join())
    return `made with ${record.madeOf.tools.join(', ')}; here are ${tools.versions.join(', ')}`;
  return undefined;
}

async function makeSound(
  storyboard: Storyboard,
  folder: string,
  scratch: string,
): Promise<{ timeline: Timeline; sound: string; synthetic: boolean }> {
  const voice = await speak(storyboard, folder, scratch);
  const timeline = layTimeline(
    storyboard,
    new Map([...voice.samples].map(([id, samples]) => [id, samples.length / SAMPLE_RATE])),
  );
  const raw = join(scratch, 'raw.wav');
  const sound = join(scratch, 'sound.wav');
  writeFileSync(raw, toWav(mixLines(timeline, voice.samples)));
  await normalise(raw, sound);
  return { timeline, sound, synthetic: voice.synthetic };
}

async function makePicture(
  browser: DrawingBrowser,
  storyboard: Storyboard,
  timeline: Timeline,
  sound: string,
  folder: string,
): Promise<void> {
  refuse(storyboard.module, await lintLayout(browser, storyboard, timeline));
  await setStage(browser, drawPoster(storyboard, timeline, secondOf(timeline, storyboard.poster.at)));
  writeFileSync(join(folder, POSTER_FILE), await snapshot(browser, 'jpeg'));
  await encode(drawFrames(browser, storyboard, timeline), sound, storyboard.title.en, join(folder, VIDEO_FILE));
}

async function writeRecord(
  storyboard: Storyboard,
  timeline: Timeline,
  folder: string,
  texts: readonly TextFile[],
  synthetic: boolean,
  tools: readonly string[],
): Promise<VideoRecord> {
  const names = [VIDEO_FILE, POSTER_FILE, ...texts.map((text) => text.name)];
  const place = (name: string): string => `modules/${storyboard.module}/${name}`;
  const record: VideoRecord = {
    format: 1,
    file: place(VIDEO_FILE),
    mediaType: 'video/webm',
    spokenLanguage: 'en',
    durationSeconds: Math.round(timeline.duration * 100) / 100,
    syntheticVoice: synthetic,
    poster: place(POSTER_FILE),
    script: place('script.en.md'),
    variants: {
      en: { captions: place('captions.en.vtt'), transcript: place('transcript.en.txt'), draft: false },
      es: { captions: place('captions.es.vtt'), transcript: place('transcript.es.txt'), draft: true },
    },
    width: STAGE.width,
    height: STAGE.height,
    frameRate: FRAME_RATE,
    loudness: await loudnessOf(join(folder, VIDEO_FILE)),
    timeline: { lines: [...timeline.lines], scenes: [...timeline.scenes], duration: timeline.duration },
    madeOf: {
      fingerprint: fingerprintOf(
        storyboard,
        timeline,
        folder,
        texts.map((text) => text.content),
      ),
      tools: [...tools],
    },
    outputs: Object.fromEntries(names.map((name) => [name, sha256(readFileSync(join(folder, name)))])),
  };
  writeFileSync(join(folder, RECORD_FILE), `${JSON.stringify(record, null, 2)}\n`);
  return record;
}

/**
 * Makes the video of one module, unless the one that is there would come out the same.
 * @param folder the module's folder with `storyboard.json`; everything is written beside it
 * @returns what was done; throws one error that lists everything that is wrong with the storyboard, its captions or its layout
 */
export async function makeVideo(folder: string): Promise<VideoResult> {
  const storyboard = readStoryboard(join(folder, STORYBOARD_FILE));
  const { module } = storyboard;
  refuse(module, lintStoryboard(storyboard));
  const tools = toolsHere();
  const stale = staleness(storyboard, folder, readRecord(folder), tools);
  if (stale === undefined) return { module, outcome: 'up to date', message: 'unchanged' };
  if (tools.missing.length > 0)
    return { module, outcome: 'kept', message: `${stale}, but ${tools.missing.join(' and ')} cannot be found here` };

  const scratch = mkdtempSync(join(tmpdir(), 'facilitator-kit-video-'));
  const browser = await openDrawing(drawingPage());
  try {
    const { timeline, sound, synthetic } = await makeSound(storyboard, folder, scratch);
    const texts = textsOf(storyboard, timeline);
    refuse(module, texts.problems);
    await makePicture(browser, storyboard, timeline, sound, folder);
    for (const text of texts.files) writeFileSync(join(folder, text.name), text.content);
    const record = await writeRecord(storyboard, timeline, folder, texts.files, synthetic, tools.versions);
    return {
      module,
      outcome: 'made',
      message: `${stale}; ${record.durationSeconds} s at ${record.loudness.integratedLufs} LUFS`,
    };
  } finally {
    await browser.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Makes the videos of all modules of a pack, one after the other: each of them keeps the machine busy by itself. */
export async function makeVideos(modulesFolder: string): Promise<readonly VideoResult[]> {
  const results: VideoResult[] = [];
  for (const name of readdirSync(modulesFolder).sort()) {
    const folder = join(modulesFolder, name);
    if (existsSync(join(folder, STORYBOARD_FILE))) results.push(await makeVideo(folder));
  }
  return results;
}
