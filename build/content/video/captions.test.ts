import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS, lintCues, makeCues, splitCaption, toVtt, wrapCaption } from './captions.ts';
import { evenTimeline, small } from './fixtures.ts';

const sentence = fc
  .array(fc.stringMatching(/^[a-zñé]{1,14}[,.]?$/), { minLength: 1, maxLength: 60 })
  .map((words) => words.join(' '));

describe('wrapping', () => {
  it('keeps a short text on one line', () => {
    expect(wrapCaption('Share.')).toEqual(['Share.']);
  });

  it('breaks after a comma rather than inside a phrase', () => {
    expect(wrapCaption('Monday, five past ten, between second and third period.')).toEqual([
      'Monday, five past ten,',
      'between second and third period.',
    ]);
  });

  it('breaks between sentences, not inside a quotation', () => {
    expect(wrapCaption('Usted piensa: «¡Sí, claro!». Vino a ayudar.')).toEqual([
      'Usted piensa: «¡Sí, claro!».',
      'Vino a ayudar.',
    ]);
  });

  it('splits any sentence into captions that fit, and loses no word', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const parts = splitCaption(text);
        expect(parts.join(' ')).toBe(text);
        for (const part of parts) {
          const lines = wrapCaption(part);
          expect(lines?.length).toBeLessThanOrEqual(LIMITS.lines);
          for (const line of lines ?? []) expect(line.length).toBeLessThanOrEqual(LIMITS.lineLength);
        }
      }),
    );
  });
});

describe('cues', () => {
  it('begin with the speech, stay a little after it and never overlap', () => {
    const storyboard = small();
    const timeline = evenTimeline(storyboard, 3);
    const cues = makeCues(storyboard, timeline, 'en');
    expect(cues.map((cue) => cue.start)).toEqual(timeline.lines.map((line) => line.start));
    expect(cues[0]?.end).toBe(timeline.lines[1]?.start);
    expect(lintCues(cues, timeline)).toEqual([]);
  });

  it('name who speaks when it is not the narrator', () => {
    const storyboard = small();
    const cues = makeCues(storyboard, evenTimeline(storyboard, 4), 'es');
    expect(cues[1]?.lines.join(' ')).toBe('Ayudante: Escriba la semana uno y reúnase con el equipo.');
  });

  it('are refused when nobody could read so fast', () => {
    const storyboard = small();
    const timeline = evenTimeline(storyboard, 0.8);
    expect(lintCues(makeCues(storyboard, timeline, 'es'), timeline).join()).toContain('characters a second');
  });

  it('are refused when speech has none', () => {
    const storyboard = small();
    const timeline = evenTimeline(storyboard, 4);
    expect(lintCues(makeCues(storyboard, timeline, 'en').slice(0, 1), timeline)).toEqual(['speech of line "two" has no caption']);
  });
});

describe('WebVTT', () => {
  it('writes times with hours and milliseconds, and escapes what VTT would read as markup', () => {
    const vtt = toVtt([{ start: 3661.5, end: 3662.25, lines: ['you & <me>'] }], 'a note');
    expect(vtt).toBe('WEBVTT\n\nNOTE a note\n\n1\n01:01:01.500 --> 01:01:02.250\nyou &amp; &lt;me&gt;\n');
  });
});
