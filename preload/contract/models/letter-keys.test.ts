import { describe, expect, it } from 'vitest';
import { LETTER_ACTIONS, LetterKey, LetterKeys, letterConflict, USUAL_LETTERS } from './letter-keys.ts';

describe('a letter key', () => {
  it.each(['b', '.', '?', 'ñ', '7', 'ß', '不'])('can be %s', (key) => expect(LetterKey.safeParse(key).success).toBe(true));
  it.each(['', ' ', 'B', 'bb', 'F2', 'Enter', '\t', '\u200b', '\u00a0'])('cannot be %j', (key) =>
    expect(LetterKey.safeParse(key).success).toBe(false),
  );
  it('can be none at all, several times over', () => {
    expect(LetterKeys.safeParse({ ...USUAL_LETTERS, blackToo: null, keys: null }).success).toBe(true);
  });
  it('never does two things', () => {
    expect(LetterKeys.safeParse({ ...USUAL_LETTERS, overview: 'b' }).success).toBe(false);
  });
});

describe('a key that somebody wants', () => {
  it('may be its own, or a free one, in capitals or not', () => {
    for (const key of ['b', 'B', 'x', 'X', '7']) expect(letterConflict(USUAL_LETTERS, 'black', key)).toBeNull();
  });
  it('is refused with whoever has it', () => {
    expect(letterConflict(USUAL_LETTERS, 'overview', 'B')).toEqual({ kind: 'taken', by: 'black' });
    expect(letterConflict(USUAL_LETTERS, 'black', '.')).toEqual({ kind: 'taken', by: 'blackToo' });
  });
  it('is refused where it is no character, or goes on to the next slide', () => {
    expect(letterConflict(USUAL_LETTERS, 'black', 'F7')).toEqual({ kind: 'no-character' });
    expect(letterConflict(USUAL_LETTERS, 'black', 'Dead')).toEqual({ kind: 'no-character' });
    expect(letterConflict(USUAL_LETTERS, 'black', ' ')).toEqual({ kind: 'space' });
  });
  it('once taken, is what the settings accept', () => {
    for (const action of LETTER_ACTIONS) {
      expect(letterConflict(USUAL_LETTERS, action, 'Z')).toBeNull();
      expect(LetterKeys.safeParse({ ...USUAL_LETTERS, [action]: 'z' }).success).toBe(true);
    }
  });
});
