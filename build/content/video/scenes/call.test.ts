import { describe, expect, it } from 'vitest';
import { evenTimeline, SMALL } from '../fixtures.ts';
import { Storyboard } from '../storyboard.ts';
import { drawFrame } from './draw.ts';

const look = { skin: 'tan', hair: 'long', hairColor: 'black', top: 'plum' };

/** The small storyboard as a call; its lines begin at 0.4 and 2.76 seconds. */
const call = (change: object): Storyboard => {
  const picture = { kind: 'call', place: 'kitchen', caller: { id: 'helper', look }, ...change };
  return Storyboard.parse({ ...SMALL, scenes: [{ ...SMALL.scenes[0], picture }] });
};
const frameAt = (storyboard: Storyboard, t: number): string => drawFrame(storyboard, evenTimeline(storyboard, 2), t);
const crosses = (frame: string): number => frame.split('M-15 -15 L15 15').length - 1;

describe('a call', () => {
  it('shows what is said once it is said', () => {
    const storyboard = call({ called: { id: 'other', look }, bubbles: [{ who: 'helper', line: 'two' }] });
    expect(frameAt(storyboard, 2)).not.toContain('Write week one');
    expect(frameAt(storyboard, 4)).toContain('Write week one');
  });

  it('leaves a mark for each time that nobody answers', () => {
    const storyboard = call({ rings: [{ at: 'one' }, { at: 'two' }] });
    expect(crosses(frameAt(storyboard, 0.5))).toBe(0);
    expect(crosses(frameAt(storyboard, 3))).toBe(1);
    expect(crosses(frameAt(storyboard, 5.5))).toBe(2);
  });

  it('draws a person at the other end only when somebody answers', () => {
    const people = (frame: string): number => frame.split('<ellipse cx="0" cy="-350"').length - 1;
    expect(people(frameAt(call({}), 1))).toBe(1);
    expect(people(frameAt(call({ called: { id: 'other', look } }), 1))).toBe(2);
  });
});
