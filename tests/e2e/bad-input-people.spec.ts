import { writeFileSync } from 'node:fs';
import type { Page, TestInfo } from '@playwright/test';
import type { SessionId } from '../../preload/contract/models/ids.ts';
import type { ProblemCode } from '../../preload/contract/models/problem.ts';
import { PlainDate, PlainTime } from '../../preload/contract/models/time.ts';
import { expectSaid, expectSaidInSpanish, expectSpanishFor, expectWallSays, sentence } from './bad-input-words.ts';
import { expect, test } from './fixture.ts';
import { type Kit, LAPTOP } from './kit.ts';
import { goTo, plannedSession } from './screens.ts';
import { expectSameWall, stillWall } from './wall-still.ts';

const expectedNames = async (kit: Kit, sessionId: SessionId): Promise<readonly string[]> =>
  (await kit.ask('people.expected', { sessionId })).map(({ name }) => name).toSorted();

/** Chooses a list from the stick. */
const choose = async (kit: Kit, desk: Page, info: TestInfo, name: string, bytes: Uint8Array | string | null): Promise<void> => {
  const path = info.outputPath(name);
  if (bytes !== null) writeFileSync(path, bytes);
  await kit.control.send('answerDialog', { paths: [path] });
  await desk.getByRole('button', { name: 'Choose a CSV file…' }).click();
};

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

/** A registration form's own export: forty columns, the names somewhere in the middle. */
const fortyColumns = (): string => {
  const questions = Array.from({ length: 37 }, (_, index) => `Question ${index + 1}`);
  const answers = questions.map((_, index) => (index === 4 ? '"yes,\r\nwith a line of its own"' : `answer ${index + 1}`));
  const row = (cells: readonly string[], own: readonly string[]): string =>
    [...cells.slice(0, 20), ...own, ...cells.slice(20)].join(',');
  return `${row(questions, ['First name', 'Last name', 'School site'])}\r\n${row(answers, ['Sunita', 'Rao', 'Arden Middle'])}\r\n`;
};

const REFUSED: readonly (readonly [name: string, bytes: Uint8Array | string | null, code: ProblemCode])[] = [
  ['gone.csv', null, 'people.file-unreadable'],
  ['empty.csv', '\r\n\r\n', 'people.file-empty'],
  ['roster.xlsx', Buffer.from('504b030414000600080000002100', 'hex'), 'people.file-not-text'],
  ['video.csv', Buffer.alloc(10_000_001, 'Ana Peña\n'), 'people.file-too-large'],
];

test('a list in another encoding or with forty columns is understood; what is no list is said; nothing is taken unasked', async ({
  kit,
  picture,
}, info) => {
  const session = await plannedSession(kit);
  const desk = await kit.console();
  await goTo(desk, `/sessions/${session.id}/plan/people`);
  const before = await expectedNames(kit, session.id);

  for (const [name, bytes, code] of REFUSED) {
    await choose(kit, desk, info, name, bytes);
    await expectSaid(desk, code);
  }
  await expectSaidInSpanish(kit, 'people.file-too-large');
  expectSpanishFor(...REFUSED.map(([, , code]) => code), 'people.no-name-column');
  expect(await expectedNames(kit, session.id)).toEqual(before);

  const dialog = desk.getByRole('dialog', { name: 'Is this right?' });
  const take = async (person: string): Promise<void> => {
    await expect(dialog.getByRole('cell', { name: person, exact: true })).toBeVisible();
    const named = await expectedNames(kit, session.id);
    expect(named, 'nobody is taken before the trainer says so').not.toContain(person);
    await dialog.getByRole('button', { name: /^Take / }).click();
    await expect(dialog).toHaveCount(0);
    await expect.poll(() => expectedNames(kit, session.id)).toEqual([...named, person].toSorted());
  };
  await choose(kit, desk, info, 'windows.csv', Buffer.from('Apellidos;Nombre\r\nMuñoz;José Ángel\r\n', 'latin1'));
  await expect(dialog.getByText('Windows-1252: check the accents below')).toBeVisible();
  await take('José Ángel Muñoz');

  await choose(
    kit,
    desk,
    info,
    'utf-16.csv',
    Buffer.concat([Buffer.from([0xff, 0xfe]), utf16('Name,Email\r\nNguyễn Thị Hà,\r\n')]),
  );
  await expect(dialog.getByText('UTF-16', { exact: true })).toBeVisible();
  await take('Nguyễn Thị Hà');
  await choose(kit, desk, info, 'utf-16 without a mark.csv', utf16('Name,Email\r\nZoë Brontë,\r\n'));
  await take('Zoë Brontë');

  await choose(kit, desk, info, 'forty.csv', fortyColumns());
  await expect(dialog.getByText('40, 3 used')).toBeVisible();
  await expect(dialog.getByRole('listitem').first()).toContainText('Column “First name”');
  picture('forty-columns', LAPTOP);
  await take('Sunita Rao');

  await choose(kit, desk, info, 'no names.csv', 'Code,Amount\n17,200\n18,300\n');
  await expectSaid(desk, 'people.no-name-column');
  await expect(dialog.getByRole('button', { name: /^Take / })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  expect(await expectedNames(kit, session.id)).toEqual(
    [...before, 'José Ángel Muñoz', 'Nguyễn Thị Hà', 'Zoë Brontë', 'Sunita Rao'].toSorted(),
  );
});

test('a session with nobody on its list and no agenda is said, and is held all the same', async ({ kit, picture }) => {
  const { today } = await kit.ask('app.info', {});
  const created = await kit.ask('sessions.create', {
    title: 'Listening circle',
    date: PlainDate.parse(today),
    startsAt: PlainTime.parse('08:30'),
  });
  if (!created.ok) throw new Error(`The kit refused: ${created.problem.code}`);
  const { id: sessionId, days } = created.value;
  const dayId = days[0]?.id;
  if (dayId === undefined) throw new Error('A session has a day.');
  const desk = await kit.console();
  await goTo(desk, `/sessions/${sessionId}/check`);
  await expect(desk.getByText('This day has no agenda. Add a module or an agenda item under Plan.')).toBeVisible();
  await expect(desk.getByText(/^Nobody is on the list\./)).toBeVisible();
  await desk.getByRole('button', { name: 'Start anyway' }).click();

  await expect(desk.getByText(/this day has no agenda\. Sign people in and take notes as usual/)).toBeVisible();
  await expect(desk.getByText(/^Nobody is on the list yet\. Add people as they come in/)).toBeVisible();
  const wall = await kit.audience();
  const welcome = ['Welcome', 'Listening circle'];
  await expectWallSays(wall, welcome);
  const wallBefore = await stillWall(kit, picture, 'wall-before');
  picture('no-agenda', LAPTOP);
  await desk.keyboard.press('PageDown');
  await desk.keyboard.press('PageUp');
  await kit.ask('settings.set', { language: 'es' });
  await expect(desk.getByText(/este día no tiene agenda/)).toBeVisible();
  await expect(desk.getByText(/^Aún no hay nadie en la lista/)).toBeVisible();
  await kit.ask('settings.set', { language: 'en' });
  await expectWallSays(wall, welcome);
  await expectSameWall(picture, wallBefore);

  // Somebody comes, and something is put on the agenda after all: both work at once.
  await desk.getByRole('button', { name: 'Walk-in' }).click();
  await desk.keyboard.type('Marta Zamora');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('checkbox', { name: /Marta Zamora/ })).toBeChecked();
  await kit.ask('blocks.add', {
    sessionId,
    position: null,
    block: {
      dayId,
      kind: 'opening',
      title: 'Who we are',
      minutes: 20,
      optional: false,
      creditable: true,
      lockedStart: null,
      ledBy: '',
      item: null,
      slideId: null,
    },
  });
  await expect(desk.getByRole('button', { name: /Who we are/ })).toBeVisible();
  await desk.getByRole('button', { name: 'Next', exact: true }).click();
  await expectWallSays(wall, ['Who we are']);
  await expect(desk.getByText(sentence('session.item-gone'))).toHaveCount(0);
  await kit.ask('live.end', { sessionId, at: null });
  await goTo(desk, `/sessions/${sessionId}/finish`);
  await expect(desk.getByText('1 person attended')).toBeVisible();
});
