import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { attendanceCsv } from './attendance-csv.ts';
import { sessionJson, sessionReportSchema } from './session-json.ts';
import { sessionReport } from './session-report.ts';
import { summaryDocument } from './summary/summary-html.ts';
import { emptyRecord, recordBetweenDays, sampleInSpanish, sampleRecord } from './testing/sample-record.ts';
import { sampleUnderCounty } from './testing/sample-under-county.ts';

const report = sessionReport(sampleRecord, '0.1.0');
const text = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

it('gives the same bytes for the same record, three times over', () => {
  const copy = sessionReport(structuredClone(sampleRecord), '0.1.0');
  expect(text(attendanceCsv(copy))).toBe(text(attendanceCsv(report)));
  expect(text(sessionJson(copy))).toBe(text(sessionJson(report)));
  expect(summaryDocument(copy)).toEqual(summaryDocument(report));
});

it('writes an attendance list that a spreadsheet reads and does not run', () => {
  const csv = text(attendanceCsv(report));
  expect(csv.startsWith('\ufeffSession,Date,Name,')).toBe(true);
  expect(csv.match(/(?<!\r)\n/)).toBeNull();
  const rows = parse(csv, { bom: true, columns: true }) as Record<string, string>[];
  expect(rows).toHaveLength(6);
  expect(rows[0]).toMatchObject({
    Name: 'Nguyễn Thị Ánh Tuyết',
    'First in': '08:25',
    'Last out': '11:21',
    'Minutes in the room': '176',
  });
  expect(rows[1]).toMatchObject({ 'All stays': '08:28-09:40; 09:55-11:20', 'Minutes in the room': '157' });
  expect(rows[3]).toMatchObject({ Name: '\'=HYPERLINK("x")', Status: 'attended, not on the list' });
  expect(rows[4]).toMatchObject({ 'Last out': '', 'Minutes in the room': '0' });
  expect(rows[5]).toMatchObject({ Name: 'Chris Absent', Status: 'absent', 'Minutes in the room': '0' });
});

it('ends each row of the attendance list with the minutes that the person earned in all, where they can be told', () => {
  const csv = text(attendanceCsv(report));
  expect(csv.split('\r\n')[0]?.endsWith(',Remarks,Minutes earned (all days)')).toBe(true);
  const rows = parse(csv, { bom: true, columns: true }) as Record<string, string>[];
  const earned = new Map(report.hours.people.map((each) => [each.personId, String(each.earned)]));
  expect(rows.map((row) => row['Minutes earned (all days)'])).toEqual([
    ...report.attendees.map(({ person, open }) => (open ? '' : earned.get(person.id))),
    '0',
  ]);
  expect(rows[0]?.['Minutes earned (all days)']).toMatch(/^1\d\d$/);
  expect(text(attendanceCsv(sessionReport(sampleInSpanish, '0.1.0')))).toContain(',Minutos obtenidos (todos los días)\r\n');
  // While a day is held nobody's hours can be told.
  const live = sessionReport({ ...sampleRecord, session: { ...sampleRecord.session, status: 'live' } }, '0.1.0');
  const open = parse(text(attendanceCsv(live)), { bom: true, columns: true }) as Record<string, string>[];
  expect(new Set(open.map((row) => row['Minutes earned (all days)']))).toEqual(new Set(['']));
});

it.each(['=1', '+1', '-1', '@x', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠1'])('makes the cell %j harmless', (name) => {
  const people = sampleRecord.people.slice(0, 1).map((each) => ({ ...each, person: { ...each.person, name } }));
  const rows = parse(text(attendanceCsv(sessionReport({ ...sampleRecord, people }, '0.1.0'))), { bom: true, columns: true });
  expect(rows).toMatchObject([{ Name: `'${name}` }]);
});

it('publishes the schema of the session file, and keeps to it', async () => {
  await expect(sessionReportSchema()).toMatchFileSnapshot('../../docs/session-report.schema.json');
  const validate = new Ajv2020({ validateFormats: false, allowUnionTypes: true }).compile(JSON.parse(sessionReportSchema()));
  for (const record of [sampleRecord, sampleInSpanish, sampleUnderCounty, emptyRecord]) {
    const written: unknown = JSON.parse(text(sessionJson(sessionReport(record, '0.1.0'))));
    expect(validate(written), JSON.stringify(validate.errors)).toBe(true);
  }
  expect(validate({ ...report, schemaVersion: 2 })).toBe(false);
});

it('puts the county’s logo, name and signatory on the summary', () => {
  const { html } = summaryDocument(sessionReport(sampleUnderCounty, '0.1.0'));
  expect(html).toMatch(
    /<header>\s*<div class="letterhead"><img alt="Example County Office of Education" src="data:image\/png;base64,/,
  );
  expect(html).toContain('1 School Street, Example, CA 90000');
  expect(html).toContain('Held under the county settings of Example County 1.2.0');
  expect(html).toContain('Robin Vega, Coordinator');
  expect(html).not.toContain('Jordan Ellis');
  const hours = { graceMinutes: 10, minimumPercent: 80, roundToMinutes: 15, rounding: 'down', partial: 'none' } as const;
  const { county } = sampleUnderCounty;
  const ruled = county === null ? null : { ...county, settings: { ...county.settings, hours } };
  expect(sessionReport({ ...sampleUnderCounty, county: ruled }, '0.1.0').hours.rule).toEqual(hours);
});

it('says of hours that cannot be told yet that they are to come, and no figure', () => {
  const hoursOf = (name: string, record = sampleRecord) => {
    const { html } = summaryDocument(sessionReport(record, '0.1.0'));
    const rows = html.slice(html.indexOf('<h2>Hours earned</h2>')).split('<tr>');
    return rows.find((row) => row.includes(name)) ?? '';
  };
  // She has no time out: "0" would say that she had not been there.
  expect(hoursOf('Miriam')).toContain('not yet');
  expect(hoursOf('Nguyễn')).not.toContain('not yet');
  // While a day is held what is on has no length: nobody's can be told.
  const live = { ...sampleRecord, session: { ...sampleRecord.session, status: 'live' as const } };
  expect(hoursOf('Nguyễn', live)).toContain('not yet');
});

it('escapes every name in the summary', () => {
  const { html, title, language } = summaryDocument(report);
  expect([title, language]).toEqual(['Session summary: The Hallway Question: what may you say?', 'en']);
  expect(html).toContain('José &quot;Pepe&quot; Núñez &amp; Söhne &lt;b&gt;');
  expect(html).toContain('Shay O&#39;Neil');
  expect(html).not.toContain('<script');
  expect(html).not.toContain('@example.org');
  expect(html).not.toContain('555-0100');
});

it('puts decisions and actions before the other notes', () => {
  const { html } = summaryDocument(report);
  const order = ['Decisions', 'Actions', 'Questions', 'Parking lot'].map((heading) => html.indexOf(`<h3>${heading}</h3>`));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order.every((index) => index > 0)).toBe(true);
});

it('marks the times that a reader has to know something of', () => {
  const rows = parse(text(attendanceCsv(report)), { bom: true, columns: true }) as Record<string, string>[];
  expect(rows.map((row) => row['Remarks'])).toEqual([
    'was there until the session ended; corrected afterwards; the log keeps what was entered first',
    '',
    'entered later than it happened',
    'rests on the laptop’s clock alone (see “How the minutes were reckoned”)',
    'no time out: these minutes are not counted',
    '',
  ]);
  const { html } = summaryDocument(report);
  expect(html).toContain('8:25\u00a0AM<sup>#</sup>');
  expect(html).toContain('11:21\u00a0AM<sup>*</sup>');
  expect(html).toContain('9:20\u00a0AM<sup>‡</sup>');
});

it('between two days: what was held is said of the day that was, and nobody is absent from one that is to come', () => {
  const between = sessionReport(recordBetweenDays, '0.1.0');
  const { html } = summaryDocument(between);
  const [first, second] = html.match(/<dt>When<\/dt><dd dir="auto">(.*?)<\/dd>/)?.[1]?.split('Monday, November 30') ?? [];
  expect(first).toContain('held 8:32\u00a0AM to 11:20\u00a0AM');
  expect(first).not.toContain('not held yet');
  expect(second).toContain('planned 9:00\u00a0AM to 9:20\u00a0AM (planned; not held yet)');
  expect(html).toContain('This day is still to come.');
  expect(html).toContain('<span class="quiet">to come</span>');
  expect(html).toContain('Expected and not present so far: 1');
  // The minutes of the second day are not missing: they are to come.
  expect(html).toContain('of 160 minutes planned');
  const rows = parse(text(attendanceCsv(between)), { bom: true, columns: true }) as Record<string, string>[];
  expect(new Set(rows.map(({ Date: date }) => date))).toEqual(new Set(['2026-11-23']));
});

it('speaks Spanish, and says what is not there', () => {
  expect(summaryDocument(sessionReport(sampleInSpanish, '0.1.0')).html).toContain('lunes, 23 de noviembre de 2026');
  expect(summaryDocument(sessionReport(sampleInSpanish, '0.1.0')).html).toContain('Horas obtenidas');
  const empty = summaryDocument(sessionReport(emptyRecord, '0.1.0')).html;
  for (const words of [
    'Nobody was signed in.',
    'No notes were written.',
    'No module of the library was on the agenda.',
    'not given',
  ]) {
    expect(empty).toContain(words);
  }
});
