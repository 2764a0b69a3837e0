import type { Localized } from '../../preload/contract/models/localized.ts';

/** The language of `available` nearest to `wanted`: the same, one of the same family (`es-MX` for `es`), English, the first. */
export const nearestLanguage = (available: readonly string[], wanted: string): string | undefined => {
  const family = (tag: string) => tag.split('-', 1)[0];
  return (
    available.find((tag) => tag === wanted) ??
    available.find((tag) => family(tag) === family(wanted)) ??
    available.find((tag) => tag === 'en') ??
    available[0]
  );
};

/** One text of several languages. */
export const pickLanguage = (text: Localized, wanted: string): string =>
  text[nearestLanguage(Object.keys(text), wanted) ?? ''] ?? '';
