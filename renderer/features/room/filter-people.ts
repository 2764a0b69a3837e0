import type { RoomPerson } from '../../../preload/contract/models/presence.ts';
import { foldText, searchWords } from '../live/fold-text.ts';

/** Folding 500 names at each letter typed would be felt; a person's line is folded once. */
const folded = new WeakMap<RoomPerson, { readonly name: string; readonly all: string }>();

const foldedOf = (one: RoomPerson): { readonly name: string; readonly all: string } => {
  const known = folded.get(one);
  if (known !== undefined) return known;
  const { name, agency, school, district, jobTitle } = one.person;
  const made = { name: foldText(name), all: foldText([name, agency, school, district, jobTitle].join(' ')) };
  folded.set(one, made);
  return made;
};

/** 0: a part of the name begins so; 1: it stands inside the name; 2: elsewhere (agency, school); 3: not at all. */
const rank = (one: RoomPerson, words: readonly string[]): number => {
  const { name, all } = foldedOf(one);
  const parts = name.split(/[\s'-]+/);
  if (words.every((word) => parts.some((part) => part.startsWith(word)) || ` ${name}`.includes(` ${word}`))) return 0;
  if (words.every((word) => name.includes(word))) return 1;
  return words.every((word) => all.includes(word)) ? 2 : 3;
};

/** People whose line holds every word typed, accents or not, names that begin so first; all of them for nothing typed. */
export const filterPeople = (people: readonly RoomPerson[], query: string): readonly RoomPerson[] => {
  const words = searchWords(query);
  if (words.length === 0) return people;
  return people
    .map((one) => ({ one, rank: rank(one, words) }))
    .filter(({ rank: found }) => found < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ one }) => one);
};
