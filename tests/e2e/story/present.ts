import { expect, type Locator, type Page } from '@playwright/test';
import { choose, type Story } from './storyteller.ts';
import { brightness, difference, expectWallFillsProjector, liveState, place } from './wall.ts';

export const agendaItem = (desk: Page, title: string | RegExp): Locator =>
  desk.getByRole('navigation', { name: 'Agenda' }).getByRole('button', { name: title });

/** The list before the doors open; then the wall. */
export const startDay = async (story: Story, day: 1 | 2): Promise<Page> => {
  const { kit, desk, photo } = story;
  await desk.getByRole('link', { name: 'Check the room' }).click();
  if (day === 1) await choose(desk, /Which day/, /^Day 1,/);
  else {
    // The first has been held: the second is what is left.
    await expect(desk.getByText(/^Held already: Day 1/)).toBeVisible();
    await expect(desk.getByText(/^Day 2, /)).toBeVisible();
  }
  await expect(desk.getByText('Ready', { exact: true })).toHaveCount(4);
  await expect(desk.getByText('10 people are expected.')).toBeVisible();
  photo(`check-the-room-day-${day}`);
  await desk.getByRole('button', { name: 'Check again' }).click();
  await desk.getByRole('button', { name: 'Start session' }).click();
  await expect(desk.getByRole('button', { name: 'Next', exact: true })).toBeVisible();
  const wall = await kit.audience();
  await expect(wall.getByRole('heading', { level: 1 })).toBeVisible();
  return wall;
};

/** Slide by slide, by keys and clicker, whatever was clicked before. */
export const presentSlides = async (story: Story, wall: Page): Promise<void> => {
  const { desk, photo, wallPhoto, wallNow } = story;
  await expectWallFillsProjector(story, wall);
  const welcome = wallNow('welcome');
  wallPhoto('wall-welcome');
  photo('present-welcome');

  await desk.keyboard.press('PageDown');
  await expect.poll(() => place(story)).toBe('title:0');
  await expect.poll(() => difference(welcome, wallNow('title'))).toBeGreaterThan(0.05);
  await expectWallFillsProjector(story, wall);
  wallPhoto('wall-title');
  photo('present-slide');

  const moves = async (key: string, by: Page = desk): Promise<void> => {
    const before = await place(story);
    await by.keyboard.press(key);
    await expect.poll(() => place(story)).not.toBe(before);
  };
  for (const key of ['ArrowRight', 'Space', 'ArrowDown', 'ArrowLeft', 'PageUp', 'ArrowUp']) await moves(key);
  await expect.poll(() => place(story)).toBe('title:0');

  const clicked: readonly Locator[] = [
    desk.getByRole('region', { name: 'On the wall' }),
    desk.getByRole('region', { name: 'Next' }),
    desk.getByRole('region', { name: 'Speaker notes' }),
    desk.getByRole('button', { name: 'Larger notes' }),
    desk.getByRole('region', { name: 'Where we are' }),
    agendaItem(desk, /Monday, between two periods/),
  ];
  for (const one of clicked) {
    await one.click();
    await moves('ArrowRight');
  }
  await desk.keyboard.press('Home');
  await expect.poll(() => place(story)).toBe('title:0');
  await moves('End');
  // The wall had the keyboard: somebody had clicked on it. Its keys are the console's.
  await moves('PageUp', wall);
  for (const key of ['F5', 'Shift+F5', 'Escape']) await desk.keyboard.press(key);
  await expect.poll(() => kitIsFullScreen(story)).toBe(true);

  await desk.keyboard.press('F3');
  const note = desk.getByRole('textbox', { name: 'Write a note' });
  await desk.keyboard.type('b. g ');
  await desk.keyboard.press('ArrowRight');
  await moves('PageUp');
  await expect(note).toBeFocused();
  await note.fill('');
  await desk.keyboard.press('Escape');
};

const kitIsFullScreen = async ({ kit }: Story): Promise<boolean> => (await kit.report('audience'))?.fullScreen ?? false;

/** Black, Freeze and Welcome, measured on the wall's own pixels. */
export const coverTheWall = async (story: Story): Promise<void> => {
  const { desk, photo, wallNow } = story;
  await agendaItem(desk, /Monday, between two periods/).click();
  await expect.poll(() => place(story)).toBe('title:0');
  const title = await settled(story);

  await desk.keyboard.press('b');
  await expect(desk.getByText('Wall: BLACK').first()).toBeVisible();
  await expect.poll(() => brightness(wallNow('black'))).toBeLessThan(0.005);
  photo('present-black');
  await desk.keyboard.press('.');
  await expect.poll(() => difference(title, wallNow('after-black'))).toBeLessThan(0.01);

  await desk.getByRole('button', { name: 'Freeze' }).click();
  await desk.keyboard.press('PageDown');
  await expect(desk.getByText('Wall: FROZEN, slide 1').first()).toBeVisible();
  await expect.poll(() => place(story)).toBe('hallway:0');
  await expect(desk.getByText('Ready, not on the wall')).toBeVisible();
  photo('present-frozen');
  expect(difference(title, wallNow('frozen'))).toBeLessThan(0.01);
  await desk.getByRole('button', { name: 'Freeze' }).click();
  await expect.poll(() => difference(title, wallNow('after-freeze'))).toBeGreaterThan(0.05);

  await desk.getByRole('button', { name: 'Welcome', exact: true }).click();
  await expect(desk.getByText('Wall: WELCOME').first()).toBeVisible();
  photo('present-welcome-cover');
  await desk.getByRole('button', { name: 'Welcome', exact: true }).click();
};

/** The wall's pixels once they stand still. */
const settled = async ({ wallNow }: Story): Promise<string> => {
  await expect.poll(() => difference(wallNow('before-covers'), wallNow('still'))).toBe(0);
  return wallNow('before-covers');
};

/** Overview, find and the list of keys: private looks that leave the wall alone until Enter. */
export const lookAround = async (story: Story): Promise<void> => {
  const { desk, photo } = story;
  const before = await liveState(story);
  await desk.keyboard.press('g');
  await expect(desk.getByRole('dialog', { name: /Overview/ })).toBeVisible();
  await desk.keyboard.press('ArrowDown');
  photo('overview');
  expect((await liveState(story)).revision).toBe(before.revision);
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('Control+f');
  await desk.keyboard.type('trust');
  await expect(desk.getByRole('option').first()).toBeVisible();
  photo('find');
  await desk.keyboard.press('Enter');
  await expect.poll(() => place(story)).not.toBe('hallway:0');
  await desk.keyboard.press('?');
  await expect(desk.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  photo('keys');
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('dialog')).toHaveCount(0);
};

/** The next agenda item opens what it needs: an activity, a break, slides again. */
export const walkTheAgenda = async (story: Story, wall: Page): Promise<void> => {
  const { desk, photo, wallPhoto } = story;
  await agendaItem(desk, /Activity: say it early/).click();
  await expect(wall.getByRole('heading', { name: 'Say it early' })).toBeVisible();
  await expect(wall.getByRole('listitem').first()).toBeVisible();
  photo('present-activity');
  wallPhoto('wall-activity');
  await desk.keyboard.press('PageDown');
  await expect.poll(() => place(story)).toBe('trust:0');
  await desk.keyboard.press('PageUp');
  await expect.poll(() => place(story)).toBe('activity');
  await agendaItem(desk, /Break/).click();
  await expect(wall.getByRole('heading', { name: 'Break' })).toBeVisible();
  await expect(wall.getByText(/^Back at \d/)).toBeVisible();
  photo('present-break');
  wallPhoto('wall-break');
};
