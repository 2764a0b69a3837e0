import type { BlockId, DayId, SessionId } from '../../../preload/contract/models/ids.ts';
import type { ModuleRef } from '../../../preload/contract/models/item-ref.ts';
import { failed, type Result } from '../../../preload/contract/models/problem.ts';
import type { BlockDraft, Session } from '../../../preload/contract/models/session.ts';
import type { Instant } from '../../../preload/contract/models/time.ts';
import { type Change, withChange } from '../change.ts';
import { all, first, type ReadableDb, run, toFlag, type WritableDb } from '../connection.ts';
import { newId } from '../new-id.ts';
import { type BlockRow, toBlock } from './agenda.ts';
import { changed, openDay } from './session.ts';
import { pruneModules } from './taught-modules.ts';

const fields = (block: Omit<BlockDraft, 'dayId'>) => ({
  kind: block.kind,
  title: block.title,
  minutes: block.minutes,
  optional: toFlag(block.optional),
  creditable: toFlag(block.creditable),
  lockedStart: block.lockedStart,
  ledBy: block.ledBy,
  item: block.item === null ? null : JSON.stringify(block.item),
  slideId: block.slideId,
});

/** Puts an agenda item into a day at a position (counted from 0), or at its end. `from` is the module that brings it. */
export const insertBlock = (db: WritableDb, draft: BlockDraft, position: number | null, from: ModuleRef | null): void => {
  const id = newId<BlockId>();
  run(
    db,
    `INSERT INTO blocks (id, day_id, track_id, position, kind, title, minutes, optional, creditable, locked_start, led_by, item,
       slide_id, module_ref)
     VALUES ($id, $dayId, 'main', (SELECT count(*) FROM blocks WHERE day_id = $dayId), $kind, $title, $minutes, $optional,
       $creditable, $lockedStart, $ledBy, $item, $slideId, $from)`,
    { id, dayId: draft.dayId, ...fields(draft), from: from === null ? null : JSON.stringify(from) },
  );
  if (position !== null) {
    place(db, id, draft.dayId, position);
  }
};

export const addBlock = (
  db: WritableDb,
  sessionId: SessionId,
  draft: BlockDraft,
  position: number | null,
  now: Instant,
): Result<Session> => {
  const open = openDay(db, sessionId, draft.dayId);
  if (!open.ok) {
    return open;
  }
  insertBlock(db, draft, position, null);
  return changed(db, sessionId, now);
};

export const updateBlock = (
  db: WritableDb,
  sessionId: SessionId,
  blockId: BlockId,
  change: Change<Omit<BlockDraft, 'dayId'>>,
  now: Instant,
): Result<Session> =>
  withBlock(db, sessionId, blockId, (row) => {
    run(
      db,
      `UPDATE blocks SET kind = $kind, title = $title, minutes = $minutes, optional = $optional, creditable = $creditable,
         locked_start = $lockedStart, led_by = $ledBy, item = $item, slide_id = $slideId WHERE id = $blockId`,
      { blockId, ...fields(withChange<Omit<BlockDraft, 'dayId'>>(toBlock(row), change)) },
    );
    return changed(db, sessionId, now);
  });

/** Moves an agenda item to a position of the same or another day. One that was on stays on its day: its hours are of that day. */
export const moveBlock = (
  db: WritableDb,
  sessionId: SessionId,
  blockId: BlockId,
  dayId: DayId,
  position: number,
  now: Instant,
): Result<Session> =>
  withBlock(db, sessionId, blockId, (row) => {
    const open = openDay(db, sessionId, dayId);
    if (!open.ok) {
      return open;
    }
    if (dayId !== row.day_id && wasOn(db, blockId)) {
      return failed('session.item-held');
    }
    place(db, blockId, dayId, position);
    renumber(db, row.day_id);
    return changed(db, sessionId, now);
  });

/** Removes an agenda item that was not on yet: one that was is part of the record, and people earned hours by it. */
export const removeBlock = (db: WritableDb, sessionId: SessionId, blockId: BlockId, now: Instant): Result<Session> =>
  withBlock(db, sessionId, blockId, (row) => {
    if (wasOn(db, blockId)) {
      return failed('session.item-held');
    }
    run(db, 'DELETE FROM blocks WHERE id = $blockId', { blockId });
    renumber(db, row.day_id);
    pruneModules(db, sessionId);
    return changed(db, sessionId, now);
  });

const wasOn = (db: ReadableDb, blockId: BlockId): boolean =>
  first(db, 'SELECT 1 FROM visits WHERE block_id = $blockId', { blockId }) !== undefined;

/** Does something to an agenda item of this session whose day has not been held yet. */
const withBlock = (
  db: WritableDb,
  sessionId: SessionId,
  blockId: BlockId,
  act: (row: BlockRow) => Result<Session>,
): Result<Session> => {
  const row = first<BlockRow>(
    db,
    'SELECT b.* FROM blocks b JOIN days d ON d.id = b.day_id WHERE b.id = $blockId AND d.session_id = $sessionId',
    { blockId, sessionId },
  );
  if (row === undefined) {
    return failed(
      first(db, 'SELECT 1 FROM sessions WHERE id = $sessionId', { sessionId }) ? 'session.item-gone' : 'session.not-found',
    );
  }
  const open = openDay(db, sessionId, row.day_id);
  return open.ok ? act(row) : open;
};

const order = (db: ReadableDb, dayId: DayId): BlockId[] =>
  all<{ id: BlockId }>(db, 'SELECT id FROM blocks WHERE day_id = $dayId ORDER BY position, id', { dayId }).map((row) => row.id);

const place = (db: WritableDb, blockId: BlockId, dayId: DayId, position: number): void => {
  const others = order(db, dayId).filter((id) => id !== blockId);
  others.splice(Math.min(position, others.length), 0, blockId);
  write(db, dayId, others);
};

const renumber = (db: WritableDb, dayId: DayId): void => write(db, dayId, order(db, dayId));

const write = (db: WritableDb, dayId: DayId, ids: readonly BlockId[]): void => {
  ids.forEach((id, position) => {
    run(db, 'UPDATE blocks SET day_id = $dayId, position = $position WHERE id = $id', { dayId, position, id });
  });
};
