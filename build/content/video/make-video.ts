import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DrawingBrowser, openDrawing } from './browser.ts';
import { encode } from './encode.ts';
import { drawFrames, lintLayout, setStage, snapshot } from './frames.ts';
import { fingerprintOf, sha256, toolsHere } from './hash.ts';
import { lintStoryboard } from './lint.ts';
import { encodeSound, loudnessOf } from './loudness.ts';
import { RECORD_FILE, readRecord, type VideoRecord } from './record.ts';
import { drawPoster } from './scenes/draw.ts';
import { drawingPage } from './scenes/page.ts';
import { STAGE } from './scenes/palette.ts';
import { toolsChanged, whyStale } from './stale.ts';
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
  const sound = join(scratch, 'sound.webm');
  writeFileSync(raw, toWav(mixLines(timeline, voice.samples)));
  await encodeSound(raw, sound);
  return { timeline, sound, synthetic: voice.synthetic };
}

async function makePicture(
  browser: DrawingBrowser,
  storyboard: Storyboard,
  timeline: Timeline,
  sound: string,
  folder: string,
  scratch: string,
): Promise<void> {
  refuse(storyboard.module, await lintLayout(browser, storyboard, timeline));
  await setStage(browser, drawPoster(storyboard, timeline, secondOf(timeline, storyboard.poster.at)));
  writeFileSync(join(folder, POSTER_FILE), await snapshot(browser, 'jpeg'));
  const finished = join(scratch, VIDEO_FILE);
  await encode(drawFrames(browser, storyboard, timeline), sound, storyboard.title.en, finished);
  // A build that is broken off leaves the old film, and a copy of the pack that shares the file keeps its own.
  rmSync(join(folder, VIDEO_FILE), { force: true });
  copyFileSync(finished, join(folder, VIDEO_FILE));
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
  const record: VideoRecord = {
    format: 1,
    file: VIDEO_FILE,
    mediaType: 'video/webm',
    spokenLanguage: 'en',
    durationSeconds: Math.round(timeline.duration * 100) / 100,
    syntheticVoice: synthetic,
    poster: POSTER_FILE,
    script: 'script.en.md',
    variants: {
      en: { captions: 'captions.en.vtt', transcript: 'transcript.en.txt', draft: false },
      es: { captions: 'captions.es.vtt', transcript: 'transcript.es.txt', draft: true },
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
  const record = readRecord(folder);
  const stale = whyStale(storyboard, folder, record) ?? toolsChanged(record, tools);
  if (stale === undefined) return { module, outcome: 'up to date', message: 'unchanged' };
  if (tools.missing.length > 0)
    return { module, outcome: 'kept', message: `${stale}, but ${tools.missing.join(' and ')} cannot be found here` };

  const scratch = mkdtempSync(join(tmpdir(), 'facilitator-kit-video-'));
  const browser = await openDrawing(drawingPage());
  try {
    const { timeline, sound, synthetic } = await makeSound(storyboard, folder, scratch);
    const texts = textsOf(storyboard, timeline);
    refuse(module, texts.problems);
    await makePicture(browser, storyboard, timeline, sound, folder, scratch);
    for (const text of texts.files) writeFileSync(join(folder, text.name), text.content);
    const made = await writeRecord(storyboard, timeline, folder, texts.files, synthetic, tools.versions);
    return {
      module,
      outcome: 'made',
      message: `${stale}; ${made.durationSeconds} s at ${made.loudness.integratedLufs} LUFS`,
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
