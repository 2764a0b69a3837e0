import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { expectAccessible, PEOPLE_CSV } from './screens.ts';

const TITLE = 'A first gathering of counselors';

const planOne = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Plan your first session' }).click();
  await page.getByLabel('Title').fill(TITLE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
};

const titles = (page: Page) => page.getByRole('grid').first().getByRole('row').locator('p[class*="title"]').allInnerTexts();

test('plans a day: a module brings its items, times follow minutes, order changes by keyboard, removing can be undone', async ({
  kit,
}) => {
  const page = await kit.console();
  await planOne(page);
  await page.getByRole('button', { name: 'Add a module' }).click();
  await expectAccessible(page, 'the module picker');
  await page.getByRole('button', { name: 'Add “The Hallway Question”' }).click();
  const rows = page.getByRole('grid').first().getByRole('row');
  await expect(rows.first()).toContainText('8:30');
  const before = await titles(page);
  await page.getByRole('button', { name: 'Break', exact: true }).click();
  await expect(rows).toHaveCount(before.length + 1);

  // The item after the first begins when the first ends.
  const minutes = page.getByRole('textbox', { name: `Minutes for “${before[0]}”` });
  await minutes.fill('25');
  await minutes.press('Enter');
  await expect(rows.nth(1)).toContainText('8:55');

  await rows.first().focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(async () => expect((await titles(page)).slice(0, 2)).toEqual([before[1], before[0]])).toPass();
  await expect(page.getByText(`“${before[0]}” is now number 2 of ${before.length + 1}`)).toBeAttached();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(async () => expect((await titles(page)).slice(0, 2)).toEqual(before.slice(0, 2))).toPass();

  await page.getByRole('button', { name: `Remove “${before[2]}”` }).click();
  await expect(rows).toHaveCount(before.length);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(async () => expect((await titles(page)).slice(0, 3)).toEqual(before.slice(0, 3))).toPass();

  // A start that must hold leaves a gap, and says so.
  await page.getByRole('button', { name: 'Edit “Break”' }).click();
  await page.getByText('Must start at a fixed time').click();
  await page.getByRole('group', { name: 'Fixed start' }).getByRole('spinbutton').first().focus();
  await page.keyboard.press('ArrowUp');
  await expectAccessible(page, 'the dialog of an agenda item');
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText('1 h free before it')).toBeVisible();
});

test('moves an agenda item with the mouse', async ({ kit }) => {
  const page = await kit.console();
  await planOne(page);
  await page.getByRole('button', { name: 'Break', exact: true }).click();
  await page.getByRole('button', { name: 'Lunch', exact: true }).click();
  const rows = page.getByRole('grid').getByRole('row');
  await expect(rows).toHaveCount(2);
  const from = await page.getByRole('button', { name: 'Drag “Lunch”' }).boundingBox();
  const to = await rows.first().boundingBox();
  if (from === null || to === null) throw new Error('rows without a place');
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x + 10, from.y - 8, { steps: 4 });
  await page.mouse.move(to.x + 60, to.y + 3, { steps: 8 });
  await page.mouse.up();
  await expect(async () => expect(await titles(page)).toEqual(['Lunch', 'Break'])).toPass();
});

test('keeps what is typed without a Save button, also when the trainer walks away in mid-sentence', async ({ kit }) => {
  const page = await kit.console();
  await planOne(page);
  await page.getByRole('tab', { name: 'Details' }).click();
  await page.getByLabel('Parking and the way in').fill('Lot C, the gate code is at the desk');
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await expect(async () => {
    const [summary] = await kit.ask('sessions.list', {});
    if (summary === undefined) throw new Error('the session is gone');
    const session = await kit.ask('sessions.get', { sessionId: summary.id });
    expect(session.ok && session.value.venue.parking).toBe('Lot C, the gate code is at the desk');
  }).toPass();
});

test('shows what was understood of a list before it is taken', async ({ kit }) => {
  const page = await kit.console();
  await planOne(page);
  await page.getByRole('tab', { name: /People/ }).click();
  await page.getByLabel('Paste a list').fill(PEOPLE_CSV);
  await page.getByRole('button', { name: 'See what the kit understands' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('commas')).toBeVisible();
  await expect(dialog.getByText('3 new people')).toBeVisible();
  await expectAccessible(page, 'the preview of a list');
  // Leaving a column out leaves it out.
  await dialog.getByRole('button', { name: /Column “E-mail”/ }).click();
  await page.getByRole('option', { name: 'Leave out' }).click();
  await expect(dialog.getByRole('cell', { name: 'dao@example.org' })).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Take 3 people' }).click();
  await expect(page.getByRole('rowheader', { name: 'Thị Đào Nguyễn' })).toBeVisible();

  await page.getByRole('button', { name: 'Take Kwame Mensah off the list' }).click();
  await expect(page.getByRole('rowheader', { name: 'Kwame Mensah' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('rowheader', { name: 'Kwame Mensah' })).toBeVisible();

  // A list that holds nothing has its own words, and stays in its field.
  await page.getByLabel('Paste a list').fill(',,,');
  await page.getByRole('button', { name: 'See what the kit understands' }).click();
  await expect(page.getByLabel('Paste a list')).toHaveValue(',,,');
});

test('deletes a session that nobody attended, after asking', async ({ kit }) => {
  const page = await kit.console();
  await planOne(page);
  await page.getByRole('link', { name: 'Sessions' }).first().click();
  await page.getByRole('button', { name: `Delete “${TITLE}”` }).click();
  await expectAccessible(page, 'the question before deleting');
  await page.getByRole('button', { name: 'Delete session' }).click();
  await expect(page.getByRole('button', { name: 'Plan your first session' })).toBeVisible();
});
