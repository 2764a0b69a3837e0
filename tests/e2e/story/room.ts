import { expect } from '@playwright/test';
import type { Story } from './storyteller.ts';

/** A time of day at the venue a while ago, but of today: "09:20". */
const minutesAgo = (minutes: number): string => {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'America/Los_Angeles',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const [then, now] = [clock.format(Date.now() - minutes * 60_000), clock.format(Date.now())];
  return then > now ? '00:00' : then;
};

/** As one types a time into a field of twelve hours: "0920AM". */
const typed = (time: string): string => {
  const hour = Number(time.slice(0, 2));
  return `${String(hour % 12 || 12).padStart(2, '0')}${time.slice(3)}${hour < 12 ? 'AM' : 'PM'}`;
};

export const WALK_IN = 'Dolores Huerta-Sánchez';
export const LATECOMER = 'Lee Xiong';

/** In, out, in late and unexpected: beside the slides, which nobody leaves for it. */
export const fillTheRoom = async ({ desk, photo }: Story): Promise<void> => {
  const status = desk.getByRole('region', { name: 'Where we are' });
  await expect(status).toContainText('in the room 0 of 10');
  await desk.keyboard.press('F2');
  await desk.keyboard.type('nguyen');
  await desk.keyboard.press('Enter');
  await expect(desk.getByText(/^Thị Đào Nguyễn, in at/)).toBeVisible();
  await desk.keyboard.press('Control+a');
  await desk.keyboard.press('Delete');
  for (const name of ['Ana María Peña', "Shaun O'Brien", 'Begoña Núñez']) {
    await desk.getByRole('checkbox', { name: new RegExp(name) }).click();
    await expect(desk.getByRole('checkbox', { name: new RegExp(name) })).toBeChecked();
  }
  await expect(status).toContainText('in the room 4 of 10');
  await desk.getByRole('checkbox', { name: /Begoña Núñez/ }).click();
  await expect(desk.getByRole('checkbox', { name: /Begoña Núñez/ })).not.toBeChecked();
  await expect(status).toContainText('in the room 3 of 10');

  await desk.getByRole('button', { name: `Times of ${LATECOMER}` }).click();
  await desk.keyboard.type(typed(minutesAgo(7)));
  photo('came-in-at');
  await desk.keyboard.press('Enter');
  const latecomer = desk.getByRole('checkbox', { name: new RegExp(LATECOMER) });
  await expect(latecomer).toBeChecked();
  await expect(latecomer).toContainText('entered later');

  await desk.getByRole('textbox', { name: 'Find a person' }).fill(WALK_IN);
  await desk.keyboard.press('Enter');
  await desk.keyboard.type('Rio Linda High');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('checkbox', { name: new RegExp(WALK_IN) })).toBeChecked();
  await expect(status).toContainText('in the room 5 of 10');
  photo('room');
};
