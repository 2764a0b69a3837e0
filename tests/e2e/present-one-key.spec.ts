import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { type Kit, LAPTOP, PROJECTOR } from './kit.ts';
import { idOf } from './people-scene.ts';
import { afterCrash, PEOPLE, placeOf, presentScene, type Scene } from './present-scene.ts';
import { expectAccessible, goTo } from './screens.ts';

/** What is one key away on the console: who is here, the lock, the screens the other way round. */

const comesIn = async (kit: Kit, { sessionId }: Scene, name: string): Promise<void> => {
  const personId = await idOf(kit, sessionId, name);
  await kit.ask('presence.record', { sessionId, personId, kind: 'in', at: null });
};

/** Names of people and what only the trainer should read, anywhere in the window. */
const expectNothingPersonal = async (desk: Page): Promise<void> => {
  const text = await desk.locator('body').textContent();
  for (const name of PEOPLE) expect(text).not.toContain(name);
  expect(text).not.toContain('one workbook and one pen each');
  expect(await desk.locator('input').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))).not.toContain(
    'Wu Li',
  );
};

test('F9 says who is here, by name', async ({ kit, picture }) => {
  const scene = await presentScene(kit);
  const { desk, sessionId } = scene;
  await comesIn(kit, scene, 'Wu Li');
  await comesIn(kit, scene, 'Ana María Peña');
  const personId = await idOf(kit, sessionId, 'Wu Li');
  await kit.ask('presence.record', { sessionId, personId, kind: 'out', at: null });
  await desk.keyboard.press('F3');
  await desk.keyboard.press('F9');
  const here = desk.getByRole('dialog', { name: 'Who is here' });
  await expect(here.getByRole('region', { name: '1 person in the room' })).toContainText('Ana María Peña');
  await expect(here.getByRole('region', { name: '1 person has left' })).toContainText('Wu Li');
  await expect(here.getByRole('region', { name: '4 people expected, not here' })).toContainText("Shaun O'Brien");
  await expectAccessible(desk, 'who is here');
  picture('who-is-here', LAPTOP);
  // Not where the room could read it.
  await kit.control.send('displays', [LAPTOP, { ...PROJECTOR, x: 0, width: LAPTOP.width, height: LAPTOP.height }]);
  await expect(here).toHaveCount(0);
});

test('Ctrl+L locks: the wall goes on, no name is there, whatever dies or is opened; who unlocks is on record', async ({
  kit,
  picture,
}) => {
  const scene = await presentScene(kit);
  const { desk, sessionId } = scene;
  await comesIn(kit, scene, 'Wu Li');
  await desk.keyboard.press('PageDown');
  await expect.poll(async () => placeOf(await scene.state())).toBe('title:0');
  await desk.keyboard.press('F3');
  await desk.keyboard.type('half a thought');
  await desk.keyboard.press('Control+l');
  await expect(desk.getByRole('heading', { name: 'This laptop is locked; the wall goes on' })).toBeVisible();
  await expectNothingPersonal(desk);
  await expectAccessible(desk, 'the locked laptop');
  const card = await desk.getByRole('region', { name: /^This laptop is locked/ }).boundingBox();
  const size = await desk.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  // In the middle, all of it in sight, under the bar that says what the wall shows.
  expect(Math.abs((card?.x ?? 0) + (card?.width ?? 0) / 2 - size.width / 2)).toBeLessThan(2);
  expect(card?.y).toBeGreaterThan(48);
  expect((card?.y ?? 0) + (card?.height ?? 0)).toBeLessThan(size.height - 56);
  expect(await desk.getByRole('region', { name: 'Where we are' }).boundingBox()).toMatchObject({ y: 0, width: size.width });
  picture('locked', LAPTOP);

  // The wall is driven on: by key, by button, by a clicker on the wall itself.
  await desk.keyboard.press('PageDown');
  await expect.poll(async () => placeOf(await scene.state())).toBe('hallway:0');
  await desk.getByRole('button', { name: 'Back', exact: true }).click();
  await expect.poll(async () => placeOf(await scene.state())).toBe('title:0');
  for (const key of ['g', 'F9', 'F2', 'Control+f', 'Escape']) await desk.keyboard.press(key);
  await expect(desk.getByRole('dialog')).toHaveCount(0);
  // Another place of the kit is no way round it, and neither is a crash of the window.
  await goTo(desk, `/sessions/${sessionId}/plan/people`);
  await expect(desk.getByRole('button', { name: 'Unlock' })).toBeVisible();
  await expectNothingPersonal(desk);
  await kit.killRenderer('console');
  const again = await afterCrash(kit, 'console');
  await expect(again.getByRole('button', { name: 'Unlock' })).toBeVisible();
  await expectNothingPersonal(again);

  await again.getByRole('textbox', { name: 'Who is using this laptop?' }).fill('Rosa Delgado');
  await again.getByRole('button', { name: 'Unlock' }).click();
  await expect(again.getByText('Wu Li')).toBeVisible();
  await goTo(again, `/sessions/${sessionId}/present`);
  await expect(again.getByRole('button', { name: 'Next', exact: true })).toBeVisible();
  await again.keyboard.press('F3');
  await expect(again.getByText('half a thought')).toBeVisible();
  const report = await again.evaluate(
    (id) =>
      (window as unknown as { kit: { invoke: (c: string, i: object) => Promise<unknown> } }).kit.invoke('report.get', {
        sessionId: id,
      }),
    sessionId,
  );
  expect(report).toMatchObject({
    value: { remarks: expect.arrayContaining([expect.objectContaining({ code: 'unlocked', params: { by: 'Rosa Delgado' } })]) },
  });
});

test('a locked laptop stays locked when the whole kit is started again, and locks from any of its places', async ({ kit }) => {
  const scene = await presentScene(kit);
  await goTo(scene.desk, `/sessions/${scene.sessionId}/plan/people`);
  await expect(scene.desk.getByText('Wu Li')).toBeVisible();
  await scene.desk.keyboard.press('Control+l');
  await expect(scene.desk.getByRole('button', { name: 'Unlock' })).toBeVisible();
  await kit.killMain();
  await kit.start();
  const desk = await kit.console();
  await expect(desk.getByRole('button', { name: 'Unlock' })).toBeVisible();
  await expectNothingPersonal(desk);
});

test('F8 swaps wall and console, and back; a laptop alone says why not', async ({ kit, picture }) => {
  const scene = await presentScene(kit);
  const { desk } = scene;
  await desk.keyboard.press('PageDown');
  await expect.poll(async () => placeOf(await scene.state())).toBe('title:0');
  const walls = async () => (await kit.report('audience'))?.bounds;
  const consoles = async () => (await kit.report('console'))?.bounds.x ?? 0;
  await expect.poll(walls).toMatchObject({ x: PROJECTOR.x, width: PROJECTOR.width });
  await desk.keyboard.press('F8');
  await expect(desk.getByText('The screens are swapped. F8 swaps them back.')).toBeVisible();
  await expect.poll(walls).toMatchObject({ x: LAPTOP.x, width: LAPTOP.width, height: LAPTOP.height });
  expect(await kit.report('audience')).toMatchObject({ fullScreen: true });
  await expect.poll(consoles).toBeGreaterThanOrEqual(PROJECTOR.x - 8);
  await expect(desk.getByText(/one workbook and one pen each/)).toBeVisible();
  picture('swapped');
  await desk.keyboard.press('F8');
  await expect.poll(walls).toMatchObject({ x: PROJECTOR.x, width: PROJECTOR.width });
  await expect.poll(consoles).toBeLessThan(PROJECTOR.x / 2);

  // Another projector starts the right way round, however the last one stood.
  await desk.keyboard.press('F8');
  await expect.poll(walls).toMatchObject({ x: LAPTOP.x });
  await kit.control.send('displays', [LAPTOP, { ...PROJECTOR, id: 7, width: 1024, height: 768 }]);
  await expect.poll(walls).toMatchObject({ x: PROJECTOR.x, width: 1024 });
  await expect.poll(consoles).toBeLessThan(PROJECTOR.x / 2);

  await kit.control.send('displays', [LAPTOP]);
  await expect(desk.getByText(/The wall waits behind this window/)).toBeVisible();
  await desk.keyboard.press('F8');
  await expect(desk.getByText(/^No projector is connected/)).toBeVisible();
});
