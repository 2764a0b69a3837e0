import { z } from 'zod';

/** What a single character can do while presenting. Black has two: one for the trainer, one that many clickers send. */
export const LETTER_ACTIONS = ['black', 'blackToo', 'overview', 'keys'] as const;
export type LetterAction = (typeof LETTER_ACTIONS)[number];

/** One character that can be seen, letters in lower case; null is no key at all. */
export const LetterKey = z
  .string()
  .refine((key) => [...key].length === 1 && /[^\p{Z}\p{C}]/u.test(key) && key === key.toLowerCase())
  .nullable();
export type LetterKey = z.infer<typeof LetterKey>;

/** Which character does what (WCAG 2.1.4: they can be changed, and switched off). No character does two things. */
export const LetterKeys = z
  .object({ black: LetterKey, blackToo: LetterKey, overview: LetterKey, keys: LetterKey })
  .refine((keys) => LETTER_ACTIONS.every((one) => actionOfLetter(keys, keys[one]) === (keys[one] === null ? null : one)));
export type LetterKeys = Readonly<Record<LetterAction, LetterKey>>;

export const USUAL_LETTERS: LetterKeys = { black: 'b', blackToo: '.', overview: 'g', keys: '?' };

/** What a character does under these keys; null when it does nothing. */
export const actionOfLetter = (keys: LetterKeys, key: LetterKey): LetterAction | null =>
  key === null ? null : (LETTER_ACTIONS.find((one) => keys[one] === key) ?? null);

/** Why a key cannot be taken for an action. */
export type LetterConflict =
  | { readonly kind: 'no-character' }
  | { readonly kind: 'space' }
  | { readonly kind: 'taken'; readonly by: LetterAction };

/** Looks whether a key can be taken; null when it can. `key` is what the keyboard says, such as "B", "F2" or " ". */
export const letterConflict = (keys: LetterKeys, action: LetterAction, key: string): LetterConflict | null => {
  if (key === ' ') return { kind: 'space' };
  const parsed = LetterKey.safeParse(key.toLowerCase());
  if (!parsed.success) return { kind: 'no-character' };
  const by = actionOfLetter(keys, parsed.data);
  return by === null || by === action ? null : { kind: 'taken', by };
};
