import { expect, test } from './fixture.ts';
import { idOf, inTheRoom } from './people-scene.ts';
import { openPresent, PEOPLE, placeOf, presentScene, viewFrom } from './present-scene.ts';
import { lookAtVideo, playHallway } from './video-scene.ts';

test('main dies in the middle of a video: everything goes, and is back without a question asked', async ({ kit }) => {
  const scene = await presentScene(kit);
  const { sessionId } = scene;
  const personId = await idOf(kit, sessionId, PEOPLE[2]);
  await kit.ask('presence.record', { sessionId, personId, kind: 'in', at: null });
  await scene.desk.keyboard.press('PageDown');
  await expect.poll(async () => (await scene.state()).screen.kind).toBe('deck');
  await playHallway(scene);
  const before = await scene.state();
  const { seconds } = await lookAtVideo(scene.wall);

  const dead = performance.now();
  // It waits until the last process of the kit is gone: as with Electron no window outlives main.
  await kit.killMain();

  await kit.start();
  const wall = await kit.audience();
  const desk = await kit.console();
  await expect.poll(async () => (await lookAtVideo(wall)).paused).toBe(false);
  await openPresent(desk, sessionId);
  await expect(desk.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(desk.getByText('The kit had to start again. Everything is where it was.')).toBeVisible();
  const { state, resumed } = await viewFrom(desk);
  expect(resumed).toBe('same-boot');
  expect(state).toMatchObject({ blockId: before.blockId, visits: before.visits, cover: 'none', frozen: null });
  // The video went on from the last second that the wall had reported, which may be one behind.
  const now = (await lookAtVideo(wall)).seconds;
  expect(now).toBeGreaterThan(seconds - 2);
  expect(now).toBeLessThan(seconds + (performance.now() - dead) / 1000);
  expect(await inTheRoom(kit, sessionId)).toEqual([PEOPLE[2]]);
});

test('what main has said is done is there, though it was killed in the same breath', async ({ kit }) => {
  const scene = await presentScene(kit);
  const { sessionId, desk } = scene;
  await desk.keyboard.press('PageDown');
  await expect.poll(async () => (await scene.state()).screen.kind).toBe('deck');
  const personId = await idOf(kit, sessionId, PEOPLE[0]);
  const [came, noted] = await Promise.all([
    kit.ask('presence.record', { sessionId, personId, kind: 'in', at: null }),
    kit.ask('notes.add', { sessionId, note: { kind: 'action', text: 'call the district', owner: 'Wu Li' } }),
  ]);
  await kit.killMain();
  expect([came.ok, noted.ok]).toEqual([true, true]);

  await kit.start();
  expect(await inTheRoom(kit, sessionId)).toEqual([PEOPLE[0]]);
  expect(await kit.ask('notes.list', { sessionId })).toMatchObject([
    { kind: 'action', text: 'call the district', owner: 'Wu Li', anchor: { slideId: 'title' } },
  ]);
  // The slide may be a second behind what was on the wall, and no more: one key press ago at the worst.
  const view = await kit.ask('live.view', {});
  expect(['welcome', 'title:0']).toContain(view === null ? '' : placeOf(view.state));
});
