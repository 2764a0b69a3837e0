import { describe, expect, it } from 'vitest';
import type { RoomPerson } from '../../../preload/contract/models/presence.ts';
import { filterPeople } from './filter-people.ts';

const person = (name: string, agency = ''): RoomPerson =>
  ({
    person: { id: name, name, jobTitle: '', agency, district: '', school: '', email: '' },
    state: 'expected',
    stays: [],
  }) as unknown as RoomPerson;
const people = [
  person('Ana María Peña', 'Elk Grove USD'),
  person('Wu Li'),
  person('Thảo Nguyễn', 'Natomas'),
  person("Shaun O'Brien"),
  person('Liliana Ruiz'),
  person('Jean-Luc Đặng'),
];
const names = (query: string) => filterPeople(people, query).map(({ person: { name } }) => name);

describe('the filter of the Room panel', () => {
  it('works from the first letter', () => expect(names('w')).toEqual(['Wu Li']));
  it('finds with accents typed or not', () => {
    expect(names('peña')).toEqual(['Ana María Peña']);
    expect(names('pena')).toEqual(['Ana María Peña']);
    expect(names('nguyen')).toEqual(['Thảo Nguyễn']);
    expect(names('dang')).toEqual(['Jean-Luc Đặng']);
  });
  it('takes either order of names', () => expect(names('nguyễn thảo')).toEqual(['Thảo Nguyễn']));
  it('puts names that begin so before those that only contain it', () => expect(names('li')).toEqual(['Wu Li', 'Liliana Ruiz']));
  it('finds the part of a name after an apostrophe or a hyphen', () => {
    expect(names('brien')).toEqual(["Shaun O'Brien"]);
    expect(names("o'b")).toEqual(["Shaun O'Brien"]);
    expect(names('luc')).toEqual(['Jean-Luc Đặng']);
  });
  it('finds by agency, after the names', () => expect(names('natomas')).toEqual(['Thảo Nguyễn']));
  it('keeps the list as it is for nothing typed', () => expect(filterPeople(people, '  ')).toBe(people));
  it('is quick for 500 people', () => {
    const many = Array.from({ length: 500 }, (_, index) => person(`Person ${index} Peña`, 'Agency'));
    filterPeople(many, 'p');
    const from = performance.now();
    filterPeople(many, 'pen 49');
    expect(performance.now() - from).toBeLessThan(50);
  });
});
