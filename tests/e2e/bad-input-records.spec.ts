import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { listBackups, recordsPaths } from '../../main/records/backup/backup-files.ts';
import { MIGRATIONS } from '../../main/records/migrations/migration.ts';
import { draft, newSession } from '../../main/records/testing/samples.ts';
import { expectOk, openIn } from '../../main/records/testing/test-records.ts';
import type { UiLanguage } from '../../preload/contract/models/localized.ts';
import type { ProblemCode } from '../../preload/contract/models/problem.ts';
import { expectSaid, expectSaidInSpanish, expectSpanishFor, expectWallSays, sentence } from './bad-input-words.ts';
import { expect, test } from './fixture.ts';
import { type Kit, LAPTOP } from './kit.ts';
import { idOf, inTheRoom } from './people-scene.ts';
import { openPresent, PEOPLE, presentScene } from './present-scene.ts';
import { enteredIn } from './records-file.ts';
import { expectAccessible, goTo } from './screens.ts';
import { cannotMount, SmallDisk } from './small-disk.ts';
import { stillWall } from './wall-still.ts';

/** Records as a trainer left them the evening before: a session, two people. */
const plannedIn = async (dataDir: string): Promise<void> => {
  const records = expectOk(await openIn(dataDir));
  const session = await newSession(records);
  for (const name of ['Ana María Peña', 'Thảo Nguyễn']) {
    expectOk(await records.call('people.add-expected', session.id, draft(name), session.createdAt));
  }
  await records.close();
};

/** Bytes in the middle that nobody wrote. */
const overwrite = (file: string): Buffer => {
  const bytes = readFileSync(file).fill(0x5a, 4096 * 3, 4096 * 5);
  writeFileSync(file, bytes);
  return bytes;
};

const withDatabase = (file: string, work: (db: Database.Database) => void): void => {
  const db = new Database(file);
  work(db);
  db.close();
};

let disk: SmallDisk | null = null;
const smallDisk = (folder: string): SmallDisk => {
  const reason = cannotMount();
  test.skip(reason !== null, reason ?? '');
  disk = new SmallDisk(folder, '24m');
  return disk;
};
test.afterEach(() => {
  disk?.pullOut();
  disk = null;
});

const BLOCKED: Readonly<Record<UiLanguage, string>> = {
  en: 'Your records cannot be opened',
  es: 'No se pueden abrir sus registros',
};

/** The kit can only say why; it does, and ends in good order. */
const expectBlocked = async (
  kit: Kit,
  picture: (name: string) => string,
  code: ProblemCode,
  language: UiLanguage,
): Promise<void> => {
  await kit.start();
  const desk = await kit.console();
  await expect(desk.getByRole('heading', { name: BLOCKED[language] })).toBeVisible();
  await expect(desk.getByRole('alert')).toHaveText(sentence(code, {}, language));
  await expect(desk.getByText(kit.dataDir)).toBeVisible();
  await expectAccessible(desk, 'the reason why records cannot be opened');
  picture(code);
  // No wall, no empty list that would look like a loss.
  expect(await kit.report('audience')).toBeUndefined();
  await expect(desk.getByRole('navigation')).toHaveCount(0);
  await kit.quit();
};

test('records that are newer, in use or on a full disk are left alone, and each has its own words', async ({
  kitWith,
  picture,
}, info) => {
  const small = smallDisk(info.outputPath('disk'));
  const dataDir = join(small.folder, 'data');
  await plannedIn(dataDir);
  const before = enteredIn(dataDir);
  const { database, lock } = recordsPaths(dataDir);
  const english = kitWith({ dataDir });
  const spanish = kitWith({ dataDir, environment: { LANG: 'es_MX.UTF-8' } });

  withDatabase(database, (db) => db.pragma('user_version = 99'));
  const newer = readFileSync(database);
  await expectBlocked(english, picture, 'records.newer', 'en');
  expect(readFileSync(database).equals(newer)).toBe(true);
  withDatabase(database, (db) => db.pragma(`user_version = ${MIGRATIONS.length}`));

  // Another kit: under another account, or on another laptop that shares the folder.
  const other = new Database(lock);
  other.exec('BEGIN EXCLUSIVE');
  await expectBlocked(spanish, picture, 'records.in-use', 'es');
  other.close();

  small.fill();
  await expectBlocked(english, picture, 'records.no-room', 'en');
  small.free();
  expectSpanishFor('records.newer', 'records.in-use', 'records.no-room', 'records.unreachable', 'records.folder-protected');

  expect(enteredIn(dataDir)).toEqual(before);
  await english.start();
  const desk = await english.console();
  await expect(desk.getByText('Coordinators, phase 1').first()).toBeVisible();
  await expect(desk.getByRole('region', { name: 'Notices' })).toHaveCount(0);
});

test('records that are write-protected can be read, and every change says why it is not kept', async ({
  kitWith,
  picture,
}, info) => {
  const small = smallDisk(info.outputPath('disk'));
  const dataDir = join(small.folder, 'data');
  await plannedIn(dataDir);
  const before = enteredIn(dataDir);
  small.protect();
  const kit = kitWith({ dataDir });
  await kit.start();
  const desk = await kit.console();
  await expectSaid(desk, 'records.read-only');
  const [session] = await kit.ask('sessions.list', {});
  if (session === undefined) throw new Error('The session of the evening before is not there.');
  await goTo(desk, `/sessions/${session.id}/plan/people`);
  await expect(desk.getByRole('rowheader', { name: 'Thảo Nguyễn' })).toBeVisible();
  await desk.getByLabel('Name', { exact: true }).fill('Wu Li');
  await desk.keyboard.press('Enter');
  // Above, what the kit said at its start; here, the answer to this very change. What was typed stays.
  await expect(desk.getByRole('alert').getByText(sentence('records.read-only'))).toBeVisible();
  await expect(desk.getByLabel('Name', { exact: true })).toHaveValue('Wu Li');
  picture('read-only', LAPTOP);
  await goTo(desk, `/sessions/${session.id}/present`);
  await desk.getByRole('button', { name: /^Start / }).click();
  await expect(desk.getByRole('alert').getByText(sentence('records.read-only'))).toBeVisible();
  expect(await kit.report('audience')).toBeUndefined();
  expect(await kit.ask('settings.set', { theme: 'dark' })).toMatchObject({ ok: false, problem: { code: 'records.read-only' } });
  expectSpanishFor('records.read-only');
  await kit.quit();
  small.unprotect();
  expect(enteredIn(dataDir)).toEqual(before);
});

test('a damaged file is kept, the newest good backup opened, and the trainer told since when things may be missing', async ({
  kit,
  picture,
}) => {
  const scene = await presentScene(kit);
  const { sessionId } = scene;
  const { database, damaged } = recordsPaths(kit.dataDir);
  await expect.poll(() => listBackups(kit.dataDir).length).toBe(1);
  // After the backup: this is what will be missing.
  await kit.ask('presence.record', { sessionId, personId: await idOf(kit, sessionId, PEOPLE[0]), kind: 'in', at: null });
  await scene.desk.keyboard.press('PageDown');
  await expect.poll(async () => (await scene.state()).screen.kind).toBe('deck');
  // In good order, so that everything is in the file itself and not in the log beside it.
  await kit.quit();
  const harmed = overwrite(database);

  await kit.start();
  const desk = await kit.console();
  const kept = readdirSync(damaged).find((name) => name.endsWith('.db')) ?? '';
  await openPresent(desk, sessionId);
  await expectSaid(desk, 'records.damaged', { kept: join('damaged', kept) });
  // When that was reads as a person would write it, on this laptop's clock.
  const taken = new Date(listBackups(kit.dataDir)[0]?.takenAt ?? '');
  const when = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' }).format(taken);
  await expect(desk.getByText(sentence('records.damaged', { when }))).toBeVisible();
  await expectSaidInSpanish(kit, 'records.damaged');
  await expect(desk.getByText('This session comes out of a backup, so the wall is back where it was then.')).toBeVisible();
  picture('console-damaged', LAPTOP);
  expect(readFileSync(join(damaged, kept)).equals(harmed)).toBe(true);
  const wall = await kit.audience();
  await expectWallSays(wall, ['Welcome', 'The Hallway Question']);
  await stillWall(kit, picture, 'wall-damaged');
  // What the backup has is there and can be gone on with; what came after it is not made up.
  expect(await inTheRoom(kit, sessionId)).toEqual([]);
  expect((await kit.ask('people.expected', { sessionId })).map(({ name }) => name).toSorted()).toEqual([...PEOPLE].toSorted());
  await kit.ask('presence.record', { sessionId, personId: await idOf(kit, sessionId, PEOPLE[1]), kind: 'in', at: null });
  expect(await inTheRoom(kit, sessionId)).toEqual([PEOPLE[1]]);
});

test('a damaged file without a backup, and one that has gone: kept, said, and never an empty list without a word', async ({
  kitWith,
}, info) => {
  const dataDir = info.outputPath('data');
  mkdirSync(dataDir, { recursive: true });
  await plannedIn(dataDir);
  const { database, damaged, backups } = recordsPaths(dataDir);
  const whole = readFileSync(database);
  const harmed = overwrite(database);
  const kit = kitWith({});
  await kit.start();
  let desk = await kit.console();
  const [kept = ''] = readdirSync(damaged);
  await expectSaid(desk, 'records.damaged-no-backup', { kept: join('damaged', kept) });
  await expectSaidInSpanish(kit, 'records.damaged-no-backup');
  expect(readFileSync(join(damaged, kept)).equals(harmed)).toBe(true);
  await kit.quit();

  // The office mends it; a backup is taken; and then somebody tidies up.
  writeFileSync(database, whole);
  const records = expectOk(await openIn(dataDir));
  expect(await records.backup('asked')).toMatchObject({ ok: true });
  await records.close();
  rmSync(database);
  expect(existsSync(backups)).toBe(true);
  await kit.start();
  desk = await kit.console();
  await expectSaid(desk, 'records.missing');
  await expect(desk.getByText('Coordinators, phase 1').first()).toBeVisible();
  expectSpanishFor('records.missing');
});
