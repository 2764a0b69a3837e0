import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Story } from './storyteller.ts';

/** As it stands in the registration e-mail. */
const PASTED = [
  'Name\tTitle\tSchool\tE-mail',
  'Ana María Peña\tSchool counselor\tArden Middle\tana.pena@example.org',
  "Shaun O'Brien\tClinician I\tNatomas High\tshaun@example.org",
  'Thị Đào Nguyễn\tFamily navigator\tNatomas High\tdao@example.org',
  '"Xiong, Lee"\tSchool counselor\tRio Linda High\tlee@example.org',
  'Keisha Thompson\tPrincipal\tArden Middle\tkeisha@example.org',
  'Ana María Peña\tSchool counselor\tArden Middle\tana.pena@example.org',
].join('\r\n');

/** As the district's spreadsheet writes it: Windows-1252, semicolons, a column that nobody needs. */
const FILE = [
  'Apellidos;Nombre;Puesto;Escuela;Correo electrónico;Talla',
  'Muñoz;José Ángel;Consejero;Las Palmas;jose@example.org;M',
  'Ibáñez;María José;Clínica;Las Palmas;mj@example.org;S',
  'Núñez;Begoña;Directora;Río Seco;begona@example.org;M',
  'García;Íñigo;Consejero;Río Seco;inigo@example.org;L',
  'Peña;Ana María;Consejera;Arden Middle;ana.pena@example.org;M',
].join('\r\n');

/** A list that is pasted and one that is a file: each is shown as it was understood before anybody is taken. */
export const inviteEverybody = async (story: Story): Promise<void> => {
  const { kit, desk, stick, photo } = story;
  await desk.getByRole('tab', { name: /People/ }).click();
  await expect(desk.getByText('Nobody is expected yet')).toBeVisible();
  photo('plan-people-empty');
  await desk.getByLabel('Paste a list').fill(PASTED);
  await desk.getByRole('button', { name: 'See what the kit understands' }).click();
  const dialog = desk.getByRole('dialog', { name: 'Is this right?' });
  await expect(dialog.getByText('the clipboard')).toBeVisible();
  await expect(dialog.getByText('tabs', { exact: true })).toBeVisible();
  await expect(dialog.getByText('5 new people')).toBeVisible();
  await expect(dialog.getByText('1 line left out')).toBeVisible();
  await expect(dialog.getByRole('cell', { name: 'Lee Xiong', exact: true })).toBeVisible();
  await expect(dialog.getByText('Left out: twice in this list')).toBeVisible();
  photo('people-understood');
  expect(await expectedNames(story)).toEqual([]);
  await dialog.getByRole('button', { name: 'Take 5 people' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(desk.getByRole('rowheader', { name: /Thị Đào Nguyễn/ })).toBeVisible();

  const list = join(stick, 'lista de participantes.csv');
  writeFileSync(list, Buffer.from(FILE, 'latin1'));
  await kit.control.send('answerDialog', { paths: [list] });
  await desk.getByRole('button', { name: 'Choose a CSV file…' }).click();
  await expect(dialog.getByText('lista de participantes.csv')).toBeVisible();
  await expect(dialog.getByText('Windows-1252')).toBeVisible();
  await expect(dialog.getByText('semicolons')).toBeVisible();
  await expect(dialog.getByRole('cell', { name: 'Íñigo García', exact: true })).toBeVisible();
  await expect(dialog.getByText('4 new people')).toBeVisible();
  await expect(dialog.getByText('1 on the list already')).toBeVisible();
  photo('people-from-file');
  await dialog.getByRole('button', { name: 'Take 4 people' }).click();
  await expect(dialog).toHaveCount(0);

  await desk.getByLabel('Name', { exact: true }).fill('Wu Li');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('rowheader', { name: 'Wu Li' })).toBeVisible();
  photo('plan-people');
  expect(await expectedNames(story)).toEqual(EXPECTED);
};

/** Everybody who is expected, in the order of the alphabet. */
export const EXPECTED: readonly string[] = [
  'Ana María Peña',
  'Begoña Núñez',
  'Íñigo García',
  'José Ángel Muñoz',
  'Keisha Thompson',
  'Lee Xiong',
  'María José Ibáñez',
  "Shaun O'Brien",
  'Thị Đào Nguyễn',
  'Wu Li',
];

const expectedNames = async ({ kit }: Story): Promise<readonly string[]> => {
  const [summary] = await kit.ask('sessions.list', {});
  const people = summary === undefined ? [] : await kit.ask('people.expected', { sessionId: summary.id });
  return people.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, 'es'));
};
