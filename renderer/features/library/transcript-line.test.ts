import { expect, it } from 'vitest';
import { lineAt, moveInLines } from './transcript-line.ts';

const lines = [{ seconds: 0.4 }, { seconds: 3 }, { seconds: 9 }];

it.each([
  [0, -1],
  [0.36, 0],
  [2.9, 0],
  [2.97, 1],
  [8, 1],
  [1000, 2],
])('at second %d the line is %d', (seconds, index) => expect(lineAt(lines, seconds)).toBe(index));

it.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 2, 2],
  ['ArrowUp', 0, 0],
  ['End', 0, 2],
  ['Home', 2, 0],
  ['a', 1, null],
])('%s from line %d leads to %s', (key, from, to) => expect(moveInLines(key, from, 3)).toBe(to));
