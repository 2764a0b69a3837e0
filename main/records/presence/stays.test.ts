import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DayId, EventId, PersonId } from '../../../preload/contract/models/ids.ts';
import { toInstant } from '../../platform/clock.ts';
import { presenceByPerson, presenceOf } from './stays.ts';
import { type Anchors, anchorsOf, type LogEvent } from './timeline.ts';

const START = Date.parse('2026-03-10T16:00:00.000Z');
const MINUTE = 60_000;

/** An event in minutes since the start; entered when it happened unless `entered` says otherwise. */
interface Sketch {
  readonly kind: LogEvent['kind'];
  readonly at: number;
  readonly entered?: number;
  readonly target?: number;
  readonly day?: string;
  readonly person?: string;
  readonly sameAs?: string;
  readonly boot?: string;
  /** By how many minutes the wall clock had been moved when it was entered. */
  readonly moved?: number;
}

const sketch = (sketches: readonly Sketch[]): readonly LogEvent[] =>
  sketches.map((event, index) => {
    const entered = event.entered ?? event.at;
    return {
      id: `e${index}` as EventId,
      kind: event.kind,
      person_id: (event.person ?? 'ana') as PersonId,
      same_as: (event.sameAs ?? null) as PersonId | null,
      day_id: (event.day ?? 'day') as DayId,
      at: toInstant(START + event.at * MINUTE),
      wall: toInstant(START + entered * MINUTE),
      steady_ms: 1_000_000 + (entered - (event.moved ?? 0)) * MINUTE,
      boot_id: event.boot ?? 'boot',
      target: event.target === undefined ? null : (`e${event.target}` as EventId),
    };
  });

const staysOf = (sketches: readonly Sketch[]) => {
  const events = sketch(sketches);
  return presenceOf(events, anchorsOf(events)).stays;
};
const minutes = (sketches: readonly Sketch[]) =>
  staysOf(sketches).map((stay) => [
    (Date.parse(stay.from) - START) / MINUTE,
    stay.to === null ? null : (Date.parse(stay.to) - START) / MINUTE,
  ]);

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
    expect(presenceOf(events, anchorsOf(events))).toMatchObject({ stays: [{ backfilled: true, to: null }], lastEvent: 'e0' });
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

/** The slow and obvious way: builds the log again for each undo, then walks the minutes one by one. */
const obvious = (events: readonly LogEvent[]): readonly (readonly [number, number | null])[] => {
  const stands = (event: LogEvent): boolean =>
    !events.some((other) => other.kind === 'undo' && other.target === event.id && stands(other));
  const time = (event: LogEvent): number => {
    const newest = events.filter((other) => other.kind === 'correct' && other.target === event.id && stands(other)).at(-1);
    return (Date.parse((newest ?? event).at) - START) / MINUTE;
  };
  const standing = events.filter((event) => (event.kind === 'in' || event.kind === 'out') && stands(event));
  const stays: [number, number | null][] = [];
  let since: number | null = null;
  for (let minute = 0; minute <= 100; minute += 1) {
    for (const event of standing.filter((candidate) => time(candidate) === minute)) {
      if (event.kind === 'in' && since === null) {
        since = minute;
      } else if (event.kind === 'out' && since !== null) {
        stays.push([since, minute]);
        since = null;
      }
    }
  }
  return since === null ? stays : [...stays, [since, null]];
};

/** Logs as they may come to be: each event is entered a minute after the one before and speaks of now or of some time before. */
const logs = fc
  .array(
    fc.record({
      kind: fc.constantFrom('in', 'out', 'in', 'out', 'undo', 'correct'),
      at: fc.nat(100),
      target: fc.nat(40),
      now: fc.boolean(),
    }),
    {
      maxLength: 40,
    },
  )
  .map((drafts) => {
    const sketches: Sketch[] = [];
    drafts.forEach(({ kind, at, target, now }, index) => {
      const before = Math.min(at, index);
      if (kind === 'in' || kind === 'out') {
        sketches.push({ kind, at: now ? index : before, entered: index });
        return;
      }
      const possible = sketches
        .map((event, place) => ({ event, place }))
        .filter(({ event }) => kind === 'undo' || event.kind === 'in' || event.kind === 'out');
      const chosen = possible[target % Math.max(1, possible.length)];
      sketches.push(
        chosen === undefined
          ? { kind: 'in', at: index }
          : { kind: kind as LogEvent['kind'], at: before, entered: index, target: chosen.place },
      );
    });
    return sketches;
  });

describe('the projection', () => {
  it('is what the slow and obvious reckoning says', () => {
    fc.assert(
      fc.property(logs, (sketches) => {
        expect(minutes(sketches)).toEqual(obvious(sketch(sketches)));
      }),
      { numRuns: 500 },
    );
  });

  it('does not care when the wall clock is set, as long as the laptop runs', () => {
    const live = fc.array(
      fc.record({ kind: fc.constantFrom('in', 'out'), wait: fc.nat(20), jump: fc.integer({ min: -90, max: 90 }) }),
      { maxLength: 15 },
    );
    fc.assert(
      fc.property(live, (steps) => {
        let at = 0;
        let moved = 0;
        const steady: Sketch[] = [];
        const jumping: Sketch[] = [];
        steps.forEach(({ kind, wait, jump }, index) => {
          at += wait;
          moved += index === 0 ? 0 : jump;
          steady.push({ kind: kind as 'in', at });
          jumping.push({ kind: kind as 'in', at: at + moved, moved });
        });
        expect(staysOf(jumping).map((stay) => stay.seconds)).toEqual(staysOf(steady).map((stay) => stay.seconds));
      }),
    );
  });

  it('of one person needs the anchors of the whole session', () => {
    const events = sketch([
      { kind: 'in', at: 0, person: 'bo' },
      { kind: 'in', at: 70, moved: 60 },
      { kind: 'out', at: 80, moved: 60 },
    ]);
    const anchors: Anchors = anchorsOf(events);
    const own = events.filter((event) => event.person_id === ('ana' as PersonId));
    expect(presenceOf(own, anchors)).toEqual(presenceByPerson(events).get('ana' as PersonId));
  });
});
