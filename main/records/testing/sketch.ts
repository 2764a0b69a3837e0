import type { DayId, EventId, PersonId } from '../../../preload/contract/models/ids.ts';
import { toInstant } from '../../platform/clock.ts';
import { presenceOf } from '../presence/stays.ts';
import { anchorsOf, type LogEvent } from '../presence/timeline.ts';

/** When sketches begin. */
export const START = Date.parse('2026-03-10T16:00:00.000Z');
export const MINUTE = 60_000;

/** An event in minutes since the start; entered when it happened unless `entered` says otherwise. */
export interface Sketch {
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

/** The log that sketches stand for. */
export const sketch = (sketches: readonly Sketch[]): readonly LogEvent[] =>
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

/** One person's stays. */
export const staysOf = (sketches: readonly Sketch[]) => {
  const events = sketch(sketches);
  return presenceOf(events, anchorsOf(events)).stays;
};
/** The same as minutes since the start. */
export const minutes = (sketches: readonly Sketch[]) =>
  staysOf(sketches).map((stay) => [
    (Date.parse(stay.from) - START) / MINUTE,
    stay.to === null ? null : (Date.parse(stay.to) - START) / MINUTE,
  ]);
