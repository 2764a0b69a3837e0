import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listBackups, recordsPaths } from './backup/backup-files.ts';
import { all, run } from './connection.ts';
import { MIGRATIONS, schemaVersion } from './migrations/migration.ts';
import { openForReading, openForWriting } from './open-file.ts';
import { openRecordsFile } from './open-records-file.ts';
import { testFolder } from './testing/test-records.ts';

const NOW = '2026-03-10T16:00:00.000Z';
let test: ReturnType<typeof testFolder>;
beforeEach(() => {
  test = testFolder();
});
afterEach(() => test.remove());

describe('the writing connection', () => {
  it('has every commit on disk before it is answered, holds to references, and leaves no traces', () => {
    const db = openForWriting(join(test.folder, 'a.db'), null);
    const pragma = (name: string) => db.pragma(name, { simple: true });
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('fullfsync')).toBe(1);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('secure_delete')).toBe(1);
    expect(pragma('temp_store')).toBe(2);
    db.close();
  });

  it('does not pretend to encrypt', () => {
    expect(() => openForWriting(join(test.folder, 'a.db'), 'secret')).toThrow('cannot encrypt');
    expect(readdirSync(test.folder)).toEqual([]);
  });
});

describe('the reading connection', () => {
  it('cannot write, even when it is taken for the other one', () => {
    const file = join(test.folder, 'a.db');
    openForWriting(file, null).close();
    const db = openForReading(file, null);
    expect(() => run(db as never, 'CREATE TABLE t (x)')).toThrow('readonly');
    db.close();
  });
});

describe('a new version of the schema', () => {
  const next = { version: MIGRATIONS.length + 1, sql: 'CREATE TABLE certificates (id TEXT PRIMARY KEY) STRICT;' };
  const steps: typeof MIGRATIONS = [...MIGRATIONS, next];
  const open = (migrations = steps) => openRecordsFile(test.folder, null, NOW, migrations);
  const close = ({ db, lock }: Awaited<ReturnType<typeof open>>) => {
    db.close();
    lock?.release();
  };
  beforeEach(async () => {
    const old = await open(MIGRATIONS);
    old.db.exec(`INSERT INTO settings VALUES ('language', '"es"')`);
    close(old);
  });

  it('comes after a backup of the old one', async () => {
    const opened = await open();
    expect(schemaVersion(opened.db)).toBe(next.version);
    expect(all(opened.db, 'SELECT key FROM settings')).toEqual([{ key: 'language' }]);
    const [backup] = listBackups(test.folder);
    const copy = new Database(backup?.file ?? '', { readonly: true });
    expect(schemaVersion(copy)).toBe(MIGRATIONS.length);
    expect(copy.prepare('SELECT key FROM settings').all()).toEqual([{ key: 'language' }]);
    copy.close();
    close(opened);
  });

  it('does not come when there can be no backup', async () => {
    const { backups, database } = recordsPaths(test.folder);
    writeFileSync(backups, 'in the way');
    await expect(open()).rejects.toMatchObject({ problem: { code: 'backup.failed' } });
    const db = new Database(database);
    expect(schemaVersion(db)).toBe(MIGRATIONS.length);
    db.close();
  });

  it('needs no backup where there was nothing', async () => {
    const empty = join(test.folder, 'empty');
    mkdirSync(empty);
    close(await openRecordsFile(empty, null, NOW));
    expect(listBackups(empty)).toEqual([]);
  });
});
