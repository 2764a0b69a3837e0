import type { EventId } from '../../../preload/contract/models/ids.ts';
import type { Stamp } from '../../platform/clock.ts';
import type { EventDraft } from './append.ts';
import type { PersonLog } from './person-log.ts';
import type { PersonPresence } from './stays.ts';
import type { Anchors, LogEvent } from './timeline.ts';

/** Stands for an event that is not in the log yet. */
const NOT_YET = 'not yet' as EventId;

/** A person's log as it would be with one event more: what it comes to is known before anything is written. */
export const withEvent = (log: PersonLog, draft: EventDraft, stamp: Stamp): [readonly LogEvent[], Anchors] => {
  const event: LogEvent = {
    id: NOT_YET,
    kind: draft.kind,
    person_id: draft.personId,
    same_as: draft.sameAs ?? null,
    day_id: draft.dayId,
    at: draft.at,
    wall: stamp.wall,
    steady_ms: stamp.steadyMs,
    boot_id: stamp.bootId,
    target: draft.target ?? null,
  };
  return [[...log.events, event], log.anchors];
};

/** The events that begin or end a stay; the one that is not in the log yet is null. */
export const usedEvents = (presence: PersonPresence): ReadonlySet<EventId | null> =>
  new Set(
    presence.stays
      .flatMap((stay) => (stay.outEvent === null ? [stay.inEvent] : [stay.inEvent, stay.outEvent]))
      .map((id) => (id === NOT_YET ? null : id)),
  );
