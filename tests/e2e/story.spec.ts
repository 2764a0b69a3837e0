import { mkdirSync } from 'node:fs';
import { expect, test } from './fixture.ts';
import { browse, previewDeck, takeWorkbook, watchVideo } from './story/library.ts';
import { takeNotes } from './story/notes.ts';
import { inviteEverybody } from './story/people.ts';
import { arrangeAgenda, checkPlan, describeSession } from './story/plan.ts';
import { coverTheWall, lookAround, presentSlides, startDay, walkTheAgenda } from './story/present.ts';
import { fillTheRoom } from './story/room.ts';
import { storyOf } from './story/storyteller.ts';
import { leaveVideo, showVideo } from './story/video.ts';

test('a whole session, offline, from the library to the summary', async ({ kit, picture }, testInfo) => {
  test.setTimeout(240_000);
  const stick = testInfo.outputPath('stick');
  mkdirSync(stick);
  const story = await storyOf(kit, stick, picture);
  const { desk, photo } = story;

  await test.step('starts with nothing but itself', async () => {
    await expect(desk.getByRole('heading', { level: 1, name: 'Sessions' })).toBeVisible();
    await desk.getByLabel('Your name').fill('Thảo Nguyễn');
    await desk.getByRole('button', { name: 'Go on' }).click();
    await expect(desk.getByText('Who is using this laptop today?')).toHaveCount(0);
    photo('sessions-empty');
  });
  await test.step('browses the library', () => browse(story));
  await test.step('previews the deck', () => previewDeck(story));
  await test.step('watches the video', () => watchVideo(story));
  await test.step('takes the workbook along', () => takeWorkbook(story));
  await test.step('says what, where, when and by whom', () => describeSession(story));
  await test.step('arranges the agenda', () => arrangeAgenda(story));
  await test.step('invites everybody', () => inviteEverybody(story));
  const session = await test.step('finds all of it in the record', () => checkPlan(story));
  expect(session).toBeTruthy();

  const wall = await test.step('checks the room and starts', () => startDay(story, 1));
  await test.step('presents slides by keys and clicker', () => presentSlides(story, wall));
  await test.step('covers the wall', () => coverTheWall(story));
  await test.step('looks around in private', () => lookAround(story));
  await test.step('shows the video', () => showVideo(story, wall));
  await test.step('goes on after it', () => leaveVideo(story));
  await test.step('walks along the agenda', () => walkTheAgenda(story, wall));
  await test.step('sees who is here', () => fillTheRoom(story));
  await test.step('takes notes', () => takeNotes(story));
});
