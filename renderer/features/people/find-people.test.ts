import { describe, expect, it } from 'vitest';
import type { Person } from '../../../preload/contract/models/person.ts';
import { createPeopleFinder } from './find-people.ts';

const person = (name: string, agency = '', jobTitle = ''): Person =>
  ({ id: name, name, jobTitle, agency, district: '', school: '', email: `${name[0]}@example.org` }) as unknown as Person;
const people = [
  person('Ana María Peña', 'Elk Grove USD'),
  person('Wu Li'),
  person('Thảo Nguyễn', 'Natomas', 'Consejera'),
  person("Shaun O'Brien"),
  person('Liliana Ruiz'),
  person('Jean-Luc Đặng'),
];
const find = createPeopleFinder((one: Person) => one);
const names = (typed: string) => find(people, typed).map(({ name }) => name);

describe('finding people in a list', () => {
  it('is by name first: from the first letter, accents or not, in either order', () => {
    expect(names('w')).toEqual(['Wu Li']);
    expect(names('nguyen')).toEqual(['Thảo Nguyễn']);
    expect(names('nguyễn thảo')).toEqual(['Thảo Nguyễn']);
    expect(names('li').slice(0, 2)).toEqual(['Wu Li', 'Liliana Ruiz']);
    expect(names("o'b")).toEqual(["Shaun O'Brien"]);
    expect(names('luc')).toEqual(['Jean-Luc Đặng']);
  });
  it('then by what else is shown, alone or beside a name', () => {
    expect(names('natomas')).toEqual(['Thảo Nguyễn']);
    expect(names('conseje')).toEqual(['Thảo Nguyễn']);
    expect(names('pena grove')).toEqual(['Ana María Peña']);
    expect(names('w@example.org')).toEqual(['Wu Li']);
  });
  it('is the list as it is for nothing typed', () => expect(find(people, '  ')).toBe(people));
  it('follows the list: who is renamed, added, gone', () => {
    const finder = createPeopleFinder((one: Person) => one);
    const [ana, wu] = [person('Ana'), person('Wu')];
    expect(finder([ana, wu], 'wu')).toEqual([wu]);
    const renamed = { ...ana, name: 'Eva' };
    expect(finder([renamed, wu], 'ana')).toEqual([]);
    expect(finder([renamed, wu], 'eva')).toEqual([renamed]);
    expect(finder([renamed], 'wu')).toEqual([]);
  });
});
