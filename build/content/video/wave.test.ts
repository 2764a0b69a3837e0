import { describe, expect, it } from 'vitest';
import { evenTimeline, small } from './fixtures.ts';
import { gainOf, mixLines, SAMPLE_RATE, toWav, trimSilence } from './wave.ts';

const tone = (seconds: number, loud: number): Float32Array =>
  Float32Array.from({ length: seconds * SAMPLE_RATE }, (_, i) => loud * Math.sin(i / 9));

describe('sound', () => {
  it('loses the silence around a line but not its first consonant', () => {
    const samples = new Float32Array(SAMPLE_RATE * 2);
    samples.set(tone(0.5, 0.4), SAMPLE_RATE);
    const trimmed = trimSilence(samples);
    expect(trimmed.length / SAMPLE_RATE).toBeCloseTo(0.58, 1);
    expect(trimSilence(new Float32Array(10))).toHaveLength(10);
  });

  it('brings a soft and a loud voice to one loudness', () => {
    const soft = tone(0.2, 0.05);
    const loud = tone(0.2, 0.8);
    expect(gainOf(soft) * 0.05).toBeCloseTo(gainOf(loud) * 0.8, 1);
  });

  it('lays lines at their times', () => {
    const storyboard = small();
    const timeline = evenTimeline(storyboard, 1);
    const track = mixLines(
      timeline,
      new Map([
        ['one', tone(1, 0.5)],
        ['two', tone(1, 0.5)],
      ]),
    );
    expect(track[Math.round(0.2 * SAMPLE_RATE)]).toBe(0);
    expect(Math.abs(track[Math.round(0.5 * SAMPLE_RATE)] ?? 0)).toBeGreaterThan(0);
    expect(toWav(track).length).toBe(44 + track.length * 4);
  });
});
