import { z } from 'zod';
import { run } from './run.ts';

/** Samples are held below this: the encoder adds up to a decibel of its own. */
export const CEILING_DB = -2.6;

/** Speech level for web video: what a room's sound system is set for once. */
export const TARGET = { integratedLufs: -16, truePeakDb: -1.5, range: 11 } as const;

const Measured = z.object({
  input_i: z.string(),
  input_tp: z.string(),
  input_lra: z.string(),
  input_thresh: z.string(),
  target_offset: z.string(),
});
type Measured = z.infer<typeof Measured>;

const GOAL = `loudnorm=I=${TARGET.integratedLufs}:TP=${TARGET.truePeakDb}:LRA=${TARGET.range}`;

async function measure(file: string): Promise<Measured> {
  const { stderr } = await run('ffmpeg', [
    '-hide_banner',
    '-nostats',
    '-i',
    file,
    '-vn',
    '-af',
    `${GOAL}:print_format=json`,
    '-f',
    'null',
    '-',
  ]);
  const json = stderr.slice(stderr.lastIndexOf('{'), stderr.lastIndexOf('}') + 1);
  return Measured.parse(JSON.parse(json));
}

/** Opus for one voice. */
export const SOUND_ARGS = ['-c:a', 'libopus', '-b:a', '48k', '-ac', '1', '-application', 'audio'] as const;

/**
 * Encodes a track with the loudness of {@link TARGET}: all of it is moved, and a limiter holds the peaks. Limiter and encoder
 * both take some loudness away, so the encoded result is measured and the gain corrected until it is right.
 */
export async function encodeSound(from: string, to: string): Promise<void> {
  let gain = TARGET.integratedLufs - Number((await measure(from)).input_i);
  for (let round = 0; round < 4; round++) {
    const limiter = `alimiter=limit=${(10 ** (CEILING_DB / 20)).toFixed(3)}:attack=3:release=40:level=disabled`;
    await run('ffmpeg', ['-v', 'error', '-y', '-i', from, '-af', `volume=${gain.toFixed(2)}dB,${limiter}`, ...SOUND_ARGS, to]);
    const off = TARGET.integratedLufs - Number((await measure(to)).input_i);
    if (Math.abs(off) < 0.05) return;
    gain += off;
  }
}

/** @returns what a finished file really has: LUFS, and decibels of true peak */
export async function loudnessOf(file: string): Promise<{ readonly integratedLufs: number; readonly truePeakDb: number }> {
  const m = await measure(file);
  return { integratedLufs: Number(m.input_i), truePeakDb: Number(m.input_tp) };
}
