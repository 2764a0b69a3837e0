import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deckShape, placeIn, planWindow, slidesIn, type WindowColumn, windowToRest, windowToShow } from './slide-window.ts';

/** Decks of columns of 1 to 4 slides, and a walk through them: single steps and far jumps. */
const walks = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 60 })
  .map((heights) => heights.flatMap((height, column) => Array.from({ length: height }, () => column)))
  .chain((columns) =>
    fc.record({
      columns: fc.constant(columns),
      visits: fc.array(fc.record({ to: fc.nat(columns.length - 1), rested: fc.boolean(), step: fc.boolean() }), {
        minLength: 1,
        maxLength: 60,
      }),
    }),
  );

describe('planWindow', () => {
  it('keeps order and stacks, and knows a stack by the whole deck', () => {
    const shape = deckShape([0, 1, 1, 1, 2]);
    expect(planWindow(shape, [4, 2, 0, 9])).toEqual([
      { column: 0, stacked: false, slides: [0] },
      { column: 1, stacked: true, slides: [2] },
      { column: 2, stacked: false, slides: [4] },
    ]);
    expect(placeIn(planWindow(shape, [1, 2, 4]), 2)).toEqual({ h: 0, v: 1 });
    expect(placeIn(planWindow(shape, [1, 2, 4]), 0)).toBeNull();
  });
});

describe('a walk through any deck', () => {
  it('always has the target and the slide it comes from, and stays small', () => {
    fc.assert(
      fc.property(walks, ({ columns, visits }) => {
        const shape = deckShape(columns);
        let plan: readonly WindowColumn[] = [];
        let current: number | null = null;
        for (const visit of visits) {
          const target: number = visit.step && current !== null ? Math.min(current + 1, columns.length - 1) : visit.to;
          const next = windowToShow(shape, plan, current, target);
          expect(slidesIn(next)).toContain(target);
          if (current !== null) expect(slidesIn(next)).toContain(current);
          expect(slidesIn(next).length).toBeLessThanOrEqual(12);
          expect(slidesIn(next)).toEqual([...slidesIn(next)].sort((a, b) => a - b));
          plan = next;
          if (visit.rested) {
            const rest = windowToRest(shape, plan, target, current);
            // reveal.js's indexes of the slide on the wall must not shift while it is there.
            expect(placeIn(rest, target)).toEqual(placeIn(plan, target));
            if (target + 1 < columns.length) expect(slidesIn(rest)).toContain(target + 1);
            plan = rest;
          }
          current = target;
        }
      }),
    );
  });
});
