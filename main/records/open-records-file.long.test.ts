import { existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordsPaths } from './backup/backup-files.ts';
import { MIGRATIONS } from './migrations/migration.ts';
import type { Records } from './records.ts';
import { newSession } from './testing/samples.ts';
import { expectOk, openIn, testFolder } from './testing/test-records.ts';

let test: ReturnType<typeof testFolder>;
let opened: Records[];
beforeEach(() => {
  test = testFolder();
  opened = [];
});
afterEach(async () => {
  await Promise.all(opened.map((records) => records.close()));
  test.remove();
});

const open = async (): Promise<Records> => {
  const records = expectOk(await openIn(test.folder));
  opened.push(records);
  return records;
};
const close = async (records: Records): Promise<void> => {
  opened = opened.filter((other) => other !== records);
  await records.close();
};
const titles = async (records: Records) => (await records.call('sessions.list')).map((session) => session.title);
const database = () => recordsPaths(test.folder).database;
const damage = (file: string, from: number, length: number): void => {
  const bytes = readFileSync(file);
  bytes.fill(0x5a, from, from + length);
  writeFileSync(file, bytes);
};

describe('opening', () => {
  it('makes the records when there are none, and finds them again', async () => {
    const first = await open();
    expect(first.state).toEqual({ mode: 'read-write', restored: false, notices: [] });
    await newSession(first);
    await close(first);
    expect(readdirSync(test.folder).sort()).toEqual(['records.db', 'records.lock']);
    expect(await titles(await open())).toEqual(['Coordinators, phase 1']);
  });

  it.runIf(process.platform !== 'win32')('keeps them from other users of the laptop, backups included', async () => {
    const records = await open();
    await newSession(records);
    const backup = await records.backup('asked');
    const files = [database(), `${database()}-wal`, backup.ok ? backup.file : ''];
    expect(files.map((file) => statSync(file).mode & 0o077)).toEqual([0, 0, 0]);
  });

  it('waits with closing for a backup that is being taken', async () => {
    const records = await open();
    await newSession(records);
    const backups = Promise.all([records.backup('session-end'), records.backup('asked')]);
    await close(records);
    expect(await backups).toMatchObject([{ ok: true }, { ok: true }]);
  });

  it('is refused while another kit has them, and works when that one is gone', async () => {
    const first = await open();
    expect(await openIn(test.folder)).toMatchObject({ ok: false, problem: { code: 'records.in-use' } });
    await newSession(first);
    await close(first);
    expect(await titles(await open())).toHaveLength(1);
  });

  it('is refused when a newer kit wrote them, even in words that nobody knows here, and leaves the file as it is', async () => {
    await close(await open());
    const db = new Database(database());
    db.pragma('journal_mode = DELETE');
    db.pragma('user_version = 7');
    db.unsafeMode();
    db.pragma('writable_schema = ON');
    db.exec(`INSERT INTO sqlite_schema VALUES ('table', 'soon', 'soon', 0, 'CREATE QUANTUM TABLE soon')`);
    db.close();
    const before = readFileSync(database());
    expect(await openIn(test.folder)).toMatchObject({
      ok: false,
      problem: { code: 'records.newer', params: { found: 7, supported: MIGRATIONS.length } },
    });
    expect(readFileSync(database()).equals(before)).toBe(true);
    expect(existsSync(recordsPaths(test.folder).damaged)).toBe(false);
  });
});

describe('a damaged database', () => {
  /** One session that a backup has, and one that came after it. */
  const withBackup = async (): Promise<string> => {
    const records = await open();
    await newSession(records);
    const backup = await records.backup('session-start');
    await newSession(records, '2026-04-01');
    await close(records);
    if (!backup.ok) {
      throw new Error(backup.detail);
    }
    return backup.file;
  };

  it.each([
    ['its beginning', () => damage(database(), 0, 100)],
    ['a page in the middle', () => damage(database(), 4096 * 3, 4096)],
    ['its end', () => truncateSync(database(), Math.floor(statSync(database()).size / 2))],
  ])('in %s is kept aside, the newest backup opened, and the trainer told', async (_, harm) => {
    await withBackup();
    harm();
    const harmed = readFileSync(database());
    const records = await open();
    expect(records.state.mode).toBe('read-write');
    expect(records.state.notices).toEqual([
      {
        code: 'records.damaged',
        params: { when: expect.stringMatching(/^\d{4}-.*Z$/), kept: expect.stringMatching(/^damaged.records-.*\.db$/) },
      },
    ]);
    expect(await titles(records)).toHaveLength(1);
    const kept = join(test.folder, String(records.state.notices[0]?.params['kept']));
    expect(readFileSync(kept).equals(harmed)).toBe(true);
    await newSession(records, '2026-05-01');
    await close(records);
    expect((await open()).state.notices).toEqual([]);
  });

  it('passes over a backup that is damaged too', async () => {
    const records = await open();
    await newSession(records);
    await records.backup('session-start');
    const newest = await records.backup('session-end');
    await close(records);
    damage(newest.ok ? newest.file : '', 4096 * 3, 4096);
    damage(database(), 0, 4096);
    expect(await titles(await open())).toHaveLength(1);
  });

  it('that is gone, as if somebody had tidied up, is replaced by the newest backup as well', async () => {
    await withBackup();
    rmSync(database());
    // What a kill leaves behind: read into another database it would ruin that one.
    writeFileSync(`${database()}-wal`, 'a log without its database');
    const records = await open();
    expect(records.state).toMatchObject({
      restored: true,
      notices: [{ code: 'records.missing', params: { when: expect.any(String) } }],
    });
    expect(await titles(records)).toHaveLength(1);
    expect(readdirSync(recordsPaths(test.folder).damaged)).toHaveLength(1);
  });

  it('without any backup begins anew, and says so', async () => {
    await close(await open());
    damage(database(), 0, 4096);
    const records = await open();
    expect(records.state.notices).toMatchObject([{ code: 'records.damaged-no-backup' }]);
    expect(readdirSync(recordsPaths(test.folder).damaged)).toHaveLength(1);
    expect(await titles(records)).toEqual([]);
  });

  it('that was restored goes on as another device, so that no chain has two ends', async () => {
    await withBackup();
    const before = await open();
    const first = await newSession(before, '2026-06-01');
    await close(before);
    damage(database(), 0, 4096);
    const second = await newSession(await open(), '2026-06-01');
    expect(second.ownerDevice).not.toBe(first.ownerDevice);
  });
});
