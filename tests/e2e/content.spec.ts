import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { blobPath } from '../../main/library/blob-store.ts';
import { asKitpack } from '../../main/library/packs/testing/installing.ts';
import { flipByte, writeSmallPack } from '../../main/library/testing/small-pack.ts';
import { Sha256 } from '../../preload/contract/models/ids.ts';
import { sentence } from './bad-input-words.ts';
import { expect, test } from './fixture.ts';
import { type Kit, root } from './kit.ts';
import { expectAccessible, expectNoSidewaysScroll, goTo, okOf } from './screens.ts';

const VIDEO = 'modules/first/video.webm';
const MODULE = '/library/module/test.small/first';
/** A module of the starter pack whose slides are in English alone. */
const ENGLISH_ONLY = { packId: 'scow.starter', moduleId: 'principal-1-making-room' } as const;

const LOOKS = [
  { language: 'en', theme: 'light', width: 1366, height: 768 },
  { language: 'es', theme: 'dark', width: 1093, height: 614 },
  { language: 'es', theme: 'light', width: 1920, height: 1080 },
  { language: 'en', theme: 'dark', width: 1366, height: 768 },
] as const;

const looks = async (
  kit: Kit,
  desk: Page,
  name: string,
  some: readonly (typeof LOOKS)[number][],
  shot: (name: string) => string,
): Promise<void> => {
  for (const { language, theme, width, height } of some) {
    const where = `${name}-${language}-${theme}-${width}`;
    await desk.setViewportSize({ width, height });
    await kit.ask('settings.set', { language, theme });
    await expect(desk.locator('html')).toHaveAttribute('lang', language);
    await expectNoSidewaysScroll(desk, where);
    await expectAccessible(desk, where);
    await desk.screenshot({ path: shot(where) });
  }
  await kit.ask('settings.set', { language: 'en', theme: 'light' });
};

test('content comes by stick, is updated, taken back, verified, and mended', async ({ kit }, info) => {
  test.setTimeout(120_000);
  const shot = (name: string) => info.outputPath(`${name}.png`);
  const stick = info.outputPath('stick');
  const workbook = readFileSync(join(root, 'resources/packs/starter/modules', ENGLISH_ONLY.moduleId, 'workbook.en.pdf'));
  const real = { 'modules/first/workbook.en.pdf': workbook };
  const first = await writeSmallPack(join(stick, 'small'), {}, real);
  const next = await writeSmallPack(
    info.outputPath('next'),
    { version: '1.1.0', county: { agency: 'Sierra County Office of Education' } },
    { ...real, [VIDEO]: Buffer.alloc(9000, 7) },
  );
  const update = await asKitpack(next.folder, info.outputPath('small-1.1.0.kitpack'));
  mkdirSync(info.outputPath('bad'));
  const broken = info.outputPath('bad/cut-off.kitpack');
  writeFileSync(broken, readFileSync(update).subarray(0, 4000));
  const desk = await kit.console();
  const choose = async (button: string, path: string): Promise<void> => {
    await kit.control.send('answerDialog', { paths: [path] });
    await desk.getByRole('button', { name: button }).click();
  };
  const pack = desk.getByRole('region', { name: 'Small pack' });

  await desk.getByRole('link', { name: 'Library' }).click();
  await desk.getByRole('button', { name: 'Content on this laptop' }).click();
  await choose('Choose a file…', broken);
  const preview = desk.getByRole('dialog', { name: 'What would change' });
  await expect(preview.getByText(sentence('packs.not-a-zip', { what: 'cut-off.kitpack' }))).toBeVisible();
  await expect(preview.getByRole('button', { name: 'Install' })).toHaveCount(0);
  await desk.keyboard.press('Escape');

  await choose('Choose a stick or folder…', stick);
  await expect(preview.getByText('new on this laptop')).toBeVisible();
  await expect(preview.getByText('First module')).toBeVisible();
  await expect(preview.getByText(/^Not signed/)).toBeVisible();
  await looks(kit, desk, 'preview', LOOKS.slice(0, 2), shot);
  await preview.getByRole('button', { name: 'Install' }).click();
  await expect(desk.getByText('Installed: Small pack, version 1.0.0 (1 new module).')).toBeVisible();
  await expect(pack.getByText(/^Version 1\.0\.0/)).toBeVisible();

  await choose('Choose a file…', update);
  await expect(preview.getByText('update from 1.0.0')).toBeVisible();
  await expect(preview.getByText('1 changed module')).toBeVisible();
  await expect(preview.getByText('New: county settings')).toBeVisible();
  await looks(kit, desk, 'preview-county', LOOKS.slice(0, 2), shot);
  await preview.getByRole('button', { name: 'Update' }).click();
  await expect(pack.getByText(/^Version 1\.1\.0/)).toBeVisible();
  await expect(pack.getByText('1.0.0, shown before')).toBeVisible();
  await expect(desk.getByText('Installed: Small pack, version 1.1.0 (1 changed module).')).toBeVisible();

  await pack.getByRole('button', { name: 'Go back to 1.0.0: “Small pack”' }).click();
  await desk.getByRole('alertdialog').getByRole('button', { name: 'Go to 1.0.0' }).click();
  await expect(pack.getByText(/^Version 1\.0\.0/)).toBeVisible();

  // What came with the kit is shown again when its update is removed; a session that is planned with the update is named before.
  const { today } = await kit.ask('app.info', {});
  const newer = { id: ENGLISH_ONLY.packId, version: '99.0.0', title: { en: 'Newer starter', es: 'Inicial más nuevo' } };
  await writeSmallPack(info.outputPath('newer/starter'), newer);
  await choose('Choose a stick or folder…', info.outputPath('newer'));
  await preview.getByRole('button', { name: 'Update' }).click();
  const planned = okOf(await kit.ask('sessions.create', { title: 'With the newer', date: today, startsAt: '13:00' }));
  const module = { packId: newer.id, moduleId: 'first' } as const;
  await expect(desk.getByRole('region', { name: 'Newer starter' })).toBeVisible();
  for (const { id: dayId } of planned.days)
    okOf(await kit.ask('sessions.add-module', { sessionId: planned.id, dayId, ...module }));
  await desk.getByRole('button', { name: 'Remove “Newer starter”…' }).click();
  const removal = desk.getByRole('alertdialog', { name: 'Remove this content?' });
  await expect(removal).toContainText('The version that came with the kit is shown again.');
  await expect(removal.getByRole('listitem')).toHaveText([/^With the newer/]);
  await looks(kit, desk, 'remove', LOOKS.slice(0, 2), shot);
  await removal.getByRole('button', { name: 'Remove it' }).click();
  await expect(desk.getByRole('region', { name: 'Newer starter' })).toHaveCount(0);
  await pack.getByRole('button', { name: 'Remove “Small pack”…' }).click();
  await expect(removal).toContainText('all its versions are taken off this laptop');
  await expect(removal.getByRole('listitem')).toHaveCount(0);
  await desk.keyboard.press('Escape');

  const verify = desk.getByRole('region', { name: 'Verify library' });
  await verify.getByRole('button', { name: 'Verify library' }).click();
  await expect(verify.getByText(/^All \d+ files are as they were published\./)).toBeVisible();
  await flipByte(blobPath(join(kit.dataDir, 'library'), Sha256.parse(first.sha256(VIDEO))));
  await verify.getByRole('button', { name: 'Verify again' }).click();
  const damaged = verify.getByRole('list', { name: 'Damaged files' });
  await expect(damaged).toContainText('First module');
  await expect(damaged).toContainText('The video');
  await expect(damaged).toContainText('Video, all languages · video.webm, 10 kB');
  await looks(kit, desk, 'damaged', LOOKS.slice(2), shot);
  // Nothing of it is shown meanwhile.
  await goTo(desk, `${MODULE}/video`);
  await expect(desk.getByText(sentence('content.altered', { what: 'The video, video.webm' }))).toBeVisible();
  await goTo(desk, '/library/content');
  await choose('Mend from a stick or folder…', stick);
  await expect(damaged.getByText('mended from Small pack')).toBeVisible();
  await goTo(desk, `${MODULE}/video`);
  await expect(desk.locator('video')).toBeVisible();

  // Which pack a module is from is said now that there are two; and what is only in English.
  await kit.ask('settings.set', { language: 'es' });
  await goTo(desk, MODULE);
  await expect(desk.getByText('Paquete pequeño, versión 1.0.0')).toBeVisible();
  await expect(desk.getByRole('listitem').filter({ hasText: 'Cuaderno' }).getByText('Solo en inglés')).toBeVisible();
  await goTo(desk, `${MODULE}/workbook`);
  await expect(desk.locator('canvas[data-page="1"]')).toBeVisible();
  await expect(desk.getByText('Solo en inglés')).toBeVisible();
  await goTo(desk, `/library/module/${ENGLISH_ONLY.packId}/${ENGLISH_ONLY.moduleId}/deck`);
  await expect(desk.locator('iframe')).toBeVisible();
  await expect(desk.getByText('Solo en inglés')).toBeVisible();
  await goTo(desk, `/library/module/${ENGLISH_ONLY.packId}/${ENGLISH_ONLY.moduleId}/workbook`);
  await expect(desk.getByText('Traducción en borrador: pida que la revisen')).toBeVisible();

  // While a session goes on: the room that asked for Spanish gets English slides, and content is better left alone.
  await kit.ask('settings.set', { language: 'en' });
  const { id, days } = okOf(await kit.ask('sessions.create', { title: 'En español', date: today, startsAt: '08:30' }));
  okOf(await kit.ask('sessions.update', { sessionId: id, details: { language: 'es' } }));
  const [day] = days;
  if (day === undefined) throw new Error('a session without a day');
  okOf(await kit.ask('sessions.add-module', { sessionId: id, dayId: day.id, ...ENGLISH_ONLY }));
  okOf(await kit.ask('live.start', { sessionId: id, dayId: null }));
  await goTo(desk, `/sessions/${id}/present`);
  await desk.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(desk.getByRole('region', { name: 'Notes' }).getByText('Only in English')).toBeVisible();
  await desk.screenshot({ path: shot('present-only-in-english') });
  await goTo(desk, '/library/content');
  await expect(desk.getByText(/^A session is going on\./)).toBeVisible();
  await verify.getByRole('button', { name: 'Verify again' }).click();
  await expect(desk.getByText('A session is going on, so this goes slowly.')).toBeVisible();
  // It goes on whatever the window shows, and a line says so.
  await goTo(desk, '/');
  await expect(desk.getByText(/^Checking the library: \d+ %$/)).toBeVisible();
  await desk.getByRole('link', { name: 'Show', exact: true }).click();
  await desk.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(verify.getByText(/^Stopped\. Looked at \d+ files?/)).toBeVisible();
});
