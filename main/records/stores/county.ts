import { createHash } from 'node:crypto';
import { County, type HeldUnder, LocalSignatory } from '../../../preload/contract/models/county.ts';
import type { SessionId } from '../../../preload/contract/models/ids.ts';
import { ok, type Result } from '../../../preload/contract/models/problem.ts';
import { first, type ReadableDb, run, type WritableDb } from '../connection.ts';
import { readSettings } from './settings.ts';

/** The county's settings in force. `byTrainer`: nothing changes by itself, whatever content comes. */
export interface CountyInForce {
  readonly inForce: County | null;
  readonly byTrainer: boolean;
}

interface Row {
  readonly county: string | null;
  readonly by_trainer: number;
}

export const readCounty = (db: ReadableDb): CountyInForce => {
  const row = first<Row>(
    db,
    'SELECT c.county, f.by_trainer FROM county_in_force f LEFT JOIN counties c ON c.id = f.county_id WHERE f.one = 1',
  );
  return { inForce: row?.county == null ? null : County.parse(JSON.parse(row.county)), byTrainer: row?.by_trainer === 1 };
};

/** Puts a county's settings in force. What sessions were held under before stays with them. */
export const takeCounty = (db: WritableDb, county: County, byTrainer: boolean): Result<CountyInForce> => {
  const text = JSON.stringify(county);
  const id = createHash('sha256').update(text).digest('hex');
  run(db, 'INSERT INTO counties (id, county) VALUES ($id, $text) ON CONFLICT (id) DO NOTHING', { id, text });
  putInForce(db, id, byTrainer);
  return ok(readCounty(db));
};

/** The laptop goes on without, because its trainer wants so. */
export const leaveCounty = (db: WritableDb): Result<CountyInForce> => {
  putInForce(db, null, true);
  return ok(readCounty(db));
};

const putInForce = (db: WritableDb, id: string | null, byTrainer: boolean): void => {
  run(
    db,
    `INSERT INTO county_in_force (one, county_id, by_trainer) VALUES (1, $id, $byTrainer)
     ON CONFLICT (one) DO UPDATE SET county_id = excluded.county_id, by_trainer = excluded.by_trainer`,
    { id, byTrainer: byTrainer ? 1 : 0 },
  );
};

/** A session that begins is held under what is in force now; its later days under the same. */
export const holdUnderCounty = (db: WritableDb, sessionId: SessionId): void => {
  const signatory = ownSignatory(db);
  run(
    db,
    `UPDATE sessions SET county_id = (SELECT county_id FROM county_in_force), signatory = $signatory
     WHERE id = $sessionId AND started_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM sittings WHERE session_id = $sessionId)`,
    { sessionId, signatory: signatory === null ? null : JSON.stringify(signatory) },
  );
};

const ownSignatory = (db: ReadableDb): LocalSignatory | null => {
  const { signatoryName: name, signatoryTitle: title } = readSettings(db);
  return name.trim() === '' ? null : { name, title };
};

/** What a session was held under; for one that has not begun, what it would be. */
export const readHeldUnder = (db: ReadableDb, sessionId: SessionId): HeldUnder | null => {
  const row = first<{ county: string | null; signatory: string | null; begun: number }>(
    db,
    `SELECT c.county, s.signatory, EXISTS (SELECT 1 FROM sittings WHERE session_id = s.id) AS begun
     FROM sessions s LEFT JOIN counties c ON c.id = s.county_id WHERE s.id = $sessionId`,
    { sessionId },
  );
  if (row?.begun !== 1) {
    const { inForce } = readCounty(db);
    return inForce === null ? null : { ...inForce, signatory: ownSignatory(db) };
  }
  if (row.county === null) return null;
  const signatory = row.signatory === null ? null : LocalSignatory.parse(JSON.parse(row.signatory));
  return { ...County.parse(JSON.parse(row.county)), signatory };
};
