import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { placeOf, presentScene } from './present-scene.ts';
import { expectAccessible, goTo } from './screens.ts';

/** A hit is there when its index is: pages of workbooks are read in the seconds after the first start. */
const FOUND = { timeout: 40_000 };
const hit = (page: Page, where: RegExp | string) => page.getByRole('option').filter({ hasText: where }).first();

test('a search leads to the very slide, second, page and word, and leaves the wall alone until it is sent', async ({
  kit,
  picture,
}) => {
  const desk = await kit.console();
  await desk.getByRole('link', { name: 'Library' }).click();
  const field = desk.getByRole('combobox', { name: 'Find in the library' });
  await expect(field).toBeVisible();

  // A page of a workbook, without its accents, in the other language.
  await desk.keyboard.press('/');
  await expect(field).toBeFocused();
  await desk.keyboard.type('adios transición carpeta');
  await expect(desk.getByText('Nothing in the library holds all these words')).toBeVisible(FOUND);
  await field.fill('bienestar no espera una crisis');
  await hit(desk, 'Opens page 2 (Spanish)').waitFor(FOUND);
  await expectAccessible(desk, 'what was found');
  await hit(desk, 'Opens page 2 (Spanish)').click();
  await expect(desk.locator('canvas[data-page="2"]')).toBeVisible();

  // The second of a video; what was looked for is still there on the way back.
  await desk.keyboard.press('Control+f');
  await expect(field).toHaveValue('bienestar no espera una crisis');
  await field.fill('usted tiene cinco segundos');
  await hit(desk, 'Goes to 0:19 in the video (Spanish)').waitFor();
  await expect(desk.getByRole('option', { selected: true })).toHaveCount(1);
  await hit(desk, 'Goes to 0:19 in the video (Spanish)').click();
  const line = desk.getByRole('group', { name: 'Transcript' }).locator('button[aria-current="true"]');
  await expect(line).toContainText('cinco segundos');
  const seconds = () => desk.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime);
  expect(await seconds()).toBeGreaterThan(5);
  // A line seeks; arrows go from line to line.
  await line.focus();
  await desk.keyboard.press('ArrowDown');
  await desk.keyboard.press('Enter');
  await expect(line).not.toContainText('cinco segundos');

  // A slide, by its notes; a word; nothing that breaks it.
  await desk.getByRole('link', { name: /^Back to what was found/ }).click();
  await field.fill('trust has three parts');
  await expect(desk.getByRole('option').first()).toContainText('Trust has three parts');
  await desk.keyboard.press('Enter');
  await expect(desk.getByText(/^Slide (?!1 )\d+ of \d+/)).toBeVisible();
  await goTo(desk, '/library');
  await field.fill('warm hand');
  await hit(desk, 'Opens the word list').click();
  await expect(desk.getByRole('term').filter({ hasText: 'Warm handoff' })).toBeInViewport();
  await expectAccessible(desk, 'the words');
  await goTo(desk, '/library');
  await field.fill('" OR * 😀 AND');
  await expect(desk.getByText(/^\d+ places?\.|^Nothing found/)).toBeVisible();
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('navigation', { name: 'Roles' })).toBeVisible();

  // While presenting: this deck first, the whole library below, and the wall as it was.
  const scene = await presentScene(kit);
  await desk.keyboard.press('PageDown');
  await expect.poll(async () => placeOf(await scene.state())).toBe('title:0');
  const before = (await scene.state()).revision;
  await desk.keyboard.press('Control+f');
  await desk.getByRole('combobox').fill('trust');
  await expect(desk.getByRole('group', { name: /^In this deck/ })).toBeVisible();
  await hit(desk.getByRole('dialog').page(), /Goes to/).waitFor(FOUND);
  await hit(desk, /Goes to/).click();
  await expect(desk.getByRole('dialog').locator('video')).toBeVisible();
  await expectAccessible(desk, 'found while presenting');
  picture('found-while-presenting');
  expect((await scene.state()).revision).toBe(before);
  // The clicker still reaches the slides.
  await desk.keyboard.press('PageDown');
  await expect.poll(async () => (await scene.state()).revision).toBe(before + 1);
  await desk.getByRole('combobox').focus();
  await desk.keyboard.press('Enter');
  await expect.poll(async () => (await scene.state()).screen.kind).toBe('video');
  const { screen } = await scene.state();
  expect(screen).toMatchObject({ playing: false });
  expect(screen.kind === 'video' ? screen.seconds : 0).toBeGreaterThan(0);

  // Two languages, larger: under the picture, apart from each other, and the same on the mirror.
  await desk.getByRole('button', { name: 'For the room…' }).click();
  await desk.getByRole('radiogroup', { name: 'Size' }).getByText('Largest').click();
  await desk
    .getByRole('radiogroup', { name: /second language/ })
    .getByText('Spanish')
    .click();
  await expectAccessible(desk, 'captions for the room');
  await desk.keyboard.press('Escape');
  for (const page of [scene.wall, desk]) {
    const captions = page.locator('p[lang="en"], p[lang="es"]').filter({ hasText: /\S/ });
    await expect(captions).toHaveCount(2);
    const [video, first, second] = await Promise.all([
      page.locator('video').boundingBox(),
      captions.first().boundingBox(),
      captions.last().boundingBox(),
    ]);
    const end = (box: typeof first): number => (box?.y ?? 0) + (box?.height ?? 0);
    expect(first?.y).toBeGreaterThanOrEqual(end(video) - 1);
    expect(second?.y).toBeGreaterThanOrEqual(end(first));
  }
  picture('two-languages');
});
