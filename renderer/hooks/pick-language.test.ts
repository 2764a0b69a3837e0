import { expect, test } from 'vitest';
import { nearestLanguage, pickLanguage } from './pick-language.ts';

test('takes the language asked for, then its family, then English, then what there is', () => {
  expect(nearestLanguage(['en', 'es'], 'es')).toBe('es');
  expect(nearestLanguage(['en', 'es-MX'], 'es')).toBe('es-MX');
  expect(nearestLanguage(['vi', 'en'], 'es')).toBe('en');
  expect(nearestLanguage(['vi'], 'es')).toBe('vi');
  expect(nearestLanguage([], 'es')).toBeUndefined();
  expect(pickLanguage({ en: 'Opening', es: 'Apertura' }, 'es')).toBe('Apertura');
});
