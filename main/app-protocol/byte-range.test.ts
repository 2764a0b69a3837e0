import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readRange } from './byte-range.ts';

const part = (first: number, last: number) => ({ kind: 'part', first, last });

it.each([
  ['bytes=0-0', part(0, 0)],
  ['bytes=2-5', part(2, 5)],
  ['bytes=4-', part(4, 9)],
  ['bytes=-3', part(7, 9)],
  ['bytes=-100', part(0, 9)],
  ['bytes=5-100', part(5, 9)],
  ['bytes=9-9', part(9, 9)],
  ['bytes=9-10', part(9, 9)],
  ['bytes=10-', { kind: 'unsatisfiable' }],
  ['bytes=10-20', { kind: 'unsatisfiable' }],
  ['bytes=-0', { kind: 'unsatisfiable' }],
  ['bytes=99999999999999999999-', { kind: 'unsatisfiable' }],
  ['bytes=5-2', { kind: 'whole' }],
  ['bytes=0-1,4-5', { kind: 'whole' }],
  ['bytes=-', { kind: 'whole' }],
  ['bytes=a-b', { kind: 'whole' }],
  ['items=0-1', { kind: 'whole' }],
  ['', { kind: 'whole' }],
  [null, { kind: 'whole' }],
])('of ten bytes %s is %o', (header, answer) => {
  expect(readRange(header, 10)).toEqual(answer);
});

it('of an empty file no part can be had', () => {
  expect(readRange('bytes=0-', 0)).toEqual({ kind: 'unsatisfiable' });
  expect(readRange('bytes=-5', 0)).toEqual({ kind: 'unsatisfiable' });
});

it('never leaves the file, whatever is asked', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), fc.nat(), fc.nat({ max: 1000 }), (junk, from, to, size) => {
      for (const header of [junk, `bytes=${from}-${to}`, `bytes=${from}-`, `bytes=-${to}`, `bytes=${junk}`]) {
        const answer = readRange(header, size);
        if (answer.kind !== 'part') continue;
        expect(answer.first).toBeGreaterThanOrEqual(0);
        expect(answer.last).toBeLessThan(size);
        expect(answer.first).toBeLessThanOrEqual(answer.last);
      }
    }),
  );
});
