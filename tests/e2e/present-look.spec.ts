import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { LAPTOP, PROJECTOR } from './kit.ts';
import { presentScene } from './present-scene.ts';

/** What axe finds wrong. The slides' own documents are looked at by their own test. */
const violations = async (page: Page): Promise<readonly string[]> => {
  const { violations: found } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .exclude('iframe')
    .analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
};

/** Whether anything stands outside the window or under something else: the console never scrolls as a whole. */
const overflows = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > innerWidth || document.documentElement.scrollHeight > innerHeight);

for (const [width, height] of [
  [1366, 768],
  [1093, 614],
  [1920, 1080],
] as const) {
  test(`the console holds at ${width} by ${height}, in both languages and themes`, async ({ kit }, info) => {
    const { desk, sessionId } = await presentScene(kit);
    await desk.setViewportSize({ width, height });
    await desk.keyboard.press('PageDown');
    for (const language of ['en', 'es'] as const) {
      for (const theme of ['light', 'dark'] as const) {
        await kit.ask('settings.set', { language, theme });
        await expect(desk.locator('html')).toHaveAttribute('data-theme', theme);
        await expect(desk.locator('html')).toHaveAttribute('lang', language);
        expect(await overflows(desk)).toBe(false);
        expect(await violations(desk)).toEqual([]);
        await desk.screenshot({ path: info.outputPath(`console-${width}-${language}-${theme}.png`) });
      }
    }
    expect(sessionId).toBeTruthy();
  });
}

test('the regions have the sizes of the plan at 1366 by 768', async ({ kit }) => {
  const { desk } = await presentScene(kit);
  await desk.setViewportSize({ width: 1366, height: 768 });
  const box = async (name: string) => {
    const found = await desk.locator(`[data-region][aria-label="${name}"]`).boundingBox();
    if (found === null) throw new Error(`There is no region "${name}".`);
    return found;
  };
  expect((await box('Where we are')).height).toBe(48);
  expect((await box('Agenda')).width).toBe(200);
  expect((await box('Room and notes')).width).toBe(340);
  expect((await box('Wall controls')).height).toBe(56);
  expect((await box('On the wall')).width).toBeGreaterThan(490);
  expect((await box('Next')).width).toBeGreaterThan(260);
  const size = await desk.getByRole('group', { name: 'Speaker notes' }).evaluate((text) => getComputedStyle(text).fontSize);
  expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(20);
});

test('at 200 % zoom there is one column, the slide and what comes next first', async ({ kit }) => {
  const { desk } = await presentScene(kit);
  await desk.setViewportSize({ width: 683, height: 384 });
  const tops = await Promise.all(
    ['On the wall', 'Next', 'Speaker notes', 'Agenda', 'Room and notes'].map(
      async (name) => (await desk.locator(`[data-region][aria-label="${name}"]`).boundingBox())?.y ?? -1,
    ),
  );
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  expect(await desk.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test('the status is read out when asked; check-ins never are', async ({ kit }) => {
  const { desk } = await presentScene(kit);
  await desk.keyboard.press('PageDown');
  const announcer = desk.getByTestId('announcer');
  await expect(announcer).toContainText('Now: Monday, between two periods');
  await desk.keyboard.press('Alt+s');
  await expect(announcer).toContainText('in the room 0 of 6');
  await expect(announcer).toContainText('Wall: slide 1');
  const said = await announcer.textContent();
  await desk.getByRole('checkbox', { name: /Wu Li/ }).click();
  await expect(desk.getByRole('checkbox', { name: /Wu Li/ })).toBeChecked();
  expect(await announcer.textContent()).toBe(said);
});

test('the wall draws what the session shows and keeps its pointer to itself', async ({ kit, picture }) => {
  const { desk, wall } = await presentScene(kit);
  await expect(wall.getByRole('heading', { name: 'The Hallway Question' })).toBeVisible();
  picture('wall-welcome', PROJECTOR);
  expect(await violations(wall)).toEqual([]);
  await desk
    .getByRole('navigation', { name: 'Agenda' })
    .getByRole('button', { name: /Activity: say it early/ })
    .click();
  await expect(wall.getByRole('listitem')).toHaveCount(5);
  picture('wall-activity', PROJECTOR);
  picture('console-activity', LAPTOP);
  expect(await violations(wall)).toEqual([]);
  await expect(wall.locator('html')).toHaveAttribute('data-pointer', 'hidden');
});
