import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { type Kit, LAPTOP, PROJECTOR } from '../kit.ts';

/** What every chapter needs: the kit, the trainer's window, a camera, and a stick to save to. */
export interface Story {
  readonly kit: Kit;
  readonly desk: Page;
  /** A folder that stands for the stick. */
  readonly stick: string;
  /** Photographs the laptop's screen, once it stands still. */
  readonly photo: (name: string) => void;
  /** Photographs the projector for whoever looks at the pictures afterwards. */
  readonly wallPhoto: (name: string) => void;
  /** What the projector shows now, to be measured: the path of a picture. */
  readonly wallNow: (name: string) => string;
}

type Picture = (name: string, part?: typeof LAPTOP) => string;

/** A playing video never stands still: after so many pictures the last one is kept. */
const PATIENCE = 5;

/** Takes a picture again and again until two of them are the same. */
const whenStill = (take: () => string): void => {
  let before: Buffer | null = null;
  for (let tries = 0; tries < PATIENCE; tries += 1) {
    const now = readFileSync(take());
    if (before?.equals(now)) return;
    before = now;
  }
};

/** Numbers the photographs, so that they stand in the order of the day. */
export const storyOf = async (kit: Kit, stick: string, picture: Picture): Promise<Story> => {
  let count = 0;
  const photograph = (name: string, part: typeof LAPTOP): void => {
    count += 1;
    const numbered = `${String(count).padStart(2, '0')}-${name}`;
    whenStill(() => picture(numbered, part));
  };
  return {
    kit,
    desk: await kit.console(),
    stick,
    photo: (name) => photograph(name, LAPTOP),
    wallPhoto: (name) => photograph(name, PROJECTOR),
    wallNow: (name) => picture(`pixels-${name}`, PROJECTOR),
  };
};

/** Takes hold of what is there, carries it onto something else, lets go: as a hand with a mouse does, in more than one move. */
export const drag = async (page: Page, what: Locator, onto: Locator, at: 'top' | 'bottom'): Promise<void> => {
  // Half-way between the two in the middle of the window, so that both can be seen.
  await onto.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const from = await boxOf(what);
  const to = await boxOf(onto);
  const y = at === 'top' ? to.y + 3 : to.y + to.height - 3;
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2 + 6, from.y + from.height / 2 + 6, { steps: 4 });
  await page.mouse.move(to.x + to.width / 3, y, { steps: 12 });
  await page.mouse.move(to.x + to.width / 3 + 2, y, { steps: 2 });
  await page.mouse.up();
};

const boxOf = async (element: Locator): Promise<{ x: number; y: number; width: number; height: number }> => {
  const box = await element.boundingBox();
  if (box === null) throw new Error('What is to be dragged is not on the screen.');
  return box;
};

/** Opens a list of choices and takes one. */
export const choose = async (page: Page, label: string | RegExp, option: string | RegExp): Promise<void> => {
  await page.getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: option }).click();
  await expect(page.getByRole('listbox')).toHaveCount(0);
};
