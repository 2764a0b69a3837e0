import { expect, type Locator, type Page } from '@playwright/test';
import { type Kit, LAPTOP, PROJECTOR } from '../kit.ts';

/** What every chapter needs: the kit, the trainer's window, a camera, and a stick to save to. */
export interface Story {
  readonly kit: Kit;
  readonly desk: Page;
  /** A folder that stands for the stick. */
  readonly stick: string;
  /** Photographs the laptop's screen. */
  readonly photo: (name: string) => void;
  /** Photographs the projector; answers the picture's path. */
  readonly wallPhoto: (name: string) => string;
}

type Picture = (name: string, part?: typeof LAPTOP) => string;

/** Numbers the photographs, so that they stand in the order of the day. */
export const storyOf = async (kit: Kit, stick: string, picture: Picture): Promise<Story> => {
  let count = 0;
  const numbered = (name: string): string => {
    count += 1;
    return `${String(count).padStart(2, '0')}-${name}`;
  };
  return {
    kit,
    desk: await kit.console(),
    stick,
    photo: (name) => {
      picture(numbered(name), LAPTOP);
    },
    wallPhoto: (name) => picture(numbered(name), PROJECTOR),
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
