import type { Localized } from '../../preload/contract/models/localized.ts';

const family = (tag: string) => tag.split('-', 1)[0];

/** The language of `available` nearest to `wanted`: the same, one of the same family (`es-MX` for `es`), English, the first. */
export const nearestLanguage = (available: readonly string[], wanted: string): string | undefined => {
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

/**
 * Whether content is not there in a language, none of its family counting as there: null when it is. `only` is the one language
 * that there is, if it is one.
 */
export const missingIn = (available: readonly string[], wanted: string): { readonly only: string | null } | null => {
  const [first] = available;
  if (first === undefined || available.some((tag) => family(tag) === family(wanted))) return null;
  return { only: available.every((tag) => tag === first) ? first : null };
};
