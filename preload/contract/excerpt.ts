import { foldText } from './fold-text.ts';

/** A piece of text; `found` marks what was looked for. */
export interface ExcerptPart {
  readonly text: string;
  readonly found: boolean;
}

const BEFORE = 40;
const AFTER = 120;
/** Everything between blanks and punctuation. Unicode's own classes say it better, and eight times as slowly. */
// biome-ignore lint/suspicious/noMisleadingCharacterClass: U+FE00 to U+FE0F is a range of its own, of marks that choose a form
const WORD = /[^\s\0-/:-@[-`{-\xA9\xAB-\xB4\xB6-\xBF\xD7\xF7\u2000-\u206F\u2190-\u2BFF\u3000-\u303F\uFE00-\uFE0F]+/g;

/** The words of a text that begin with one of those looked for; where none does, those that hold one. As far as a piece reaches. */
const foundIn = (text: string, words: readonly string[]): readonly RegExpExecArray[] => {
  const those = (test: (word: string, sought: string) => boolean): readonly RegExpExecArray[] => {
    const found: RegExpExecArray[] = [];
    for (const match of text.matchAll(WORD)) {
      if (match.index > (found[0]?.index ?? text.length) + AFTER) break;
      const folded = foldText(match[0]);
      if (words.some((sought) => test(folded, sought))) found.push(match);
    }
    return found;
  };
  const begun = those((word, sought) => word.startsWith(sought));
  return begun.length > 0 ? begun : those((word, sought) => word.includes(sought));
};

/**
 * A few words around the first place where one of those looked for stands, and those marked; the beginning of the text where none does.
 * @param words folded, as `searchWords` gives them
 */
export const excerptOf = (text: string, words: readonly string[]): ExcerptPart[] => {
  const found = foundIn(text, words);
  const first = found[0]?.index ?? 0;
  const from = first <= BEFORE ? 0 : wordEdge(text, first - BEFORE, first);
  const to = text.length <= first + AFTER ? text.length : lastEdge(text, from, first + AFTER);
  const parts: ExcerptPart[] = [];
  const add = (piece: string, isFound: boolean): void => {
    if (piece !== '') parts.push({ text: piece, found: isFound });
  };
  let at = from;
  for (const match of found.filter(({ index }) => index >= from && index < to)) {
    add((at === from && from > 0 ? '…' : '') + text.slice(at, match.index), false);
    add(match[0], true);
    at = match.index + match[0].length;
  }
  add((at === from && from > 0 ? '…' : '') + text.slice(at, Math.max(at, to)) + (to < text.length ? '…' : ''), false);
  return parts;
};

/** Where the first whole word after `at` begins, or `at` itself in a text without blanks. */
const wordEdge = (text: string, at: number, before: number): number => {
  const blank = text.indexOf(' ', at);
  return blank === -1 || blank >= before ? at : blank + 1;
};

const lastEdge = (text: string, from: number, at: number): number => {
  const blank = text.lastIndexOf(' ', at);
  return blank <= from ? at : blank;
};
