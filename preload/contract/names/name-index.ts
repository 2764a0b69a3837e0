import { fold } from './fold-name.ts';
import { matchWord, type NameWord, nameWord, type WordMatch } from './match-word.ts';
import { nameWords } from './name-words.ts';

/** A name that was found, and how far it is from what was typed: 0 is every word whole. */
export interface FoundName<Key> {
  readonly key: Key;
  readonly cost: number;
  /** Only by ear or with a typing error. */
  readonly loose: boolean;
}

export interface NameIndex<Key> {
  /** Puts a name in, in place of the one that this key had. */
  readonly put: (key: Key, name: string) => void;
  readonly remove: (key: Key) => void;
  /** Best first; equals in the order in which they were put in. Nothing typed finds nothing. */
  readonly find: (typed: string) => readonly FoundName<Key>[];
}

/** A name's words; `place` rises with each name that is put in. */
interface Name {
  readonly words: readonly string[];
  readonly place: number;
}

interface Word<Key> extends NameWord {
  readonly keys: Set<Key>;
}

/** More words than this are no name: the rest is left out of account. */
const MOST_WORDS = 5;

/** Of two names that are equally near, the one that what was typed says more of stands first. */
const LEFT_OVER = 0.01;

/** So many names that were typed right are enough: nobody looks for a typing error among them. */
const ENOUGH = 8;

/**
 * Finds people by what is typed of their name, from the first letter on: in either order, accents or not, by nickname, by ear, with
 * one typing error in one of the words. Names share their words, so that each different word is looked at once however many people
 * bear it.
 */
export const createNameIndex = <Key>(): NameIndex<Key> => {
  const words = new Map<string, Word<Key>>();
  const names = new Map<Key, Name>();
  let places = 0;

  const remove = (key: Key): void => {
    for (const text of names.get(key)?.words ?? []) {
      const word = words.get(text);
      word?.keys.delete(key);
      if (word?.keys.size === 0) words.delete(text);
    }
    names.delete(key);
  };

  const put = (key: Key, name: string): void => {
    remove(key);
    const texts = nameWords(name);
    places += 1;
    names.set(key, { words: texts, place: places });
    for (const text of texts) {
      const word = words.get(text) ?? { ...nameWord(text), keys: new Set<Key>() };
      word.keys.add(key);
      words.set(text, word);
    }
  };

  /** What each word that was typed meets. */
  const meet = (typed: NameWord, lenient: boolean): ReadonlyMap<string, WordMatch> => {
    const met = new Map<string, WordMatch>();
    for (const word of words.values()) {
      const match = matchWord(typed, word, lenient);
      if (match !== null) met.set(word.text, match);
    }
    return met;
  };

  const find = (text: string): readonly FoundName<Key>[] => {
    const typed = fold(text).split(' ').filter(Boolean).slice(0, MOST_WORDS).map(nameWord);
    if (typed.length === 0) return [];
    const met = typed.map((word) => meet(word, typed.length > 1));
    const found: (FoundName<Key> & Pick<Name, 'place'>)[] = [];
    for (const key of bearersOfAny(met, words)) {
      const name = names.get(key);
      const best = name === undefined ? null : assign(met, name.words);
      if (name === undefined || best === null) continue;
      found.push({ key, ...best, cost: best.cost + LEFT_OVER * name.words.length, place: name.place });
    }
    const strict = found.filter(({ loose }) => !loose).length;
    const shown = strict >= ENOUGH ? found.filter(({ loose }) => !loose) : found;
    return shown.sort((a, b) => a.cost - b.cost || a.place - b.place);
  };

  return { put, remove, find };
};

/** Whoever bears a word that the rarest of the typed words has met: everybody else has nothing for it. */
const bearersOfAny = <Key>(
  met: readonly ReadonlyMap<string, WordMatch>[],
  words: ReadonlyMap<string, Word<Key>>,
): ReadonlySet<Key> => {
  const bearers = met.map((matches) => {
    let count = 0;
    for (const text of matches.keys()) count += words.get(text)?.keys.size ?? 0;
    return { matches, count };
  });
  const rarest = bearers.reduce((least, each) => (each.count < least.count ? each : least));
  const keys = new Set<Key>();
  for (const text of rarest.matches.keys()) for (const key of words.get(text)?.keys ?? []) keys.add(key);
  return keys;
};

/** The cheapest way to give each typed word a word of the name of its own, with at most one of them loose; null when there is none. */
const assign = (
  met: readonly ReadonlyMap<string, WordMatch>[],
  name: readonly string[],
): { readonly cost: number; readonly loose: boolean } | null => {
  let best: { cost: number; loose: boolean } | null = null;
  const used = new Set<string>();
  const next = (index: number, cost: number, loose: boolean): void => {
    if (best !== null && cost >= best.cost) return;
    const matches = met[index];
    if (matches === undefined) {
      best = { cost, loose };
      return;
    }
    for (const text of name) {
      const match = used.has(text) ? undefined : matches.get(text);
      if (match === undefined || (match.loose && loose)) continue;
      used.add(text);
      next(index + 1, cost + match.cost, loose || match.loose);
      used.delete(text);
    }
  };
  next(0, 0, false);
  return best;
};
