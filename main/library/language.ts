import type { LanguageTag, Localized } from '../../preload/contract/models/localized.ts';

/**
 * The language that comes nearest to the one asked for: itself, its base (es-MX -> es), another of the same base, English, else
 * the first there is. Null where there is none at all.
 */
export const nearestLanguage = (there: readonly LanguageTag[], asked: LanguageTag): LanguageTag | null => {
  const base = (tag: LanguageTag) => tag.split('-')[0];
  return (
    there.find((tag) => tag === asked) ??
    there.find((tag) => tag === base(asked)) ??
    there.find((tag) => base(tag) === base(asked)) ??
    there.find((tag) => base(tag) === 'en') ??
    there[0] ??
    null
  );
};

/** A text of a pack in the nearest language. */
export const inLanguage = (text: Localized, asked: LanguageTag): string =>
  text[nearestLanguage(Object.keys(text), asked) ?? ''] ?? '';
