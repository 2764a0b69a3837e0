import { timeOf } from '../../preload/contract/agenda-times.ts';
import { PLAIN_RULE } from '../../preload/contract/models/hours.ts';
import type { Attendee, BlockReport, SessionReport } from '../../preload/contract/models/report.ts';
import type { Day } from '../../preload/contract/models/session.ts';
import { agendaHeld } from '../hours/agenda-held.ts';
import { sessionHours } from '../hours/session-hours.ts';
import type { PersonRecord, SessionRecord } from '../records/stores/report.ts';

/** What a session has to say, from what the records hold of it. Nothing else goes in: not the time, not the library. */
export const sessionReport = (record: SessionRecord, kitVersion: string): SessionReport => {
  const attended = record.people.filter((entry) => entry.stays.length > 0);
  const absent = record.people.filter((entry) => entry.expected && entry.stays.length === 0);
  return {
    schema: 'facilitator-kit/session-report',
    schemaVersion: 1,
    kitVersion,
    session: record.session,
    county: record.county,
    blocks: record.session.days.flatMap((day) => blocksOf(record, day)),
    attendees: attended.map((entry) => attendee(record.session.days, entry)),
    absent: absent.map((entry) => entry.person),
    hours: sessionHours(record, record.county?.settings.hours ?? PLAIN_RULE),
    notes: [...record.notes],
    presenceLog: [...record.events],
    chainHeads: [...record.chainHeads],
    remarks: record.remarks.map((remark) => ({ ...remark, params: { ...remark.params } })),
  };
};

const blocksOf = (record: SessionRecord, day: Day): BlockReport[] =>
  agendaHeld(record, day).map(({ block, start }) => {
    const visits = record.visits.filter((visit) => visit.dayId === day.id && visit.blockId === block.id);
    const lengths = visits.flatMap((visit) => (visit.seconds === null ? [] : [visit.seconds]));
    return {
      blockId: block.id,
      dayId: day.id,
      title: block.title,
      kind: block.kind,
      creditable: block.creditable,
      plannedStart: timeOf(start),
      plannedMinutes: block.minutes,
      actualStart: visits[0]?.from ?? null,
      // One that was opened more than once took all of its visits together; one that is still open has no length yet.
      actualSeconds: lengths.length === 0 ? null : lengths.reduce((sum, seconds) => sum + seconds, 0),
    };
  });

const attendee = (days: readonly Day[], { person, expected, walkIn, stays }: PersonRecord): Attendee => {
  const minutesByDay = days.map((day) => {
    const seconds = stays.reduce((sum, stay) => sum + (stay.dayId === day.id ? (stay.seconds ?? 0) : 0), 0);
    // Whole minutes are counted; a rest is dropped, and the summary says so.
    return { dayId: day.id, date: day.date, minutes: Math.floor(seconds / 60) };
  });
  return {
    person,
    walkIn,
    expected,
    stays: stays.map(({ seconds: _seconds, moments: _moments, ...stay }) => stay),
    minutesByDay,
    minutes: minutesByDay.reduce((sum, day) => sum + day.minutes, 0),
    open: stays.some((stay) => stay.to === null),
  };
};
