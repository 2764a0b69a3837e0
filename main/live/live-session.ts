import { dayToHold } from '../../preload/contract/day-to-hold.ts';
import type { DayId, SessionId } from '../../preload/contract/models/ids.ts';
import {
  type LiveCommand,
  type LiveState,
  type LiveView,
  type ResumeKind,
  USUAL_CAPTIONS,
  type WallSize,
  type WallStatus,
  type WallView,
} from '../../preload/contract/models/live.ts';
import { failed, ok, type Problem, type Result } from '../../preload/contract/models/problem.ts';
import type { Day, Session } from '../../preload/contract/models/session.ts';
import type { Instant } from '../../preload/contract/models/time.ts';
import type { Broadcast, Library } from '../services.ts';
import { anchorOf } from './anchor.ts';
import { withMovedClock } from './clock-moved.ts';
import type { LiveContext } from './context.ts';
import type { LiveStore } from './live-store.ts';
import type { Forgotten, LiveSession, VenueClock } from './live-types.ts';
import { createOutlines, type Outlines } from './outlines.ts';
import { createPersist, mayLag } from './persist.ts';
import { reduce } from './reduce.ts';
import { resume, standingStill } from './resume.ts';
import { secondsAt } from './video.ts';
import { wallView } from './wall-view.ts';

interface Held {
  readonly session: Session;
  readonly day: Day;
  readonly outlines: Outlines;
  readonly state: LiveState;
  readonly resumed: ResumeKind;
}

interface Dependencies {
  readonly store: LiveStore;
  readonly library: Library;
  readonly broadcast: Broadcast;
  readonly clock: VenueClock;
  readonly wallStatus: () => WallStatus;
  readonly wallSize: () => WallSize;
  /** A session has become live, has changed, or (null) is over: windows follow. */
  readonly onWall: (view: WallView | null) => void;
  /** Content that the agenda needs cannot be shown: the trainer hears of it before the room would. */
  readonly onProblem: (problem: Problem) => void;
}

/**
 * Owns the live state. Commands are taken one after the other; each is reduced, written down, and only then told to the windows
 * (a slide position may be written within the second after). Windows never change anything themselves.
 */
export const createLiveSession = (dependencies: Dependencies): LiveSession => {
  const { store, library, broadcast, clock, wallStatus, wallSize, onWall, onProblem } = dependencies;
  let held: Held | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  const persist = createPersist(store.save);

  /** One thing at a time, in the order in which it was asked for. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  };

  const view = (): LiveView | null =>
    held === null
      ? null
      : {
          state: held.state,
          wall: wallView(held.state, held.session),
          wallStatus: wallStatus(),
          wallSize: wallSize(),
          resumed: held.resumed,
        };

  const tell = (): void => {
    const told = view();
    // The room first: the console's own picture may come a moment later.
    broadcast('wall.changed', told?.wall ?? null);
    broadcast('live.changed', told);
    onWall(told?.wall ?? null);
  };

  const contextOf = (of: Held): LiveContext => ({
    agenda: of.day.blocks,
    outline: of.outlines.of,
    language: of.session.language,
    now: clock.now(),
    timeOfDay: (epochMs) => clock.time(epochMs, of.session.timeZone),
  });

  const hold = async (session: Session, state: LiveState, resumed: ResumeKind): Promise<Result<LiveView>> => {
    const day = session.days.find((one) => one.id === state.dayId) ?? session.days[0];
    if (day === undefined) {
      return failed('session.not-found');
    }
    const outlines = createOutlines(library, session.language, onProblem);
    const onWallNow = 'item' in state.screen ? [state.screen.item] : [];
    await outlines.prepare([...day.blocks.flatMap((block) => (block.item === null ? [] : [block.item])), ...onWallNow]);
    held = { session, day, outlines, state, resumed };
    tell();
    const told = view();
    return told === null ? failed('session.not-found') : ok(told);
  };

  const start = async (id: SessionId, dayId: DayId | null): Promise<Result<LiveView>> => {
    if (held !== null) {
      const told = view();
      return held.session.id === id && told !== null ? ok(told) : failed('session.other-live', { title: held.session.title });
    }
    const found = await store.session(id);
    if (!found.ok) {
      return found;
    }
    const today = clock.date(clock.now(), found.value.timeZone);
    const { days, title } = found.value;
    const day = dayId === null ? dayToHold(days, today) : days.find((one) => one.id === dayId);
    if (day === undefined) {
      return failed(dayId === null ? 'session.already-ended' : 'session.item-gone', { title });
    }
    const state: LiveState = {
      sessionId: id,
      revision: 0,
      dayId: day.id,
      blockId: null,
      screen: { kind: 'welcome' },
      cover: 'none',
      frozen: null,
      visits: [],
      locked: false,
      roomCaptions: { ...USUAL_CAPTIONS },
      lastActivityAt: clock.now(),
    };
    const begun = await store.begin(id, state);
    if (!begun.ok) {
      return begun;
    }
    const shown = await hold(begun.value, state, 'fresh');
    broadcast('records.changed', { area: 'sessions' });
    // Not waited for: the first slide must not stand behind a copy of the whole database.
    void store.backUp('session-start');
    return shown;
  };

  const command = async (asked: LiveCommand): Promise<Result<Record<string, never>>> => {
    if (held === null) {
      return failed('presence.not-live');
    }
    if (asked.kind === 'open-item') {
      await held.outlines.prepare([asked.item]);
      if (held.outlines.of(asked.item) === null) {
        return failed('session.item-gone');
      }
    }
    const before = held.state;
    const after = reduce(before, asked, contextOf(held));
    if (after === before) {
      return ok({});
    }
    if (mayLag(before, after, asked)) {
      persist.soon(after);
    } else {
      await persist.now(after);
    }
    held = { ...held, state: after };
    tell();
    return ok({});
  };

  const end = async (id: SessionId, at: Instant | null): Promise<Result<Record<string, never>>> => {
    await persist.flush();
    const state = held !== null && held.session.id === id ? held.state : null;
    const ended = await store.end(id, state, at);
    if (!ended.ok) {
      return ended;
    }
    if (state !== null) {
      held = null;
      // What could not be written is not tried again: the end has it all.
      persist.cancel();
      tell();
    }
    broadcast('records.changed', { area: 'sessions' });
    await store.backUp('session-end');
    return ok({});
  };

  const restore = async (): Promise<Forgotten | null> => {
    const found = await store.interrupted();
    if (found === null) {
      return null;
    }
    const zone = found.session.timeZone;
    const now = clock.now();
    const dateThen = clock.date(found.state.lastActivityAt, zone);
    const { sameBoot, fromBackup } = found;
    const resumption = resume(found.state, { sameBoot, fromBackup, dateThen, dateNow: clock.date(now, zone) }, now);
    if (resumption.kind === 'ask-when-it-ended') {
      return { session: found.session, lastActivityAt: found.state.lastActivityAt };
    }
    // "Everything is where it was" would not be so.
    await hold(found.session, resumption.state, found.unreadable ? 'from-plan' : resumption.how);
    return null;
  };

  const takeUp = async (id: SessionId): Promise<Result<LiveView>> => {
    const told = view();
    if (told !== null && told.state.sessionId === id) {
      return ok(told);
    }
    const found = await store.interrupted();
    return found === null || found.session.id !== id
      ? failed('session.not-found')
      : hold(
          found.session,
          { ...standingStill(found.state, clock.now()), lastActivityAt: clock.now() },
          found.unreadable ? 'from-plan' : found.fromBackup ? 'from-backup' : 'after-restart',
        );
  };

  const slept = async (): Promise<Forgotten | null> => {
    if (held === null) {
      return null;
    }
    const { session, state: before } = held;
    const now = clock.now();
    const state = standingStill(before, now);
    if (state !== before) {
      await persist.now(state);
      held = { ...held, state, resumed: 'after-sleep' };
    }
    const dateOf = (moment: number): string => clock.date(moment, session.timeZone);
    if (dateOf(before.lastActivityAt) !== dateOf(now)) {
      // The lid was closed on it and opened on another morning: nobody goes on by themselves.
      await persist.flush();
      held = null;
      tell();
      return { session, lastActivityAt: before.lastActivityAt };
    }
    if (state !== before) {
      tell();
    }
    return null;
  };

  const clockMoved = async (byMs: number): Promise<void> => {
    if (held !== null) {
      const state = withMovedClock(held.state, byMs, clock.now());
      await persist.now(state);
      held = { ...held, state };
      tell();
    }
  };

  const replan = async (): Promise<void> => {
    const found = held === null ? null : await store.session(held.session.id);
    if (held === null || found === null || !found.ok) {
      return;
    }
    const day = found.value.days.find((one) => one.id === held?.day.id);
    if (day !== undefined) {
      await held.outlines.prepare(day.blocks.flatMap((block) => (block.item === null ? [] : [block.item])));
      held = { ...held, session: found.value, day };
      tell();
    }
  };

  return {
    start: (id, dayId) => inTurn(() => start(id, dayId)),
    command: (asked) => inTurn(() => command(asked)),
    end: (id, at) => inTurn(() => end(id, at)),
    restore: () => inTurn(restore),
    takeUp: (id) => inTurn(() => takeUp(id)),
    view,
    wall: () => view()?.wall ?? null,
    anchor: () => anchorOf(held === null ? null : { ...held, seconds: videoSeconds(held.state, clock.now()) }, library),
    slept: () => inTurn(slept),
    clockMoved: (byMs) => inTurn(() => clockMoved(byMs)),
    replan: () => inTurn(replan),
    tell,
    flush: () => inTurn(persist.flush),
  };
};

const videoSeconds = (state: LiveState, now: number): number | null =>
  state.screen.kind === 'video' ? secondsAt(state.screen, now) : null;
