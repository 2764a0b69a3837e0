/** Letters that Unicode does not take apart into a base and a mark, as people type them without their own keyboard. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ['đ', 'd'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ı', 'i'],
  ['ð', 'd'],
  ['þ', 'th'],
]);

const OTHERS = new RegExp(`[${[...PLAIN.keys()].join('')}]`, 'g');

/** The letters of a text without marks and capitals: the one table of what is alike, for names and for every other search. */
export const plainLetters = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(OTHERS, (letter) => PLAIN.get(letter) ?? letter);
