import type { LiveState, Screen } from '../../preload/contract/models/live.ts';
import { LOOK_MS } from '../platform/clock-watch.ts';

/**
 * The live state in the time of a wall clock that was moved: what it reckons with (the minutes of an agenda item, the second of a video,
 * when something was last done) is as long ago as it was. What was stamped since the clock was last looked at has the new time
 * already. Visits that have ended keep the times that the clock showed then: their length is on record by the steady clock.
 */
export const withMovedClock = (state: LiveState, byMs: number, now: number): LiveState => {
  const moved = (at: number): number => (at > now - LOOK_MS && at <= now ? at : Math.max(0, at + byMs));
  const screen = <S extends Screen>(of: S): S => (of.kind === 'video' ? { ...of, stampedAt: moved(of.stampedAt) } : of);
  return {
    ...state,
    revision: state.revision + 1,
    screen: screen(state.screen),
    frozen: state.frozen === null ? null : screen(state.frozen),
    visits: state.visits.map((visit) => (visit.to === null ? { ...visit, from: moved(visit.from) } : visit)),
    lastActivityAt: moved(state.lastActivityAt),
  };
};
