import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { writeManifest } from '../../build/content/manifest/write-manifest.ts';
import { installPackFolder } from '../../main/library/testing/install-pack-folder.ts';
import { slidesPdf } from '../../main/library/testing/slides-pdf.ts';
import { PlainTime } from '../../preload/contract/models/time.ts';
import { expectSaid, expectSaidInSpanish, expectWallSays } from './bad-input-words.ts';
import { expect, test } from './fixture.ts';
import { LAPTOP } from './kit.ts';
import { openPresent, placeOf, viewFrom } from './present-scene.ts';
import { expectAccessible, goTo } from './screens.ts';

const MODULES = ['office', 'web', 'broken'] as const;
const en = (text: string) => ({ en: text });

const NOTES = `---
title: "At the door"
---
## Page 1: question
**Minutes:** 2. Wait for three hands.
`;

const WEB = `<!doctype html><html lang="en"><head><title>From the web</title><script>document.title = 'ran'</script></head><body>
<div class="reveal"><div class="slides">
  <section id="Web_One" data-background-color="#12383f"><h2>Who keeps the door?</h2><p class="fragment">A neighbour</p>
    <aside class="notes">Count to <strong>ten</strong>.</aside></section>
  <section><section id="above"><h2>Above</h2></section><section id="below"><h2>Below</h2></section></section>
</div></div></body></html>`;

/** 64 by 24 of one colour, as PNG. */
const LOGO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAEAAAAAYAQMAAABwemkHAAAAA1BMVEUfb3gMu1fxAAAADElEQVQI12NgGJ4AAADYAAHoUyD/AAAAAElFTkSuQmCC',
  'base64',
);

const COUNTY = {
  ...{ agency: 'Example County Office of Education', address: '1 School Street, Example, CA 90000', logo: 'logo.png' },
  signatory: { name: 'Jordan Ellis', title: 'Director of Student Wellness' },
  ce: {
    approvalAgency: 'CAMFT',
    providerNumber: '000000',
    statement: en('This course meets the qualifications for continuing education.'),
  },
  hours: { graceMinutes: 10, minimumPercent: 80, roundToMinutes: 15, rounding: 'down', partial: 'proportional' },
  retention: 'standard',
  evaluation: [
    {
      id: 'monday',
      kind: 'agree',
      text: { en: 'I will use something from today on Monday.', es: 'Usaré algo de hoy el lunes.' },
    },
  ],
};

/** A program office's folder: slides from an office program, slides from the web, and a PDF that was damaged on the way. */
const writeOfficePack = async (folder: string): Promise<void> => {
  const put = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  const phase = { id: 'p', number: '0', title: en('All'), standing: 'starter', modules: MODULES };
  const role = { id: 'principal', title: en('Principal'), standing: 'confirmed', summary: en('Leads.'), phases: [phase] };
  const names = {
    id: 'office.pack',
    version: '1.0.0',
    minKit: '0.1.0',
    title: en('Office'),
    publisher: 'Office',
    license: 'CC0-1.0',
  };
  put('roles.json', JSON.stringify({ ...names, languages: ['en'], roles: [role] }));
  for (const id of MODULES) {
    const module = {
      id,
      title: en(`Module ${id}`),
      standing: 'starter',
      overview: en('About.'),
      objectives: [{ id: 'o', text: en('Do.') }],
    };
    const items = [{ id: 'deck', kind: 'deck', title: en(`Slides ${id}`) }];
    const agenda = [{ kind: 'deck', title: en(`Talk ${id}`), minutes: 20, item: 'deck' }];
    put(`modules/${id}/module.json`, JSON.stringify({ ...module, items, agenda }));
  }
  const pages = [
    { title: 'Who calls?', text: 'A neighbour at the door', ground: [0.9, 0.95, 1] as const },
    { title: 'What do you say?', text: 'One kind sentence' },
    { title: 'And then?', text: 'Write it down' },
  ];
  put('modules/office/deck.en.pdf', await slidesPdf(pages));
  put('modules/office/deck.en.notes.md', NOTES);
  put('modules/web/deck.en.html', WEB);
  put('modules/broken/deck.en.pdf', await slidesPdf([{}]));
  put('logo.png', LOGO);
  put('county.json', JSON.stringify(COUNTY));
  const { manifest } = await writeManifest(folder);
  const broken = new TextEncoder().encode('%PDF-1.7 and nothing else');
  put('modules/broken/deck.en.pdf', broken);
  const sha256 = createHash('sha256').update(broken).digest('hex');
  const files = manifest.files.map((file) =>
    file.path === 'modules/broken/deck.en.pdf' ? { ...file, sha256, size: broken.length } : file,
  );
  put('pack.json', JSON.stringify({ ...manifest, files }));
};

test('slides from an office program and from the web are presented like the kit’s own, and broken ones are only said', async ({
  freshKit: kit,
  picture,
}, info) => {
  const folder = info.outputPath('pack');
  await writeOfficePack(folder);
  const installed = await installPackFolder(join(kit.dataDir, 'library'), folder, '99.0.0');
  expect(installed.ok).toBe(true);
  await kit.start();
  const desk = await kit.console();
  const { today } = await kit.ask('app.info', {});
  const created = await kit.ask('sessions.create', { title: 'Doors', date: today, startsAt: PlainTime.parse('08:30') });
  if (!created.ok) throw new Error(created.problem.code);
  const { id: sessionId, days } = created.value;
  const dayId = days[0]?.id;
  if (dayId === undefined) throw new Error('a session without a day');
  for (const moduleId of MODULES) await kit.ask('sessions.add-module', { sessionId, dayId, packId: 'office.pack', moduleId });

  // Its county's settings have come along, and are in force because there are no others.
  expect(created.value.hostAgency).toBe(COUNTY.agency);
  await goTo(desk, '/settings');
  await expect(desk.getByText('From your county’s content: Office 1.0.0, published by Office. Not signed.')).toBeVisible();
  await expect(desk.getByRole('img', { name: `Logo of ${COUNTY.agency}` })).toHaveJSProperty('naturalWidth', 64);
  await desk.getByRole('textbox', { name: 'Signs here: name' }).fill('Robin Vega');
  await desk.getByRole('textbox', { name: 'Signs here: title' }).fill('Coordinator');
  await desk.keyboard.press('Tab');
  await expect(desk.getByRole('button', { name: 'Use the county’s signatory' })).toBeVisible();
  await desk.getByRole('heading', { name: 'Your county' }).scrollIntoViewIfNeeded();
  await expectAccessible(desk, 'county settings');
  picture('settings-county', LAPTOP);
  await kit.ask('settings.set', { language: 'es', theme: 'dark' });
  await expect(desk.getByText('Usaré algo de hoy el lunes.')).toBeVisible();
  await expectAccessible(desk, 'county settings in Spanish');
  picture('settings-county-es', LAPTOP);
  await kit.ask('settings.set', { language: 'en', theme: 'light' });

  // In the library first: privately, with notes beside it.
  await goTo(desk, '/library/module/office.pack/office/deck');
  await expect(desk.getByText(/^Slide 1 of 3/)).toBeVisible();
  await expect(desk.getByText('Wait for three hands.')).toBeVisible();
  const preview = desk.frameLocator('iframe').locator('section.present canvas');
  await expect(preview).toBeVisible();
  picture('library-pdf', LAPTOP);
  await desk.getByRole('button', { name: /^Save handout…/ }).click();
  await expect(desk.getByText(/^The text of the slides as a PDF to read: .* Pictures are not in it/)).toBeVisible();
  picture('handout-pdf', LAPTOP);
  await desk.getByRole('button', { name: 'Cancel' }).click();

  await kit.ask('live.start', { sessionId, dayId });
  await openPresent(desk, sessionId);
  const place = async (): Promise<string> => placeOf((await viewFrom(desk)).state);
  const wall = await kit.audience();
  // Until a new deck is on the glass, the old one's document is there before it.
  const newest = wall.locator('iframe').last().contentFrame();
  const slide = newest.locator('section.present:not(.stack)');
  await desk.keyboard.press('PageDown');
  await expect.poll(place).toBe('question:0');
  await expect(slide.locator('canvas')).toBeVisible();
  await expect(desk.getByText('Wait for three hands.')).toBeVisible();
  await desk.keyboard.press('ArrowRight');
  await expect.poll(place).toBe('page-2:0');
  await expect(slide).toHaveAttribute('data-slide', 'page-2');
  await expectWallSays(wall, []);
  picture('present-pdf');
  await desk.keyboard.press('g');
  const pictures = desk.frameLocator('iframe[title="Pictures of the slides"]').locator('.grid-cell canvas');
  await expect(pictures).toHaveCount(3);
  await expectAccessible(desk, 'the overview of a PDF');
  picture('overview-pdf', LAPTOP);
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('Control+f');
  await desk.keyboard.type('write it');
  await desk.keyboard.press('Enter');
  await expect.poll(place).toBe('page-3:0');

  // The web's slides: fragments by key, notes on the console alone, nothing ran.
  const agenda = desk.getByRole('navigation', { name: 'Agenda' });
  await agenda.getByRole('button', { name: /Talk web/ }).click();
  await expect.poll(place).toBe('web-one:0');
  await desk.keyboard.press('PageDown');
  await expect.poll(place).toBe('web-one:1');
  await expect(slide.getByText('A neighbour')).toBeVisible();
  await expect(desk.getByText('Count to ten.')).toBeVisible();
  await expect(newest.getByText('Count to')).toHaveCount(0);
  await expect(slide.getByRole('heading')).toHaveCSS('color', 'rgb(253, 246, 234)');
  picture('present-web');
  await desk.keyboard.press('PageDown');
  await desk.keyboard.press('PageDown');
  await expect.poll(place).toBe('below:0');

  await agenda.getByRole('button', { name: /Talk broken/ }).click();
  await expectSaid(desk, 'content.deck-unreadable', { what: 'Slides broken, deck.en.pdf' });
  await expectWallSays(wall, ['Talk broken']);
  await expectSaidInSpanish(kit, 'content.deck-unreadable');
  picture('present-broken');

  // The summary bears the county's logo and who signs on this laptop.
  await goTo(desk, `/sessions/${sessionId}/finish`);
  await kit.control.send('answerDialog', { folder: info.outputPath() });
  await desk.getByRole('button', { name: 'Save Summary (PDF)' }).click();
  const saved = (): string | undefined => readdirSync(info.outputPath()).find((name) => name.endsWith('.pdf'));
  await expect.poll(saved, { timeout: 30_000 }).toBeDefined();
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(info.outputPath(saved() ?? ''))), verbosity: 0 }).promise;
  const first = await pdf.getPage(1);
  const { fnArray } = await first.getOperatorList();
  expect(fnArray.filter((each) => each === OPS.paintImageXObject)).toHaveLength(1);
  const last = await (await pdf.getPage(pdf.numPages)).getTextContent();
  expect(last.items.map((each) => ('str' in each ? each.str : '')).join(' ')).toContain('Robin Vega, Coordinator');
});
