import { expect, type Locator, type Page } from '@playwright/test';
import type { Session } from '../../../preload/contract/models/session.ts';
import { drag, type Story } from './storyteller.ts';

export const TITLE = 'The Hallway Question, and the First Six Weeks';
export const TRAINERS = ['Thảo Nguyễn', 'Rosa Peña'] as const;

/** From an empty home to a session of two days, with everything that a trainer writes about it. */
export const describeSession = async ({ desk, photo }: Story): Promise<void> => {
  await desk.getByRole('link', { name: 'Sessions' }).click();
  await desk.getByRole('button', { name: 'Plan your first session' }).click();
  await desk.keyboard.type(TITLE);
  photo('new-session');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();

  await desk.getByRole('tab', { name: 'Details' }).click();
  await desk.getByLabel('Host agency').fill('Sample County Office of Education');
  await desk.getByLabel('Funding source').fill('CYBHI school-linked partnership grant');
  for (const trainer of TRAINERS) {
    await desk.getByLabel('Name of a trainer').fill(trainer);
    await desk.keyboard.press('Enter');
    await expect(desk.getByRole('button', { name: `Remove ${trainer}` })).toBeVisible();
  }
  await desk.getByLabel('Name', { exact: true }).fill('Arden Branch Library');
  await desk.getByLabel('Address').fill('891 Sample Street');
  await desk.getByLabel('Room').fill('Community room');
  await desk.getByLabel('Who opens the door, and their work phone').fill('Shaun O’Brien, 555-0134');
  await desk.getByLabel('Parking and the way in').fill('Behind the building; the gate opens at 7:30.');
  await desk.getByLabel('Projector, sound, adapters').fill('HDMI only. Bring the USB-C adapter. Sound by cable.');
  await desk.getByRole('button', { name: 'Add a day' }).click();
  await expect(desk.getByText('Day 2', { exact: true })).toBeVisible();
  // Half past eight becomes nine, segment by segment as one types it.
  const secondDay = desk.getByRole('group', { name: 'Starts at' }).nth(1);
  await secondDay.getByRole('spinbutton').first().click();
  await desk.keyboard.type('9');
  await secondDay.getByRole('spinbutton').nth(1).click();
  await desk.keyboard.type('00');
  await expect(desk.getByText('Saved', { exact: true })).toBeVisible();
  photo('plan-details');
};

const agendaOf = (desk: Page, day: number): Locator => desk.getByRole('region', { name: new RegExp(`^Day ${day}:`) });
const titles = (day: Locator): Promise<string[]> =>
  day
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.map((row) => /^Drag “(.*)”$/.exec(row.querySelector('[slot=drag]')?.getAttribute('aria-label') ?? '')?.[1] ?? ''),
    );

/** Both modules, each on its day; then breaks, another order by mouse and by keyboard, other minutes: the times follow. */
export const arrangeAgenda = async ({ desk, photo }: Story): Promise<void> => {
  await desk.getByRole('tab', { name: /Agenda/ }).click();
  const first = agendaOf(desk, 1);
  const second = agendaOf(desk, 2);
  await addModule(desk, first, 'School Counselor', 'The Hallway Question');
  await addModule(desk, second, 'Clinician I', 'Your First Six Weeks on Campus');
  await expect(first.getByRole('row')).toHaveCount(11);
  await expect(second.getByRole('row')).toHaveCount(12);
  await expect(first.getByText('ends 9:45 AM')).toBeVisible();
  await expect(second.getByText('Starts 9:00 AM')).toBeVisible();

  await first.getByRole('button', { name: 'Break' }).click();
  await expect(first.getByRole('row')).toHaveCount(12);
  await expect(first.getByText('ends 10:00 AM')).toBeVisible();
  const row = (title: string): Locator => first.getByRole('row').filter({ hasText: title });

  // By mouse: the break goes above the third activity.
  await drag(desk, row('Break').getByRole('button', { name: 'Drag “Break”' }), row('A student lives in several systems'), 'top');
  await expect.poll(() => titles(first)).toContain('Break');
  await expect.poll(async () => (await titles(first)).indexOf('Break')).toBe(7);
  // By keyboard: one further up.
  await row('Break').focus();
  await desk.keyboard.press('Alt+ArrowUp');
  await expect.poll(async () => (await titles(first)).indexOf('Break')).toBe(6);
  await expect(desk.getByText('“Break” is now number 7 of 12')).toBeAttached();
  await desk.keyboard.press('Alt+ArrowDown');
  await expect.poll(async () => (await titles(first)).indexOf('Break')).toBe(7);

  await expect(row('A student lives in several systems')).toContainText('9:36 AM');
  const minutes = first.getByRole('textbox', { name: 'Minutes for “Break”' });
  await minutes.fill('20');
  await minutes.press('Enter');
  await expect(row('A student lives in several systems')).toContainText('9:41 AM');
  await expect(first.getByText('ends 10:05 AM')).toBeVisible();
  await first.getByRole('heading', { name: /^Day 1/ }).scrollIntoViewIfNeeded();
  photo('plan-agenda');
};

const addModule = async (desk: Page, day: Locator, role: string, title: string): Promise<void> => {
  await day.getByRole('button', { name: 'Add a module' }).click();
  const dialog = desk.getByRole('dialog', { name: 'Add a module' });
  await dialog.getByRole('button', { name: /For which role/ }).click();
  await desk.getByRole('option', { name: new RegExp(`^${role} \\(`) }).click();
  await dialog.getByRole('button', { name: `Add “${title}”` }).click();
  await expect(dialog).toHaveCount(0);
};

/** What must be true of the plan afterwards, read back from the record. */
export const checkPlan = async ({ kit }: Story): Promise<Session> => {
  const [summary] = await kit.ask('sessions.list', {});
  if (summary === undefined) throw new Error('The session is not on the home screen.');
  const read = await kit.ask('sessions.get', { sessionId: summary.id });
  if (!read.ok) throw new Error(read.problem.code);
  const session = read.value;
  expect(session).toMatchObject({
    title: TITLE,
    hostAgency: 'Sample County Office of Education',
    fundingSource: 'CYBHI school-linked partnership grant',
    trainers: [...TRAINERS],
    venue: { name: 'Arden Branch Library', contact: 'Shaun O’Brien, 555-0134' },
    status: 'planned',
  });
  expect(session.days.map(({ startsAt, blocks }) => [startsAt, blocks.length])).toEqual([
    ['08:30', 12],
    ['09:00', 12],
  ]);
  expect(session.modules).toHaveLength(2);
  expect(session.expectedCount).toBe(10);
  return session;
};
