import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import type { Story } from './storyteller.ts';

const SHELF = fileURLToPath(new URL('../../../resources/packs/starter/modules/', import.meta.url));

/** By role and phase to a module, and into it. */
export const browse = async ({ desk, photo }: Story): Promise<void> => {
  await desk.getByRole('link', { name: 'Library' }).click();
  const roles = desk.getByRole('navigation', { name: 'Roles' });
  await expect(roles.getByRole('link')).toHaveCount(8);
  await roles.getByRole('link', { name: /^Clinician I\b(?!I)/ }).click();
  await expect(desk.getByRole('heading', { name: 'First 6 Weeks of School' })).toBeVisible();
  await roles.getByRole('link', { name: /School Counselor/ }).click();
  const phases = desk.getByRole('group', { name: 'Phases of School Counselor' });
  await expect(phases.getByRole('heading', { level: 3, name: 'Learn More About Schools as Centers of Wellness' })).toBeVisible();
  photo('library');
  await phases.getByRole('link', { name: 'The Hallway Question' }).click();
  await expect(desk.getByRole('heading', { level: 1, name: 'The Hallway Question' })).toBeVisible();
  await expect(desk.getByText('After it, people can')).toBeVisible();
  photo('module');
};

/** Turns the slides in private; nothing of it reaches a wall, for there is none. */
export const previewDeck = async ({ kit, desk, photo }: Story): Promise<void> => {
  await desk.getByRole('link', { name: 'Preview slides: Slides: The Hallway Question' }).click();
  await expect(desk.getByText(/^Slide 1 of \d+$/)).toBeVisible();
  const slides = desk.frameLocator('iframe');
  await expect(slides.locator('section.present, [data-slide]').first()).toBeVisible();
  await desk.keyboard.press('ArrowRight');
  await desk.keyboard.press('PageDown');
  await expect(desk.getByText(/^Slide 3 of \d+$/)).toBeVisible();
  await desk.getByRole('button', { name: 'Slide before' }).click();
  await expect(desk.getByText(/^Slide 2 of \d+$/)).toBeVisible();
  await expect(desk.getByRole('heading', { name: 'Speaker notes' })).toBeVisible();
  photo('deck-preview');
  expect(await kit.report('audience')).toBeUndefined();
  await desk.getByRole('link', { name: 'The Hallway Question' }).click();
};

/** Plays the video with captions, in one language and in the other. */
export const watchVideo = async ({ desk, photo }: Story): Promise<void> => {
  await desk.getByRole('link', { name: 'Watch: Video: The Hallway Question' }).click();
  const video = desk.locator('video');
  const seconds = (): Promise<number> => video.evaluate((player: HTMLVideoElement) => player.currentTime);
  const shownCue = (): Promise<string> =>
    video.evaluate((player: HTMLVideoElement) =>
      [...player.textTracks]
        .filter(({ mode }) => mode === 'showing')
        .flatMap((track) => [...(track.activeCues ?? [])].map((cue) => `${track.language}: ${(cue as VTTCue).text}`))
        .join(' | '),
    );
  await video.focus();
  await desk.keyboard.press('Space');
  await expect.poll(seconds).toBeGreaterThan(1);
  await expect.poll(shownCue).toMatch(/^en: [^|]+$/);
  photo('video');
  await desk
    .getByRole('radio', { name: /Spanish/ })
    .first()
    .check({ force: true });
  await expect.poll(shownCue).toMatch(/^es: [^|]+$/);
  const heard = await video.evaluate((player: HTMLVideoElement) => ({ muted: player.muted, volume: player.volume }));
  expect(heard).toEqual({ muted: false, volume: 1 });
  await expect(desk.getByRole('heading', { name: 'Transcript' })).toBeVisible();
  await desk.getByRole('link', { name: 'The Hallway Question' }).click();
};

/** Leafs through the workbook, prints it, and carries a copy away on the stick. */
export const takeWorkbook = async ({ kit, desk, stick, photo }: Story): Promise<void> => {
  await desk.getByRole('link', { name: /Leaf through: Workbook/ }).click();
  await expect(desk.getByText(/^Page 1 of \d+$/)).toBeVisible();
  const drawn = (): Promise<number> => desk.locator('canvas[data-page]').evaluate(inkOf);
  await expect.poll(drawn).toBeGreaterThan(0);
  await desk.getByRole('button', { name: 'Next page' }).click();
  await desk.getByRole('button', { name: 'Larger' }).click();
  await expect(desk.getByText(/^Page 2 of \d+$/)).toBeVisible();
  await expect.poll(drawn).toBeGreaterThan(0);
  photo('workbook');

  // What the printer would be handed: every page, with ink on it.
  await desk.evaluate(() => {
    const printed: number[][] = [];
    Object.assign(window, { printed });
    window.print = () => {
      const sheets = [...document.querySelectorAll<HTMLImageElement>('[data-print-page]')];
      printed.push(sheets.map((sheet) => sheet.naturalWidth));
      window.dispatchEvent(new Event('afterprint'));
    };
  });
  const pages = Number(/of (\d+)/.exec((await desk.getByText(/^Page 2 of \d+$/).textContent()) ?? '')?.[1]);
  await desk.getByRole('button', { name: 'Print' }).click();
  const printed = (): Promise<readonly (readonly number[])[]> =>
    desk.evaluate(() => (window as unknown as { printed: number[][] }).printed);
  await expect.poll(async () => (await printed()).length, { timeout: 60_000 }).toBe(1);
  const [sheets] = await printed();
  expect(sheets).toHaveLength(pages);
  expect(Math.min(...(sheets ?? []))).toBeGreaterThan(1500);
  await expect(desk.locator('[data-print-page]')).toHaveCount(0);

  await kit.control.send('answerDialog', { folder: stick });
  await desk.getByRole('button', { name: 'Save a copy…' }).click();
  await expect(desk.getByText(/^Saved as /)).toBeVisible();
  const [saved] = readdirSync(stick);
  expect(saved).toMatch(/Hallway.*\.pdf$/);
  const original = readFileSync(join(SHELF, 'counselor-0-hallway/workbook.en.pdf'));
  expect(readFileSync(join(stick, saved ?? '')).equals(original)).toBe(true);
};

/** How many sampled pixels of a canvas are not white. */
const inkOf = (canvas: HTMLElement | SVGElement): number => {
  const page = canvas as HTMLCanvasElement;
  if (page.width === 0 || page.height === 0) return 0;
  const { data } = page.getContext('2d')?.getImageData(0, 0, page.width, page.height) ?? { data: new Uint8ClampedArray() };
  let ink = 0;
  for (let at = 0; at < data.length; at += 4 * 97) {
    if ((data[at + 3] ?? 0) > 0 && (data[at] ?? 255) + (data[at + 1] ?? 255) + (data[at + 2] ?? 255) < 600) ink += 1;
  }
  return ink;
};
