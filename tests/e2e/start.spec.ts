import { expect, test } from './fixture.ts';
import { LAPTOP } from './kit.ts';

test('starts on the sessions screen, with no network and nothing planned', async ({ kit, picture }) => {
  const console_ = await kit.console();
  await expect(console_.getByRole('heading', { level: 1, name: 'Sessions' })).toBeVisible();
  await expect(console_.getByRole('button', { name: 'Plan your first session' })).toBeVisible();
  // Nothing of the browser's own (a bar with a warning, tabs) takes room from the console: a title bar is all there is.
  expect(await console_.evaluate(() => window.outerHeight - window.innerHeight)).toBeLessThan(40);
  picture('sessions-empty', LAPTOP);
});
