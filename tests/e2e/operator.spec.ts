import { parseDate } from '@internationalized/date';
import { PlainDate } from '../../preload/contract/models/time.ts';
import { expect, test } from './fixture.ts';
import { goTo, plannedSession } from './screens.ts';

test('who is using this laptop is asked once a day, where the day begins, and holds nobody up', async ({ kit }) => {
  const desk = await kit.console();
  const { id } = await plannedSession(kit);
  const question = desk.getByRole('region', { name: 'Who is using this laptop today?' });
  await expect(question).toBeVisible();
  await goTo(desk, `/sessions/${id}/check`);
  await expect(question).toBeVisible();
  await expect(desk.getByRole('button', { name: 'Start session' })).toBeEnabled();
  await question.getByLabel('Your name').fill('Rosa Delgado');
  await question.getByRole('button', { name: 'Go on' }).click();
  await expect(question).toHaveCount(0);
  await goTo(desk, '/');
  await expect(desk.getByRole('button', { name: 'Check the room' })).toBeVisible();
  await expect(question).toHaveCount(0);

  // Another day, another question; yesterday's name is a proposal.
  const { today } = await kit.ask('app.info', {});
  const yesterday = PlainDate.parse(parseDate(today).subtract({ days: 1 }).toString());
  await kit.ask('settings.set', { operator: { name: 'Rosa Delgado', onDate: yesterday } });
  await expect(question.getByLabel('Your name')).toHaveValue('Rosa Delgado');
  await question.getByRole('button', { name: 'Go on' }).click();
  await expect(question).toHaveCount(0);
});
