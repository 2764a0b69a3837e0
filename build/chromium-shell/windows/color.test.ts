import { expect, test } from 'vitest';
import { parseColor } from './color.ts';

test('reads the notations that Electron takes', () => {
  expect(parseColor('#12202e')).toEqual({ r: 18, g: 32, b: 46, a: 1 });
  expect(parseColor('#fff')).toEqual({ r: 255, g: 255, b: 255, a: 1 });
  expect(parseColor('#00ff0000')).toEqual({ r: 255, g: 0, b: 0, a: 0 });
  expect(parseColor('papaya')).toEqual({ r: 255, g: 255, b: 255, a: 1 });
});
