import { expect, type Page } from '@playwright/test';
import type { Scene } from './present-scene.ts';

/** Where a page's video is. */
export interface VideoLook {
  readonly seconds: number;
  readonly paused: boolean;
}

export const lookAtVideo = (page: Page): Promise<VideoLook> =>
  page.evaluate(() => {
    const video = document.querySelector('video');
    return { seconds: video?.currentTime ?? -1, paused: video?.paused ?? true };
  });

/**
 * The counselor's video, playing on the wall from about second four. Up to second 28 it shows one hallway, in which people walk: most
 * of its picture stays the same, so that anything else on the wall is told apart.
 */
export const playHallway = async ({ desk, wall }: Scene): Promise<void> => {
  await desk
    .getByRole('navigation', { name: 'Agenda' })
    .getByRole('button', { name: /Video: the hallway/ })
    .click();
  await desk.getByRole('slider', { name: 'Place in the video' }).fill('3');
  await desk.getByRole('button', { name: 'Play' }).click();
  await expect.poll(async () => (await lookAtVideo(wall)).seconds).toBeGreaterThan(4);
};
