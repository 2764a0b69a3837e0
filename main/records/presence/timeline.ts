import type { EventId, PersonId } from '../../../preload/contract/models/ids.ts';
import type { EventRow } from './event-row.ts';

/** What projections read of an event. */
export type LogEvent = Pick<
  EventRow,
  'id' | 'kind' | 'person_id' | 'same_as' | 'day_id' | 'at' | 'wall' | 'steady_ms' | 'boot_id' | 'target'
>;

/** The first stamp of each boot within a session: what the wall clock said when the steady clock of that boot was first read. */
export type Anchors = ReadonlyMap<string, Pick<LogEvent, 'wall' | 'steady_ms'>>;

/** An arrival or a departure that counts, with its corrected time. */
export interface Fact {
  readonly event: LogEvent;
  readonly at: LogEvent['at'];
  /** On the session's own time line, in milliseconds: what intervals are reckoned from. */
  readonly moment: number;
  /** The boot whose steady clock `moment` rests on; null when it is a claim that was made later, by the wall clock. */
  readonly boot: string | null;
  readonly backfilled: boolean;
  /** The newest event that made it what it is. */
  readonly lastEvent: EventId;
}

export const anchorsOf = (events: readonly Pick<LogEvent, 'boot_id' | 'wall' | 'steady_ms'>[]): Anchors => {
  const anchors = new Map<string, Pick<LogEvent, 'wall' | 'steady_ms'>>();
  for (const event of events) {
    if (!anchors.has(event.boot_id)) {
      anchors.set(event.boot_id, event);
    }
  }
  return anchors;
};

/** A time that was stamped, on the session's own time line: by the steady clock of a boot that is known, else by the wall. */
export const momentOf = (stamp: Pick<LogEvent, 'boot_id' | 'wall' | 'steady_ms'>, anchors: Anchors): number => {
  const anchor = anchors.get(stamp.boot_id);
  return anchor === undefined ? Date.parse(stamp.wall) : stamp.steady_ms + offset(anchor);
};

const offset = (stamp: Pick<LogEvent, 'wall' | 'steady_ms'>): number => Date.parse(stamp.wall) - stamp.steady_ms;

/** By how much the wall clock had been moved when an event was entered, since the first one of that boot. */
const movedBy = (event: LogEvent, anchors: Anchors): number => {
  const anchor = anchors.get(event.boot_id);
  return anchor === undefined ? 0 : offset(event) - offset(anchor);
};

/** The ids of the events that were taken back. Taking back an undo brings its target back. Events come in order of arrival. */
export const undoneEvents = (events: readonly LogEvent[]): ReadonlySet<EventId> => {
  const undone = new Set<EventId>();
  // From the end, so that an undo's own fate is known before it counts.
  for (const event of events.toReversed()) {
    if (event.kind === 'undo' && event.target !== null && !undone.has(event.id)) {
      undone.add(event.target);
    }
  }
  return undone;
};

/** Who an event is really about, after people were merged. Two that are said to be each other stay as they are. */
export const aliasesOf = (events: readonly LogEvent[]): ((person: PersonId) => PersonId) => {
  const undone = undoneEvents(events);
  const sameAs = new Map<PersonId, PersonId>();
  const resolve = (person: PersonId): PersonId => {
    const next = sameAs.get(person);
    return next === undefined ? person : resolve(next);
  };
  for (const event of events) {
    if (
      event.kind === 'alias' &&
      event.same_as !== null &&
      !undone.has(event.id) &&
      resolve(event.same_as) !== resolve(event.person_id)
    ) {
      sameAs.set(resolve(event.person_id), resolve(event.same_as));
    }
  }
  return resolve;
};

/**
 * The arrivals and departures that count, in the order in which they happened. `events` are one person's, in order of arrival.
 * Live entries keep the order in which they were made, whatever the wall clock did in between.
 */
export const factsOf = (events: readonly LogEvent[], anchors: Anchors): readonly Fact[] => {
  const undone = undoneEvents(events);
  const corrections = new Map<EventId, LogEvent>();
  for (const event of events) {
    if (event.kind === 'correct' && event.target !== null && !undone.has(event.id)) {
      corrections.set(event.target, event);
    }
  }
  const latest = new Map<string, number>();
  const facts: Fact[] = [];
  for (const event of events) {
    if ((event.kind !== 'in' && event.kind !== 'out') || undone.has(event.id)) {
      continue;
    }
    const fact = factOf(event, corrections.get(event.id), anchors);
    const live = !fact.backfilled;
    const moment = live ? Math.max(fact.moment, latest.get(event.boot_id) ?? Number.NEGATIVE_INFINITY) : fact.moment;
    if (live) {
      latest.set(event.boot_id, moment);
    }
    facts.push({ ...fact, moment });
  }
  // Sorting is stable: what happened at the same moment stays in order of arrival.
  return facts.sort((a, b) => a.moment - b.moment);
};

const factOf = (event: LogEvent, correction: LogEvent | undefined, anchors: Anchors): Fact => {
  if (correction === undefined) {
    return {
      event,
      at: event.at,
      moment: Date.parse(event.at) - movedBy(event, anchors),
      boot: event.boot_id,
      backfilled: event.at !== event.wall,
      lastEvent: event.id,
    };
  }
  // A correction in the same boot speaks of a clock that is known; one that is made later is taken at its word.
  const sameBoot = correction.boot_id === event.boot_id;
  return {
    event,
    at: correction.at,
    moment: Date.parse(correction.at) - (sameBoot ? movedBy(correction, anchors) : 0),
    boot: sameBoot ? event.boot_id : null,
    backfilled: true,
    lastEvent: correction.id,
  };
};
