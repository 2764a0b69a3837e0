import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SessionReport } from '../../preload/contract/models/report.ts';
import type { Session } from '../../preload/contract/models/session.ts';
import type { HandlersFor } from '../ipc/handler-map.ts';
import type { Records } from '../records/records.ts';
import { newSession } from '../records/testing/samples.ts';
import { expectOk, openIn } from '../records/testing/test-records.ts';
import { reportHandlers } from './report.ts';

let folder: string;
let records: Records;
let session: Session;
let handlers: HandlersFor<'report'>;
let asked: string[];
let chosen: string | null;
let printed: () => Promise<Uint8Array>;

const blankPage = async (): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  return pdf.save();
};
const caller = { windowKind: 'console' } as const;
const save = (format: 'summary-pdf' | 'attendance-csv' | 'session-json', sessionId = session.id) =>
  handlers['report.save']({ sessionId, format }, caller);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kit-report-'));
  records = expectOk(await openIn(folder));
  session = await newSession(records, '2026-11-23');
  const dialogs = {
    chooseFileToOpen: async () => null,
    chooseFilesToOpen: async () => [],
    chooseFolder: async () => null,
    chooseFileToSave: async (title: string, name: string) => {
      asked = [title, name];
      return chosen;
    },
  };
  printed = blankPage;
  handlers = reportHandlers({ records, dialogs, kitVersion: '0.1.0' }, () => printed());
});
afterAll(async () => {
  await records.close();
  await rm(folder, { recursive: true, force: true });
});

it('gives a report that the contract takes, and a problem for a session that is not there', async () => {
  const report = expectOk(await handlers['report.get']({ sessionId: session.id }, caller));
  expect(SessionReport.parse(report)).toEqual(report);
  const other = { sessionId: '01930000-0000-7000-8000-000000000000' as typeof session.id };
  expect(await handlers['report.get'](other, caller)).toMatchObject({ ok: false, problem: { code: 'session.not-found' } });
});

it.each([
  ['summary-pdf', 'Save the summary', '2026-11-23 Coordinators, phase 1 - summary.pdf', '%PDF-'],
  ['attendance-csv', 'Save the attendance list', '2026-11-23 Coordinators, phase 1 - attendance.csv', '\ufeffSession,'],
  ['session-json', 'Save everything as a session file', '2026-11-23 Coordinators, phase 1 - session.json', '{\n  "schema"'],
] as const)('saves %s under a name that says what it is', async (format, title, name, start) => {
  chosen = join(folder, name);
  expect(await save(format)).toEqual({ ok: true, value: { path: chosen } });
  expect(asked).toEqual([title, name]);
  expect((await readFile(chosen, 'utf8')).startsWith(start)).toBe(true);
});

it('saves nothing when the trainer thinks better of it, or the stick is gone', async () => {
  chosen = null;
  expect(await save('session-json')).toMatchObject({ ok: false, problem: { code: 'export.cancelled' } });
  chosen = join(folder, 'unplugged', 'x.csv');
  expect(await save('attendance-csv')).toMatchObject({ ok: false, problem: { code: 'export.gone' } });
});

it('says so when a page cannot be printed, and leaves nothing', async () => {
  const before = await readdir(folder);
  printed = () => Promise.reject(new Error('the page was not laid out'));
  chosen = join(folder, 'never.pdf');
  expect(await save('summary-pdf')).toMatchObject({ ok: false, problem: { code: 'export.failed' } });
  expect(await readdir(folder)).toEqual(before);
});
