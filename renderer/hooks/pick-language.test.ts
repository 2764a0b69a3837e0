import { expect, test } from 'vitest';
import { missingIn, nearestLanguage, pickLanguage } from './pick-language.ts';

test('takes the language asked for, then its family, then English, then what there is', () => {
  expect(nearestLanguage(['en', 'es'], 'es')).toBe('es');
  expect(nearestLanguage(['en', 'es-MX'], 'es')).toBe('es-MX');
  expect(nearestLanguage(['vi', 'en'], 'es')).toBe('en');
  expect(nearestLanguage(['vi'], 'es')).toBe('vi');
  expect(nearestLanguage([], 'es')).toBeUndefined();
  expect(pickLanguage({ en: 'Opening', es: 'Apertura' }, 'es')).toBe('Apertura');
});

test('says when content is not there in a language, and in which one alone it is', () => {
  expect(missingIn(['en'], 'es')).toEqual({ only: 'en' });
  expect(missingIn(['en', 'vi'], 'es')).toEqual({ only: null });
  expect(missingIn(['en', 'es-MX'], 'es')).toBeNull();
  expect(missingIn(['es'], 'es-US')).toBeNull();
  // What has no language at all (an item of a newer kit) is not called foreign.
  expect(missingIn([], 'es')).toBeNull();
});
