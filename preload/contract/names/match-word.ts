import { isNickname } from './nicknames.ts';
import { slipCost } from './one-slip.ts';
import { soundKey } from './sound-key.ts';

/** A word of a name, with what finding it needs, reckoned once. */
export interface NameWord {
  readonly text: string;
  readonly sound: string;
}

export const nameWord = (text: string): NameWord => ({ text, sound: soundKey(text) });

/** How near something typed is to a word of a name. The less the nearer; `loose` is what only a slip or the ear brings together. */
export interface WordMatch {
  readonly cost: number;
  readonly loose: boolean;
}

const WHOLE: WordMatch = { cost: 0, loose: false };
const BEGINNING: WordMatch = { cost: 0.1, loose: false };
const NICKNAME: WordMatch = { cost: 0.5, loose: false };
const INSIDE: WordMatch = { cost: 0.6, loose: false };
const SOUNDS: WordMatch = { cost: 1, loose: true };
/** Slips cost more than anything that was typed right. */
const SLIP_FROM = 1;

/** Two letters are inside nearly every name. */
const INSIDE_FROM_LETTERS = 3;

/** Below this, one letter more or less is a different word: "li" and "lu" are both surnames. */
const SLIPS_FROM_LETTERS = 3;

/**
 * How a folded word that was typed meets a word of a name: whole, its beginning, a nickname, inside it; or nearly: by ear, or with one
 * typing error. `lenient` lets a short word be wrong as well, which is for one beside another that is right ("nguyen tj").
 */
export const matchWord = (typed: NameWord, word: NameWord, lenient: boolean): WordMatch | null => {
  if (word.text.startsWith(typed.text)) return word.text.length === typed.text.length ? WHOLE : BEGINNING;
  if (isNickname(typed.text, word.text)) return NICKNAME;
  if (typed.text.length >= INSIDE_FROM_LETTERS && word.text.includes(typed.text)) return INSIDE;
  if (typed.text.length < (lenient ? 1 : SLIPS_FROM_LETTERS)) return null;
  const slip = slipCost(typed.text, word.text, true);
  if (slip !== null) return { cost: SLIP_FROM + slip, loose: true };
  return typed.text.length >= SLIPS_FROM_LETTERS && typed.sound.length > 1 && typed.sound === word.sound ? SOUNDS : null;
};
