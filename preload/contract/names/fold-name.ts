/** Letters that Unicode does not take apart into a base and an accent, as people type them without their own keyboard. */
const PLAIN: Readonly<Record<string, string>> = { đ: 'd', ø: 'o', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ð: 'd', þ: 'th' };

/**
 * A text as it is sorted and looked for: without accents, case, and apostrophes; every other sign is a space. "Peña-Núñez" and
 * "pena nunez" are the same, and so are "O'Brien" and "OBrien". What people typed is kept beside it, never replaced by it.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[đøłßæœıðþ]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A name regardless of the order of its parts: "Ana Maria Peña" and "Peña, Ana Maria" have the same key. */
export const nameKey = (name: string): string => fold(name).split(' ').sort().join(' ');
