import type { BlockId, DayId, SessionId } from '../../../preload/contract/models/ids.ts';
import type { ItemRef } from '../../../preload/contract/models/item-ref.ts';
import type { Block, Day } from '../../../preload/contract/models/session.ts';
import type { Instant, PlainDate, PlainTime } from '../../../preload/contract/models/time.ts';
import { all, type ReadableDb } from '../connection.ts';

/** An agenda item as the table holds it. */
export interface BlockRow {
  readonly id: BlockId;
  readonly day_id: DayId;
  readonly track_id: string;
  readonly kind: Block['kind'];
  readonly title: string;
  readonly minutes: number;
  readonly optional: number;
  readonly creditable: number;
  readonly locked_start: PlainTime | null;
  readonly led_by: string;
  readonly item: string | null;
  readonly slide_id: string | null;
}

/** All agenda items of a session, each day's in its order. */
export const readBlocks = (db: ReadableDb, sessionId: SessionId): readonly Block[] =>
  all<BlockRow>(
    db,
    `SELECT b.* FROM blocks b JOIN days d ON d.id = b.day_id WHERE d.session_id = $sessionId ORDER BY b.day_id, b.position`,
    { sessionId },
  ).map(toBlock);

export const toBlock = (row: BlockRow): Block => ({
  id: row.id,
  dayId: row.day_id,
  trackId: row.track_id,
  kind: row.kind,
  title: row.title,
  minutes: row.minutes,
  optional: row.optional === 1,
  creditable: row.creditable === 1,
  lockedStart: row.locked_start,
  ledBy: row.led_by,
  item: row.item === null ? null : (JSON.parse(row.item) as ItemRef),
  slideId: row.slide_id,
});

interface DayRow {
  readonly id: DayId;
  readonly date: PlainDate;
  readonly starts_at: PlainTime;
  readonly started_at: Instant | null;
  readonly ended_at: Instant | null;
}

/** The days of a session by date, each with its agenda. */
export const readDays = (db: ReadableDb, sessionId: SessionId): readonly Day[] => {
  const blocks = readBlocks(db, sessionId);
  return all<DayRow>(
    db,
    'SELECT id, date, starts_at, started_at, ended_at FROM days WHERE session_id = $sessionId ORDER BY date, starts_at, id',
    { sessionId },
  ).map((row) => ({
    id: row.id,
    date: row.date,
    startsAt: row.starts_at,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    blocks: blocks.filter((block) => block.dayId === row.id),
  }));
};
