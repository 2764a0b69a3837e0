import type { ResumeKind } from '../../preload/contract/models/live.ts';
import { expectSaid, expectSaidInSpanish } from './bad-input-words.ts';
import { expect, test } from './fixture.ts';
import { type Kit, LAPTOP } from './kit.ts';
import { openPresent, presentScene, type Scene, viewFrom } from './present-scene.ts';
import { pretendEarlier, pretendRestart, withRecords } from './records-file.ts';
import { lookAtVideo, playHallway } from './video-scene.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What the summary will say of sleep, restarts and clocks. */
const remarksOf = async (kit: Kit, { sessionId }: Scene): Promise<readonly string[]> => {
  const report = await kit.ask('report.get', { sessionId });
  if (!report.ok) throw new Error(`The kit refused: ${report.problem.code}`);
  return report.value.remarks.map(({ code }) => code);
};

/** The next start found the session, took it up by itself, and says how. */
const expectTakenUp = async (kit: Kit, scene: Scene, resumed: ResumeKind): Promise<void> => {
  const desk = await kit.console();
  await openPresent(desk, scene.sessionId);
  await expect(desk.getByRole('button', { name: resumed === 'same-boot' ? 'Pause' : 'Play' })).toBeVisible();
  expect(await viewFrom(desk)).toMatchObject({ resumed, state: { screen: { kind: 'video' } } });
  await expect(desk.getByRole('heading', { name: /When did/ })).toBeHidden();
};

test('the machine was started again: the same second, paused', async ({ kit }) => {
  const scene = await presentScene(kit);
  await playHallway(scene);
  const { seconds } = await lookAtVideo(scene.wall);
  await kit.killMain();
  pretendRestart(kit);

  await kit.start();
  await expectTakenUp(kit, scene, 'after-restart');
  await expect((await kit.console()).getByText('The laptop was restarted. Everything is where it was;')).toBeVisible();
  const wall = await kit.audience();
  const now = await lookAtVideo(wall);
  expect(now.paused).toBe(true);
  expect(Math.abs(now.seconds - seconds)).toBeLessThan(2);
  expect(await remarksOf(kit, scene)).toEqual(['restarted']);
});

test('where it was cannot be read: locked at the welcome card, said, and it goes on from its plan', async ({ kit, picture }) => {
  const scene = await presentScene(kit);
  await scene.desk.keyboard.press('PageDown');
  await expect.poll(async () => (await scene.state()).visits).toHaveLength(1);
  const { visits } = await scene.state();
  await kit.killMain();
  withRecords(kit, (db) => db.prepare(`UPDATE live_state SET state = '{"screen":7}'`).run());

  await kit.start();
  const desk = await kit.console();
  await desk.getByRole('textbox', { name: 'Who is using this laptop?' }).fill('Rosa Delgado');
  await desk.getByRole('button', { name: 'Unlock' }).click();
  await openPresent(desk, scene.sessionId);
  await expectSaid(desk, 'live.unreadable');
  await expect(desk.getByText('Everything is where it was')).toHaveCount(0);
  picture('live-unreadable', LAPTOP);
  expect((await viewFrom(desk)).state).toMatchObject({ screen: { kind: 'welcome' }, visits });
  await expectSaidInSpanish(kit, 'live.unreadable');
  await desk.keyboard.press('PageDown');
  await expect.poll(async () => (await viewFrom(desk)).state.screen.kind).toBe('deck');
  expect((await viewFrom(desk)).state.visits).toHaveLength(2);
});

test('nobody ended it and it is another day: the trainer is asked, and the last activity is the proposal', async ({ kit }) => {
  const scene = await presentScene(kit);
  await scene.desk.keyboard.press('PageDown');
  await expect.poll(async () => (await scene.state()).screen.kind).toBe('deck');
  await kit.quit();
  const lastActivityAt = pretendEarlier(kit, DAY_MS);

  await kit.start();
  const desk = await kit.console();
  const card = desk.getByRole('region', { name: /When did “The Hallway Question” really finish/ });
  await expect(card).toBeVisible();
  // Nothing goes on by itself: no session is live and there is no wall.
  expect(await kit.ask('live.view', {})).toBeNull();
  expect(await kit.report('audience')).toBeUndefined();
  // Whoever goes by Present to Finish is asked there, too: no way ends it "now", which would count a night as hours.
  await openPresent(desk, scene.sessionId);
  await desk.getByRole('link', { name: 'It is over: go to Finish' }).click();
  await expect(card).toBeVisible();
  await expect(desk.getByRole('button', { name: 'End session' })).toHaveCount(0);
  await card.getByRole('button', { name: 'It finished then' }).click();
  await expect(desk.getByRole('heading', { name: /When did/ })).toBeHidden();
  const session = await kit.ask('sessions.get', { sessionId: scene.sessionId });
  expect(session).toMatchObject({ ok: true, value: { status: 'ended', endedAt: new Date(lastActivityAt).toISOString() } });
});

test('the lid is closed and opened: the same second, paused', async ({ kit }) => {
  const scene = await presentScene(kit);
  await playHallway(scene);
  const { seconds } = await lookAtVideo(scene.wall);
  await kit.control.send('power', 'suspend');
  await expect.poll(async () => (await lookAtVideo(scene.wall)).paused).toBe(true);
  await kit.control.send('power', 'resume');
  await expect.poll(async () => (await scene.view()).resumed).toBe('after-sleep');
  await expect(scene.desk.getByText('The laptop was asleep. Everything is where it was;')).toBeVisible();
  const now = await lookAtVideo(scene.wall);
  expect(now.paused).toBe(true);
  expect(Math.abs(now.seconds - seconds)).toBeLessThan(2);
  await expect.poll(() => remarksOf(kit, scene)).toEqual(['suspended', 'resumed']);
});

test('the console is closed in the middle: the kit ends, the session does not', async ({ kit }) => {
  const scene = await presentScene(kit);
  await playHallway(scene);
  const before = await scene.state();
  const { seconds } = await lookAtVideo(scene.wall);
  await kit.closeConsole();

  await kit.start();
  await expectTakenUp(kit, scene, 'same-boot');
  const wall = await kit.audience();
  const view = await viewFrom(await kit.console());
  expect(view.state).toMatchObject({ blockId: before.blockId, visits: before.visits });
  await expect.poll(async () => (await lookAtVideo(wall)).seconds).toBeGreaterThan(seconds - 2);
  expect(await remarksOf(kit, scene)).toEqual(['restarted']);
});
