import { expectSaid, expectSpanishFor, expectWallSays, sentence } from './bad-input-words.ts';
import { expect, test } from './fixture.ts';
import { LAPTOP } from './kit.ts';
import { idOf, inTheRoom } from './people-scene.ts';
import { PEOPLE, placeOf, presentScene } from './present-scene.ts';
import { enteredIn } from './records-file.ts';
import { cannotMount, SmallDisk } from './small-disk.ts';

let disk: SmallDisk | null = null;
test.beforeEach(() => {
  const reason = cannotMount();
  test.skip(reason !== null, reason ?? '');
});
test.afterEach(() => {
  disk?.pullOut();
  disk = null;
});

test('the disk fills up in the middle: the wall goes on, what was said to be kept is kept, and room is used at once', async ({
  kitWith,
  picture,
}, info) => {
  disk = new SmallDisk(info.outputPath('disk'), '64m');
  const kit = kitWith({ dataDir: `${disk.folder}/data` });
  await kit.start();
  const scene = await presentScene(kit);
  const { desk, wall, sessionId } = scene;
  await kit.ask('presence.record', { sessionId, personId: await idOf(kit, sessionId, PEOPLE[0]), kind: 'in', at: null });
  await desk.keyboard.press('PageDown');
  await expect.poll(async () => (await scene.state()).screen.kind).toBe('deck');
  const before = enteredIn(kit.dataDir);
  // The search's index is made beside the work: it would give its room back when it finds the disk full.
  await expect.poll(async () => (await kit.ask('library.search', { query: 'hallway', language: 'en' })).index).toBe('ready');

  disk.fill();
  // The wall obeys every key, and says nothing.
  await desk.keyboard.press('PageDown');
  await expect.poll(async () => placeOf(await scene.state())).not.toBe('title:0');
  await desk
    .getByRole('navigation', { name: 'Agenda' })
    .getByRole('button', { name: /Video: the hallway/ })
    .click();
  await expect(wall.locator('video')).toBeVisible();
  await expectSaid(desk, 'live.disk-full');
  await expectWallSays(wall, []);
  expectSpanishFor('live.disk-full', 'live.not-kept', 'records.disk-full', 'records.failed', 'records.busy', 'backup.failed');

  // Whoever is ticked in is not shown as in: the panel says why.
  await desk.keyboard.press('F2');
  await desk.getByRole('checkbox', { name: /Wu Li/ }).click();
  await expectSaid(desk, 'records.disk-full');
  await expect(desk.getByRole('checkbox', { name: /Wu Li/ })).not.toBeChecked();
  picture('disk-full-room', LAPTOP);
  await desk.keyboard.press('F3');
  await desk.keyboard.type('? who has the keys');
  await expect(desk.getByText(sentence('records.disk-full')).last()).toBeVisible();
  picture('disk-full-note', LAPTOP);
  expect(enteredIn(kit.dataDir)).toEqual(before);

  // Somebody empties the trash. Nothing has to be pressed for the place to be written down.
  disk.free();
  await expect(desk.getByText(sentence('live.disk-full'))).toHaveCount(0);
  await desk.keyboard.type(' tonight');
  await desk.keyboard.press('Enter');
  await expect
    .poll(() => kit.ask('notes.list', { sessionId }))
    .toMatchObject([{ kind: 'question', text: 'who has the keys tonight' }]);
  await desk.keyboard.press('F2');
  await desk.getByRole('checkbox', { name: /Wu Li/ }).click();
  await expect(desk.getByRole('checkbox', { name: /Wu Li/ })).toBeChecked();

  // Killed on the spot: everything that was acknowledged is there.
  await kit.killMain();
  await kit.start();
  expect((await inTheRoom(kit, sessionId)).toSorted()).toEqual([PEOPLE[0], PEOPLE[1]].toSorted());
  expect((await kit.ask('live.view', {}))?.state.screen.kind).toBe('video');
  expect(await kit.ask('notes.list', { sessionId })).toMatchObject([{ text: 'who has the keys tonight' }]);
});
