import type { Timeline } from './timeline.ts';

/** Samples a second of everything that is heard. */
export const SAMPLE_RATE = 48_000;

/** Softer than this is silence (about -46 dB). */
const FLOOR = 0.005;
/** Speech is not cut closer than this, in seconds. */
const MARGIN = 0.04;
/** Every line is brought to this root mean square while it sounds, so that two voices are equally loud. */
const LINE_RMS = 0.12;

/** Cuts the silence that a synthesizer puts before and after a line. */
export function trimSilence(samples: Float32Array): Float32Array {
  let first = samples.findIndex((value) => Math.abs(value) > FLOOR);
  if (first === -1) return samples;
  let last = samples.length - 1;
  while (last > first && Math.abs(samples[last] ?? 0) <= FLOOR) last--;
  const margin = Math.round(MARGIN * SAMPLE_RATE);
  first = Math.max(0, first - margin);
  last = Math.min(samples.length - 1, last + margin);
  return samples.slice(first, last + 1);
}

/** The factor that brings a line to the common loudness. */
export function gainOf(samples: Float32Array): number {
  let sum = 0;
  let count = 0;
  for (const value of samples) {
    if (Math.abs(value) <= FLOOR) continue;
    sum += value * value;
    count++;
  }
  return count === 0 ? 1 : LINE_RMS / Math.sqrt(sum / count);
}

/** Lays the lines on one track at their times. */
export function mixLines(timeline: Timeline, lines: ReadonlyMap<string, Float32Array>): Float32Array {
  const track = new Float32Array(Math.ceil(timeline.duration * SAMPLE_RATE));
  for (const timed of timeline.lines) {
    const samples = lines.get(timed.id);
    if (samples === undefined) throw new Error(`line "${timed.id}" has no voice`);
    const offset = Math.round(timed.start * SAMPLE_RATE);
    const gain = gainOf(samples);
    for (let i = 0; i < samples.length && offset + i < track.length; i++)
      track[offset + i] = (track[offset + i] ?? 0) + (samples[i] ?? 0) * gain;
  }
  return track;
}

/** A WAV file of 32-bit floats, mono. */
export function toWav(samples: Float32Array): Buffer {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.byteLength, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(3, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(SAMPLE_RATE, 24);
  header.writeUInt32LE(SAMPLE_RATE * 4, 28);
  header.writeUInt16LE(4, 32);
  header.writeUInt16LE(32, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.byteLength, 40);
  return Buffer.concat([header, Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength)]);
}
