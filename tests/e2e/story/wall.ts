import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { LiveState } from '../../../preload/contract/models/live.ts';
import { PROJECTOR } from '../kit.ts';
import type { Story } from './storyteller.ts';

/** How bright a picture is on the whole: 0 is black, 1 is white. */
export const brightness = (path: string): number =>
  Number(measured('convert', [path, '-colorspace', 'Gray', '-format', '%[fx:mean]', 'info:']));

/** How far two pictures of the same size are apart: 0 is the same, 1 is black against white. */
export const difference = (one: string, other: string): number =>
  Number(/\(([\d.e-]+)\)/.exec(measured('compare', ['-metric', 'RMSE', one, other, 'null:']))?.[1] ?? Number.NaN);

const measured = (program: string, args: readonly string[]): string => {
  const { stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  if (error !== undefined) throw error;
  return stdout + stderr;
};

/** The wall's window fills the projector: what the X server shows there is that page's picture and nothing else. */
export const expectWallFillsProjector = async ({ kit, stick, wallNow }: Story, wall: Page): Promise<void> => {
  const { x, y, width, height } = PROJECTOR;
  await expect.poll(() => kit.report('audience')).toMatchObject({ fullScreen: true, bounds: { x, y, width, height } });
  const page = join(stick, '..', 'wall-page.png');
  await expect
    .poll(async () => {
      await wall.screenshot({ path: page });
      return difference(wallNow('full'), page);
    })
    .toBeLessThan(0.03);
};

export const liveState = async ({ kit }: Story): Promise<LiveState> => {
  const view = await kit.ask('live.view', {});
  if (view === null) throw new Error('No session is live.');
  return view.state;
};

/** Where the trainer is: "hallway:0", "video", "activity". */
export const place = async (story: Story): Promise<string> => {
  const { screen } = await liveState(story);
  return screen.kind === 'deck' ? `${screen.slideId}:${screen.step}` : screen.kind;
};
