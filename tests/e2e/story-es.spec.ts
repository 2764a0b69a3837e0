import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from './fixture.ts';
import { drag, storyOf } from './story/storyteller.ts';
import { place } from './story/wall.ts';

test.use({ environment: { TZ: 'America/Los_Angeles' } });

const TITLE = 'La pregunta en el pasillo, con la niñez en mente';

test('la misma historia en español, por las pantallas principales', async ({ kit, picture }, testInfo) => {
  test.setTimeout(150_000);
  const stick = testInfo.outputPath('memoria');
  mkdirSync(stick);
  const story = await storyOf(kit, stick, picture);
  const { desk, photo, wallPhoto } = story;

  await test.step('el kit habla español desde los ajustes', async () => {
    await desk.getByRole('link', { name: 'Settings' }).click();
    await desk.getByText('Español', { exact: true }).click();
    await expect(desk.getByRole('heading', { level: 1, name: 'Ajustes' })).toBeVisible();
    await expect(desk.locator('html')).toHaveAttribute('lang', 'es');
    photo('ajustes');
  });

  await test.step('biblioteca y diapositivas', async () => {
    await desk.getByRole('link', { name: 'Biblioteca' }).click();
    await desk.getByRole('link', { name: 'La pregunta en el pasillo' }).click();
    photo('modulo');
    await desk.getByRole('link', { name: /^Ver diapositivas:/ }).click();
    await expect(desk.getByText(/^Diapositiva 1 de \d+$/)).toBeVisible();
    await expect(desk.getByText('Traducción en borrador: pida que la revisen')).toBeVisible();
    photo('diapositivas');
  });

  await test.step('planear', async () => {
    await desk.getByRole('link', { name: 'Sesiones' }).first().click();
    await desk.getByRole('button', { name: 'Planear mi primera sesión' }).click();
    await desk.keyboard.type(TITLE);
    await desk.keyboard.press('Enter');
    await desk.getByRole('button', { name: 'Agregar un módulo' }).click();
    await desk.getByRole('button', { name: 'Agregar «La pregunta en el pasillo»' }).click();
    const rows = desk.getByRole('row');
    await expect(rows).toHaveCount(11);
    await desk.getByRole('button', { name: 'Descanso' }).click();
    await expect(rows).toHaveCount(12);
    const pause = rows.filter({ hasText: 'Descanso' });
    await drag(desk, pause.locator('[slot=drag]'), rows.nth(9), 'top');
    await expect(rows.nth(9)).toContainText('Descanso');
    photo('agenda');
    await desk.getByRole('tab', { name: 'Detalles' }).click();
    await expect(desk.getByRole('radio', { name: 'Español' })).toBeChecked();
    photo('detalles');
    await desk.getByRole('tab', { name: /Personas/ }).click();
    await desk.getByLabel('Pegar una lista').fill('Peña, Ana María\nNguyễn, Thảo\nIbáñez, Íñigo');
    await desk.getByRole('button', { name: 'Ver qué entiende el kit' }).click();
    await expect(desk.getByRole('cell', { name: 'Thảo Nguyễn', exact: true })).toBeVisible();
    photo('lista');
    await desk.getByRole('button', { name: 'Agregar a 3 personas' }).click();
    await expect(desk.getByRole('rowheader', { name: 'Íñigo Ibáñez' })).toBeVisible();
  });

  const wall = await test.step('revisar la sala y comenzar', async () => {
    await desk.getByRole('link', { name: 'Revisar la sala' }).click();
    await expect(desk.getByText('Listo', { exact: true })).toHaveCount(4);
    photo('revisar');
    await desk.getByRole('button', { name: 'Comenzar la sesión' }).click();
    const opened = await kit.audience();
    await expect(opened.getByText('Les damos la bienvenida')).toBeVisible();
    wallPhoto('proyeccion-bienvenida');
    return opened;
  });

  await test.step('presentar', async () => {
    await desk.keyboard.press('PageDown');
    await expect.poll(() => place(story)).toBe('title:0');
    await expect(wall.locator('iframe')).toHaveAttribute('title', /./);
    photo('presentar');
    wallPhoto('proyeccion-diapositiva');
    await desk
      .getByRole('navigation', { name: 'Agenda' })
      .getByRole('button', { name: /Video: la pregunta/ })
      .click();
    await desk.keyboard.press('Space');
    // Spoken in English: the captions come in the language of the session by themselves.
    const captions = wall.locator('p[lang]').last();
    await expect(captions).toHaveAttribute('lang', 'es');
    await expect(desk.getByText(/^quedan 2:0\d$/)).toBeVisible();
    photo('video');
    await desk.keyboard.press('Space');
    await desk.keyboard.press('b');
    await expect(desk.getByText('Proyección: NEGRO').first()).toBeVisible();
    await desk.keyboard.press('b');
    await desk.getByRole('checkbox', { name: /Ana María Peña/ }).click();
    await expect(desk.getByRole('region', { name: 'Dónde estamos' })).toContainText('en la sala 1 de 3');
    await desk.keyboard.press('F3');
    await desk.keyboard.type('! Enviar el mapa de derivación');
    await desk.keyboard.press('Enter');
    await expect(desk.getByRole('list', { name: 'Notas de esta sesión' })).toContainText('Enviar el mapa');
    photo('notas');
  });

  await test.step('cerrar', async () => {
    await desk.keyboard.press('Escape');
    await desk.getByRole('button', { name: 'Más', exact: true }).click();
    await desk.getByRole('menuitem', { name: 'Terminar la sesión' }).click();
    await desk.getByRole('button', { name: 'Terminar la sesión' }).click();
    await desk.getByRole('button', { name: 'Terminarla ahora' }).click();
    await expect(desk.getByText('Asistió 1 persona')).toBeVisible();
    photo('cerrar');
    await kit.control.send('answerDialog', { folder: stick });
    await desk.getByRole('button', { name: 'Guardar Resumen (PDF)' }).click();
    await expect(desk.getByText(/^Guardado como /)).toBeVisible({ timeout: 20_000 });
    const [file] = readdirSync(stick);
    expect(file).toMatch(/niñez en mente - resumen\.pdf$/);
    const pdf = await getDocument({ data: new Uint8Array(readFileSync(join(stick, file ?? ''))), verbosity: 0 }).promise;
    expect(new Map(Object.entries((await pdf.getMetadata()).info)).get('Language')).toBe('es');
    photo('guardado');
  });
});
