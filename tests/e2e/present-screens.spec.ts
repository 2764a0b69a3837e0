import { spawnSync } from 'node:child_process';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { LAPTOP, PROJECTOR } from './kit.ts';
import { placeOf, presentScene } from './present-scene.ts';

/** The projector shows what the laptop shows. */
const MIRRORED = { ...PROJECTOR, x: 0, width: LAPTOP.width, height: LAPTOP.height };

/** Whether something can be seen: a point in its middle belongs to it. What is clipped away has no such point. */
const isSeen = async (thing: Locator): Promise<boolean> =>
  thing.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const there = document.elementFromPoint(x + width / 2, y + height / 2);
    return there !== null && (element.contains(there) || there.contains(element)) && there !== element.closest('aside');
  });

/** How bright a picture is as a whole: 0 is black, 1 is white. */
const brightness = (png: string): number =>
  Number(spawnSync('convert', [png, '-colorspace', 'Gray', '-format', '%[fx:mean]', 'info:']).stdout.toString());

const shapeOf = async (desk: Page): Promise<number> => {
  const box = await desk.getByRole('img', { name: /^The wall shows/ }).boundingBox();
  return (box?.width ?? 0) / (box?.height ?? 1);
};

test('while both screens show the same, notes and names are hidden, the way out is shown, and a note goes on', async ({
  kit,
  picture,
}) => {
  const scene = await presentScene(kit);
  const { desk } = scene;
  await desk.keyboard.press('PageDown');
  const notes = desk.getByText(/one workbook and one pen each/);
  await expect(notes).toBeVisible();
  await desk.keyboard.press('F3');
  const field = desk.getByRole('textbox', { name: 'Write a note' });
  await desk.keyboard.type('half a ');
  const place = placeOf(await scene.state());

  await kit.control.send('displays', [LAPTOP, MIRRORED]);
  await expect(desk.getByText('MIRRORED', { exact: true })).toBeVisible();
  await expect(notes).toHaveCount(0);
  await expect(desk.getByText('Your notes are hidden: the room would read them')).toBeVisible();
  await expect(desk.getByRole('img', { name: /Now both screens show the same/ })).toBeVisible();
  await expect(desk.getByRole('definition').filter({ hasText: 'choose Extend' })).toBeVisible();
  await expect(desk.getByRole('definition').filter({ hasText: 'System Settings' })).toBeVisible();
  // Who was typing types on: the letters are no keys of the wall.
  await expect(field).toBeFocused();
  await desk.keyboard.type('b. g thought');
  expect(placeOf(await scene.state())).toBe(place);
  expect((await scene.state()).cover).toBe('none');
  expect(await isSeen(field)).toBe(false);
  picture('mirrored', LAPTOP);
  await desk.keyboard.press('F2');
  const person = desk.getByRole('checkbox', { name: /Wu Li/, includeHidden: true });
  expect(await isSeen(person)).toBe(false);

  await kit.control.send('displays', [LAPTOP, PROJECTOR]);
  await expect(notes).toBeVisible();
  await expect.poll(() => isSeen(person)).toBe(true);
  await desk.keyboard.press('F3');
  await expect(field).toHaveValue('half a b. g thought');
});

test('one screen alone: the words name the mirror, and a picture shows the way', async ({ kit }) => {
  const { desk } = await presentScene(kit);
  await kit.control.send('displays', [LAPTOP]);
  await expect(desk.getByText(/If the projector shows this very screen, press Windows\+P and choose Extend/)).toBeVisible();
  await desk.getByRole('button', { name: 'Show me how' }).click();
  await expect(desk.getByRole('dialog').getByRole('img', { name: /after it the laptop has your notes/ })).toBeVisible();
});

test("the console's picture of the wall has the wall's shape, whatever projector is there", async ({ kit, picture }) => {
  const scene = await presentScene(kit);
  const { desk } = scene;
  await desk.keyboard.press('PageDown');
  await expect.poll(async () => placeOf(await scene.state())).toBe('title:0');
  await expect.poll(() => shapeOf(desk)).toBeCloseTo(16 / 9, 1);

  await kit.control.send('displays', [LAPTOP, { ...PROJECTOR, width: 1024, height: 768 }]);
  await expect.poll(() => shapeOf(desk)).toBeCloseTo(4 / 3, 1);
  const canvas = (where: Locator): Promise<number> =>
    where
      .frameLocator('iframe')
      .locator('.slides')
      .evaluate((slides) => Number.parseFloat((slides as HTMLElement).style.width));
  await expect.poll(() => canvas(scene.wall.getByRole('main'))).toBe(1440);
  // To a pixel of the small picture, which is four of the slide's.
  await expect.poll(() => canvas(desk.getByRole('region', { name: 'On the wall' }))).toBeLessThan(1450);
  // What comes next has it, too.
  const next = await desk.getByRole('region', { name: 'Next' }).locator('iframe').boundingBox();
  expect((next?.width ?? 0) / (next?.height ?? 1)).toBeCloseTo(4 / 3, 1);
  picture('mirror-4-3', LAPTOP);

  await kit.ask('settings.set', { overscanPercent: 5 });
  const inset = () =>
    desk
      .getByRole('region', { name: 'On the wall' })
      .frameLocator('iframe')
      .locator('html')
      .evaluate((root) => root.style.getPropertyValue('--overscan'));
  await expect.poll(inset).toBe('5%');

  await kit.control.send('displays', [LAPTOP]);
  await expect.poll(() => shapeOf(desk)).toBeCloseTo(16 / 9, 1);
  expect((await kit.report('audience'))?.bounds).toMatchObject({ width: 960, height: 540 });
});

test.describe('on a laptop alone', () => {
  test.use({ displays: [LAPTOP] });

  test("the wall lies behind the trainer's window, and goes there when the projector is unplugged", async ({ kit, picture }) => {
    const { desk } = await presentScene(kit);
    // White paper with words in the light theme; the wall's slide is dark.
    const notes = async (): Promise<number> => {
      const box = await desk.getByRole('group', { name: 'Speaker notes' }).boundingBox();
      if (box === null) throw new Error('no notes');
      const at = { id: 0, label: '', x: Math.round(box.x), y: Math.round(box.y) + 24 };
      return brightness(picture('laptop', { ...at, width: Math.round(box.width), height: Math.round(box.height) }));
    };
    await desk.keyboard.press('PageDown');
    await expect.poll(async () => (await kit.report('audience'))?.visible).toBe(true);
    await expect.poll(notes).toBeGreaterThan(0.8);
    await kit.control.send('displays', [LAPTOP, PROJECTOR]);
    await expect.poll(async () => (await kit.report('audience'))?.fullScreen).toBe(true);
    await kit.control.send('displays', [LAPTOP]);
    await expect.poll(async () => (await kit.report('audience'))?.bounds.width).toBe(960);
    await expect.poll(notes).toBeGreaterThan(0.8);
    await expect(desk.getByText(/The wall waits behind this window/)).toBeVisible();
  });
});
