import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from './fixture.ts';
import { PEOPLE, presentScene } from './present-scene.ts';
import { goTo } from './screens.ts';
import { MARKER } from './security/bridge.ts';
import { filesWith, logHoles } from './security/traces.ts';

interface Given {
  /** Where the kit and its Chromium put what they think of as temporary: a folder of this test's own, so that all of it can be read. */
  readonly temporary: string;
}

const test = base.extend<Given>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  temporary: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'kit-traces-'));
    // Chromium runs as another user.
    chmodSync(folder, 0o1777);
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  environment: async ({ temporary }, use) => use({ TMPDIR: temporary }),
});

const NOTE = 'Xanthippe asks for a second interpreter';
const OPERATOR = 'Wilhelmina Brückner-Ochoa';
const EMAIL = 'zyxwella@quetzal.example.org';
const WORDS = [...PEOPLE, MARKER, NOTE, OPERATOR, EMAIL];

/** The records and their backups: the one place for people's data. */
const RECORDS = /^(?:records\.db(?:-wal|-shm)?|backups\/records-[\w-]+\.db)$/;

test("people's data lies in the records and their backups, and nowhere else", async ({ kit, temporary }, testInfo) => {
  const stick = testInfo.outputPath('stick');
  mkdirSync(stick);
  const start = await kit.console();
  await start.getByLabel('Your name').fill(OPERATOR);
  await start.getByRole('button', { name: 'Go on' }).click();
  const scene = await presentScene(kit);
  const { desk, sessionId } = scene;
  await desk.getByRole('button', { name: 'Walk-in' }).click();
  await desk.keyboard.type(MARKER);
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('checkbox', { name: new RegExp(MARKER) })).toBeChecked();
  await desk.keyboard.press('F3');
  await desk.keyboard.type(`! ${NOTE}`);
  await desk.keyboard.press('Enter');
  await expect.poll(() => kit.ask('notes.list', { sessionId })).toMatchObject([{ text: NOTE }]);
  await kit.ask('people.add-expected', { sessionId, person: { name: `${MARKER} the Younger`, email: EMAIL } });
  await kit.ask('people.preview-paste', { sessionId, text: `Name\tE-mail\n${MARKER}\t${EMAIL}` });
  await kit.ask('library.search', { query: MARKER, language: 'en' });
  // What goes wrong must not tell either: a malformed question, one of an unknown person, a window that dies.
  await kit.ask('people.update', { personId: MARKER as never, person: { name: MARKER } }).catch(() => undefined);
  await kit
    .ask('people.search', { query: MARKER, sessionId: '00000000-0000-7000-8000-000000000000' as never })
    .catch(() => undefined);
  await kit.killRenderer('audience');
  await expect.poll(async () => (await kit.report('audience'))?.visible).toBe(true);
  expect((await kit.ask('live.end', { sessionId, at: null })).ok).toBe(true);
  for (const format of ['summary-pdf', 'attendance-csv', 'session-json'] as const) {
    await kit.control.send('answerDialog', { folder: stick });
    expect((await kit.ask('report.save', { sessionId, format })).ok, format).toBe(true);
  }
  await goTo(desk, `/sessions/${sessionId}/finish`);
  await expect(desk.getByText(MARKER).first()).toBeVisible();
  expect(readdirSync(stick)).toHaveLength(3);

  // While the kit runs, with Chromium's profile among what is temporary; and once it is gone.
  expect(readdirSync(temporary).join()).toContain('chromium');
  expect(filesWith(temporary, WORDS)).toEqual([]);
  const inData = (): readonly string[] => filesWith(kit.dataDir, WORDS).filter((file) => !RECORDS.test(file));
  expect(inData()).toEqual([]);
  expect(logHoles(kit)).toEqual([]);
  expect(WORDS.filter((word) => kit.output.includes(word))).toEqual([]);
  await kit.quit();
  expect(inData()).toEqual([]);
  expect(filesWith(temporary, WORDS)).toEqual([]);
  // That nothing is found is worth something only where something can be.
  const found = filesWith(kit.dataDir, WORDS);
  expect(found).toContain('records.db');
  expect(found.some((file) => file.startsWith('backups/'))).toBe(true);
});
