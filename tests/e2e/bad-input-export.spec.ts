import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { ProblemCode } from '../../preload/contract/models/problem.ts';
import { expectSaidInSpanish, expectSpanishFor, expectWallSays, sentence } from './bad-input-words.ts';
import { expect, test } from './fixture.ts';
import type { Kit } from './kit.ts';
import { enteredIn } from './records-file.ts';
import { goTo, HALLWAY, liveSession } from './screens.ts';
import { cannotMount, SmallDisk } from './small-disk.ts';
import { expectSameWall, stillWall } from './wall-still.ts';

const SUMMARY = 'Summary (PDF)';
const ATTENDANCE = 'Attendance (CSV)';
const FILES = [SUMMARY, ATTENDANCE, 'Session file (JSON)'] as const;

const line = (desk: Page, name: string) => desk.getByRole('listitem').filter({ hasText: name });

/** Presses "Save…" and chooses a folder. */
const save = async (kit: Kit, name: string, folder: string): Promise<void> => {
  await kit.control.send('answerDialog', { folder });
  await (await kit.console()).getByRole('button', { name: `Save ${name}` }).click();
};

const expectRefused = async (kit: Kit, name: string, code: ProblemCode): Promise<void> =>
  expect(line(await kit.console(), name).getByText(sentence(code))).toBeVisible({ timeout: 20_000 });

let stick: SmallDisk | null = null;
test.beforeEach(() => {
  const reason = cannotMount();
  test.skip(reason !== null, reason ?? '');
});
test.afterEach(() => {
  stick?.pullOut();
  stick = null;
});

test('a stick that is full, protected or pulled out is said; nothing is half-made, and the next stick works', async ({
  kit,
  picture,
}, info) => {
  const session = await liveSession(kit);
  const desk = await kit.console();
  const wall = await kit.audience();
  await goTo(desk, `/sessions/${session.id}/finish`);
  const welcome = ['Welcome', session.title];
  await expectWallSays(wall, welcome);
  const wallBefore = await stillWall(kit, picture, 'wall-before');
  const before = enteredIn(kit.dataDir);

  stick = new SmallDisk(info.outputPath('stick'), '256k');
  writeFileSync(join(stick.folder, 'last month.csv'), 'what was on the stick before');
  stick.fill();
  for (const name of FILES) {
    await save(kit, name, stick.folder);
    await expectRefused(kit, name, 'export.disk-full');
  }
  expect(readdirSync(stick.folder).toSorted()).toEqual(['ballast', 'last month.csv']);
  expect(readFileSync(join(stick.folder, 'last month.csv'), 'utf8')).toBe('what was on the stick before');
  await expectSaidInSpanish(kit, 'export.disk-full');

  stick.free();
  stick.protect();
  await save(kit, SUMMARY, stick.folder);
  await expectRefused(kit, SUMMARY, 'export.not-writable');
  stick.unprotect();

  // The dialog is open when somebody takes the stick.
  await desk.getByRole('button', { name: `Save ${ATTENDANCE}` }).click();
  await expect.poll(async () => (await kit.control.send('openDialogs', null)).length).toBe(1);
  stick.pullOut();
  await kit.control.send('answerDialog', { folder: info.outputPath('stick') });
  await expectRefused(kit, ATTENDANCE, 'export.gone');
  expectSpanishFor('export.not-writable', 'export.gone');

  const good = info.outputPath('good stick');
  mkdirSync(good);
  for (const name of FILES) {
    await save(kit, name, good);
    await expect(line(desk, name).getByText(/^Saved as /)).toBeVisible({ timeout: 20_000 });
  }
  expect(readdirSync(good)).toHaveLength(3);
  await expectWallSays(wall, welcome);
  await expectSameWall(picture, wallBefore);
  expect({ ...enteredIn(kit.dataDir), settings: [] }).toEqual({ ...before, settings: [] });
});

test('a copy from the library onto a full stick leaves nothing half-made', async ({ kit }, info) => {
  stick = new SmallDisk(info.outputPath('stick'), '64k');
  const desk = await kit.console();
  await goTo(desk, `/library/module/${HALLWAY.packId}/${HALLWAY.moduleId}/workbook`);
  await kit.control.send('answerDialog', { folder: stick.folder });
  await desk.getByRole('button', { name: 'Save a copy…' }).click();
  await expect(desk.getByText(sentence('export.disk-full'))).toBeVisible();
  expect(readdirSync(stick.folder)).toEqual([]);
});
