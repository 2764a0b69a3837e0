import type { Page } from '@playwright/test';
import { waitFor } from '../../build/chromium-shell/testing.ts';
import { expect, test } from './fixture.ts';
import { type Kit, PROJECTOR } from './kit.ts';
import { afterCrash, presentScene, type Scene, viewFrom } from './present-scene.ts';
import { lookAtVideo, playHallway } from './video-scene.ts';
import { WallWatch } from './wall-watch.ts';

/** From a renderer's death to the curtain: main must hear of it, and has 250 ms to hide what is left. */
const HIDDEN_MS = 250;
/** A machine that runs everything else besides may sleep through a moment, but not through what is looked for. */
const PICTURES_A_SECOND = 8;

// The stand-in's own `unresponsive` must not help: Electron's would not come on a wall that nobody clicks on.
test.use({ environment: { KIT_SHELL_UNRESPONSIVE_MS: '600000' } });

let watch: WallWatch;
test.beforeEach(async ({ xScreen }) => {
  watch = await WallWatch.begin(xScreen.display, PROJECTOR);
});
test.afterEach(() => watch.stop());

/** The hallway plays on the wall; resolves when its first picture has been taken for the curtain. */
const hallway = async (kit: Kit): Promise<Scene> => {
  const scene = await presentScene(kit);
  await playHallway(scene);
  await curtainHasPicture(await kit.curtain());
  return scene;
};

const curtainHasPicture = (curtain: Page): Promise<void> =>
  expect.poll(() => curtain.evaluate(() => document.querySelector<HTMLElement>('#picture')?.hidden ?? true)).toBe(false);

/** Between two moments the projector showed the hallway and nothing else: no desktop, no error, nothing blank. */
const expectOnlyHallway = (from: number, to: number, picture: Uint8Array): void => {
  expect(watch.count(from, to)).toBeGreaterThan((PICTURES_A_SECOND * (to - from)) / 1000);
  expect(watch.strangers(from, to, picture)).toEqual([]);
};

const status = ({ desk }: Scene) => desk.getByRole('region', { name: 'Where we are' });

const windowIds = async (kit: Kit): Promise<readonly number[]> =>
  (await kit.control.send('windows', null)).map(({ id }) => id).toSorted();

test('the console dies: the wall goes on, and the console comes back to where it was', async ({ kit }) => {
  const scene = await hallway(kit);
  const before = await scene.state();
  const windows = await windowIds(kit);
  const picture = watch.now();
  const dead = performance.now();
  const { seconds } = await lookAtVideo(scene.wall);
  await kit.killRenderer('console');
  const desk = await afterCrash(kit, 'console');
  await expect(desk.getByRole('button', { name: 'Pause' })).toBeVisible();
  const after = await lookAtVideo(scene.wall);
  const passed = (performance.now() - dead) / 1000;

  expectOnlyHallway(dead, performance.now(), picture);
  expect(after.paused).toBe(false);
  expect(Math.abs(after.seconds - seconds - passed)).toBeLessThan(1);
  expect(await windowIds(kit)).toEqual(windows);
  expect(new URL(desk.url()).hash).toBe(`#/sessions/${scene.sessionId}/present`);
  const { state } = await viewFrom(desk);
  expect(state).toMatchObject({ blockId: before.blockId, visits: before.visits, screen: { kind: 'video', playing: true } });
});

test('the wall dies: its last picture stays, and it comes back to its second', async ({ kit }) => {
  const scene = await hallway(kit);
  const picture = watch.now();
  const { seconds } = await lookAtVideo(scene.wall);
  const dead = performance.now();
  await kit.killRenderer('audience');
  const back = expectBackWithin(kit, scene, performance.now(), 3000);
  await expect(status(scene).getByText('Wall: being rebuilt')).toBeVisible();
  await back;
  const wall = await kit.audience();
  await expect.poll(async () => (await lookAtVideo(wall)).paused).toBe(false);
  const now = await lookAtVideo(wall);
  expect(Math.abs(now.seconds - seconds - (performance.now() - dead) / 1000)).toBeLessThan(2);
  await expect(scene.desk.getByText('The wall’s picture was drawn anew after a hiccup.')).toBeVisible();
  expectOnlyHallway(dead + HIDDEN_MS, performance.now(), picture);
  // The dead window is gone from main's books, and there is one of each kind.
  expect(await kindsOfWindows(kit)).toEqual(['audience', 'console', 'curtain']);
});

test('the curtain dies: nobody sees it, and the new one has the picture when it is needed', async ({ kit }) => {
  const scene = await hallway(kit);
  const picture = watch.now();
  const old = await kit.report('curtain');
  const dead = performance.now();
  await kit.killRenderer('curtain');
  await waitFor('a new curtain', async () => {
    const now = await kit.report('curtain');
    return now !== undefined && now.id !== old?.id && now.visible ? true : undefined;
  });
  await curtainHasPicture(await kit.curtain());
  expect((await lookAtVideo(scene.wall)).paused).toBe(false);
  expect((await scene.view()).wallStatus).toBe('ready');
  expectOnlyHallway(dead, performance.now(), picture);

  const deadToo = performance.now();
  await kit.killRenderer('audience');
  await expectBackWithin(kit, scene, performance.now(), 3000);
  await kit.audience();
  expectOnlyHallway(deadToo + HIDDEN_MS, performance.now(), picture);
  expect(await kindsOfWindows(kit)).toEqual(['audience', 'console', 'curtain']);
});

test('the wall hangs: it is noticed without anybody touching it, and replaced', async ({ kit }) => {
  const scene = await hallway(kit);
  const picture = watch.now();
  const { seconds } = await lookAtVideo(scene.wall);
  const report = await kit.report('audience');
  const hung = performance.now();
  const pid = await kit.control.send('rendererPid', report?.id ?? 0);
  process.kill(pid, 'SIGSTOP');
  await expectBackWithin(kit, scene, performance.now(), 8000);
  expect((await kit.report('audience'))?.id).not.toBe(report?.id);
  const wall = await kit.audience();
  await expect.poll(async () => (await lookAtVideo(wall)).paused).toBe(false);
  // It stood still while it hung, and goes on from there.
  const now = await lookAtVideo(wall);
  expect(now.seconds).toBeGreaterThan(seconds - 2);
  expect(now.seconds).toBeLessThan(seconds + (performance.now() - hung) / 1000);
  expectOnlyHallway(hung, performance.now(), picture);
});

/** The wall stands again within so many milliseconds. */
const expectBackWithin = async (kit: Kit, scene: Scene, from: number, limitMs: number): Promise<void> => {
  // Until main has heard of a death, all is still well; then it says so.
  await expect.poll(async () => (await scene.view()).wallStatus, { intervals: [10] }).toBe('rebuilding');
  await expect.poll(async () => (await scene.view()).wallStatus, { intervals: [20] }).toBe('ready');
  expect(performance.now() - from).toBeLessThan(limitMs);
  expect(await kit.report('audience')).toMatchObject({ visible: true, fullScreen: true });
};

const kindsOfWindows = async (kit: Kit): Promise<readonly string[]> =>
  (await kit.control.send('windows', null)).map(({ url }) => /(\w+)\.html/.exec(url)?.[1] ?? url).toSorted();
