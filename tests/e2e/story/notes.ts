import { expect, type Page } from '@playwright/test';
import { agendaItem } from './present.ts';
import type { Story } from './storyteller.ts';
import { place } from './wall.ts';

const write = async (desk: Page, text: string): Promise<void> => {
  const field = desk.getByRole('textbox', { name: 'Write a note' });
  await desk.keyboard.press('F3');
  await expect(field).toBeFocused();
  await desk.keyboard.type(text);
  await desk.keyboard.press('Enter');
  await expect(field).toHaveValue('');
};

/** Typed as month, day and year. */
const DUE = '2030-01-15';

/** Written where it comes up, sorted afterwards; each remembers what was on the wall. */
export const takeNotes = async (story: Story): Promise<void> => {
  const { desk, photo } = story;
  await write(desk, 'Half of the room had read the memo');

  await agendaItem(desk, /Monday, between two periods/).click();
  await expect.poll(() => place(story)).toBe('title:0');
  await write(desk, '? May I tell the principal that a student is seen?');
  await write(desk, 'Who pays for substitutes on training days');
  await desk.getByRole('combobox', { name: 'Kind: Who pays for substitutes' }).selectOption({ label: 'Parking lot' });

  await agendaItem(desk, /Video: the hallway question/).click();
  await expect.poll(() => place(story)).toBe('video');
  await desk.getByRole('slider', { name: 'Place in the video' }).fill('65');
  await expect(desk.getByText(/^1:05 of/)).toBeVisible();
  await write(desk, '! Send the referral map to everyone');
  await desk.getByRole('button', { name: 'Edit: Send the referral map to everyone' }).click();
  await desk.getByLabel('Who does it').fill('Rosa Peña');
  await desk.getByRole('group', { name: 'By when' }).getByRole('spinbutton').first().click();
  await desk.keyboard.type('01152030');
  await desk.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(desk.getByText('Rosa Peña, by Jan 15, 2030')).toBeVisible();

  await agendaItem(desk, /Activity: say it early/).click();
  await expect.poll(() => place(story)).toBe('activity');
  await write(desk, 'We meet on the first Tuesday of each month');
  await desk.getByRole('combobox', { name: 'Kind: We meet on the first Tuesday' }).selectOption({ label: 'Decision' });
  await expect(desk.getByRole('list', { name: 'Notes of this session' }).getByRole('listitem')).toHaveCount(5);
  photo('notes');
  await desk.keyboard.press('Escape');
};

/** What the record must hold of them, oldest first. */
export const NOTES = [
  { kind: 'note', text: 'Half of the room had read the memo', anchor: { blockTitle: 'Break' } },
  {
    kind: 'question',
    text: 'May I tell the principal that a student is seen?',
    anchor: { blockTitle: 'Monday, between two periods', slideId: 'title', videoSeconds: null },
  },
  { kind: 'parking-lot', text: 'Who pays for substitutes on training days', anchor: { slideId: 'title' } },
  {
    kind: 'action',
    text: 'Send the referral map to everyone',
    owner: 'Rosa Peña',
    dueDate: DUE,
    anchor: {
      blockTitle: 'Video: the hallway question',
      slideId: null,
      videoSeconds: expect.closeTo(65, 0) as unknown as number,
    },
  },
  {
    kind: 'decision',
    text: 'We meet on the first Tuesday of each month',
    anchor: { blockTitle: 'Activity: say it early', slideId: null, videoSeconds: null },
  },
] as const;
