import type { SessionId } from '../../../preload/contract/models/ids.ts';
import type { SessionStatus } from '../../../preload/contract/models/session.ts';
import type { PlainDate } from '../../../preload/contract/models/time.ts';
import { all, type ReadableDb } from '../connection.ts';

/** A module on the agenda of a session that has not ended. */
export interface PlannedModule {
  readonly sessionId: SessionId;
  readonly title: string;
  readonly status: SessionStatus;
  readonly date: PlainDate;
  readonly packId: string;
  readonly version: string;
  readonly moduleId: string;
  readonly moduleTitle: string;
}

/** What is planned, or going on, with which version of which pack: an update must leave it alone. The next session comes first. */
export const readPlannedModules = (db: ReadableDb): readonly PlannedModule[] =>
  all<PlannedModule>(
    db,
    `SELECT s.id AS sessionId, s.title, s.status, (SELECT min(d.date) FROM days d WHERE d.session_id = s.id) AS date,
       m.pack_id AS packId, m.pack_version AS version, m.module_id AS moduleId, m.title AS moduleTitle
     FROM session_modules m JOIN sessions s ON s.id = m.session_id
     WHERE s.status <> 'ended' ORDER BY date, s.id, m.position`,
  );
