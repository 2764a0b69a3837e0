import { expectOk } from '../../main/records/testing/test-records.ts';
import { PersonDraft } from '../../preload/contract/models/person.ts';
import { expect, test } from './fixture.ts';
import { LAPTOP } from './kit.ts';
import { afterCrash, presentScene, viewFrom } from './present-scene.ts';
import { expectAccessible } from './screens.ts';

test('ticks people in and out, backfills, takes a walk-in and takes the last one back', async ({ kit, picture }) => {
  // Held three days after it was planned: a time that is typed late is of today all the same.
  const scene = await presentScene(kit, 3);
  const { desk } = scene;
  await desk.keyboard.press('F2');
  await desk.keyboard.type('pena');
  await desk.keyboard.press('Enter');
  const top = desk.getByRole('region', { name: 'Where we are' });
  await expect(top).toContainText('in the room 1 of 6');
  await expect(desk.getByText(/Ana María Peña, in at/)).toBeVisible();
  // The name is selected: the next one is typed over it.
  await desk.keyboard.type('nguyen');
  await desk.keyboard.press('Enter');
  await expect(top).toContainText('in the room 2 of 6');
  picture('console-room', LAPTOP);
  await desk.getByRole('button', { name: 'Undo' }).click();
  await expect(top).toContainText('in the room 1 of 6');

  await desk.keyboard.press('Control+a');
  await desk.keyboard.press('Delete');
  await desk.getByRole('button', { name: 'Times of Wu Li' }).click();
  const room = await kit.ask('presence.room', { sessionId: scene.sessionId });
  expect(room.ok).toBe(true);
  const came = desk.getByRole('group', { name: 'Came in at' });
  /** Types when that was; the answer is the minute that it means. */
  const typeArrival = async (minutesAgo: number): Promise<number> => {
    const moment = Date.now() - minutesAgo * 60_000;
    const earlier = new Intl.DateTimeFormat('en-US', { timeZone: 'America/Los_Angeles', hour: '2-digit', minute: '2-digit' })
      .format(moment)
      .replaceAll('\u202f', ' ');
    await expect(came.getByRole('spinbutton').first()).toBeFocused();
    // The field has the keyboard; Enter in it sends the form.
    await desk.keyboard.type(earlier.replaceAll(/\D/g, ''));
    await expect(came.getByRole('spinbutton').last()).toBeFocused();
    await desk.keyboard.type(earlier.slice(-2, -1));
    await expect(came.getByRole('spinbutton').last()).toHaveText(earlier.slice(-2));
    return moment - (moment % 60_000);
  };
  const arrivalOnRecord = async (): Promise<number> => {
    const { people } = expectOk(await kit.ask('presence.room', { sessionId: scene.sessionId }));
    return Date.parse(people.find(({ person: { name } }) => name === 'Wu Li')?.stays.at(-1)?.from ?? '');
  };
  const entered = await typeArrival(4);
  picture('console-times', LAPTOP);
  await desk.keyboard.press('Enter');
  const row = desk.getByRole('checkbox', { name: /Wu Li/ });
  await expect(row).toBeChecked();
  await expect(row).toContainText('entered later');
  expect(await arrivalOnRecord()).toBe(entered);

  await desk.getByRole('button', { name: 'Times of Wu Li' }).click();
  const corrected = await typeArrival(9);
  await desk.keyboard.press('Enter');
  await expect(came).toHaveCount(0);
  expect(await arrivalOnRecord()).toBe(corrected);

  await desk.getByRole('button', { name: 'Walk-in' }).click();
  await desk.keyboard.type('Marta Zamora');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('checkbox', { name: /Marta Zamora/ })).toBeChecked();
  await expect(top).toContainText('in the room 3 of 6');

  // Somebody from another session, typed as it was heard: chosen, not entered a second time.
  const other = expectOk(await kit.ask('sessions.create', { title: 'Last month', date: '2026-01-12', startsAt: '09:00' }));
  const person = PersonDraft.parse({ name: 'Guadalupe Hernández', school: 'Fresno High' });
  await kit.ask('people.add-expected', { sessionId: other.id, person });
  await desk.getByRole('button', { name: 'Walk-in' }).click();
  await desk.keyboard.type('lupe ernandez');
  const known = desk.getByRole('region', { name: /Already known/ });
  await expect(known.getByRole('button', { name: /Guadalupe Hernández/ })).toBeVisible();
  await expectAccessible(desk, 'a walk-in who may be known');
  picture('console-walk-in-known', LAPTOP);
  await desk.keyboard.press('Tab');
  await desk.keyboard.press('Tab');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('checkbox', { name: /Guadalupe Hernández/ })).toBeChecked();
  await expect(top).toContainText('in the room 4 of 6');
  expect(await kit.ask('people.search', { query: 'hernandez', sessionId: scene.sessionId })).toHaveLength(1);
});

test('a note is kept while it is typed, sorted by its first character, and tied to what is on the wall', async ({
  kit,
  picture,
}) => {
  const scene = await presentScene(kit);
  const { desk, sessionId } = scene;
  const notes = () => kit.ask('notes.list', { sessionId });
  await desk.keyboard.press('PageDown');
  await expect.poll(async () => (await scene.state()).screen.kind).toBe('deck');
  await desk.keyboard.press('F3');
  await desk.keyboard.type('? who signs the form');
  // No Enter: a pause is enough for it to be on disk.
  await expect.poll(notes).toMatchObject([{ kind: 'question', text: 'who signs the form', anchor: { slideId: 'title' } }]);
  await desk.keyboard.type(' at night');
  await desk.keyboard.press('Enter');
  await expect.poll(notes).toMatchObject([{ text: 'who signs the form at night' }]);
  await expect(desk.getByRole('textbox', { name: 'Write a note' })).toHaveValue('');
  await desk.keyboard.type('! send the map');
  await desk.keyboard.press('Enter');
  await desk.getByRole('button', { name: /^Edit: send the map/ }).click();
  await desk.getByLabel('Who does it').fill('Rosa');
  const due = desk.getByRole('group', { name: 'By when' });
  await due.getByRole('spinbutton').first().click();
  await desk.keyboard.type('12242026');
  // The calendar takes Esc, arrows and Home for itself: the note stays open and the wall where it is.
  const slide = (await scene.state()).screen;
  await due.getByRole('button', { name: 'Open the calendar' }).click();
  await expect(desk.getByRole('grid', { name: /December 2026/ })).toBeVisible();
  for (const key of ['ArrowLeft', 'Home', 'Escape']) await desk.keyboard.press(key);
  await expect(desk.getByRole('grid')).toHaveCount(0);
  expect((await scene.state()).screen).toEqual(slide);
  picture('console-due', LAPTOP);
  await desk.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(notes).toHaveLength(2);
  await expect.poll(async () => (await notes())[1]).toMatchObject({ kind: 'action', owner: 'Rosa', dueDate: '2026-12-24' });
  picture('console-notes', LAPTOP);

  await desk.getByRole('button', { name: /^Delete: who signs/ }).click();
  await desk.getByRole('button', { name: 'Undo' }).click();
  await expect(desk.getByText('who signs the form at night')).toBeVisible();
  expect(await notes()).toHaveLength(2);
});

test("a console that dies in the middle of a note loses at most the last words, and the wall doesn't notice", async ({ kit }) => {
  const scene = await presentScene(kit);
  const { desk, sessionId, wall } = scene;
  await desk.keyboard.press('PageDown');
  await desk.keyboard.press('F3');
  await desk.keyboard.type('half a thought about consent');
  await expect.poll(() => kit.ask('notes.list', { sessionId })).toHaveLength(1);
  const before = await scene.state();
  await wall.evaluate(() => {
    document.documentElement.dataset['same'] = 'yes';
  });
  await kit.killRenderer('console');
  const again = await afterCrash(kit, 'console');
  await expect(again.getByRole('button', { name: 'Next', exact: true })).toBeVisible();
  expect((await viewFrom(again)).state.revision).toBe(before.revision);
  expect(await wall.evaluate(() => document.documentElement.dataset['same'])).toBe('yes');
  await again.keyboard.press('F3');
  await expect(again.getByText('half a thought about consent')).toBeVisible();
});
