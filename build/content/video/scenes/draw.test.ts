import { describe, expect, it } from 'vitest';
import { evenTimeline, small } from '../fixtures.ts';
import { drawFrame } from './draw.ts';
import { COLOR } from './palette.ts';

/** WCAG's relative luminance of "#rrggbb". */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const value = Number.parseInt(color.slice(i, i + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const contrast = (a: string, b: string): number => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};

describe('frames', () => {
  it('depend on the time alone', () => {
    const storyboard = small();
    const timeline = evenTimeline(storyboard, 2);
    expect(drawFrame(storyboard, timeline, 1.24)).toBe(drawFrame(small(), evenTimeline(small(), 2), 1.24));
    expect(drawFrame(storyboard, timeline, 1.24)).not.toBe(drawFrame(storyboard, timeline, 3.6));
  });

  it('show a box only once its line is spoken', () => {
    const storyboard = small();
    const timeline = evenTimeline(storyboard, 2);
    expect(drawFrame(storyboard, timeline, 2)).not.toContain('Team meets');
    expect(drawFrame(storyboard, timeline, timeline.duration - 0.1)).toContain('Team meets');
  });

  it('escape what a storyboard says', () => {
    const storyboard = small();
    const text = drawFrame(
      {
        ...storyboard,
        scenes: storyboard.scenes.map((scene) => ({
          ...scene,
          picture: { ...scene.picture, title: '<b>&' } as typeof scene.picture,
        })),
      },
      evenTimeline(storyboard, 2),
      1.5,
    );
    expect(text).toContain('&lt;b&gt;&amp;');
  });
});

describe('the palette', () => {
  it.each([
    ['ink on paper', COLOR.ink, COLOR.paper],
    ['dark teal on paper', COLOR.tealDark, COLOR.paper],
    ['white on teal', COLOR.white, COLOR.teal],
    ['white on accent', COLOR.white, COLOR.accentText],
    ['accent text on its tint', COLOR.accentText, '#fdeee4'],
    ['white on dark teal', COLOR.white, COLOR.tealDark],
  ])('%s has a contrast of at least 4.5', (_, front, back) => {
    expect(contrast(front, back)).toBeGreaterThanOrEqual(4.5);
  });
});
