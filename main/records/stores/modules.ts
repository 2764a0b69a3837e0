import type { SessionId } from '../../../preload/contract/models/ids.ts';
import type { Result } from '../../../preload/contract/models/problem.ts';
import type { BlockDraft, Session, TaughtModule } from '../../../preload/contract/models/session.ts';
import type { Instant } from '../../../preload/contract/models/time.ts';
import type { WritableDb } from '../connection.ts';
import { insertBlock } from './blocks.ts';
import { changed, openDay } from './session.ts';
import { writeModule } from './taught-modules.ts';

/** Adds a module with its agenda items, which stand at the end of their day. */
export const addModule = (
  db: WritableDb,
  sessionId: SessionId,
  module: TaughtModule,
  agenda: readonly BlockDraft[],
  now: Instant,
): Result<Session> => {
  for (const block of agenda) {
    const open = openDay(db, sessionId, block.dayId);
    if (!open.ok) {
      return open;
    }
  }
  writeModule(db, sessionId, module);
  const { packId, packVersion, moduleId } = module;
  for (const block of agenda) {
    insertBlock(db, block, null, { packId, packVersion, moduleId });
  }
  return changed(db, sessionId, now);
};
