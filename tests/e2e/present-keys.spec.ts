import { expect, test } from './fixture.ts';
import { LAPTOP } from './kit.ts';
import { openPresent, placeOf, presentScene, type Scene } from './present-scene.ts';
import { goTo, HALLWAY } from './screens.ts';

/** Where the trainer is, waited for: commands are answered after they are written down. */
const at = (scene: Scene) => expect.poll(async () => placeOf(await scene.state()));

/** Presses a key and expects that the wall goes on by one. */
const goesOn = async (scene: Scene, key: string): Promise<void> => {
  const before = placeOf(await scene.state());
  await scene.desk.keyboard.press(key);
  await at(scene).not.toBe(before);
};

test('a clicker and the keys drive the slides', async ({ kit, picture }) => {
  const scene = await presentScene(kit);
  const { desk } = scene;
  await desk.keyboard.press('PageDown');
  await at(scene).toBe('title:0');
  await desk.keyboard.press('ArrowRight');
  await at(scene).toBe('hallway:0');
  await desk.keyboard.press(' ');
  await at(scene).toBe('first-answers:0');
  await desk.keyboard.press('PageUp');
  await at(scene).toBe('hallway:0');
  await desk.keyboard.press('Home');
  await at(scene).toBe('title:0');
  await desk.keyboard.press('End');
  await at(scene).toBe('first-answers:0');
  picture('console-slide', LAPTOP);

  await desk.keyboard.press('b');
  await expect.poll(async () => (await scene.state()).cover).toBe('black');
  await expect(desk.getByText('Wall: BLACK').first()).toBeVisible();
  await desk.keyboard.press('.');
  await expect.poll(async () => (await scene.state()).cover).toBe('none');

  const before = await scene.state();
  for (const key of ['F5', 'Shift+F5', 'Escape']) await desk.keyboard.press(key);
  await desk.keyboard.press('F2');
  expect((await scene.state()).revision).toBe(before.revision);
});

test('every press of a held key reaches the wall, and every slide is shown', async ({ kit }) => {
  const scene = await presentScene(kit);
  const { desk, wall } = scene;
  await wall.evaluate(() => {
    const shown: string[] = [];
    (window as unknown as { shown: string[] }).shown = shown;
    window.addEventListener('message', ({ data }) => {
      if (data?.kind === 'shown') shown.push(`${data.slide.slideId}:${data.slide.step}`);
    });
  });
  const shown = () => wall.evaluate(() => (window as unknown as { shown: string[] }).shown);
  await desk.keyboard.press('PageDown');
  // On the glass, not only in the state: until its document is there, the wall shows what is asked last.
  await expect.poll(shown).toEqual(['title:0']);
  // As fast as a keyboard repeats: thirty a second.
  for (let press = 0; press < 5; press += 1) await desk.keyboard.press('PageDown', { delay: 33 });
  await at(scene).toBe('first-answers:3');
  await expect
    .poll(shown)
    .toEqual(['title:0', 'hallway:0', 'first-answers:0', 'first-answers:1', 'first-answers:2', 'first-answers:3']);
});

test('keys work whatever was clicked last', async ({ kit }) => {
  const scene = await presentScene(kit);
  const { desk } = scene;
  const rail = desk.getByRole('navigation', { name: 'Agenda' });
  await rail.getByRole('button', { name: /Monday, between/ }).click();
  await at(scene).toBe('title:0');
  const places: readonly (readonly [string, () => Promise<void>])[] = [
    ['the mirror of the wall', () => desk.getByRole('region', { name: 'On the wall' }).click()],
    ['what comes next', () => desk.getByRole('region', { name: 'Next' }).click()],
    ['the speaker notes', () => desk.getByRole('region', { name: 'Speaker notes' }).click()],
    ['the size of the notes', () => desk.getByRole('button', { name: 'Larger notes' }).click()],
    ['a person', () => desk.getByRole('checkbox', { name: /Wu Li/ }).click()],
    ['the agenda', () => rail.getByRole('button', { name: /Trust has three/ }).click()],
  ];
  for (const [what, click] of places) {
    await test.step(what, async () => {
      await click();
      await goesOn(scene, 'ArrowRight');
    });
  }
  for (const name of ['Welcome', 'Freeze', 'Black']) {
    await test.step(name, async () => {
      await desk.getByRole('button', { name, exact: true }).click();
      await goesOn(scene, 'ArrowRight');
      await desk.getByRole('button', { name, exact: true }).click();
      await goesOn(scene, 'ArrowLeft');
    });
  }
});

test('in a text field only PageUp and PageDown reach the slides; a focused button keeps space and arrows', async ({ kit }) => {
  const scene = await presentScene(kit);
  const { desk } = scene;
  await desk.keyboard.press('PageDown');
  await at(scene).toBe('title:0');
  await desk.keyboard.press('F3');
  const field = desk.getByRole('textbox', { name: 'Write a note' });
  await expect(field).toBeFocused();
  await desk.keyboard.type('b. g home ? no');
  await desk.keyboard.press('ArrowLeft');
  await desk.keyboard.press('Home');
  await expect(field).toHaveValue('b. g home ? no');
  expect(placeOf(await scene.state())).toBe('title:0');
  expect((await scene.state()).cover).toBe('none');
  await goesOn(scene, 'PageDown');
  await expect(field).toBeFocused();

  // The panel remembers the cursor: there and back, it stands where it stood.
  await desk.keyboard.press('F2');
  await desk.keyboard.press('F3');
  await expect(field).toBeFocused();
  expect(await field.evaluate((area: HTMLTextAreaElement) => area.selectionStart)).toBe(0);
  await desk.keyboard.press('Escape');
  await expect(field).not.toBeFocused();
  await goesOn(scene, 'ArrowRight');

  const black = desk.getByRole('button', { name: 'Black', exact: true });
  await black.focus();
  const place = placeOf(await scene.state());
  await desk.keyboard.press('ArrowRight');
  await desk.keyboard.press(' ');
  await expect.poll(async () => (await scene.state()).cover).toBe('black');
  expect(placeOf(await scene.state())).toBe(place);
  await goesOn(scene, 'PageUp');
});

test('keys that land on the wall do what they do on the console, and never anything of their own', async ({ kit }) => {
  const scene = await presentScene(kit);
  const { wall, desk } = scene;
  await wall.keyboard.press('PageDown');
  await at(scene).toBe('title:0');
  await wall.keyboard.press('b');
  await expect.poll(async () => (await scene.state()).cover).toBe('black');
  await wall.keyboard.press('b');
  for (const key of ['F5', 'Shift+F5', 'Control+r', 'Control+p', 'Escape']) await wall.keyboard.press(key);
  await wall.keyboard.press('PageDown');
  await at(scene).toBe('hallway:0');
  await wall.keyboard.press('g');
  await expect(desk.getByRole('dialog', { name: /Overview/ })).toBeVisible();
  await desk.keyboard.press('Escape');

  // The room goes on while the trainer looks something up: from any place, and from the wall itself.
  await goTo(desk, `/sessions/${scene.sessionId}/plan/people`);
  const name = desk.getByRole('textbox', { name: 'Name', exact: true });
  await name.fill('Nora');
  await goesOn(scene, 'PageDown');
  await wall.keyboard.press('ArrowLeft');
  await at(scene).toBe('hallway:0');
  // Arrows and letters are the place's own.
  await name.press('ArrowLeft');
  await name.press('b');
  await expect(name).toHaveValue('Norba');
  await goTo(desk, `/library/module/${HALLWAY.packId}/${HALLWAY.moduleId}`);
  const preview = desk.getByRole('link', { name: /^Preview slides: / });
  await preview.focus();
  await goesOn(scene, 'PageDown');
  expect((await scene.state()).cover).toBe('none');
  const before = await scene.state();
  // What is leafed through in private has the two keys, and the wall's window still drives the wall.
  await preview.click();
  await expect(desk.getByText(/^Slide 1 of \d+$/)).toBeVisible();
  await desk.keyboard.press('PageDown');
  await expect(desk.getByText(/^Slide 2 of \d+$/)).toBeVisible();
  expect((await scene.state()).revision).toBe(before.revision);
  await wall.keyboard.press('PageUp');
  await at(scene).toBe('hallway:0');
  await expect(desk.getByText(/^Slide 2 of \d+$/)).toBeVisible();

  // What another place said in passing does not lie over the notes; the pointer on it would keep it for ever.
  await goTo(desk, `/sessions/${scene.sessionId}/plan/people`);
  await name.fill('Nora Quist');
  await name.press('Enter');
  const said = desk.getByText('Nora Quist is expected');
  await said.hover();
  await openPresent(desk, scene.sessionId);
  await expect(desk.getByRole('button', { name: 'Next', exact: true })).toBeVisible();
  await expect(said).toHaveCount(0);
});

test('letter keys can be switched off; everything stays within reach', async ({ kit }) => {
  const scene = await presentScene(kit);
  const { desk } = scene;
  await kit.ask('settings.set', { letterKeys: false });
  await desk.keyboard.press('PageDown');
  await at(scene).toBe('title:0');
  for (const key of ['b', '.', 'g', '?']) await desk.keyboard.press(key);
  expect((await scene.state()).cover).toBe('none');
  await expect(desk.getByRole('dialog')).toHaveCount(0);
  await desk.keyboard.press('F1');
  await expect(desk.getByRole('dialog', { name: 'Keys' })).toBeVisible();
});

test('letter keys are chosen in Settings by pressing them, and what is taken is said in words', async ({ kit, picture }) => {
  const scene = await presentScene(kit);
  const { desk } = scene;
  await desk.keyboard.press('PageDown');
  await at(scene).toBe('title:0');
  await goTo(desk, '/settings');
  const change = (what: string) => desk.getByRole('button', { name: new RegExp(`^Change the key for “${what}`) });
  const said = desk.getByRole('group', { name: 'Which key does what' }).getByRole('status');
  await change('Overview').press('Enter');
  await expect(desk.getByText('press a key…')).toBeVisible();
  await desk.keyboard.press('b');
  await expect(said).toContainText('B is taken already: “Black, and back”.');
  await desk.keyboard.press('F7');
  await expect(said).toContainText('Only a letter, a digit or a sign');
  await desk.keyboard.press('Space');
  await expect(said).toContainText('Space goes on to the next slide');
  picture('letter-keys', LAPTOP);
  await desk.keyboard.press('o');
  await expect(said).toContainText('Overview of slides: O from now on.');
  await expect(change('Overview')).toHaveAccessibleName(/now O$/);
  await change('Black, and back').click();
  await desk.keyboard.press('x');
  await change('Black, as many').click();
  await desk.keyboard.press('Backspace');
  await expect(change('Black, as many')).toHaveAccessibleName(/now no key$/);
  // Escape leaves a key as it was, and the place as it is.
  await change('All keys').click();
  await desk.keyboard.press('Escape');
  await expect(change('All keys')).toHaveAccessibleName(/now \? \(question mark\)$/);

  await openPresent(desk, scene.sessionId);
  await expect(desk.getByRole('button', { name: 'Next', exact: true })).toBeVisible();
  for (const key of ['b', '.', 'g']) await desk.keyboard.press(key);
  await desk.keyboard.press('x');
  await expect.poll(async () => (await scene.state()).cover).toBe('black');
  await desk.keyboard.press('x');
  // On the wall, too.
  await scene.wall.keyboard.press('o');
  await expect(desk.getByRole('dialog', { name: /Overview/ })).toBeVisible();
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('?');
  const keys = desk.getByRole('dialog', { name: 'Keys' });
  await expect(keys.getByRole('term').filter({ hasText: /^X$/ })).toBeVisible();
  await expect(keys.getByRole('term').filter({ hasText: /^O$/ })).toBeVisible();
  expect((await scene.state()).cover).toBe('none');
});

test('overview and find look privately; only Enter sends to the wall', async ({ kit, picture }) => {
  const scene = await presentScene(kit);
  const { desk } = scene;
  await desk.keyboard.press('PageDown');
  await at(scene).toBe('title:0');
  await desk.keyboard.press('g');
  const chosen = desk.getByRole('gridcell', { selected: true });
  await expect(chosen).toContainText('The Hallway Question');
  for (let press = 0; press < 3; press += 1) await desk.keyboard.press('ArrowRight');
  await expect(chosen).toContainText('A school as a center of wellness');
  await desk.keyboard.press('ArrowDown');
  await expect(chosen).toContainText('Trust has three parts');
  await desk.keyboard.press('ArrowUp');
  await expect(chosen).toContainText('A school as a center of wellness');
  expect(placeOf(await scene.state())).toBe('title:0');
  // Real slides, drawn small, each where its name is; and the chosen one large enough to be read.
  const pictures = desk.frameLocator('iframe[title="Pictures of the slides"]');
  await expect(pictures.locator('[data-slide="title"] h1')).toHaveText('The Hallway Question');
  await expect(pictures.locator('.grid-cell')).toHaveCount(16);
  const [drawn, named] = [
    await pictures.locator('.grid-cell[data-slide="title"]').boundingBox(),
    await desk.getByRole('gridcell').first().boundingBox(),
  ];
  expect([drawn?.x, drawn?.y, drawn?.width]).toEqual([named?.x, named?.y, named?.width]);
  await expect(desk.getByRole('dialog').getByRole('img', { name: /^Slide 4, A school as a center/ })).toBeVisible();
  picture('console-overview', LAPTOP);
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('dialog')).toHaveCount(0);
  expect(placeOf(await scene.state())).toBe('title:0');

  await desk.keyboard.press('Control+f');
  await desk.getByRole('combobox').fill('confidential');
  await expect(desk.getByRole('group', { name: /^In this deck/ }).getByRole('option')).toHaveCount(1);
  picture('console-find', LAPTOP);
  await desk.keyboard.press('Enter');
  await at(scene).toBe('first-answers:0');

  // Under a black wall a slide is made ready, and no word says that it is on it.
  await desk.keyboard.press('b');
  await expect.poll(async () => (await scene.state()).cover).toBe('black');
  await desk.keyboard.press('g');
  await expect(desk.getByText('on the wall', { exact: true })).toHaveCount(0);
  await desk.keyboard.press('Home');
  await desk.getByRole('button', { name: 'Make it ready' }).click();
  await at(scene).toBe('title:0');
  expect((await scene.state()).cover).toBe('black');
});
