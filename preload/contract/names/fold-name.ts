import { plainLetters } from '../plain-letters.ts';

/**
 * A name as it is sorted and looked for: without accents, case, and apostrophes; every other sign is a space. "Peña-Núñez" and
 * "pena nunez" are the same, and so are "O'Brien" and "OBrien", which in other texts are not (`fold-text.ts`). What people typed is
 * kept beside it, never replaced by it.
 */
export const fold = (text: string): string =>
  plainLetters(text)
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A name regardless of the order of its parts: "Ana Maria Peña" and "Peña, Ana Maria" have the same key. */
export const nameKey = (name: string): string => fold(name).split(' ').sort().join(' ');
