import { expect } from '@playwright/test';
import type { SessionId } from '../../../preload/contract/models/ids.ts';
import type { SessionReport } from '../../../preload/contract/models/report.ts';
import { NOTES } from './notes.ts';
import { agendaItem, startDay } from './present.ts';
import { LATECOMER, WALK_IN } from './room.ts';
import type { Story } from './storyteller.ts';
import { place } from './wall.ts';

/** Under More, and after being asked once more. The wall closes; whoever was in the room leaves. */
export const endDay = async ({ kit, desk, photo }: Story, inRoom: RegExp): Promise<void> => {
  await desk.getByRole('button', { name: 'More' }).click();
  photo('more');
  await desk.getByRole('menuitem', { name: 'Finish the session' }).click();
  await desk.getByRole('button', { name: 'End session' }).click();
  const ask = desk.getByRole('alertdialog');
  await expect(ask).toContainText(inRoom);
  photo('end-session');
  await ask.getByRole('button', { name: 'End it now' }).click();
  await expect(ask).toHaveCount(0);
  await expect.poll(() => kit.report('audience')).toBeUndefined();
};

/** The morning after: the second day has an agenda and an attendance of its own. */
export const holdSecondDay = async (story: Story): Promise<void> => {
  const { desk } = story;
  await startDay(story, 2);
  await desk.getByRole('checkbox', { name: /Ana María Peña/ }).click();
  await expect(desk.getByRole('region', { name: 'Where we are' })).toContainText('in the room 1 of 10');
  await agendaItem(desk, /Monday, 7:40, at the door/).click();
  await expect.poll(() => place(story)).toBe('title:0');
};

export const reportOf = async ({ kit }: Story, sessionId: SessionId): Promise<SessionReport> => {
  const report = await kit.ask('report.get', { sessionId });
  if (!report.ok) throw new Error(report.problem.code);
  return report.value;
};

/** The page that is read from top to bottom, and the record behind it. */
export const readFinish = async (story: Story, sessionId: SessionId): Promise<SessionReport> => {
  const { desk, photo } = story;
  const report = await reportOf(story, sessionId);
  expect(report.session.status).toBe('ended');
  expect(report.notes).toMatchObject(NOTES.map((note) => ({ ...note })));
  expect(report.session.modules.map(({ title, packVersion }) => [title, packVersion])).toEqual([
    ['The Hallway Question', '1.0.0'],
    ['Your First Six Weeks on Campus', '1.0.0'],
  ]);

  await expect(desk.getByText('6 people attended')).toBeVisible();
  await expect(desk.getByText('Times are complete')).toBeVisible();
  const rowIn = (part: string) => (name: string) =>
    desk
      .getByRole('region', { name: part })
      .first()
      .getByRole('row')
      .filter({ has: desk.getByRole('rowheader', { name: new RegExp(name) }) });
  const row = rowIn('Who came');
  const late = report.attendees.find(({ person }) => person.name === LATECOMER);
  // A little of an hour: the seven minutes that were entered late, and what the story took since.
  expect(late?.minutes).toBeGreaterThanOrEqual(7);
  await expect(row(LATECOMER)).toContainText(`${late?.minutes} min`);
  await expect(row(LATECOMER)).toContainText('entered later');
  await expect(row("Shaun O'Brien")).not.toContainText('entered later');
  await expect(row(WALK_IN)).toContainText('walk-in');
  await expect(row('Ana María Peña').getByRole('listitem')).toHaveCount(2);
  photo('finish-who');

  // Hours are of what was on while somebody was there: one who came late has less than was offered.
  const hours = report.hours.people.find(({ personId }) => personId === late?.person.id);
  expect(hours?.earned).toBeLessThanOrEqual(hours?.offered ?? 0);
  await expect(rowIn('Hours earned')(LATECOMER)).toContainText(`${hours?.earned} min`);
  await desk.getByRole('heading', { name: 'Hours earned' }).scrollIntoViewIfNeeded();
  photo('finish-hours');

  await desk.getByRole('button', { name: /5 people who were expected did not come/ }).click();
  await expect(desk.getByRole('listitem').filter({ hasText: /^Wu Li$/ })).toBeVisible();
  const held = report.blocks.filter(({ actualStart }) => actualStart !== null);
  expect(held.map(({ title }) => title)).toEqual(
    expect.arrayContaining(['Monday, between two periods', 'Break', 'Activity: say it early', 'Monday, 7:40, at the door']),
  );
  await expect(desk.getByText('not opened', { exact: true })).toHaveCount(report.blocks.length - held.length);
  await desk.getByRole('heading', { name: 'Planned and actual' }).scrollIntoViewIfNeeded();
  photo('finish-agenda');
  await expect(desk.getByRole('heading', { name: 'Action', exact: true })).toBeVisible();
  await expect(desk.getByText('Owner: Rosa Peña')).toBeVisible();
  await expect(desk.getByText(/^At: Video: the hallway question, video at 1:0[45]$/)).toBeVisible();
  await desk.getByRole('heading', { name: 'Notes', exact: true }).scrollIntoViewIfNeeded();
  photo('finish-notes');
  return report;
};
