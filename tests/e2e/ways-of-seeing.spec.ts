import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { placeOf, presentScene } from './present-scene.ts';
import { goTo, HALLWAY, liveSession } from './screens.ts';

/** Zoom, forced colors and less motion: how a trainer's system may want the windows to be seen. */

/** A laptop of 1366 by 768 at 200 %. */
const ZOOMED = { width: 683, height: 384 };

const MODULE = `/library/module/${HALLWAY.packId}/${HALLWAY.moduleId}`;

test('at 200 % zoom every place scrolls in one piece, downwards only', async ({ kit }) => {
  const desk = await kit.console();
  const { id } = await liveSession(kit);
  await desk.setViewportSize(ZOOMED);
  for (const [path, shows] of [
    ['/', 'article'],
    ['/library', 'h4 a'],
    [MODULE, '#module-items'],
    [`${MODULE}/deck`, 'iframe'],
    [`${MODULE}/video`, 'video'],
    [`${MODULE}/workbook`, 'canvas[data-page]'],
    ['/library/packet', 'tbody tr'],
    ['/settings', 'dl'],
    [`/sessions/${id}/plan/details`, 'fieldset'],
    [`/sessions/${id}/plan/agenda`, '[role=row]'],
    [`/sessions/${id}/plan/people`, 'tbody tr'],
    [`/sessions/${id}/plan/pack`, 'tbody tr'],
    [`/sessions/${id}/finish`, 'tbody tr'],
  ] as const) {
    await goTo(desk, path);
    await desk.locator(shows).first().waitFor();
    const beyond = await desk.evaluate(() => ({
      down: document.documentElement.scrollHeight - innerHeight,
      across: document.documentElement.scrollWidth - innerWidth,
    }));
    expect.soft(beyond, path).toEqual({ down: 0, across: 0 });
  }
});

test('at 200 % zoom the slide is in sight with the way on, and the keyboard comes to Next before the notes', async ({ kit }) => {
  const scene = await presentScene(kit);
  const { desk } = scene;
  await desk.setViewportSize(ZOOMED);
  await desk.keyboard.press('PageDown');
  await expect.poll(async () => placeOf(await scene.state())).toBe('title:0');
  const next = desk.getByRole('button', { name: 'Next', exact: true });
  await expect(next).toBeInViewport({ ratio: 1 });
  await expect(desk.getByRole('region', { name: 'On the wall' })).toBeInViewport({ ratio: 0.95 });
  // Nothing lies over the slide.
  const [slide, bar] = [
    await desk.getByRole('region', { name: 'On the wall' }).boundingBox(),
    await desk.getByRole('region', { name: 'Wall controls' }).boundingBox(),
  ];
  expect((slide?.y ?? 0) + (slide?.height ?? 0)).toBeLessThanOrEqual((bar?.y ?? 0) + 1);
  const order: string[] = [];
  for (let press = 0; press < 12; press += 1) {
    await desk.keyboard.press('Tab');
    order.push(
      await desk.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? ''),
    );
  }
  expect(order.indexOf('Next')).toBeGreaterThanOrEqual(0);
  expect(order.indexOf('Next')).toBeLessThan(order.indexOf('Smaller notes'));
});

const groundOf = (page: Page): Promise<string> =>
  page
    .frameLocator('main iframe')
    .first()
    .locator('body')
    .evaluate((body) => getComputedStyle(body).backgroundColor);

test('forced colors are for the trainer: the room sees the slides as they were made, and what is chosen is marked', async ({
  kit,
}) => {
  const scene = await presentScene(kit);
  const { desk, wall } = scene;
  await desk.keyboard.press('PageDown');
  await expect.poll(async () => placeOf(await scene.state())).toBe('title:0');
  await expect.poll(() => groundOf(wall)).toBe('rgb(18, 56, 63)');
  await wall.emulateMedia({ forcedColors: 'active' });
  await desk.emulateMedia({ forcedColors: 'active' });
  expect(await groundOf(wall)).toBe('rgb(18, 56, 63)');
  const border = (name: string) =>
    desk.getByRole('button', { name, exact: true }).evaluate((button) => getComputedStyle(button).backgroundColor);
  await desk.getByRole('button', { name: 'Freeze', exact: true }).click();
  await expect(desk.getByRole('button', { name: 'Freeze', exact: true })).toHaveAttribute('aria-pressed', 'true');
  expect(await border('Freeze')).not.toBe(await border('Black'));
  await expect(desk.getByText(/^Wall: FROZEN/).first()).toBeVisible();
});

test('with less motion nothing moves by itself in the windows', async ({ kit }) => {
  const scene = await presentScene(kit);
  const { desk, wall } = scene;
  for (const page of [desk, wall]) await page.emulateMedia({ reducedMotion: 'reduce' });
  const moving = (page: Page): Promise<readonly string[]> =>
    page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0) > 1)
        .map(({ effect }) => (effect instanceof KeyframeEffect ? (effect.target?.className ?? '') : '')),
    );
  await desk.keyboard.press('PageDown');
  await expect.poll(async () => placeOf(await scene.state())).toBe('title:0');
  await desk.keyboard.press('g');
  await expect(desk.getByRole('dialog')).toBeVisible();
  expect(await moving(desk)).toEqual([]);
  await desk.keyboard.press('Escape');
  await desk.getByRole('button', { name: 'Black', exact: true }).click();
  await desk.getByRole('button', { name: 'More' }).click();
  await expect(desk.getByRole('menu')).toBeVisible();
  expect(await moving(desk)).toEqual([]);
  expect(await moving(wall)).toEqual([]);
});
