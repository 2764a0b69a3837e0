import { plainLetters } from './plain-letters.ts';

/**
 * Text as it is compared when someone searches: without marks and capitals, so that "nguyen" finds "Nguyễn". Its signs stay, and
 * both apostrophes are the same; a person's name loses them (`names/fold-name.ts`).
 */
export const foldText = (text: string): string => {
  // Most words have nothing to be taken off, and a search folds very many.
  if (PLAIN.test(text)) return text.toLowerCase();
  return plainLetters(text).replaceAll('’', "'").replaceAll(/\s+/g, ' ').trim();
};

const PLAIN = /^[A-Za-z0-9]*$/;

/** So many letters of a word are looked for in the library; shorter ones are passed over. */
const SHORTEST = 2;

/** What a search of the library looks for: letters and digits alone, so that nothing in it is taken for a language of its own. */
export const libraryWords = (query: string): readonly string[] =>
  searchWords(query.replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, ' ')).filter((word) => [...word].length >= SHORTEST);

/** The words of a search, folded. Each of them has to be found. */
export const searchWords = (query: string): readonly string[] => foldText(query).split(' ').filter(Boolean);
