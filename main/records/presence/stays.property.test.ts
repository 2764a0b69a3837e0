import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../../preload/contract/models/ids.ts';
import { MINUTE, minutes, type Sketch, START, sketch, staysOf } from '../testing/sketch.ts';
import { presenceByPerson, presenceOf } from './stays.ts';
import { type Anchors, anchorsOf, type LogEvent } from './timeline.ts';

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
