import type { DayId, SessionId } from '../../../preload/contract/models/ids.ts';
import { LiveState, USUAL_CAPTIONS } from '../../../preload/contract/models/live.ts';
import { failed, ok, type Result } from '../../../preload/contract/models/problem.ts';
import type { Session, TaughtModule } from '../../../preload/contract/models/session.ts';
import type { Instant } from '../../../preload/contract/models/time.ts';
import type { Stamp } from '../../platform/clock.ts';
import { first, type ReadableDb, run, type WritableDb } from '../connection.ts';
import { newId } from '../new-id.ts';
import { signOutEverybody } from '../presence/sign-out.ts';
import { holdUnderCounty } from './county.ts';
import { changed, endWhenAllDaysHaveEnded, openDay, readSession } from './session.ts';
import { replaceModules } from './taught-modules.ts';
import { visitsOfSitting, writeVisits } from './visits.ts';

/** A session that was live when the kit stopped. */
export interface SavedLive {
  readonly state: LiveState;
  /** What was written down, where this kit cannot read it: the state is then that of a day about to begin. */
  readonly unreadable: string | null;
  readonly sessionId: SessionId;
  readonly title: string;
  readonly timeZone: string;
  /** When the state was last written down. */
  readonly savedAt: Stamp;
  readonly startedAt: Instant;
}

interface LiveRow {
  readonly state: string;
  readonly sitting_id: string;
  readonly session_id: SessionId;
  readonly day_id: DayId;
  readonly title: string;
  readonly time_zone: string;
  readonly started_wall: Instant;
  readonly wall: Instant;
  readonly steady_ms: number;
  readonly boot_id: string;
  readonly run_id: string;
}

/** The running session, if there is one. A state that cannot be read any more must not keep anybody from going on, or from ending it. */
export const loadLive = (db: ReadableDb): SavedLive | null => {
  const row = first<LiveRow>(
    db,
    `SELECT l.state, l.sitting_id, l.wall, l.steady_ms, l.boot_id, l.run_id, t.session_id, t.day_id, t.started_wall, s.title, s.time_zone
     FROM live_state l JOIN sittings t ON t.id = l.sitting_id JOIN sessions s ON s.id = t.session_id`,
  );
  if (row === undefined) {
    return null;
  }
  const read = readState(row.state);
  return {
    state: read ?? fromPlan(db, row),
    unreadable: read === null ? row.state : null,
    sessionId: row.session_id,
    title: row.title,
    timeZone: row.time_zone,
    savedAt: { wall: row.wall, steadyMs: row.steady_ms, bootId: row.boot_id, runId: row.run_id },
    startedAt: row.started_wall,
  };
};

const readState = (text: string): LiveState | null => {
  try {
    return LiveState.parse(JSON.parse(text));
  } catch {
    return null;
  }
};

/** The day from its beginning, with the agenda items that are on record. It may have been locked, so it is. */
const fromPlan = (db: ReadableDb, row: LiveRow): LiveState => ({
  sessionId: row.session_id,
  revision: 0,
  dayId: row.day_id,
  blockId: null,
  screen: { kind: 'welcome' },
  cover: 'none',
  frozen: null,
  visits: [...visitsOfSitting(db, row.sitting_id)],
  locked: true,
  roomCaptions: { ...USUAL_CAPTIONS },
  lastActivityAt: Date.parse(row.wall),
});

/**
 * Begins to hold a day. The plan as it is now, and the titles and objectives of its modules, become the session's own: documents
 * never read the library. `modules` are fresh copies of all of them, in the session's language.
 */
export const markStarted = (
  db: WritableDb,
  state: LiveState,
  modules: readonly TaughtModule[],
  stamp: Stamp,
): Result<Session> => {
  const { sessionId, dayId } = state;
  if (first(db, 'SELECT 1 FROM sittings WHERE ended_wall IS NULL') !== undefined) {
    return failed('session.other-live');
  }
  const open = openDay(db, sessionId, dayId);
  if (!open.ok) {
    return open;
  }
  replaceModules(db, sessionId, modules);
  run(
    db,
    `UPDATE sessions SET status = 'live', started_at = coalesce(started_at, $wall), ended_at = NULL WHERE id = $sessionId`,
    { sessionId, wall: stamp.wall },
  );
  holdUnderCounty(db, sessionId);
  run(db, 'UPDATE days SET started_at = $wall WHERE id = $dayId', { dayId, wall: stamp.wall });
  const plan = changed(db, sessionId, stamp.wall);
  if (!plan.ok) {
    return plan;
  }
  const sittingId = newId();
  run(
    db,
    `INSERT INTO sittings (id, session_id, day_id, plan, started_wall, started_steady_ms, started_boot, started_run)
     VALUES ($sittingId, $sessionId, $dayId, $plan, $wall, $steadyMs, $bootId, $runId)`,
    { sittingId, sessionId, dayId, plan: JSON.stringify(plan.value), ...stamp },
  );
  run(
    db,
    `INSERT INTO live_state (one, sitting_id, state, wall, steady_ms, boot_id, run_id)
     VALUES (1, $sittingId, $state, $wall, $steadyMs, $bootId, $runId)`,
    { sittingId, state: JSON.stringify(state), ...stamp },
  );
  writeVisits(db, sittingId, state.visits, stamp);
  return plan;
};

/** Writes the running session's state down, and what it says of agenda items begun and ended. */
export const saveLive = (db: WritableDb, state: LiveState, stamp: Stamp): Result<null> => {
  const sitting = openSitting(db);
  if (sitting?.session_id !== state.sessionId || sitting.day_id !== state.dayId) {
    return failed('presence.not-live');
  }
  // First: it reads when the state was last written.
  writeVisits(db, sitting.id, state.visits, stamp);
  run(
    db,
    'UPDATE live_state SET state = $state, wall = $wall, steady_ms = $steadyMs, boot_id = $bootId, run_id = $runId WHERE one = 1',
    { state: JSON.stringify(state), ...stamp },
  );
  return ok(null);
};

/**
 * Ends the day that is held. `at` is when it really finished (now, or what the trainer says later); whoever is still in the room
 * leaves it then. A session with days to come is planned again, else it has ended.
 */
export const markEnded = (db: WritableDb, sessionId: SessionId, at: Instant, by: string, stamp: Stamp): Result<Session> => {
  const session = readSession(db, sessionId);
  if (!session.ok) {
    return session;
  }
  const sitting = openSitting(db);
  if (sitting?.session_id !== sessionId) {
    return failed('session.already-ended');
  }
  if (at > stamp.wall) {
    return failed('presence.in-future');
  }
  const saved = loadLive(db);
  signOutEverybody(db, sessionId, sitting.day_id, at, by, stamp);
  writeVisits(db, sitting.id, saved?.state.visits ?? [], stamp, at);
  run(
    db,
    `UPDATE sittings SET ended_at = $at, ended_wall = $wall, ended_steady_ms = $steadyMs, ended_boot = $bootId WHERE id = $id`,
    { id: sitting.id, at, wall: stamp.wall, steadyMs: stamp.steadyMs, bootId: stamp.bootId },
  );
  run(db, 'DELETE FROM live_state');
  run(db, 'UPDATE days SET ended_at = $at WHERE id = $dayId', { dayId: sitting.day_id, at });
  run(db, `UPDATE sessions SET status = 'planned' WHERE id = $sessionId`, { sessionId });
  endWhenAllDaysHaveEnded(db, sessionId);
  return changed(db, sessionId, stamp.wall);
};

const openSitting = (db: ReadableDb) =>
  first<{ id: string; session_id: SessionId; day_id: DayId }>(
    db,
    'SELECT id, session_id, day_id FROM sittings WHERE ended_wall IS NULL',
  );
