import type { DayId, EventId, PersonId } from '../../../preload/contract/models/ids.ts';
import type { Stay } from '../../../preload/contract/models/presence.ts';
import { type Anchors, aliasesOf, anchorsOf, type Fact, factsOf, type LogEvent } from './timeline.ts';

/** A stay with its length in seconds, which is not always `to - from`: the wall clock may have been set in between. */
export interface MeasuredStay extends Stay {
  readonly seconds: number | null;
  /** The same stay on the session's own time line, in milliseconds, where agenda items lie as well. */
  readonly moments: { readonly from: number; readonly to: number | null };
}

/** What a person's events come to. */
export interface PersonPresence {
  /** In the order in which they happened, day by day. */
  readonly stays: readonly MeasuredStay[];
  /** The newest event of each day that counts and can be undone. */
  readonly lastEvents: ReadonlyMap<DayId, EventId>;
}

/**
 * One person's stays in the room, from their events in order of arrival. Arriving while in the room and leaving while outside
 * change nothing; a stay never goes on into another day.
 */
export const presenceOf = (events: readonly LogEvent[], anchors: Anchors): PersonPresence => {
  const facts = factsOf(events, anchors);
  const days = [...new Set(facts.map((fact) => fact.event.day_id))];
  const stays = days.flatMap((dayId) => staysOfDay(facts.filter((fact) => fact.event.day_id === dayId)));
  const newest = new Map<EventId, DayId>(facts.map((fact) => [fact.lastEvent, fact.event.day_id]));
  const lastEvents = new Map<DayId, EventId>();
  for (const { id } of events) {
    const day = newest.get(id);
    if (day !== undefined) {
      lastEvents.set(day, id);
    }
  }
  return { stays, lastEvents };
};

const staysOfDay = (facts: readonly Fact[]): MeasuredStay[] => {
  const stays: MeasuredStay[] = [];
  let arrived: Fact | null = null;
  for (const fact of facts) {
    if (fact.event.kind === 'in') {
      arrived ??= fact;
    } else if (arrived !== null) {
      stays.push(stayOf(arrived, fact));
      arrived = null;
    }
  }
  return arrived === null ? stays : [...stays, stayOf(arrived, null)];
};

const stayOf = (arrived: Fact, left: Fact | null): MeasuredStay => ({
  dayId: arrived.event.day_id,
  from: arrived.at,
  to: left?.at ?? null,
  inEvent: arrived.event.id,
  outEvent: left?.event.id ?? null,
  backfilled: arrived.backfilled || (left?.backfilled ?? false),
  acrossBoots: left !== null && (arrived.boot === null || arrived.boot !== left.boot),
  seconds: left === null ? null : Math.round((left.moment - arrived.moment) / 1000),
  moments: { from: arrived.moment, to: left?.moment ?? null },
});

/** Everybody's presence in a session, from all its events in order of arrival. Merged people are one. */
export const presenceByPerson = (events: readonly LogEvent[]): ReadonlyMap<PersonId, PersonPresence> => {
  const anchors = anchorsOf(events);
  const resolve = aliasesOf(events);
  const byPerson = new Map<PersonId, LogEvent[]>();
  for (const event of events) {
    const person = resolve(event.person_id);
    const known = byPerson.get(person);
    if (known === undefined) {
      byPerson.set(person, [event]);
    } else {
      known.push(event);
    }
  }
  return new Map([...byPerson].map(([person, own]) => [person, presenceOf(own, anchors)]));
};
