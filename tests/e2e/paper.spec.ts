import { mkdirSync, readFileSync } from 'node:fs';
import { expect, test } from './fixture.ts';
import { LAPTOP } from './kit.ts';
import { readPdf } from './read-pdf.ts';
import { expectAccessible, goTo, HALLWAY, plannedSession } from './screens.ts';

/** What comes out of the library on paper, made by the kit's own windows and read back from the files. */

const MODULE = `/library/module/${HALLWAY.packId}/${HALLWAY.moduleId}`;

test('a deck comes out as a handout that can be read without seeing it', async ({ kit, picture }, info) => {
  const desk = await kit.console();
  const folder = info.outputPath('stick');
  mkdirSync(folder);
  const saved = async (): Promise<Uint8Array> => {
    const words = desk.getByText(/^Saved as /).last();
    await expect(words).toBeVisible();
    return readFileSync(((await words.textContent()) ?? '').slice('Saved as '.length));
  };

  await goTo(desk, MODULE);
  await desk.getByRole('button', { name: /^Save handout…/ }).click();
  const dialog = desk.getByRole('dialog', { name: 'Save a handout' });
  await expect(dialog).toBeVisible();
  await expectAccessible(desk, 'the handout dialog');
  picture('handout-dialog', LAPTOP);
  await kit.control.send('answerDialog', { folder });
  await dialog.getByRole('button', { name: 'Choose where to save it…' }).click();
  const bytes = await saved();

  const module = await kit.ask('library.module', HALLWAY);
  const item = module.ok ? module.value.items.find(({ kind }) => kind === 'deck') : undefined;
  if (item === undefined) throw new Error('The deck is not there.');
  const deck = await kit.ask('library.deck', { item: item.ref, language: 'en' });
  if (!deck.ok) throw new Error('The deck cannot be read.');
  const { slides, title } = deck.value;
  const english = await readPdf(bytes, { language: 'en', title: `Handout: ${title}` });
  expect(english.problems).toEqual([]);
  const [top] = english.outline;
  expect(top?.title).toBe(title);
  expect(top?.items.map((one) => one.title)).toEqual(slides.slice(1).map((slide, index) => `${index + 2} ${slide.title}`));
  expect(english.roles.filter((role) => role === 'H1')).toHaveLength(1);
  expect(english.roles.filter((role) => role === 'H2')).toHaveLength(slides.length - 1);
  const drawings = slides.flatMap((slide) => [...slide.source.matchAll(/<title[^>]*>(.+)<\/title>\s*<desc[^>]*>(.+)<\/desc>/g)]);
  expect(drawings.length).toBeGreaterThan(1);
  for (const [, name = '', description = ''] of drawings) {
    expect(english.alts).toContain(name.trim());
    expect(english.text).toContain(description);
  }
  expect(english.text).not.toContain('Likely wrong answers');

  await kit.control.send('answerDialog', { folder });
  const spanish = await kit.ask('paper.save-handout', { item: item.ref, language: 'es', withNotes: true });
  if (!spanish.ok) throw new Error(spanish.problem.code);
  const trainers = await readPdf(readFileSync(spanish.value.path), {
    language: 'es',
    title: 'Material para repartir: La pregunta en el pasillo',
  });
  expect(trainers.problems).toEqual([]);
  for (const words of ['Traducción en borrador', 'Para quien presenta: no se reparte', 'Respuestas equivocadas probables'])
    expect(trainers.text).toContain(words);
});

test('workbooks become one packet with a cover and page numbers, saved or printed', async ({ kit, picture }, info) => {
  const desk = await kit.console();
  const { id, title } = await plannedSession(kit);
  const folder = info.outputPath('stick');
  mkdirSync(folder);
  await goTo(desk, `/sessions/${id}/plan/pack`);
  // Three people are expected, so three copies are proposed; one of them reads Spanish.
  const english = desk.getByRole('textbox', { name: /copies in English$/ }).first();
  await expect(english).toHaveValue('3');
  await english.fill('2');
  await desk
    .getByRole('textbox', { name: /copies in Spanish$/ })
    .first()
    .fill('1');
  await desk.keyboard.press('Tab');
  await expect(desk.getByText(/^Copies: 3\. Pages: \d+/)).toBeVisible();
  picture('packet', LAPTOP);
  await kit.control.send('answerDialog', { folder });
  await desk.getByRole('button', { name: 'Save as one PDF…' }).click();
  const words = desk.getByText(/^Saved as /);
  await expect(words).toBeVisible({ timeout: 30_000 });
  const bytes = readFileSync(((await words.textContent()) ?? '').slice('Saved as '.length));
  const packet = await readPdf(bytes, { language: 'en', title: `Print packet: ${title}` });
  expect(packet.problems).toEqual([]);
  const count = packet.pages.length;
  const [cover = '', ...others] = packet.pages;
  for (const part of [title, 'Workbook: The Hallway Question', 'English', 'Spanish', '3 copies', `Page 1 of ${count}`])
    expect(cover).toContain(part);
  const numbered = others.filter((text) => text !== '');
  for (const text of numbered) expect(text).toMatch(/(copy|ejemplar) \d (of|de) \d (Page|Página) \d+ (of|de) \d+$/);
  for (const [index, text] of others.entries())
    if (text !== '') expect(text).toMatch(new RegExp(`(Page|Página) ${index + 2} (of|de) ${count}$`));
  expect(numbered.filter((text) => /copy 2 of 2/.test(text)).length).toBe(
    numbered.filter((text) => /copy 1 of 2/.test(text)).length,
  );
  expect(packet.fields).toBe(0);

  // The system's print window cannot be driven: that it would open, with every page, is seen. Ten pages of it.
  await english.fill('0');
  await desk.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset.printing = String(document.querySelectorAll('[data-print-page]').length);
    };
  });
  await desk.keyboard.press('Tab');
  await desk.getByRole('button', { name: 'Print…' }).click();
  await expect(desk.locator(`html[data-printing="10"]`)).toBeAttached({ timeout: 60_000 });
  await desk.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(desk.getByText(/for the printer/)).toHaveCount(0);
});
