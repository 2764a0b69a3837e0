import { describe, expect, it } from 'vitest';
import { createNameIndex } from './name-index.ts';

const NAMES = [
  'Ana María Peña',
  'Wu Li',
  'Li Xu',
  'Thảo Nguyễn',
  'Trang Nguyễn',
  "Shaun O'Brien",
  'Liliana Ruiz',
  'María de la Cruz',
  'Kimberly Smith-Jones',
  'Mai Xiong',
  'Robert Gutiérrez',
  'José Martínez',
  'Guadalupe Hernández',
  'Đặng Văn Jean-Luc',
  'Ng Wai',
];
const index = createNameIndex<string>();
for (const name of NAMES) index.put(name, name);
const find = (typed: string) => index.find(typed).map(({ key }) => key);

describe('finding a name', () => {
  it('works from the first letter, whole surnames of two letters first', () => {
    expect(find('w')).toEqual(['Wu Li', 'Ng Wai']);
    expect(find('li').slice(0, 2)).toEqual(['Wu Li', 'Li Xu']);
    expect(find('xu')[0]).toBe('Li Xu');
    expect(find('ng').slice(0, 1)).toEqual(['Ng Wai']);
  });
  it('takes accents and apostrophes or not, and either order', () => {
    expect(find('pena')).toEqual(['Ana María Peña']);
    expect(find('Peña, Ana')).toEqual(['Ana María Peña']);
    expect(find('nguyen thao')[0]).toBe('Thảo Nguyễn');
    expect(find('dang')[0]).toBe('Đặng Văn Jean-Luc');
    for (const typed of ["o'brien", 'obrien', 'o’br', 'brien']) expect(find(typed)[0], typed).toBe("Shaun O'Brien");
  });
  it('takes particles and hyphens in every way that people write them', () => {
    for (const typed of ['cruz', 'de la cruz', 'delacruz', 'dela cruz', 'la cruz maria']) {
      expect(find(typed)[0], typed).toBe('María de la Cruz');
    }
    for (const typed of ['smith jones', 'smith-jones', 'smithjones', 'jones kim'])
      expect(find(typed)[0], typed).toBe('Kimberly Smith-Jones');
  });
  it('knows nicknames in English and Spanish', () => {
    expect(find('bob gut')).toEqual(['Robert Gutiérrez']);
    expect(find('pepe')).toEqual(['José Martínez']);
    expect(find('lupe')[0]).toBe('Guadalupe Hernández');
  });
  it('hears', () => {
    expect(find('shong')[0]).toBe('Mai Xiong');
    expect(find('martines')[0]).toBe('José Martínez');
    expect(find('ernandes')[0]).toBe('Guadalupe Hernández');
  });
  it('forgives one typing error in one word, and no more', () => {
    for (const typed of ['ngyuen th', 'nguyem th', 'nguyn th', 'nguyeen th', 'nguyen tj', 'nguyen ht']) {
      expect(find(typed)[0], typed).toBe('Thảo Nguyễn');
    }
    expect(find('hernadez')[0]).toBe('Guadalupe Hernández');
    expect(find('ngyuem tj')).toEqual([]);
    expect(find('xx')).toEqual([]);
  });
  it('gives each typed word a word of its own', () => {
    expect(find('li li')).toEqual([]);
    expect(find('nguyen nguyen')).toEqual([]);
  });
  it('puts what was typed right before what was not', () => {
    expect(find('lili')[0]).toBe('Liliana Ruiz');
    expect(find('ruiz')).toEqual(['Liliana Ruiz']);
  });
  it('keeps equals in the order in which they were put in, whichever of their words was met', () => {
    const sorted = createNameIndex<string>();
    const names = ['Maria Abad', 'Mario Bell', 'Maria Cruz', 'Marta Diaz', 'Mario Espy', 'Maria Ford'];
    for (const name of names) sorted.put(name, name);
    expect(sorted.find('mar').map(({ key }) => key)).toEqual(names);
    // Who is renamed is put in anew.
    sorted.put('Maria Abad', 'Maria Zorn');
    expect(sorted.find('mar').map(({ key }) => key)).toEqual([...names.slice(1), 'Maria Abad']);
  });
  it('finds nothing for nothing, and survives anything', () => {
    for (const typed of ['', '   ', "'", '-', '%', '🙂', '\0', '"']) expect(find(typed), typed).toEqual([]);
    expect(() => find('a '.repeat(500))).not.toThrow();
  });
  it('forgets and renames', () => {
    const few = createNameIndex<number>();
    few.put(1, 'Ana Ruiz');
    few.put(2, 'Ana Lee');
    few.put(1, 'Eva Ruiz');
    expect(few.find('ana').map(({ key }) => key)).toEqual([2]);
    few.remove(2);
    expect(few.find('ana')).toEqual([]);
    expect(few.find('ruiz').map(({ key }) => key)).toEqual([1]);
  });
});
