import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { SessionReport } from '../../../preload/contract/models/report.ts';
import type { Story } from './storyteller.ts';

const SCHEMA = fileURLToPath(new URL('../../../docs/session-report.schema.json', import.meta.url));

/** Saves one of the three files to the stick and reads it back. */
const save = async ({ kit, desk, stick }: Story, name: string, extension: string): Promise<Buffer> => {
  const before = new Set(readdirSync(stick));
  await kit.control.send('answerDialog', { folder: stick });
  await desk.getByRole('button', { name: `Save ${name}` }).click();
  const saved = (): string | undefined => readdirSync(stick).find((file) => !before.has(file) && file.endsWith(extension));
  await expect(desk.getByText(new RegExp(`^Saved as .*\\${extension}$`))).toBeVisible({ timeout: 60_000 });
  const file = saved();
  expect(file).toMatch(/^\d{4}-\d\d-\d\d The Hallway Question, and the First Six Weeks - /);
  return readFileSync(join(stick, file ?? ''));
};

/** The three files that go home, each read by something that is not the kit. */
export const carryHome = async (story: Story, report: SessionReport): Promise<void> => {
  await story.desk.getByRole('button', { name: 'Save the record' }).click();
  checkCsv(await save(story, 'Attendance (CSV)', '.csv'), report);
  checkJson(await save(story, 'Session file (JSON)', '.json'), report);
  await checkPdf(await save(story, 'Summary (PDF)', '.pdf'), report);
  story.photo('finish-saved');
};

const checkCsv = (bytes: Buffer, report: SessionReport): void => {
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const rows = parse(bytes, { bom: true, columns: true }) as readonly Readonly<Record<string, string>>[];
  const everybody = report.attendees.length + report.absent.length;
  expect(rows).toHaveLength(everybody * report.session.days.length);
  for (const { person, minutesByDay } of report.attendees) {
    const own = rows.filter((row) => row['Name'] === person.name);
    expect(own.map((row) => [row['Date'], Number(row['Minutes in the room'])])).toEqual(
      minutesByDay.map(({ date, minutes }) => [date, minutes]),
    );
  }
  expect(rows.find((row) => row['Name'] === 'Dolores Huerta-Sánchez')?.['Status']).toBe('attended, not on the list');
  expect(rows.find((row) => row['Name'] === 'José Ángel Muñoz')).toMatchObject({ School: 'Las Palmas', Status: 'absent' });
};

const checkJson = (bytes: Buffer, report: SessionReport): void => {
  const written: unknown = JSON.parse(bytes.toString('utf8'));
  // The names of formats (uuid, date) are for readers; what is checked is the shape with its patterns.
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const fits = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object);
  expect(fits(written), JSON.stringify(fits.errors)).toBe(true);
  expect(written).toEqual(report);
};

const checkPdf = async (bytes: Buffer, report: SessionReport): Promise<void> => {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const marks: unknown = await pdf.getMarkInfo();
  expect(marks instanceof Map && marks.get('Marked')).toBe(true);
  const info = new Map(Object.entries((await pdf.getMetadata()).info));
  expect(info.get('Language')).toBe('en');
  expect(info.get('Title')).toBe(`Session summary: ${report.session.title}`);
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
  const texts = await Promise.all(
    pages.map(async (page) =>
      (await page.getTextContent()).items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join(''),
    ),
  );
  const text = texts.join(' ').replace(/\s+/g, ' ').normalize('NFC');
  const words = [
    ...['Ana María Peña', "Shaun O'Brien", 'Đào Nguy', 'Lee Xiong', 'Dolores Huerta-Sánchez', 'Begoña Núñez'],
    ...['Sample County Office of Education', 'Arden Branch Library', 'CYBHI school-linked partnership grant', 'Rosa Peña'],
    ...['The Hallway Question', 'version 1.0.0', 'Send the referral map to everyone', 'not held'],
    ...report.chainHeads.map(({ hash }) => hash.slice(0, 12)),
  ];
  for (const word of words) expect(text).toContain(word);
};
