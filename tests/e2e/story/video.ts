import { expect, type Page } from '@playwright/test';
import { agendaItem } from './present.ts';
import type { Story } from './storyteller.ts';
import { brightness, difference, liveState, place } from './wall.ts';

interface Looked {
  readonly seconds: number;
  readonly paused: boolean;
  readonly muted: boolean;
  readonly volume: number;
  /** Bytes of sound that were decoded. */
  readonly sound: number;
  /** Captions that the browser itself would draw: none, for the kit draws them. */
  readonly native: number;
}

const look = (page: Page): Promise<Looked> =>
  page.evaluate(() => {
    const video = document.querySelector('video');
    if (video === null) throw new Error('There is no video here.');
    return {
      seconds: video.currentTime,
      paused: video.paused,
      muted: video.muted,
      volume: video.volume,
      sound: (video as HTMLVideoElement & { readonly webkitAudioDecodedByteCount: number }).webkitAudioDecodedByteCount,
      native: [...video.textTracks].filter(({ mode }) => mode === 'showing').length,
    };
  });

/** Sound and picture on the wall; on the console the same picture, silent, and everything that a trainer needs of it. */
export const showVideo = async (story: Story, wall: Page): Promise<void> => {
  const { desk, photo, wallPhoto, wallNow } = story;
  await agendaItem(desk, /Video: the hallway question/).click();
  await expect(desk.getByRole('button', { name: 'Play' })).toBeVisible();
  await expect.poll(async () => (await look(wall)).paused).toBe(true);
  await desk.keyboard.press('Space');
  await expect.poll(async () => (await look(wall)).seconds).toBeGreaterThan(1.5);
  expect(await look(wall)).toMatchObject({ muted: false, volume: 1, native: 0 });
  expect((await look(wall)).sound).toBeGreaterThan(0);
  expect(await look(desk)).toMatchObject({ muted: true, native: 0 });
  const captions = wall.locator('p[lang]').last();
  await expect(captions).toHaveAttribute('lang', 'en');
  photo('present-video');
  wallPhoto('wall-video');
  const early = wallNow('early');
  await expect.poll(() => difference(early, wallNow('later'))).toBeGreaterThan(0.002);

  await desk.getByRole('button', { name: 'Pause' }).click();
  await expect.poll(async () => (await look(wall)).paused).toBe(true);
  await expect.poll(async () => Math.abs((await look(desk)).seconds - (await look(wall)).seconds)).toBeLessThan(0.1);
  await expect(desk.getByText(/^[12]:\d\d left$/)).toBeVisible();

  // The middle of the slider is the middle of the video.
  const seek = desk.getByRole('slider', { name: 'Place in the video' });
  await seek.click();
  const { screen } = await liveState(story);
  const length = screen.kind === 'video' ? screen.durationSeconds : 0;
  await expect.poll(async () => (await look(wall)).seconds / length).toBeCloseTo(0.5, 1);
  await expect(desk.getByText(/^1:0\d left$/)).toBeVisible();

  await desk.getByRole('button', { name: 'Español' }).click();
  await expect(captions).toHaveAttribute('lang', 'es');
  await desk.keyboard.press('Space');
  await expect.poll(async () => (await look(wall)).seconds).toBeGreaterThan(length / 2 + 1);
  await expect(captions).toHaveAttribute('lang', 'es');
  await expect(captions).not.toBeEmpty();
  wallPhoto('wall-video-spanish');

  // A black wall is a silent wall.
  await desk.keyboard.press('b');
  await expect.poll(() => brightness(wallNow('video-black'))).toBeLessThan(0.005);
  expect((await look(wall)).paused).toBe(true);
  await desk.keyboard.press('b');
  await expect.poll(() => brightness(wallNow('video-again'))).toBeGreaterThan(0.1);
  await desk.getByRole('button', { name: 'Captions', exact: true }).click();
  await expect(wall.locator('p[lang]')).toHaveCount(0);
};

/** After the video the next press opens the next agenda item. */
export const leaveVideo = async (story: Story): Promise<void> => {
  await story.desk.keyboard.press('PageDown');
  await expect.poll(() => place(story)).toBe('what-it-is:0');
};
