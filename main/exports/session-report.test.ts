import { describe, expect, it } from 'vitest';
import { SessionReport } from '../../preload/contract/models/report.ts';
import type { SessionRecord } from '../records/stores/report.ts';
import { sessionReport } from './session-report.ts';
import { emptyRecord, sampleRecord } from './testing/sample-record.ts';

const report = sessionReport(sampleRecord, '0.1.0');
const byName = (name: string) => report.attendees.find((each) => each.person.name === name);

describe('a report', () => {
  it('is what the contract says', () => {
    expect(SessionReport.parse(report)).toEqual(report);
    expect(SessionReport.safeParse(sessionReport(emptyRecord, '0.1.0')).success).toBe(true);
  });

  it('adds up stays in whole minutes and leaves an open one out', () => {
    expect(byName('José "Pepe" Núñez & Söhne <b>')).toMatchObject({ minutes: 72 + 85, open: false });
    expect(byName('Miriam ben-Ari (מרים)')).toMatchObject({ minutes: 0, open: true });
    const short = { ...sampleRecord.people[0], stays: sampleRecord.people[0]?.stays.map((stay) => ({ ...stay, seconds: 119 })) };
    const record = { ...sampleRecord, people: [short] } as SessionRecord;
    expect(sessionReport(record, '0.1.0').attendees[0]?.minutes).toBe(1);
  });

  it('goes by the measured length, not by what the wall clock says', () => {
    const people = sampleRecord.people.map((each) => ({
      ...each,
      stays: each.stays.map((stay) => ({ ...stay, seconds: 3600 })),
    }));
    expect(sessionReport({ ...sampleRecord, people }, '0.1.0').attendees[0]?.minutes).toBe(60);
  });

  it('lists who was expected and did not come', () => {
    expect(report.absent.map((person) => person.name)).toEqual(['Chris Absent']);
  });

  it('sets planned against held, all visits of an item together', () => {
    expect(report.blocks.map((block) => [block.plannedStart, block.plannedMinutes, block.actualSeconds])).toEqual([
      ['08:30', 10, 720],
      ['08:40', 15, 840],
      ['08:55', 35, 32 * 60 + 4 * 60],
      ['09:30', 15, 1080],
      ['09:45', 40, 2880],
      ['10:25', 30, null],
      ['10:55', 15, 2400],
    ]);
  });

  it('takes the plan as it was when the day began', () => {
    const days = sampleRecord.session.days.map((day) => ({
      ...day,
      blocks: day.blocks.slice(0, 6).map((block) => ({ ...block, minutes: 5 })),
    }));
    const changed = sessionReport({ ...sampleRecord, session: { ...sampleRecord.session, days } }, '0.1.0');
    expect(changed.blocks.map((block) => [block.title, block.plannedMinutes])).toEqual(
      report.blocks.map((block) => [block.title, block.plannedMinutes]),
    );
  });
});
