import { mkdirSync, readFileSync } from 'node:fs';
import { sentence } from './bad-input-words.ts';
import { expect, test } from './fixture.ts';
import { LAPTOP } from './kit.ts';
import { goTo, HALLWAY } from './screens.ts';

const MODULE = `/library/module/${HALLWAY.packId}/${HALLWAY.moduleId}`;

test('finds a module by role and phase, and turns its slides by key, in two languages', async ({ kit, picture }) => {
  const page = await kit.console();
  await page.getByRole('link', { name: 'Library' }).click();
  await expect(page.getByRole('navigation', { name: 'Roles' }).getByRole('link')).toHaveCount(8);
  await page.getByRole('link', { name: 'The Hallway Question' }).click();
  await expect(page.getByText('Our wording: confirm with your program office').first()).toBeVisible();
  // Each objective says where it is practised, written on and asked about.
  const objective = page.getByRole('region', { name: 'After it, people can' }).getByRole('listitem').first();
  await expect(objective).toContainText(/Activity: .+ · Workbook page \d/);
  await expect(objective).toContainText(/Asked afterwards: .+/);
  await objective.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  picture('module', LAPTOP);
  await page.getByRole('link', { name: /^Preview slides/ }).click();
  await expect(page.getByText(/^Slide 1 of \d+/)).toBeVisible();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText(/^Slide 3 of \d+/)).toBeVisible();
  const english = (await page.getByRole('group', { name: 'Speaker notes' }).textContent()) ?? '';
  // Another language stays on the same slide.
  await page.getByText('Spanish', { exact: true }).click();
  await expect(page.getByRole('group', { name: 'Speaker notes' })).not.toHaveText(english);
  await expect(page.getByText(/^Slide 3 of \d+/)).toBeVisible();
  await expect(page.getByText('Draft translation: have it reviewed')).toBeVisible();
});

test('plays a video with captions in the language asked for, its transcript beside it and its script to take along', async ({
  kit,
  picture,
}, info) => {
  const page = await kit.console();
  await goTo(page, `${MODULE}/video`);
  const video = page.locator('video');
  await expect(video).toBeVisible();
  const showing = () =>
    video.evaluate((element: HTMLVideoElement) =>
      [...element.textTracks]
        .filter(({ mode }) => mode === 'showing')
        .map(({ language, cues }) => [language, (cues?.length ?? 0) > 0]),
    );
  await expect(async () => expect(await showing()).toEqual([['en', true]])).toPass();
  await page.getByRole('radiogroup', { name: 'Captions' }).getByText('Spanish').click();
  await expect(async () => expect(await showing()).toEqual([['es', true]])).toPass();
  await video.evaluate((element: HTMLVideoElement) => {
    element.muted = true;
    return element.play();
  });
  await expect(async () =>
    expect(await video.evaluate((element: HTMLVideoElement) => element.currentTime)).toBeGreaterThan(0.5),
  ).toPass();
  await video.evaluate((element: HTMLVideoElement) => element.pause());
  const transcript = page.getByRole('group', { name: 'Transcript' });
  await expect(transcript).toHaveAttribute('lang', 'en');
  await page.getByRole('radiogroup', { name: 'Transcript language' }).getByText('Spanish').click();
  await expect(transcript).toHaveAttribute('lang', 'es');

  // For a trainer who turns the sound off: what the voice says, as a file.
  const folder = info.outputPath('script');
  mkdirSync(folder);
  await kit.control.send('answerDialog', { folder });
  await page.getByRole('button', { name: 'Save the script…' }).click();
  const saved = page.getByText(/^Saved as .* script \(en\)\.txt$/);
  await expect(saved).toBeVisible();
  picture('video-script', LAPTOP);
  const path = ((await saved.textContent()) ?? '').slice('Saved as '.length);
  expect(readFileSync(path, 'utf8')).toContain('script of the narration');
});

test('leafs through a workbook, prints it whole, saves a copy, and says so when the stick is gone', async ({
  kit,
  picture,
}, info) => {
  const page = await kit.console();
  await goTo(page, `${MODULE}/workbook`);
  await expect(page.locator('canvas[data-page="1"]')).toBeVisible();
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect(page.locator('canvas[data-page="2"]')).toBeVisible();
  const drawn = await page.locator('canvas[data-page="2"]').evaluate((canvas: HTMLCanvasElement) => {
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    return new Set(pixels).size;
  });
  expect(drawn, 'shades on the page').toBeGreaterThan(20);

  // All pages stand beside it, small: one stop of the Tab key, arrows choose, only those in sight are drawn.
  const thumbnails = page.getByRole('listbox', { name: 'Pages' });
  await expect(thumbnails.getByRole('option', { name: 'Page 2', exact: true })).toHaveAttribute('aria-selected', 'true');
  await expect(thumbnails.locator('canvas[data-thumbnail="1"][data-drawn]')).toBeVisible();
  await expect(thumbnails.locator('canvas').last()).not.toHaveAttribute('data-drawn');
  await thumbnails.getByRole('option', { selected: true }).focus();
  await page.keyboard.press('End');
  await expect(thumbnails.locator('canvas[data-drawn]').last()).toBeInViewport();
  await expect(thumbnails.getByRole('option').last()).toHaveAttribute('aria-selected', 'true');
  const jump = page.getByRole('textbox', { name: /^Page, 1 to \d+/ });
  await jump.fill('2');
  await jump.press('Enter');
  await expect(page.locator('canvas[data-page="2"]')).toBeVisible();
  await expect(thumbnails.getByRole('option', { selected: true })).toBeInViewport();
  picture('workbook', LAPTOP);

  // The system's print window cannot be driven: what it would have got is asked for instead.
  await page.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset.printing = 'true';
    };
  });
  await page.getByRole('button', { name: 'Print' }).click();
  await expect(page.locator('html[data-printing]')).toBeAttached({ timeout: 30_000 });
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.printToPDF', { preferCSSPageSize: true, printBackground: true });
  const pages =
    Buffer.from(data, 'base64')
      .toString('latin1')
      .match(/\/Type\s*\/Page\b/g) ?? [];
  const [, count = '0'] = /of (\d+)/.exec((await page.getByText(/^Page 2 of \d+/).textContent()) ?? '') ?? [];
  expect(pages.length).toBe(Number(count));
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.getByText(/for the printer/)).toHaveCount(0);

  const folder = info.outputPath('stick');
  mkdirSync(folder);
  await kit.control.send('answerDialog', { folder });
  await page.getByRole('button', { name: 'Save a copy…' }).click();
  const saved = page.getByText(/^Saved as /);
  await expect(saved).toBeVisible();
  const path = ((await saved.textContent()) ?? '').slice('Saved as '.length);
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');

  await kit.control.send('answerDialog', { paths: ['/nowhere/at/all.pdf'] });
  await page.getByRole('button', { name: 'Save a copy…' }).click();
  await expect(page.getByText(sentence('export.gone'))).toBeVisible();
});
