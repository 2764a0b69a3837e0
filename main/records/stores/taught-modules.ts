import type { SessionId } from '../../../preload/contract/models/ids.ts';
import type { TaughtModule } from '../../../preload/contract/models/session.ts';
import { all, type ReadableDb, run, type WritableDb } from '../connection.ts';

interface ModuleRow {
  readonly pack_id: string;
  readonly pack_version: string;
  readonly module_id: string;
  readonly title: string;
  readonly pack_title: string;
  readonly manifest_sha256: string;
  readonly objectives: string;
}

/** The modules on a session's agenda, in the order in which they were added. */
export const readModules = (db: ReadableDb, sessionId: SessionId): readonly TaughtModule[] =>
  all<ModuleRow>(db, 'SELECT * FROM session_modules WHERE session_id = $sessionId ORDER BY position', { sessionId }).map(
    (row) => ({
      packId: row.pack_id,
      packVersion: row.pack_version,
      moduleId: row.module_id,
      title: row.title,
      packTitle: row.pack_title,
      manifestSha256: row.manifest_sha256,
      objectives: JSON.parse(row.objectives) as TaughtModule['objectives'],
    }),
  );

/** Keeps the session's own copy of a module's titles and objectives: reports never read the library. */
export const writeModule = (db: WritableDb, sessionId: SessionId, module: TaughtModule): void => {
  run(
    db,
    `INSERT INTO session_modules (session_id, pack_id, pack_version, module_id, position, title, pack_title, manifest_sha256, objectives)
     VALUES ($sessionId, $packId, $packVersion, $moduleId,
       (SELECT coalesce(max(position) + 1, 0) FROM session_modules WHERE session_id = $sessionId),
       $title, $packTitle, $manifestSha256, $objectives)
     ON CONFLICT (session_id, pack_id, pack_version, module_id) DO UPDATE SET
       title = excluded.title, pack_title = excluded.pack_title, manifest_sha256 = excluded.manifest_sha256,
       objectives = excluded.objectives`,
    {
      sessionId,
      packId: module.packId,
      packVersion: module.packVersion,
      moduleId: module.moduleId,
      title: module.title,
      packTitle: module.packTitle,
      manifestSha256: module.manifestSha256,
      objectives: JSON.stringify(module.objectives),
    },
  );
};

/** Takes fresh copies of all modules in place of those that the plan was made with: a newer version may be on board by now. */
export const replaceModules = (db: WritableDb, sessionId: SessionId, modules: readonly TaughtModule[]): void => {
  run(db, 'DELETE FROM session_modules WHERE session_id = $sessionId', { sessionId });
  for (const module of modules) {
    writeModule(db, sessionId, module);
  }
};

/** A module leaves the session with its last agenda item. */
export const pruneModules = (db: WritableDb, sessionId: SessionId): void => {
  run(
    db,
    `DELETE FROM session_modules AS m WHERE m.session_id = $sessionId AND NOT EXISTS (
       SELECT 1 FROM blocks b JOIN days d ON d.id = b.day_id, json_each(json_array(json(b.module_ref), json(b.item))) AS ref
       WHERE d.session_id = $sessionId AND ref.value ->> 'packId' = m.pack_id AND ref.value ->> 'moduleId' = m.module_id)`,
    { sessionId },
  );
};
