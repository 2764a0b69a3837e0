import { mkdirSync, readdirSync } from 'node:fs';
import { sentence } from './bad-input-words.ts';
import { expect, test } from './fixture.ts';
import { LAPTOP } from './kit.ts';
import { expectAccessible, goTo, liveSession, plannedSession } from './screens.ts';

test('checks the room: what needs a hand stands on top, and a session can be started anyway', async ({ kit }) => {
  const page = await kit.console();
  const session = await plannedSession(kit);
  await goTo(page, `/sessions/${session.id}/check`);
  await expect(page.getByText(/pieces of content of this day are here and unaltered/)).toBeVisible();
  await expect(page.getByText('3 people are expected.')).toBeVisible();
  await page.getByRole('button', { name: /^Start (session|anyway)$/ }).click();
  await expect(page).toHaveURL(new RegExp(`/sessions/${session.id}/present$`));
  const live = await kit.ask('live.view', {});
  expect(live?.state.sessionId).toBe(session.id);
});

test('puts a time right, ends the session and saves its three files', async ({ kit, picture }, info) => {
  const page = await kit.console();
  const session = await liveSession(kit);
  await goTo(page, `/sessions/${session.id}/finish`);
  await expect(page.getByText('2 people in the room now')).toBeVisible();
  await expect(page.getByText('Send the referral map to everyone')).toBeVisible();
  // What is on has no length yet: no figure says that somebody in the room has earned nothing.
  await expect(page.getByText('Reckoned when the day has ended')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Explain the hours of / })).toHaveCount(0);

  await page.getByRole('button', { name: 'End session' }).click();
  await expectAccessible(page, 'the question before ending');
  await expect(page.getByText('2 people are still in the room and leave now. The wall closes.')).toBeVisible();
  await page.getByRole('button', { name: 'End it now' }).click();
  await expect(page.getByText('Times are complete')).toBeVisible();

  // Each figure can be explained, item by item.
  await page
    .getByRole('button', { name: /^Explain the hours of / })
    .first()
    .click();
  const explained = page.getByRole('dialog', { name: /^Hours of / });
  await expect(explained.getByRole('row', { name: /Together/ })).toBeVisible();
  await expect(explained).toContainText('Earned: ');
  await expectAccessible(page, 'the hours of a person');
  picture('finish-hours-explained', LAPTOP);
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'Hours earned' }).scrollIntoViewIfNeeded();
  picture('finish-hours', LAPTOP);

  const [first] = await page.getByRole('button', { name: /^Fix times of / }).all();
  await first?.click();
  const dialog = page.getByRole('dialog');
  await expectAccessible(page, 'the times of a person');
  await dialog.getByRole('group', { name: 'Came in' }).getByRole('spinbutton').first().focus();
  const before = await kit.ask('report.get', { sessionId: session.id });
  await page.keyboard.press('ArrowDown');
  // Nobody has said today who is using this laptop: a correction wants to know.
  await expect(dialog.getByRole('button', { name: 'Change the times' })).toBeDisabled();
  await dialog.getByLabel('Who is using this laptop?').fill('Rosa Delgado');
  await dialog.getByRole('button', { name: 'Change the times' }).click();
  await expect(dialog).toHaveCount(0);
  const after = await kit.ask('report.get', { sessionId: session.id });
  if (!before.ok || !after.ok) throw new Error('no report');
  expect(after.value.presenceLog.length).toBe(before.value.presenceLog.length + 1);
  expect(after.value.presenceLog.at(-1)).toMatchObject({ kind: 'correct', by: 'Rosa Delgado' });

  const folder = info.outputPath('stick');
  mkdirSync(folder);
  for (const name of ['Summary (PDF)', 'Attendance (CSV)', 'Session file (JSON)']) {
    await kit.control.send('answerDialog', { folder });
    await page.getByRole('button', { name: `Save ${name}` }).click();
    await expect(
      page
        .getByRole('listitem')
        .filter({ hasText: name })
        .getByText(/^Saved as /),
    ).toBeVisible({ timeout: 20_000 });
  }
  expect(readdirSync(folder).map((name) => name.slice(name.lastIndexOf('.')))).toEqual(
    expect.arrayContaining(['.pdf', '.csv', '.json']),
  );

  await kit.control.send('answerDialog', { paths: ['/nowhere/at/all.csv'] });
  await page.getByRole('button', { name: 'Save Attendance (CSV)' }).click();
  await expect(page.getByText(sentence('export.gone'))).toBeVisible();
});

test('a session that goes on is where the kit opens again', async ({ kit }) => {
  const session = await liveSession(kit);
  await kit.killMain();
  await kit.start();
  const page = await kit.console();
  await expect(page).toHaveURL(new RegExp(`/sessions/${session.id}/present$`));
});

test('settings hold at once: language, theme, and who is at the laptop today', async ({ kit }) => {
  const page = await kit.console();
  await page.getByLabel('Your name').fill('Nguyễn Thị Đào');
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText('Who is using this laptop today?')).toHaveCount(0);
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByLabel('Who is using this laptop')).toHaveValue('Nguyễn Thị Đào');
  await page.getByText('Español').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ajustes' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await page.getByText('Oscuro', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await kit.ask('settings.get', {})).toMatchObject({ language: 'es', theme: 'dark' });
});
