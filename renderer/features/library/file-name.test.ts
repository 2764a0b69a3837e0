import { expect, test } from 'vitest';
import { fileNameOf } from './file-name.ts';

test('a title becomes a name that every file system takes', () => {
  expect(fileNameOf('The Hallway Question: workbook', 'en')).toBe('The Hallway Question workbook (en).pdf');
  expect(fileNameOf('¿Qué puede decir?', 'es')).toBe('¿Qué puede decir (es).pdf');
  expect(fileNameOf('../../etc\u0000', 'en')).toBe('.. .. etc (en).pdf');
  expect(fileNameOf('At the door: script', 'en', 'txt')).toBe('At the door script (en).txt');
  expect(fileNameOf('???', 'en')).toBe('document (en).pdf');
  expect(fileNameOf('x'.repeat(300), 'en').length).toBeLessThanOrEqual(120);
});
