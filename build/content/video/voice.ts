import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.ts';
import { type Line, linesOf, type Storyboard, type VoiceName } from './storyboard.ts';
import { SAMPLE_RATE, trimSilence } from './wave.ts';

/** The spoken lines of a video as samples (mono, {@link SAMPLE_RATE}), and whether any of them was made by a machine. */
export interface VoiceTrack {
  readonly samples: ReadonlyMap<string, Float32Array>;
  readonly synthetic: boolean;
}

/** Beside flite's own pace: the second voice is a little quick for a room. */
const STRETCH: Readonly<Record<VoiceName, number>> = { rms: 1, slt: 1.05 };

/** Rumble out, consonants a little up, loud and soft closer together; then every line to one loudness. */
const CLEAN =
  'highpass=f=75,equalizer=f=240:t=q:w=1:g=-2,equalizer=f=3200:t=q:w=0.9:g=3,acompressor=threshold=-22dB:ratio=2.5:attack=8:release=120';

/** Where a county puts a recording of its own: `voice/<line id>.wav` beside the storyboard. */
export const recordingOf = (folder: string, line: Line): string => join(folder, 'voice', `${line.id}.wav`);

/** The settings that a line's sound depends on, for the fingerprint. */
export const VOICE_SETTINGS = { STRETCH, CLEAN } as const;

/** Reads any sound file as mono samples. */
async function decode(file: string, filter: string): Promise<Float32Array> {
  const { stdout } = await run('ffmpeg', [
    '-v',
    'error',
    '-i',
    file,
    '-af',
    filter,
    '-ac',
    '1',
    '-ar',
    String(SAMPLE_RATE),
    '-f',
    'f32le',
    '-',
  ]);
  return new Float32Array(stdout.buffer.slice(stdout.byteOffset, stdout.byteOffset + stdout.byteLength));
}

/**
 * Speaks every line, or takes the county's recording of it.
 * @param folder the module's folder, where recordings may stand
 * @param scratch an empty folder for intermediate files
 */
export async function speak(storyboard: Storyboard, folder: string, scratch: string): Promise<VoiceTrack> {
  const samples = new Map<string, Float32Array>();
  let synthetic = false;
  for (const line of linesOf(storyboard)) {
    const speaker = storyboard.speakers[line.who];
    if (speaker === undefined) throw new Error(`line "${line.id}" has no speaker`);
    const recorded = recordingOf(folder, line);
    let file = recorded;
    if (!existsSync(recorded)) {
      synthetic = true;
      file = join(scratch, `${line.id}.wav`);
      await run('flite', [
        '-voice',
        speaker.voice,
        '--setf',
        `duration_stretch=${STRETCH[speaker.voice]}`,
        '-t',
        line.say ?? line.en,
        '-o',
        file,
      ]);
    }
    samples.set(line.id, trimSilence(await decode(file, CLEAN)));
  }
  return { samples, synthetic };
}
