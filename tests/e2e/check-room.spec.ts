import { expect, test } from './fixture.ts';
import { LAPTOP, PROJECTOR } from './kit.ts';
import { openPresent, planSession } from './present-scene.ts';
import { goTo } from './screens.ts';

test('the room is checked with the screens as main understands them, while cables come and go', async ({ kit, picture }) => {
  const desk = await kit.console();
  const sessionId = await planSession(kit);
  await goTo(desk, `/sessions/${sessionId}/check`);
  const projector = desk.getByRole('listitem').filter({ has: desk.getByRole('heading', { name: 'Projector' }) });
  await expect(projector).toContainText('Ready');
  await expect(desk.getByRole('button', { name: 'Start session' })).toBeVisible();

  await kit.control.send('displays', [LAPTOP]);
  await expect(projector).toContainText('This laptop sees one screen');
  await expect(
    desk
      .getByRole('main')
      .getByRole('listitem')
      .filter({ hasText: /To do|Ready/ })
      .first(),
  ).toContainText('Projector');
  // It never keeps a trainer from starting.
  await expect(desk.getByRole('button', { name: 'Start anyway' })).toBeEnabled();
  picture('check-no-projector', LAPTOP);

  await kit.control.send('displays', [LAPTOP, { ...PROJECTOR, x: 0, width: LAPTOP.width, height: LAPTOP.height }]);
  await expect(projector).toContainText('choose Extend');
  await kit.control.send('displays', [LAPTOP, PROJECTOR]);
  await expect(projector).toContainText('Ready');

  await openPresent(desk, sessionId);
  await desk.getByRole('button', { name: 'Start session' }).click();
  await expect(desk.getByRole('button', { name: 'Next', exact: true })).toBeVisible();
  await kit.control.send('displays', [LAPTOP, { ...PROJECTOR, x: 0, width: LAPTOP.width, height: LAPTOP.height }]);
  await expect(desk.getByText('MIRRORED', { exact: true })).toBeVisible();
  await expect(desk.getByText(/Both screens show the same/)).toBeVisible();
  expect(await kit.report('audience')).toMatchObject({ fullScreen: false });
  picture('present-mirrored', LAPTOP);
});
