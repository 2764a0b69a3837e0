import type { BlockId, DayId, SessionId } from '../../../preload/contract/models/ids.ts';
import type { BlockVisit } from '../../../preload/contract/models/live.ts';
import type { Instant } from '../../../preload/contract/models/time.ts';
import { type Stamp, toInstant } from '../../platform/clock.ts';
import { all, first, type ReadableDb, run, type WritableDb } from '../connection.ts';
import { type Anchors, momentOf } from '../presence/timeline.ts';

/**
 * Keeps what happened to agenda items. Beginning and end of each visit are stamped when they are first written, so that its length does
 * not depend on a wall clock that was set in between. `endedAt` closes one that is still open. To be called before the live state is
 * written: see `steadyAt`.
 */
export const writeVisits = (
  db: WritableDb,
  sittingId: string,
  visits: readonly BlockVisit[],
  stamp: Stamp,
  endedAt: Instant | null = null,
): void => {
  const done = first<{ closed: number }>(
    db,
    'SELECT count(*) AS closed FROM visits WHERE sitting_id = $sittingId AND to_wall IS NOT NULL',
    { sittingId },
  );
  const steady = steadyAt(db, sittingId, stamp);
  visits.forEach((visit, number) => {
    if (number >= (done?.closed ?? 0)) {
      const to = visit.to === null ? endedAt : toInstant(visit.to);
      run(
        db,
        `INSERT INTO visits (sitting_id, number, block_id, from_wall, from_steady_ms, from_boot, to_wall, to_steady_ms, to_boot)
         VALUES ($sittingId, $number, $blockId, $from, $steadyMs, $bootId, $to, $toSteady, $toBoot)
         ON CONFLICT (sitting_id, number) DO UPDATE
         SET to_wall = excluded.to_wall, to_steady_ms = excluded.to_steady_ms, to_boot = excluded.to_boot
         WHERE to_wall IS NULL AND excluded.to_wall IS NOT NULL`,
        {
          sittingId,
          number,
          blockId: visit.blockId,
          from: toInstant(visit.from),
          steadyMs: steady(visit.from),
          bootId: stamp.bootId,
          to,
          // A time that is claimed later has no steady clock of its own.
          toSteady: visit.to === null || endedAt !== null ? null : steady(visit.to),
          toBoot: to === null || endedAt !== null ? null : stamp.bootId,
        },
      );
    }
  });
};

/**
 * What the steady clock said when something happened that is written only now. Usually that is this very moment; on a disk that was full
 * it may be long ago, and then as long ago by both clocks. It was after the live state was last written, or it would have been written
 * with it: should the wall clock have been set meanwhile, nothing lands outside of that.
 */
const steadyAt = (db: ReadableDb, sittingId: string, stamp: Stamp): ((epochMs: number) => number) => {
  const written = first<{ steady_ms: number }>(
    db,
    'SELECT steady_ms FROM live_state WHERE sitting_id = $sittingId AND boot_id = $bootId',
    { sittingId, bootId: stamp.bootId },
  );
  const longest = Math.max(0, stamp.steadyMs - (written?.steady_ms ?? 0));
  return (epochMs) => stamp.steadyMs - Math.min(longest, Math.max(0, Date.parse(stamp.wall) - epochMs));
};
/** The visits of one sitting, as the live state has them. */
export const visitsOfSitting = (db: ReadableDb, sittingId: string): readonly BlockVisit[] =>
  all<Pick<VisitRow, 'block_id' | 'from_wall' | 'to_wall'>>(
    db,
    'SELECT block_id, from_wall, to_wall FROM visits WHERE sitting_id = $sittingId ORDER BY number',
    { sittingId },
  ).map((row) => ({
    blockId: row.block_id,
    from: Date.parse(row.from_wall),
    to: row.to_wall === null ? null : Date.parse(row.to_wall),
  }));

/** A visit of an agenda item as it was recorded. */
export interface Visit {
  readonly dayId: DayId;
  readonly blockId: BlockId;
  readonly from: Instant;
  readonly to: Instant | null;
  /** Whole seconds, by the steady clock where it could be; null while it lasts. */
  readonly seconds: number | null;
  /** The same on the session's own time line, in milliseconds, where people's stays lie as well. */
  readonly moments: { readonly from: number; readonly to: number | null };
}

interface VisitRow {
  readonly day_id: DayId;
  readonly block_id: BlockId;
  readonly from_wall: Instant;
  readonly from_steady_ms: number;
  readonly from_boot: string;
  readonly to_wall: Instant | null;
  readonly to_steady_ms: number | null;
  readonly to_boot: string | null;
}

/** All visits of a session, in order. */
export const readVisits = (db: ReadableDb, sessionId: SessionId, anchors: Anchors): readonly Visit[] =>
  all<VisitRow>(
    db,
    `SELECT v.*, t.day_id FROM visits v JOIN sittings t ON t.id = v.sitting_id
     WHERE t.session_id = $sessionId ORDER BY t.rowid, v.number`,
    { sessionId },
  ).map((row) => ({
    dayId: row.day_id,
    blockId: row.block_id,
    from: row.from_wall,
    to: row.to_wall,
    seconds: length(row),
    moments: momentsOf(row, anchors),
  }));

const momentsOf = (row: VisitRow, anchors: Anchors): Visit['moments'] => {
  const from = momentOf({ boot_id: row.from_boot, wall: row.from_wall, steady_ms: row.from_steady_ms }, anchors);
  if (row.to_wall === null) {
    return { from, to: null };
  }
  // An end that was claimed later has no steady clock: it is taken at its word.
  const to =
    row.to_boot === null || row.to_steady_ms === null
      ? Date.parse(row.to_wall)
      : momentOf({ boot_id: row.to_boot, wall: row.to_wall, steady_ms: row.to_steady_ms }, anchors);
  return { from, to: Math.max(from, to) };
};

const length = (row: VisitRow): number | null => {
  if (row.to_wall === null) {
    return null;
  }
  const sameBoot = row.to_steady_ms !== null && row.to_boot === row.from_boot;
  const ms = sameBoot ? (row.to_steady_ms ?? 0) - row.from_steady_ms : Date.parse(row.to_wall) - Date.parse(row.from_wall);
  return Math.max(0, Math.round(ms / 1000));
};
