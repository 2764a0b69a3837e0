import { stringify } from 'csv-stringify/sync';
import { hoursOpen } from '../../preload/contract/hours-open.ts';
import type { Attendee, SessionReport } from '../../preload/contract/models/report.ts';
import { knownZone, timeAt } from '../platform/calendar.ts';
import type { ExportTexts } from './locales/en.ts';
import { textsIn } from './locales/texts.ts';
import { timeMarks } from './time-marks.ts';

/**
 * The attendance list for a spreadsheet: a row for each person and day, with those who were expected and did not come. UTF-8 with
 * a byte order mark and CRLF, as Excel wants it; a cell that a spreadsheet would run as a formula gets an apostrophe in front.
 */
export const attendanceCsv = (report: SessionReport): Uint8Array => {
  const t = textsIn(report.session.language);
  const earned = new Map(report.hours.people.map((each) => [each.personId, each.earned]));
  // Of the whole session, on each of a person's rows; empty while it cannot be told.
  const earnedBy = (id: Attendee['person']['id']): string => (hoursOpen(report, id) ? '' : String(earned.get(id) ?? 0));
  // On a day that is still to come nobody is absent.
  const rows = report.session.days
    .filter((day) => day.startedAt !== null)
    .flatMap((day) => [
      ...report.attendees.map((attendee) => [...rowOf(report, t, day, attendee), earnedBy(attendee.person.id)]),
      ...report.absent.map((person) => [
        report.session.title,
        day.date,
        ...personCells(person),
        t.statusAbsent,
        '',
        '',
        '',
        '0',
        '',
        earnedBy(person.id),
      ]),
    ]);
  const text = stringify([headings(t), ...rows], { bom: true, record_delimiter: 'windows', escape_formulas: true });
  return new TextEncoder().encode(text);
};

const headings = (t: ExportTexts): readonly string[] => [
  t.csvSession,
  t.csvDate,
  t.csvName,
  t.csvJobTitle,
  t.csvAgency,
  t.csvDistrict,
  t.csvSchool,
  t.csvEmail,
  t.csvStatus,
  t.csvFirstIn,
  t.csvLastOut,
  t.csvStays,
  t.csvMinutes,
  t.csvRemarks,
  t.csvEarned,
];

const personCells = (person: Attendee['person']): readonly string[] => [
  person.name,
  person.jobTitle,
  person.agency,
  person.district,
  person.school,
  person.email,
];

const rowOf = (
  report: SessionReport,
  t: ExportTexts,
  day: SessionReport['session']['days'][number],
  attendee: Attendee,
): readonly string[] => {
  const zone = knownZone(report.session.timeZone);
  const stays = attendee.stays.filter((stay) => stay.dayId === day.id);
  const first = stays[0];
  const last = stays.at(-1);
  const clock = (instant: Attendee['stays'][number]['to']) => (instant === null ? '' : (timeAt(instant, zone) ?? ''));
  const marks = new Set(stays.map(timeMarks(report)).flatMap((each) => [each.in, each.out]));
  const remarks = [
    ...(marks.has('ended') ? [t.endedMark] : []),
    ...(marks.has('backfilled') ? [t.backfilledMark] : []),
    ...(marks.has('corrected') ? [t.correctedMark] : []),
    ...(marks.has('open') ? [t.openMark] : []),
    ...(marks.has('across') ? [t.acrossMark] : []),
  ];
  const status = stays.length === 0 ? t.statusAbsent : attendee.walkIn ? t.statusWalkIn : t.statusAttended;
  return [
    report.session.title,
    day.date,
    ...personCells(attendee.person),
    status,
    first === undefined ? '' : clock(first.from),
    last === undefined ? '' : clock(last.to),
    stays.map((stay) => `${clock(stay.from)}-${clock(stay.to)}`).join('; '),
    String(attendee.minutesByDay.find((each) => each.dayId === day.id)?.minutes ?? 0),
    remarks.join('; '),
  ];
};
