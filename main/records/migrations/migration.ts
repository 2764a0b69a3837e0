import type Database from 'better-sqlite3';
import { RecordsError } from '../failures.ts';
import { firstShapes } from './0001-first-shapes.ts';
import { countySettings } from './0002-county-settings.ts';

/** One step of the schema. Its file is numbered as its version is; once released it is never edited. */
export interface Migration {
  readonly version: number;
  readonly sql: string;
}

/** In order, without a gap. */
export const MIGRATIONS: readonly Migration[] = [firstShapes, countySettings];

export const schemaVersion = (db: Database.Database): number => Number(db.pragma('user_version', { simple: true }));

const newest = (migrations: readonly Migration[]): number => migrations.at(-1)?.version ?? 0;

/** Throws `records.newer` when a newer kit has written this file: nothing in it is touched. */
export const refuseNewer = (db: Database.Database, migrations = MIGRATIONS): void => {
  const found = schemaVersion(db);
  if (found > newest(migrations)) {
    throw new RecordsError({ code: 'records.newer', params: { found, supported: newest(migrations) } });
  }
};

export const needsMigration = (db: Database.Database, migrations = MIGRATIONS): boolean => schemaVersion(db) < newest(migrations);

/**
 * Brings the schema to the newest version. Each step and its version number are one transaction: a power cut leaves either the
 * old schema or the new one. Foreign keys are looked over before a step counts.
 */
export const migrate = (db: Database.Database, migrations = MIGRATIONS): void => {
  migrations.forEach((migration, index) => {
    if (migration.version !== index + 1) {
      throw new Error(`migration ${migration.version} stands at place ${index + 1}`);
    }
  });
  refuseNewer(db, migrations);
  // A step that rebuilds a table would trip over them, and inside a transaction this switch does nothing.
  db.pragma('foreign_keys = OFF');
  try {
    for (const migration of migrations.slice(schemaVersion(db))) {
      db.transaction(() => {
        db.exec(migration.sql);
        const broken = db.pragma('foreign_key_check') as unknown[];
        if (broken.length > 0) {
          throw new Error(`migration ${migration.version} leaves ${broken.length} broken references`);
        }
        db.pragma(`user_version = ${migration.version}`);
      }).immediate();
    }
  } finally {
    db.pragma('foreign_keys = ON');
  }
};
