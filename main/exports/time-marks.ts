import type { EventId } from '../../preload/contract/models/ids.ts';
import type { PresenceEvent, Stay } from '../../preload/contract/models/presence.ts';
import type { SessionReport } from '../../preload/contract/models/report.ts';
import type { Instant } from '../../preload/contract/models/time.ts';
import { SESSION_ENDED } from '../records/presence/sign-out.ts';

/** What a reader has to know of a time in or out. */
export type TimeMark = 'corrected' | 'ended' | 'backfilled' | 'open' | 'across';

/** From so much on between a time and its entry, the entry was not made when it happened. */
const LATE_MS = 60_000;

/** What there is to say of the two ends of a stay. */
export interface StayMarks {
  readonly in: TimeMark | null;
  readonly out: TimeMark | null;
}

/** Reads the marks of stays from a report's own log, which knows of each end how it came about. */
export const timeMarks = ({ presenceLog }: SessionReport): ((stay: Stay) => StayMarks) => {
  const events = new Map<EventId, PresenceEvent>(presenceLog.map((event) => [event.id, event]));
  const markOf = (id: EventId, at: Instant): TimeMark | null => {
    const event = events.get(id);
    if (event === undefined) return null;
    if (event.at !== at) return 'corrected';
    if (event.kind === 'out' && event.reason === SESSION_ENDED) return 'ended';
    return Math.abs(Date.parse(event.recordedAt) - Date.parse(event.at)) >= LATE_MS ? 'backfilled' : null;
  };
  return (stay) => ({
    in: markOf(stay.inEvent, stay.from),
    out:
      stay.to === null || stay.outEvent === null
        ? 'open'
        : (markOf(stay.outEvent, stay.to) ?? (stay.acrossBoots ? 'across' : null)),
  });
};
