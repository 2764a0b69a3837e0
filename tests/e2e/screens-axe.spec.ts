import type { Page } from '@playwright/test';
import { test } from './fixture.ts';
import type { Kit } from './kit.ts';
import { expectAccessible, expectNoSidewaysScroll, goTo, HALLWAY, liveSession, plannedSession } from './screens.ts';

const MODULE = `/library/module/${HALLWAY.packId}/${HALLWAY.moduleId}`;

/** Something of the place that only shows once its answer has come. */
interface Place {
  readonly name: string;
  readonly path: string;
  readonly shows: string;
}

const LOOKS = [
  { language: 'en', theme: 'light', width: 1366, height: 768 },
  { language: 'es', theme: 'dark', width: 1093, height: 614 },
  { language: 'es', theme: 'light', width: 1920, height: 1080 },
  { language: 'en', theme: 'dark', width: 1366, height: 768 },
] as const;

const visit = async (kit: Kit, page: Page, places: readonly Place[], shots: (name: string) => string): Promise<void> => {
  for (const { language, theme, width, height } of LOOKS) {
    await page.setViewportSize({ width, height });
    await kit.ask('settings.set', { language, theme });
    for (const { name, path, shows } of places) {
      const where = `${name} (${language}, ${theme}, ${width}x${height})`;
      await goTo(page, path);
      await page.locator(shows).first().waitFor();
      await expectNoSidewaysScroll(page, where);
      await expectAccessible(page, where);
      await page.screenshot({ path: shots(`${name}-${language}-${theme}-${width}`) });
    }
  }
};

test('every place is accessible and holds its width: planning', async ({ kit }, info) => {
  test.setTimeout(240_000);
  const page = await kit.console();
  const { id } = await plannedSession(kit);
  const places: readonly Place[] = [
    { name: 'sessions', path: '/', shows: 'article' },
    { name: 'library', path: '/library', shows: 'h4 a' },
    { name: 'content', path: '/library/content', shows: 'table' },
    { name: 'module', path: MODULE, shows: '#module-items' },
    { name: 'deck', path: `${MODULE}/deck`, shows: 'iframe' },
    { name: 'video', path: `${MODULE}/video`, shows: 'video' },
    { name: 'workbook', path: `${MODULE}/workbook`, shows: 'canvas[data-page]' },
    { name: 'packet', path: '/library/packet', shows: 'tbody tr' },
    { name: 'settings', path: '/settings', shows: 'dl' },
    { name: 'details', path: `/sessions/${id}/plan/details`, shows: 'fieldset' },
    { name: 'agenda', path: `/sessions/${id}/plan/agenda`, shows: '[role=row]' },
    { name: 'people', path: `/sessions/${id}/plan/people`, shows: 'tbody tr' },
    { name: 'pack', path: `/sessions/${id}/plan/pack`, shows: 'tbody tr' },
    { name: 'check', path: `/sessions/${id}/check`, shows: 'main li h3' },
    { name: 'finish-before', path: `/sessions/${id}/finish`, shows: 'main h2' },
    { name: 'nowhere', path: '/nowhere', shows: 'h1' },
  ];
  await visit(kit, page, places, (name) => info.outputPath(`${name}.png`));
});

test('every place is accessible and holds its width: while a session goes on', async ({ kit }, info) => {
  test.setTimeout(180_000);
  const page = await kit.console();
  const { id } = await liveSession(kit);
  const places: readonly Place[] = [
    { name: 'sessions-live', path: '/', shows: 'article' },
    { name: 'check-live', path: `/sessions/${id}/check`, shows: 'main h1' },
    { name: 'finish-live', path: `/sessions/${id}/finish`, shows: 'tbody tr' },
  ];
  await visit(kit, page, places, (name) => info.outputPath(`${name}.png`));
});
