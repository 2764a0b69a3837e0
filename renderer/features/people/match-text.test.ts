import { expect, test } from 'vitest';
import { matchesText } from './match-text.ts';

test('a name is found without its marks, in any order of its parts', () => {
  expect(matchesText('Nguyễn Thị Đào', 'nguyen dao')).toBe(true);
  expect(matchesText('María José Ibáñez', 'IBANEZ maria')).toBe(true);
  expect(matchesText('María José Ibáñez', 'pedro')).toBe(false);
  expect(matchesText('anyone', '')).toBe(true);
});
