import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testFolder } from '../testing/test-records.ts';
import { MIGRATIONS, type Migration, migrate, schemaVersion } from './migration.ts';

let folder: ReturnType<typeof testFolder>;
let db: Database.Database;

beforeEach(() => {
  folder = testFolder();
  db = new Database(join(folder.folder, 'records.db'));
});
afterEach(() => {
  db.close();
  folder.remove();
});

const schema = () => db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all();
const rows = (table: string) => db.prepare(`SELECT * FROM ${table} ORDER BY 1`).all();

/** The next step that the kit might take: a new column with a value for what is there. */
const next: Migration = {
  version: MIGRATIONS.length + 1,
  sql: `ALTER TABLE settings ADD COLUMN since TEXT NOT NULL DEFAULT 'before';`,
};

describe('migrations', () => {
  it('are numbered in order, from 1, without a gap', () => {
    expect(MIGRATIONS.map((migration) => migration.version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
    expect(() => migrate(db, [next])).toThrow('stands at place 1');
  });

  it('0001 makes STRICT tables from nothing', () => {
    migrate(db, MIGRATIONS.slice(0, 1));
    expect(schemaVersion(db)).toBe(1);
    const tables = db
      .prepare(`SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'`)
      .all();
    expect(tables).toHaveLength(17);
    expect(tables.filter((table) => (table as { strict: number }).strict !== 1)).toEqual([]);
    db.exec(`INSERT INTO settings VALUES ('language', '"es"')`);
    expect(() => db.exec(`INSERT INTO settings VALUES ('theme', 'not json')`)).toThrow('CHECK');
  });

  it('0002 keeps every session, held under no county', () => {
    migrate(db, MIGRATIONS.slice(0, 1));
    db.exec(`INSERT INTO devices VALUES ('d', 1, '2026-03-01T00:00:00.000Z')`);
    const [now, names] = [
      '2026-03-10T16:00:00.000Z',
      'owner_device, title, host_agency, funding_source, trainers, venue, time_zone, language',
    ];
    db.exec(`INSERT INTO sessions (id, status, revision, created_at, updated_at, ${names})
      VALUES ('s', 'planned', 3, '${now}', '${now}', 'd', 'T', 'H', '', '[]', '{}', 'UTC', 'en')`);
    const before = rows('sessions') as object[];
    migrate(db, MIGRATIONS.slice(0, 2));
    expect(rows('sessions')).toEqual(before.map((row) => ({ ...row, county_id: null, signatory: null })));
    expect([rows('counties'), rows('county_in_force')]).toEqual([[], []]);
  });

  it('keep what is there: N-1, insert, N, compare', () => {
    migrate(db);
    db.exec(`INSERT INTO settings (key, value) VALUES ('language', '"es"'), ('theme', '"dark"')`);
    migrate(db, [...MIGRATIONS, next]);
    expect(schemaVersion(db)).toBe(next.version);
    expect(rows('settings')).toEqual([
      { key: 'language', value: '"es"', since: 'before' },
      { key: 'theme', value: '"dark"', since: 'before' },
    ]);
  });

  it('do nothing the second time', () => {
    migrate(db);
    const before = schema();
    migrate(db);
    expect(schema()).toEqual(before);
  });

  it('leave the old schema and version whole when a step breaks half-way', () => {
    migrate(db);
    const before = schema();
    const broken = { version: next.version, sql: `${next.sql} CREATE TABLE more (x TEXT) STRICT; SELECT nonsense;` };
    expect(() => migrate(db, [...MIGRATIONS, broken])).toThrow('nonsense');
    expect(schema()).toEqual(before);
    expect(schemaVersion(db)).toBe(MIGRATIONS.length);
  });

  it('refuse to leave references that lead nowhere', () => {
    migrate(db);
    const orphan = {
      version: next.version,
      sql: `INSERT INTO days (id, session_id, date, starts_at) VALUES ('d', 'nowhere', '2026-03-10', '08:30');`,
    };
    expect(() => migrate(db, [...MIGRATIONS, orphan])).toThrow('1 broken references');
    expect(rows('days')).toEqual([]);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  it('refuse a newer database and touch nothing in it', () => {
    db.pragma('user_version = 99');
    expect(() => migrate(db)).toThrow('records.newer');
    expect(schema()).toEqual([]);
  });
});
