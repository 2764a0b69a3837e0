import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../../preload/contract/models/ids.ts';
import { minutes, type Sketch, sketch, staysOf } from '../testing/sketch.ts';
import { presenceByPerson, presenceOf } from './stays.ts';
import { anchorsOf } from './timeline.ts';

describe('stays', () => {
  it.each<[string, Sketch[], unknown]>([
    ['an open stay', [{ kind: 'in', at: 0 }], [[0, null]]],
    [
      'in and out twice',
      [
        { kind: 'in', at: 0 },
        { kind: 'out', at: 5 },
        { kind: 'in', at: 9 },
        { kind: 'out', at: 12 },
      ],
      [
        [0, 5],
        [9, 12],
      ],
    ],
    [
      'arriving twice',
      [
        { kind: 'in', at: 0 },
        { kind: 'in', at: 5 },
        { kind: 'out', at: 9 },
      ],
      [[0, 9]],
    ],
    [
      'leaving twice',
      [
        { kind: 'in', at: 0 },
        { kind: 'out', at: 5 },
        { kind: 'out', at: 9 },
      ],
      [[0, 5]],
    ],
    ['leaving without having come', [{ kind: 'out', at: 5 }], []],
    [
      'an arrival entered later',
      [
        { kind: 'in', at: 20 },
        { kind: 'in', at: 5, entered: 30 },
      ],
      [[5, null]],
    ],
    [
      'a departure entered later',
      [
        { kind: 'in', at: 0 },
        { kind: 'in', at: 20 },
        { kind: 'out', at: 10, entered: 30 },
      ],
      [
        [0, 10],
        [20, null],
      ],
    ],
    [
      'an undone arrival',
      [
        { kind: 'in', at: 0 },
        { kind: 'undo', at: 1, target: 0 },
      ],
      [],
    ],
    [
      'an undone undo',
      [
        { kind: 'in', at: 0 },
        { kind: 'undo', at: 1, target: 0 },
        { kind: 'undo', at: 2, target: 1 },
      ],
      [[0, null]],
    ],
    [
      'a correction',
      [
        { kind: 'in', at: 9 },
        { kind: 'correct', at: 3, entered: 20, target: 0 },
      ],
      [[3, null]],
    ],
    [
      'the newest of two corrections',
      [
        { kind: 'in', at: 9 },
        { kind: 'correct', at: 3, entered: 20, target: 0 },
        { kind: 'correct', at: 4, entered: 21, target: 0 },
      ],
      [[4, null]],
    ],
    [
      'an undone correction',
      [
        { kind: 'in', at: 9 },
        { kind: 'correct', at: 3, entered: 20, target: 0 },
        { kind: 'undo', at: 22, target: 1 },
      ],
      [[9, null]],
    ],
    [
      'two days',
      [
        { kind: 'in', at: 0 },
        { kind: 'in', at: 1440, day: 'next' },
        { kind: 'out', at: 1500, day: 'next' },
      ],
      [
        [0, null],
        [1440, 1500],
      ],
    ],
  ])('%s', (_, sketches, expected) => {
    expect(minutes(sketches)).toEqual(expected);
  });

  it('says what was entered later, and what may be undone next', () => {
    const events = sketch([
      { kind: 'in', at: 5, entered: 30 },
      { kind: 'out', at: 40 },
      { kind: 'undo', at: 41, target: 1 },
    ]);
    expect(presenceOf(events, anchorsOf(events))).toMatchObject({
      stays: [{ backfilled: true, to: null }],
      lastEvents: new Map([['day', 'e0']]),
    });
  });

  it('merges people who turned out to be one, and parts them again', () => {
    const merged: Sketch[] = [
      { kind: 'in', at: 0, person: 'ana' },
      { kind: 'out', at: 9, person: 'anna' },
      { kind: 'alias', at: 10, person: 'anna', sameAs: 'ana' },
    ];
    expect(
      [...presenceByPerson(sketch(merged))].map(([person, { stays }]) => [person, stays.map((stay) => stay.outEvent)]),
    ).toEqual([['ana', ['e1']]]);
    const parted = presenceByPerson(sketch([...merged, { kind: 'undo', at: 11, person: 'anna', target: 2 }]));
    expect([...parted.keys()]).toEqual(['ana', 'anna']);
    expect(parted.get('ana' as PersonId)?.stays).toMatchObject([{ to: null }]);
    const circle = presenceByPerson(sketch([...merged, { kind: 'alias', at: 12, person: 'ana', sameAs: 'anna' }]));
    expect([...circle.keys()]).toEqual(['ana']);
  });
});

describe('a wall clock that jumps', () => {
  it.each([60, -60])('by %i minutes changes nobody’s minutes', (jump) => {
    const [stay] = staysOf([
      { kind: 'in', at: 0 },
      { kind: 'out', at: 30 + jump, moved: jump },
    ]);
    expect(stay).toMatchObject({ seconds: 30 * 60, acrossBoots: false });
  });

  it('does not turn the order round', () => {
    expect(
      staysOf([
        { kind: 'in', at: 0 },
        { kind: 'out', at: 10 - 60, moved: -60 },
        { kind: 'in', at: 20 - 60, moved: -60 },
      ]).map((stay) => stay.seconds),
    ).toEqual([600, null]);
  });

  it('between two boots is taken from the wall, and flagged', () => {
    expect(
      staysOf([
        { kind: 'in', at: 0 },
        { kind: 'out', at: 45, boot: 'second' },
      ]),
    ).toMatchObject([{ seconds: 45 * 60, acrossBoots: true }]);
  });

  it('keeps the order of two clicks, however the two clocks are read apart', () => {
    const [arrived, left] = sketch([
      { kind: 'in', at: 0 },
      { kind: 'out', at: 0 },
    ]);
    if (arrived === undefined || left === undefined) {
      throw new Error('no sketch');
    }
    const events = [arrived, { ...left, steady_ms: left.steady_ms - 10 }];
    expect(presenceOf(events, anchorsOf(events)).stays).toMatchObject([{ outEvent: 'e1' }]);
  });
});
