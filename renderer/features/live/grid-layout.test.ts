import { describe, expect, it } from 'vitest';
import { gridLayout, moveInGrid } from './grid-layout.ts';

describe('the layout of a grid', () => {
  it('fits as many pictures as can be told apart, in the shape of the wall', () => {
    const wide = gridLayout(740, 16 / 9, 500);
    expect(wide).toMatchObject({ columns: 4, rows: 125 });
    expect(wide.cellWidth / wide.cellHeight).toBeCloseTo(16 / 9, 1);
    expect(wide.columns * wide.cellWidth + (wide.columns - 1) * wide.gap).toBeLessThanOrEqual(740);
    const old = gridLayout(740, 4 / 3, 500);
    expect(old.rowHeight).toBeGreaterThan(wide.rowHeight);
  });
  it('has a column where there is hardly room, and nothing to divide by where there is none', () => {
    expect(gridLayout(100, 16 / 9, 3)).toMatchObject({ columns: 1, rows: 3 });
    expect(gridLayout(0, 16 / 9, 0)).toMatchObject({ columns: 1, rows: 0, cellWidth: 0 });
  });
});

describe('arrows in a grid of four columns and ten slides', () => {
  const move = (key: string, from: number) => moveInGrid(key, from, 4, 10);
  it.each([
    ['ArrowRight', 3, 4],
    ['ArrowLeft', 4, 3],
    ['ArrowDown', 1, 5],
    ['ArrowUp', 5, 1],
    ['Home', 7, 0],
    ['End', 2, 9],
  ])('%s from %i leads to %i', (key, from, to) => expect(move(key, from)).toBe(to));
  it.each([
    ['ArrowLeft', 0],
    ['ArrowUp', 2],
    ['ArrowRight', 9],
    ['ArrowDown', 8],
  ])('%s stays at the edge (%i)', (key, at) => expect(move(key, at)).toBe(at));
  it('goes down into a shorter last row', () => expect(move('ArrowDown', 7)).toBe(9));
  it('leaves other keys alone', () => expect(move('a', 3)).toBeNull());
  it('begins at the first where nothing is chosen', () => expect(move('ArrowRight', -1)).toBe(0));
});
