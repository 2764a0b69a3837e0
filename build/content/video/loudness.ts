import { z } from 'zod';
import { run } from './run.ts';

/** Broadcast speech level for web video: what a room's sound system is set for once. */
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

/** Writes `to` with the loudness of {@link TARGET}: measured first, then moved as a whole, with a limiter for the peaks. */
export async function normalise(from: string, to: string): Promise<void> {
  const m = await measure(from);
  const gain = TARGET.integratedLufs - Number(m.input_i);
  const limit = 10 ** (TARGET.truePeakDb / 20);
  await run('ffmpeg', [
    '-v',
    'error',
    '-y',
    '-i',
    from,
    '-af',
    `volume=${gain.toFixed(2)}dB,alimiter=limit=${limit.toFixed(3)}:attack=3:release=40:level=disabled`,
    '-c:a',
    'pcm_f32le',
    to,
  ]);
}

/** @returns what a finished file really has: LUFS, and decibels of true peak */
export async function loudnessOf(file: string): Promise<{ readonly integratedLufs: number; readonly truePeakDb: number }> {
  const m = await measure(file);
  return { integratedLufs: Number(m.input_i), truePeakDb: Number(m.input_tp) };
}
