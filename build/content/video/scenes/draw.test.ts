import { describe, expect, it } from 'vitest';
import { evenTimeline, SMALL, small } from '../fixtures.ts';
import { lintStoryboard } from '../lint.ts';
import { Storyboard } from '../storyboard.ts';
import { drawFrame } from './draw.ts';
import { COLOR } from './palette.ts';
import { stopsOf } from './rings.ts';

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

  it('fill a table cell by cell; a cell without words is a question mark', () => {
    const picture = {
      kind: 'grid',
      columns: [
        { at: 'one', title: 'The path' },
        { at: 'one', title: 'Three boxes' },
      ],
      rows: [
        { at: 'one', name: 'Notice', cells: [{ at: 'one' }, { at: 'two', text: 'Meet the team' }] },
        { at: 'two', name: 'Week one', cells: [] },
      ],
    };
    const storyboard = Storyboard.parse({ ...SMALL, scenes: [{ ...SMALL.scenes[0], picture }] });
    expect(lintStoryboard(storyboard)).toEqual([]);
    const timeline = evenTimeline(storyboard, 2);
    const early = drawFrame(storyboard, timeline, 2);
    expect(early).toContain('Notice');
    expect(early).toContain('<circle');
    expect(early).not.toContain('Meet the team');
    expect(drawFrame(storyboard, timeline, timeline.duration - 0.1)).toContain('Meet the team');
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

describe('rings', () => {
  const board = Storyboard.parse({
    ...SMALL,
    scenes: [
      {
        ...SMALL.scenes[0],
        picture: {
          kind: 'rings',
          title: 'The path',
          rings: [
            { at: 'one', name: 'Near' },
            { at: 'one', name: 'Far' },
          ],
          stops: [
            { at: 'one+1', ring: 2, text: 'Said there' },
            { at: 'two', ring: 0 },
            { at: 'two+1', ring: 2, text: 'Back again' },
          ],
        },
      },
    ],
  });
  const timeline = evenTimeline(board, 3);
  const at = (id: string, seconds: number) =>
    drawFrame(board, timeline, (timeline.lines.find((l) => l.id === id)?.start ?? 0) + seconds);

  it('say beside a ring what came to it last', () => {
    expect(at('one', 0.5)).not.toContain('Said there');
    expect(at('two', 0.5)).toContain('Said there');
    expect(at('two', 2.5)).toContain('Back again');
    expect(at('two', 2.5)).not.toContain('Said there');
  });

  it('let the sentence lie in its ring, and come back on another way', () => {
    const picture = board.scenes[0]?.picture;
    if (picture?.kind !== 'rings') throw new Error('no rings');
    const [inward, middle, outward] = stopsOf(picture);
    const distance = (spot?: { x: number; y: number }) =>
      Math.hypot((spot?.x ?? 0) - (middle?.x ?? 0), (spot?.y ?? 0) - (middle?.y ?? 0));
    expect(distance(inward)).toBeCloseTo(distance(outward));
    expect(Math.hypot((inward?.x ?? 0) - (outward?.x ?? 0), (inward?.y ?? 0) - (outward?.y ?? 0))).toBeGreaterThan(100);
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
