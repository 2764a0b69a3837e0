import { describe, expect, it } from 'vitest';
import { foldText } from './fold-text.ts';
import { fold } from './names/fold-name.ts';
import { plainLetters } from './plain-letters.ts';

describe('what is alike', () => {
  it.each([
    ['Nguyễn Đặng', 'nguyen dang'],
    ['Guðrún Þórsdóttir', 'gudrun thorsdottir'],
    ['Łukasz Bjørn Weiß', 'lukasz bjorn weiss'],
    ['Ægir Œuvre Işık', 'aegir oeuvre isik'],
  ])('%s is %s, as a name and as a text', (text, plain) => {
    expect(plainLetters(text)).toBe(plain);
    expect(foldText(text)).toBe(plain);
    expect(fold(text)).toBe(plain);
  });

  it('differs in signs: a name has no apostrophes and nothing but words, a text keeps what it is written with', () => {
    expect([fold("O’Brien-Núñez, D'Arcy"), foldText("O’Brien-Núñez,  D'Arcy")]).toEqual([
      'obrien nunez darcy',
      "o'brien-nunez, d'arcy",
    ]);
  });
});
