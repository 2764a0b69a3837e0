import { z } from 'zod';
import { BlockId, DayId, DeviceId, EventId, NoteId, PersonId, SessionId } from '../../../preload/contract/models/ids.ts';
import { Note } from '../../../preload/contract/models/note.ts';
import { Person } from '../../../preload/contract/models/person.ts';
import { PresenceEvent, Stay } from '../../../preload/contract/models/presence.ts';
import { Session } from '../../../preload/contract/models/session.ts';
import { Instant } from '../../../preload/contract/models/time.ts';
import type { SessionRecord } from '../../records/stores/report.ts';

/** A version 7 UUID that a test can foresee. */
const uuid = (kind: number, n: number): string =>
  `01930000-0000-7000-8${String(kind).padStart(3, '0')}-${String(n).padStart(12, '0')}`;

const sessionId = SessionId.parse(uuid(1, 1));
const dayId = DayId.parse(uuid(2, 1));
const at = (time: string): Instant => Instant.parse(`2026-11-23T${time}:00.000Z`);

const block = (n: number, kind: string, title: string, minutes: number, creditable = true) => ({
  id: BlockId.parse(uuid(3, n)),
  dayId,
  kind,
  title,
  minutes,
  optional: false,
  creditable,
  lockedStart: null,
  ledBy: '',
  item: null,
  slideId: null,
});

const session = Session.parse({
  id: sessionId,
  title: 'The Hallway Question: what may you say?',
  hostAgency: 'Sample County Office of Education',
  fundingSource: 'Student Behavioral Health grant, year 2',
  trainers: ['Ana Lucía Peña', "Shay O'Neil"],
  venue: {
    name: 'Sample Middle School',
    address: '100 Example Street, Anytown, CA',
    room: 'Library',
    contact: 'Someone, 555-0100',
    parking: 'Behind the gym',
    projector: 'HDMI',
  },
  timeZone: 'America/Los_Angeles',
  language: 'en',
  status: 'ended',
  revision: 7,
  ownerDevice: uuid(9, 1),
  expectedCount: 6,
  createdAt: at('10:00'),
  updatedAt: at('20:00'),
  startedAt: at('16:32'),
  endedAt: at('19:20'),
  days: [
    {
      id: dayId,
      date: '2026-11-23',
      startsAt: '08:30',
      startedAt: at('16:32'),
      endedAt: at('19:20'),
      blocks: [
        block(1, 'opening', 'A teacher stops you in the hall', 10),
        block(2, 'video', 'Watch: “What’s going on with her?”', 15),
        block(3, 'deck', 'Share, ask first or decline', 35),
        block(4, 'break', 'Break', 15, false),
        block(5, 'activity', 'Three sentences', 40),
        block(6, 'activity', 'Map the adults around a student', 30),
        block(7, 'closing', 'One sentence, one person this week', 15),
      ],
    },
  ],
  modules: [
    {
      packId: 'scow.starter',
      packVersion: '1.0.0',
      moduleId: 'counselor-0-hallway',
      title: 'The Hallway Question',
      packTitle: 'Schools as Centers of Wellness: starter pack',
      manifestSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      objectives: [
        {
          id: 'privacy',
          text: {
            en: 'Decide for six everyday requests whether to share, ask first or decline, and say the sentence aloud.',
            es: 'Decidir ante seis peticiones de todos los días si se comparte, se pregunta primero o se declina.',
          },
        },
        {
          id: 'trust',
          text: {
            en: 'Name the three components of trust and show one of them in an answer to a colleague.',
            es: 'Nombrar los tres componentes.',
          },
        },
      ],
    },
  ],
});

const person = (n: number, name: string, jobTitle: string, agency: string, school: string) =>
  Person.parse({ id: PersonId.parse(uuid(4, n)), name, jobTitle, agency, school, district: '', email: `person${n}@example.org` });

const log: PresenceEvent[] = [];
const entry = (
  kind: 'in' | 'out' | 'correct',
  happened: Instant,
  more: Partial<Record<keyof PresenceEvent, string>> = {},
): EventId => {
  const seq = log.length + 1;
  const id = EventId.parse(uuid(5, seq));
  const fixed = { id, seq, kind, personId: uuid(4, 1), dayId, trackId: 'main', at: happened, recordedAt: happened };
  log.push(PresenceEvent.parse({ ...fixed, target: null, by: 'Ana Lucía Peña', reason: '', hash: 'ab'.repeat(32), ...more }));
  return id;
};

const momentsBetween = (from: string, to: string | null) => ({
  from: Date.parse(at(from)),
  to: to === null ? null : Date.parse(at(to)),
});

const stay = (from: string, to: string | null, more: Partial<Stay> = {}, ends: { in?: object; out?: object } = {}) => ({
  ...Stay.parse({
    dayId,
    from: at(from),
    to: to === null ? null : at(to),
    inEvent: entry('in', at(from), ends.in),
    outEvent: to === null ? null : entry('out', at(to), ends.out),
    backfilled: false,
    acrossBoots: false,
    ...more,
  }),
  seconds: to === null ? null : (Date.parse(at(to)) - Date.parse(at(from))) / 1000,
  moments: momentsBetween(from, to),
});

const note = (n: number, kind: string, text: string, more: object = {}) =>
  Note.parse({
    id: NoteId.parse(uuid(6, n)),
    kind,
    text,
    anchor: {
      blockId: BlockId.parse(uuid(3, 3)),
      blockTitle: 'Share, ask first or decline',
      item: null,
      itemTitle: '',
      slideId: 'six-requests',
      slideTitle: 'Six requests of one week',
      videoSeconds: null,
    },
    createdAt: at('17:05'),
    updatedAt: at('17:05'),
    ...more,
  });

const visit = (n: number, from: string, to: string) => ({
  dayId,
  blockId: BlockId.parse(uuid(3, n)),
  from: at(from),
  to: at(to),
  seconds: (Date.parse(at(to)) - Date.parse(at(from))) / 1000,
  moments: momentsBetween(from, to),
});

/** What the records hold of a made-up morning: names of many kinds, a walk-in, a late comer, somebody who never signed out. */
export const sampleRecord: SessionRecord = {
  session,
  county: null,
  plans: [session],
  people: [
    {
      person: person(1, 'Nguyễn Thị Ánh Tuyết', 'School Counselor', 'Sample USD', 'Sample Middle School'),
      expected: true,
      walkIn: false,
      stays: [stay('16:25', '19:21', { backfilled: true }, { in: { at: at('16:35') }, out: { reason: 'session-ended' } })],
    },
    {
      person: person(2, 'José "Pepe" Núñez & Söhne <b>', 'Clinician I', 'Sample COE', ''),
      expected: true,
      walkIn: false,
      stays: [stay('16:28', '17:40'), stay('17:55', '19:20')],
    },
    {
      person: person(3, 'ليلى حداد', 'Family Navigator', 'Sample COE', 'Example Elementary'),
      expected: true,
      walkIn: false,
      stays: [stay('17:20', '19:20', { backfilled: true }, { in: { recordedAt: at('17:31') } })],
    },
    {
      person: person(4, '=HYPERLINK("x")', 'Principal', 'Sample USD', 'Example Elementary'),
      expected: false,
      walkIn: true,
      stays: [stay('16:40', '19:19', { acrossBoots: true })],
    },
    {
      person: person(5, 'Miriam ben-Ari (מרים)', 'Graduate Clinical Intern', '', ''),
      expected: true,
      walkIn: false,
      stays: [stay('16:31', null)],
    },
    {
      person: person(6, 'Chris Absent', 'School Counselor', 'Sample USD', 'Example High School'),
      expected: true,
      walkIn: false,
      stays: [],
    },
  ],
  events: log,
  notes: [
    note(1, 'note', 'Room was cold; ask for the heater.\nSecond line & <script>alert(1)</script>'),
    note(2, 'question', 'May a counselor tell a coach?'),
    note(3, 'parking-lot', 'Consent forms in other languages'),
    note(4, 'action', 'Ask the district for the current release form', { owner: 'Ana Lucía Peña', dueDate: '2026-12-04' }),
    note(5, 'decision', 'The hallway sentence goes on the staff-room door.'),
    note(6, 'action', 'Book the library for January'),
  ],
  visits: [
    visit(1, '16:32', '16:44'),
    visit(2, '16:44', '16:58'),
    visit(3, '16:58', '17:30'),
    visit(4, '17:30', '17:48'),
    visit(3, '17:48', '17:52'),
    visit(5, '17:52', '18:40'),
    visit(7, '18:40', '19:20'),
  ],
  remarks: z.array(z.object({ at: Instant, code: z.string(), params: z.record(z.string(), z.number()) })).parse([
    { at: at('16:32'), code: 'started', params: {} },
    { at: at('17:00'), code: 'clock-jumped', params: { minutes: 42 } },
  ]),
  chainHeads: [{ deviceId: DeviceId.parse(uuid(9, 1)), events: 12, hash: '0123456789abcdef'.repeat(4) }],
};

// Entered when all of the above was there: it corrects the first arrival.
entry('correct', at('16:25'), { target: uuid(5, 1), recordedAt: at('16:45'), reason: 'She was there before the list was open' });

/** The same morning with its wall and papers in Spanish. */
export const sampleInSpanish: SessionRecord = {
  ...sampleRecord,
  session: { ...session, language: 'es', title: 'La pregunta en el pasillo' },
};

/** Planned and not held: nobody, no notes, no modules. */
export const emptyRecord: SessionRecord = {
  county: null,
  session: {
    ...session,
    status: 'planned',
    startedAt: null,
    endedAt: null,
    days: session.days.map((day) => ({ ...day, startedAt: null, endedAt: null })),
    modules: [],
    title: '',
    trainers: [],
    hostAgency: '',
  },
  plans: [],
  people: [],
  events: [],
  notes: [],
  visits: [],
  remarks: [],
  chainHeads: [],
};

/** The same morning as the first of two days; the second is still to come. */
export const recordBetweenDays: SessionRecord = {
  ...sampleRecord,
  session: Session.parse({
    ...session,
    status: 'planned',
    days: [
      ...session.days,
      {
        id: uuid(2, 2),
        date: '2026-11-30',
        startsAt: '09:00',
        blocks: [{ ...block(8, 'activity', 'What became of it', 20), dayId: uuid(2, 2) }],
      },
    ],
  }),
};
