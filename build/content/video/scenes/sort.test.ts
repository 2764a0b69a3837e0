import { describe, expect, it } from 'vitest';
import { evenTimeline, SMALL } from '../fixtures.ts';
import { Sort } from '../pictures.ts';
import { Storyboard } from '../storyboard.ts';
import { drawFrame } from './draw.ts';
import { placesOf } from './sort.ts';

const eleven = Sort.parse({
  kind: 'sort',
  lanes: ['Now', 'Talk', 'One person', 'Ask'].map((title) => ({ at: 'one', title })),
  slips: Array.from({ length: 11 }, (_, i) => ({ at: i < 6 ? 'one' : 'two', lane: i % 4 })),
});

const overlap = (a: { x: number; y: number; width: number; height: number }, b: typeof a): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('a pile that is sorted', () => {
  it('lays no slip over another, in the pile and in the lanes, and leaves the captions their place', () => {
    const places = placesOf(eleven);
    for (const where of ['pile', 'lane'] as const) {
      const spots = places.map((place) => place[where]);
      expect(spots.flatMap((a, i) => spots.slice(i + 1).filter((b) => overlap(a, b)))).toEqual([]);
      for (const spot of spots) {
        expect(spot.x).toBeGreaterThanOrEqual(16);
        expect(spot.x + spot.width).toBeLessThanOrEqual(1264);
        expect(spot.y + spot.height).toBeLessThanOrEqual(580);
      }
    }
  });

  it('moves a slip with its line, and not before', () => {
    const picture = {
      ...eleven,
      slips: [
        { at: 'one', lane: 0, label: 'Early' },
        { at: 'two', lane: 1, label: 'Late' },
      ],
    };
    const storyboard = Storyboard.parse({ ...SMALL, scenes: [{ ...SMALL.scenes[0], picture }] });
    const timeline = evenTimeline(storyboard, 3);
    const [early, late] = placesOf(Sort.parse(picture));
    const before = drawFrame(storyboard, timeline, 2.5);
    const after = drawFrame(storyboard, timeline, timeline.duration - 0.1);
    expect(before).toContain(`top:${early?.lane.y}px`);
    expect(before).toContain(`top:${late?.pile.y}px`);
    expect(after).toContain(`top:${late?.lane.y}px`);
  });
});
