import { expect, it } from 'vitest';
import { inLanguage, nearestLanguage } from './language.ts';

it.each([
  [['en', 'es'], 'es', 'es'],
  [['en', 'es'], 'es-MX', 'es'],
  [['en', 'es-US'], 'es', 'es-US'],
  [['vi', 'en'], 'es', 'en'],
  [['vi', 'en-US'], 'es', 'en-US'],
  [['vi'], 'es', 'vi'],
  [[], 'es', null],
])('of %j the nearest to %s is %s', (there, asked, nearest) => {
  expect(nearestLanguage(there, asked)).toBe(nearest);
});

it('reads a text in it', () => {
  expect(inLanguage({ en: 'Hello', es: 'Hola' }, 'es-MX')).toBe('Hola');
});
