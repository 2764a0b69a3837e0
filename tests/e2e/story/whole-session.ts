import { expect, test } from '@playwright/test';
import type { Kit } from '../kit.ts';
import { carryHome } from './documents.ts';
import { endDay, holdSecondDay, readFinish } from './finish.ts';
import { browse, previewDeck, takeWorkbook, watchVideo } from './library.ts';
import { takeNotes } from './notes.ts';
import { inviteEverybody } from './people.ts';
import { arrangeAgenda, checkPlan, describeSession } from './plan.ts';
import { coverTheWall, lookAround, presentSlides, startDay, walkTheAgenda } from './present.ts';
import { fillTheRoom } from './room.ts';
import { storyOf } from './storyteller.ts';
import { leaveVideo, showVideo } from './video.ts';

/** A trainer's whole work with the kit, from the library to the summary: two days, slides, video, people, notes, three files. */
export const holdWholeSession = async (kit: Kit, stick: string, picture: Parameters<typeof storyOf>[2]): Promise<void> => {
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

  const wall = await test.step('checks the room and starts', () => startDay(story, 1));
  await test.step('presents slides by keys and clicker', () => presentSlides(story, wall));
  await test.step('covers the wall', () => coverTheWall(story));
  await test.step('looks around in private', () => lookAround(story));
  await test.step('shows the video', () => showVideo(story, wall));
  await test.step('goes on after it', () => leaveVideo(story));
  await test.step('walks along the agenda', () => walkTheAgenda(story, wall));
  await test.step('sees who is here', () => fillTheRoom(story));
  await test.step('takes notes', () => takeNotes(story));
  await test.step('ends the first day', () => endDay(story, /5 people are still in the room/));
  await test.step('holds the second day', () => holdSecondDay(story));
  await test.step('ends the session', () => endDay(story, /1 person is still in the room/));
  const report = await test.step('reads what came of it', () => readFinish(story, session.id));
  await test.step('carries it home', () => carryHome(story, report));
  await test.step('finds it among what is past', async () => {
    await desk.getByRole('link', { name: 'Sessions' }).first().click();
    await expect(desk.getByText('6 attended')).toBeVisible();
    photo('sessions-past');
  });
};
