/** Letters whose marks Unicode does not take off by decomposing. */
const OTHERS: ReadonlyMap<string, string> = new Map([
  ['đ', 'd'],
  ['ł', 'l'],
  ['ø', 'o'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ı', 'i'],
  ['’', "'"],
]);

/** Text as it is compared when someone searches: without marks and capitals, so that "nguyen" finds "Nguyễn". */
export const foldText = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[đłøßæœı’]/g, (letter) => OTHERS.get(letter) ?? letter)
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The words of a search, folded. Each of them has to be found. */
export const searchWords = (query: string): readonly string[] => foldText(query).split(' ').filter(Boolean);
