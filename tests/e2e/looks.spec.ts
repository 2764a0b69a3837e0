import { expect, test } from './fixture.ts';
import { beyondTheWall, expectGoodLooks, namesByTab } from './looks/measure.ts';
import { expectAccessible, goTo, liveSession, plannedSession } from './screens.ts';
import { agendaItem } from './story/present.ts';

test('planning: what is empty, and every dialog', async ({ kit }, info) => {
  test.setTimeout(400_000);
  const desk = await kit.console();
  const looks = (name: string) => expectGoodLooks(kit, desk, name, (shot) => info.outputPath(`${shot}.png`));
  await looks('sessions-empty');
  await desk.getByRole('button', { name: 'Plan your first session' }).click();
  await desk.keyboard.press('Enter');
  await expect(desk.getByText('Give it a title, so that you find it again.')).toBeVisible();
  await looks('new-session');
  await desk.keyboard.press('Escape');

  const { id } = await plannedSession(kit);
  const again = await kit.ask('sessions.create', { title: 'Nothing yet', date: '2030-01-15', startsAt: '08:30' });
  const emptyId = again.ok ? again.value.id : '';
  await goTo(desk, `/sessions/${emptyId}/plan/agenda`);
  await expect(desk.getByText('No agenda yet')).toBeVisible();
  await looks('agenda-empty');
  await goTo(desk, `/sessions/${emptyId}/plan/people`);
  await expect(desk.getByText('Nobody is expected yet')).toBeVisible();
  await looks('people-empty');
  await goTo(desk, `/sessions/${emptyId}/check`);
  await expect(desk.getByText('To do').first()).toBeVisible();
  await looks('check-to-do');
  await goTo(desk, `/sessions/${emptyId}/present`);
  await expect(desk.getByText('Ready to start?')).toBeVisible();
  await looks('start-without-agenda');

  await goTo(desk, `/sessions/${id}/plan/agenda`);
  await desk.getByRole('button', { name: 'Add a module' }).click();
  await expect(desk.getByRole('button', { name: /^Add “/ }).first()).toBeVisible();
  await looks('module-picker');
  await desk.keyboard.press('Escape');
  await desk
    .getByRole('button', { name: /^Edit “/ })
    .first()
    .click();
  await expect(desk.getByRole('dialog', { name: 'Agenda item' })).toBeVisible();
  await looks('agenda-item');
  await desk.keyboard.press('Escape');
  await desk
    .getByRole('button', { name: /^Remove “/ })
    .first()
    .click();
  await expect(desk.getByRole('button', { name: 'Undo' })).toBeVisible();
  await looks('agenda-item-removed');
  await goTo(desk, `/sessions/${id}/plan/people`);
  await desk.getByLabel('Paste a list').fill('Name,School,Agency\nAna Peña,Arden Middle,COE\n,Nobody,\nThảo Nguyễn,Natomas,COE');
  await desk.getByRole('button', { name: 'See what the kit understands' }).click();
  await expect(desk.getByRole('dialog', { name: 'Is this right?' })).toBeVisible();
  await looks('import');
  await desk.keyboard.press('Escape');
  await goTo(desk, '/');
  await desk.getByRole('button', { name: /^Delete “Nothing yet”/ }).click();
  await expect(desk.getByRole('alertdialog')).toBeVisible();
  await looks('delete-session');
});

test('presenting: every state of the console, and every private look', async ({ kit }, info) => {
  test.setTimeout(400_000);
  const desk = await kit.console();
  const looks = (name: string) => expectGoodLooks(kit, desk, name, (shot) => info.outputPath(`${shot}.png`));
  const { id } = await liveSession(kit);
  await goTo(desk, `/sessions/${id}/present`);
  await expect(desk.getByRole('button', { name: 'Next', exact: true })).toBeVisible();
  await looks('present-welcome');
  await agendaItem(desk, /Video: the hallway/).click();
  await desk.keyboard.press('F3');
  await expect(desk.getByRole('button', { name: 'Play' })).toBeVisible();
  await looks('present-video-notes');
  await desk.getByRole('button', { name: /^Edit: Send the referral/ }).click();
  await looks('present-note-edited');
  await desk.keyboard.press('Escape');
  await agendaItem(desk, /Activity: say it early/).click();
  await desk.keyboard.press('F2');
  await desk.getByRole('button', { name: /^Times of Kwame/ }).click();
  await looks('present-activity-times');
  await desk.keyboard.press('Escape');
  await desk.getByRole('button', { name: 'Walk-in' }).click();
  await desk.getByRole('button', { name: 'Black', exact: true }).click();
  await expect(desk.getByText('Wall: BLACK').first()).toBeVisible();
  await looks('present-black-walk-in');
  await desk.getByRole('button', { name: 'Black', exact: true }).click();
  // One leaves the form, one the field that people are found with: then letters are keys again.
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('Escape');
  await agendaItem(desk, /Monday, between two/).click();
  await desk.getByRole('button', { name: 'Freeze' }).click();
  await desk.keyboard.press('PageDown');
  await expect(desk.getByText(/^Wall: FROZEN/).first()).toBeVisible();
  await looks('present-frozen');
  await desk.getByRole('button', { name: 'Freeze' }).click();

  await desk.getByRole('button', { name: 'More' }).click();
  await expect(desk.getByRole('menu')).toBeVisible();
  await looks('more');
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('menu')).toHaveCount(0);
  for (const [key, name] of [
    ['g', 'overview'],
    ['Control+f', 'find'],
    ['?', 'keys'],
  ] as const) {
    await desk.keyboard.press(key);
    await expect(desk.getByRole('dialog')).toBeVisible();
    await looks(name);
    await desk.keyboard.press('Escape');
    await expect(desk.getByRole('dialog')).toHaveCount(0);
  }

  await goTo(desk, `/sessions/${id}/finish`);
  await desk.getByRole('button', { name: 'End session' }).click();
  await looks('end-session');
  await desk.getByRole('button', { name: 'End it now' }).click();
  await expect(desk.getByText('Times are complete')).toBeVisible();
  await looks('finish');
  await desk
    .getByRole('button', { name: /^Fix times of/ })
    .first()
    .click();
  await looks('fix-times');
  await desk.keyboard.press('Escape');
  await goTo(desk, `/sessions/${id}/present`);
  await expect(desk.getByText('This session has ended')).toBeVisible();
  await looks('present-ended');
});

test('every main action is reached with Tab, and shows it', async ({ kit }) => {
  const desk = await kit.console();
  const { id } = await plannedSession(kit);
  const reaches = async (path: string, shows: string | RegExp, names: readonly (string | RegExp)[]): Promise<void> => {
    await goTo(desk, path);
    await expect(desk.getByText(shows).first()).toBeVisible();
    // The checking is part of the place: until it is done, its button says so.
    await expect(desk.getByRole('button', { name: 'Looking…' })).toHaveCount(0);
    const reached = await namesByTab(desk);
    for (const name of names) {
      expect(
        reached.some((one) => (typeof name === 'string' ? one === name : name.test(one))),
        `${name} among ${reached}`,
      ).toBe(true);
    }
    expect(reached.filter((one) => one.endsWith('(not shown)'))).toEqual([]);
  };
  await reaches('/', 'Today', ['Skip to the content', 'Library', 'Settings', 'New session', 'Check the room', 'Plan']);
  await reaches('/library', 'School Counselor', [/^School Counselor/, 'The Hallway Question']);
  await reaches(`/sessions/${id}/plan/agenda`, 'Add a module', ['Add a module', 'Break', 'Lunch', /^4 ?Finish$/]);
  await reaches(`/sessions/${id}/plan/people`, 'People expected', ['Choose a CSV file…', 'Paste a list', /^Edit Kwame/]);
  await reaches(`/sessions/${id}/check`, 'Before you start', ['Check again', 'Start session']);
  await desk.getByRole('button', { name: 'Start session' }).press('Enter');
  await expect(desk.getByRole('button', { name: 'Next', exact: true })).toBeVisible();
  const reached = await namesByTab(desk);
  for (const name of ['Back', 'Next', 'Black', 'Freeze', 'Welcome', 'Captions', 'More', 'Find a person', 'Walk-in']) {
    expect(reached).toContain(name);
  }
  expect(reached.filter((one) => one.endsWith('(not shown)'))).toEqual([]);
});

test('the wall: every kind of screen, on a wide projector and on an old one', async ({ kit }, info) => {
  test.setTimeout(120_000);
  const desk = await kit.console();
  const { id } = await liveSession(kit);
  await kit.ask('sessions.update', {
    sessionId: id,
    details: { hostAgency: 'Office of Education of a County with a Long Name' },
  });
  await goTo(desk, `/sessions/${id}/present`);
  await expect(desk.getByRole('button', { name: 'Next', exact: true })).toBeVisible();
  const wall = await kit.audience();
  const looks = async (name: string): Promise<void> => {
    for (const [width, height] of [
      [1920, 1080],
      [1024, 768],
    ] as const) {
      await wall.setViewportSize({ width, height });
      await expect.poll(() => wall.evaluate(() => innerWidth)).toBe(width);
      // What was shown before may still be leaving.
      await expect.poll(() => beyondTheWall(wall), `${name} at ${width} by ${height}`).toEqual([]);
      await expectAccessible(wall, `${name} on the wall`);
      await wall.screenshot({ path: info.outputPath(`wall-${name}-${width}.png`) });
    }
  };
  await expect(wall.getByRole('heading', { level: 1 })).toBeVisible();
  await looks('welcome');
  const title = await wall.getByRole('heading', { level: 1 }).boundingBox();
  const sun = await wall.locator('[class*="sun"]').boundingBox();
  expect((title?.x ?? 0) + (title?.width ?? 0)).toBeLessThan(sun?.x ?? 0);
  await desk.keyboard.press('PageDown');
  await expect(wall.locator('iframe')).toBeVisible();
  await looks('slide');
  await agendaItem(desk, /Video: the hallway/).click();
  await desk.keyboard.press('Space');
  await expect(wall.locator('p[lang]')).toBeVisible();
  await desk.keyboard.press('Space');
  await looks('video');
  for (const [item, heading] of [
    [/Activity: say it early/, 'Say it early'],
    [/Activity: three sentences/, 'Three sentences'],
    [/Activity: the adults/, 'The adults around one student'],
    [/Questions from the parking lot/, 'Questions from the parking lot'],
  ] as const) {
    await agendaItem(desk, item).click();
    await expect(wall.getByRole('heading', { name: heading })).toBeVisible();
    await looks(heading.toLowerCase().replaceAll(' ', '-'));
  }
});
