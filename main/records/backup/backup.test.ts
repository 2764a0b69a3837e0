import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PersonId } from '../../../preload/contract/models/ids.ts';
import type { Records } from '../records.ts';
import { draft, liveSession, newSession } from '../testing/samples.ts';
import { expectOk, openIn, testClock, testFolder } from '../testing/test-records.ts';
import { fileTime, listBackups, recordsPaths, thinned } from './backup-files.ts';
import { compareCopy } from './take-backup.ts';

let test: ReturnType<typeof testFolder>;
let records: Records;
beforeEach(async () => {
  test = testFolder();
  records = expectOk(await openIn(test.folder));
});
afterEach(async () => {
  await records.close();
  test.remove();
});

describe('a backup', () => {
  it('is a file that stands alone and holds the same', async () => {
    const session = await newSession(records);
    await records.call('people.add-expected', session.id, draft('Ana Peña'), session.createdAt);
    const backup = await records.backup('session-start');
    expect(backup).toMatchObject({ ok: true, content: { rows: expect.any(Number) } });
    if (!backup.ok) {
      return;
    }
    expect(readdirSync(recordsPaths(test.folder).backups)).toHaveLength(1);
    const copy = new Database(backup.file, { readonly: true });
    expect(copy.prepare('SELECT title FROM sessions').all()).toEqual([{ title: 'Coordinators, phase 1' }]);
    expect(copy.prepare('SELECT name FROM people').all()).toEqual([{ name: 'Ana Peña' }]);
    copy.close();
    expect(readdirSync(recordsPaths(test.folder).backups)).toHaveLength(1);
  });

  it('is a picture of one moment, while check-ins go on, and holds none of them up', async () => {
    const clock = testClock('2026-03-10T16:00:00.000Z');
    const sessionId = await liveSession(records, clock.stamp());
    const people: PersonId[] = [];
    for (let from = 0; from < 4_000; from += 500) {
      const entries = Array.from({ length: 500 }, (_, index) => ({
        kind: 'new' as const,
        person: draft(`Person ${from + index}`),
      }));
      expectOk(await records.call('people.import', sessionId, entries, clock.stamp().wall));
    }
    people.push(...(await records.call('people.expected', sessionId)).map((person) => person.id));
    let done = false;
    const backup = records.backup('session-end').finally(() => {
      done = true;
    });
    let checkIns = 0;
    let slowest = 0;
    for (const personId of people) {
      if (done) {
        break;
      }
      const began = performance.now();
      expectOk(await records.call('presence.record', { sessionId, personId, kind: 'in', at: null }, clock.pass(10)));
      slowest = Math.max(slowest, performance.now() - began);
      checkIns += 1;
    }
    const result = await backup;
    expect(result).toMatchObject({ ok: true });
    expect(checkIns).toBeGreaterThan(3);
    expect(slowest).toBeLessThan(500);
    const copy = new Database(result.ok ? result.file : '', { readonly: true });
    expect(copy.prepare('SELECT count(*) FROM people').pluck().get()).toBe(4_000);
    copy.close();
    expect(await records.call('presence.verify', sessionId)).toMatchObject({ ok: true });
  });

  it('that cannot be written is said and written down, leaves nothing half-made, and work goes on', async () => {
    writeFileSync(recordsPaths(test.folder).backups, 'a file where the folder should be');
    expect(await records.backup('session-start')).toMatchObject({ ok: false, detail: expect.stringContaining('EEXIST') });
    await newSession(records);
    const db = new Database(recordsPaths(test.folder).database, { readonly: true });
    expect(db.prepare('SELECT reason, ok FROM backups').all()).toEqual([{ reason: 'session-start', ok: 0 }]);
    db.close();
  });

  it('at the start of the kit is taken when something is new since the last one, or when that one is gone', async () => {
    const { backups } = recordsPaths(test.folder);
    await newSession(records);
    const first = await records.backup('kit-start');
    expect(first).toMatchObject({ ok: true, file: expect.stringContaining('kit-start') });
    await records.close();
    records = expectOk(await openIn(test.folder));
    expect(await records.backup('kit-start')).toEqual(first);
    expect(readdirSync(backups)).toHaveLength(1);

    await newSession(records);
    const second = await records.backup('kit-start');
    expect(second).not.toEqual(first);
    expect(readdirSync(backups)).toHaveLength(2);
    rmSync(second.ok ? second.file : '');
    expect(await records.backup('kit-start')).toMatchObject({ ok: true });
    expect(readdirSync(backups)).toHaveLength(2);
  });

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['rotted', (bytes) => bytes.fill(0x5a, 4096 * 2, 4096 * 4)],
    ['was cut short', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['was written over', () => Buffer.from('a shopping list')],
  ])('at the start of the kit is taken anew when the last one %s', async (_what, spoil) => {
    await newSession(records);
    const first = await records.backup('kit-start');
    const { file, content } = first.ok ? first : expect.fail(first.detail);
    writeFileSync(file, spoil(readFileSync(file)));
    await records.close();
    records = expectOk(await openIn(test.folder));
    const second = await records.backup('kit-start');
    expect(second).toMatchObject({ ok: true, content });
    expect(second).not.toMatchObject({ file });
    expect(await records.backup('kit-start')).toEqual(second);
  });

  it('is written down with what it holds', async () => {
    await newSession(records);
    const backup = await records.backup('session-end');
    const db = new Database(recordsPaths(test.folder).database, { readonly: true });
    expect(db.prepare('SELECT reason, ok, file, content_hash FROM backups').all()).toEqual([
      {
        reason: 'session-end',
        ok: 1,
        file: listBackups(test.folder)[0]?.file.split(/[\\/]/).at(-1),
        content_hash: backup.ok ? backup.content.hash : '',
      },
    ]);
    db.close();
  });
});

describe('a copy', () => {
  it('counts only when every page is sound and every row the same', async () => {
    await newSession(records);
    const backup = await records.backup('asked');
    if (!backup.ok) {
      throw new Error(backup.detail);
    }
    const { file, content } = backup;
    await compareCopy(file, null, content);
    const db = new Database(file);
    db.exec(`UPDATE sessions SET title = 'Coordinators, phase 2'`);
    await expect(compareCopy(file, null, content)).rejects.toThrow('differs');
    db.exec(`UPDATE sessions SET title = 'Coordinators, phase 1'`);
    await compareCopy(file, null, content);
    db.exec('DROP TABLE visits');
    db.close();
    await expect(compareCopy(file, null, content)).rejects.toThrow('differs');
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0x5a, 4096 * 2, 4096 * 4));
    await expect(compareCopy(file, null, content)).rejects.toThrow(/damaged|malformed/);
  });
});

describe('thinning', () => {
  const at = (day: number, hour: number) => ({ takenAt: new Date(Date.UTC(2026, 0, day, hour)).toISOString() });

  it('keeps the newest twenty, and the last one of each of sixty days', () => {
    const newestFirst = Array.from({ length: 100 }, (_, index) => [at(100 - index, 17), at(100 - index, 9)]).flat();
    const kept = newestFirst.filter((backup) => !thinned(newestFirst).includes(backup));
    expect(kept).toHaveLength(10 + 60);
    expect(kept.slice(0, 20)).toEqual(newestFirst.slice(0, 20));
    expect(kept.slice(20).every((backup) => backup.takenAt.includes('T17'))).toBe(true);
    expect(thinned(newestFirst.slice(0, 20))).toEqual([]);
  });

  it('knows its own files only', () => {
    const { backups } = recordsPaths(test.folder);
    expect(existsSync(backups)).toBe(false);
    expect(listBackups(test.folder)).toEqual([]);
  });

  it('reads times back out of names', async () => {
    await records.backup('asked');
    writeFileSync(join(recordsPaths(test.folder).backups, 'records-copy of mine.db'), '');
    writeFileSync(
      join(recordsPaths(test.folder).backups, `records-${fileTime('2026-01-01T00:00:00.000Z')}-asked.db.unfinished`),
      '',
    );
    expect(listBackups(test.folder)).toEqual([
      expect.objectContaining({ takenAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) }),
    ]);
  });
});
