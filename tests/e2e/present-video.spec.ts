import type { Page } from '@playwright/test';
import { sentence } from './bad-input-words.ts';
import { expect, test } from './fixture.ts';
import { LAPTOP, PROJECTOR } from './kit.ts';
import { presentScene, type Scene } from './present-scene.ts';

/** Two pictures at 30 a second: "the same frame, silent". */
const TWO_PICTURES = 2 / 30;

interface Looked {
  readonly seconds: number;
  readonly at: number;
  readonly muted: boolean;
  readonly paused: boolean;
}

const look = (page: Page): Promise<Looked> =>
  page.evaluate(() => {
    const video = document.querySelector('video');
    return {
      seconds: video?.currentTime ?? -1,
      at: Date.now(),
      muted: video?.muted ?? true,
      paused: video?.paused ?? true,
    };
  });

/** How far the console's picture is from the wall's, in seconds. */
const apart = async ({ desk, wall }: Scene): Promise<number> => {
  const [here, there] = [await look(desk), await look(wall)];
  return Math.abs(here.seconds - there.seconds - (there.paused ? 0 : (here.at - there.at) / 1000));
};

const openVideo = async (scene: Scene): Promise<void> => {
  await scene.desk
    .getByRole('navigation', { name: 'Agenda' })
    .getByRole('button', { name: /Video: the hallway/ })
    .click();
  await expect(scene.desk.getByRole('button', { name: 'Play' })).toBeVisible();
  await expect.poll(async () => (await look(scene.wall)).seconds).toBe(0);
};

test('the wall plays with sound, the console shows the same picture silently', async ({ kit, picture }) => {
  const scene = await presentScene(kit);
  const { desk, wall } = scene;
  await openVideo(scene);
  await desk.keyboard.press(' ');
  await expect.poll(async () => (await look(wall)).seconds).toBeGreaterThan(3);
  await expect.poll(() => apart(scene)).toBeLessThan(TWO_PICTURES);
  expect((await look(wall)).muted).toBe(false);
  expect((await look(desk)).muted).toBe(true);
  picture('console-video', LAPTOP);
  picture('wall-video', PROJECTOR);

  await desk.keyboard.press(' ');
  await expect.poll(async () => (await look(wall)).paused).toBe(true);
  await expect.poll(() => apart(scene)).toBeLessThan(TWO_PICTURES);

  await desk.getByRole('slider', { name: 'Place in the video' }).fill('60');
  await expect.poll(async () => (await look(wall)).seconds).toBeCloseTo(60, 1);
  await expect.poll(() => apart(scene)).toBeLessThan(TWO_PICTURES);
  // Never back to zero, and never back to where it was before the seek.
  await desk.getByRole('button', { name: 'Play' }).click();
  await expect.poll(async () => (await look(wall)).seconds).toBeGreaterThan(61);
});

test('captions are on, in the language of the session, and can be changed and switched off', async ({ kit }) => {
  const scene = await presentScene(kit);
  const { desk, wall } = scene;
  await openVideo(scene);
  await desk.keyboard.press(' ');
  const captions = wall.locator('p[lang]').last();
  await expect(captions).toHaveAttribute('lang', 'en');
  // Two lines of them would begin below what the videos draw: their words reach down to 590 of 720 at most.
  const top = await captions.evaluate((words) => {
    const [line] = words.children;
    return (words.getBoundingClientRect().bottom - 2.03 * (line?.getBoundingClientRect().height ?? 0)) / innerHeight;
  });
  expect(top).toBeGreaterThan(590 / 720);
  await desk.getByRole('button', { name: 'Español' }).click();
  await expect(captions).toHaveAttribute('lang', 'es');
  await desk.getByRole('button', { name: 'Captions', exact: true }).click();
  await expect.poll(async () => (await scene.state()).screen).toMatchObject({ captions: null });
  await expect(wall.locator('p[lang="es"]')).toHaveCount(0);
});

test('black is a silent wall, and lifts to the same second', async ({ kit }) => {
  const scene = await presentScene(kit);
  const { desk, wall } = scene;
  await openVideo(scene);
  await desk.keyboard.press(' ');
  await expect.poll(async () => (await look(wall)).seconds).toBeGreaterThan(1);
  await desk.keyboard.press('b');
  await expect.poll(async () => (await look(wall)).paused).toBe(true);
  const { seconds } = await look(wall);
  await desk.keyboard.press('b');
  await expect.poll(async () => (await scene.state()).cover).toBe('none');
  expect((await look(wall)).seconds).toBeCloseTo(seconds, 1);
});

test('a file that is gone shows the welcome card on the wall, and says so on the console alone', async ({ kit, picture }) => {
  const scene = await presentScene(kit);
  const { desk, wall } = scene;
  const session = await kit.ask('sessions.get', { sessionId: scene.sessionId });
  const item = session.ok ? session.value.days[0]?.blocks.find(({ kind }) => kind === 'video')?.item : null;
  if (item == null) throw new Error('The session has no video.');
  const video = await kit.ask('library.video', { item });
  const src = video.ok ? video.value.src : '';
  // The kit keeps two copies of a shipped file, so that one of them can go; here the wall gets none.
  await wall.route(`**${src}`, (route) => route.fulfill({ status: 404 }));
  await desk
    .getByRole('navigation', { name: 'Agenda' })
    .getByRole('button', { name: /Video: the hallway/ })
    .click();
  await expect(desk.getByText(sentence('content.missing'))).toBeVisible();
  await expect(wall.getByText('Welcome', { exact: true })).toBeVisible();
  await expect(wall.locator('video')).toHaveCount(0);
  await expect(wall.getByText(/missing/)).toHaveCount(0);
  picture('wall-file-gone', PROJECTOR);
  picture('console-file-gone', LAPTOP);
  // The session goes on: one press for the video that waits, one for the next agenda item.
  await desk.keyboard.press('PageDown');
  await desk.keyboard.press('PageDown');
  await expect.poll(async () => (await scene.state()).screen.kind).toBe('deck');
});
