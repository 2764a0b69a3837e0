import type { DayId } from '../../../preload/contract/models/ids.ts';
import type { Person } from '../../../preload/contract/models/person.ts';
import type { Attendee } from '../../../preload/contract/models/report.ts';
import { html, type SafeHtml } from '../html.ts';
import { type TimeMark, timeMarks } from '../time-marks.ts';
import type { SummaryContext } from './context.ts';

type Mark = 'walkIn' | TimeMark;
const SIGNS: Readonly<Record<Mark, string>> = {
  walkIn: '†',
  ended: '*',
  backfilled: '‡',
  corrected: '#',
  open: '§',
  across: '¶',
};

/**
 * Who was there, day by day. Name, title and agency or school are what the list on the wall of the room would say too: e-mail
 * addresses and the like stay out of a document that is handed round.
 */
export const attendance = (context: SummaryContext): SafeHtml => {
  const { report, t } = context;
  const { days } = report.session;
  const several = days.length > 1;
  const tables = days.map(
    (day) => html`${several ? html`<h3>${context.f.date(day.date)}</h3>` : null}${dayTable(context, day.id)}`,
  );
  return html`<section>
<h2>${t.attendance}</h2>
${report.attendees.length === 0 ? html`<p class="quiet">${t.attendanceNone}</p>` : [...tables, several ? totals(context) : null, legend(context)]}
${absent(context)}
</section>`;
};

const dayTable = ({ report, t, f }: SummaryContext, dayId: DayId): SafeHtml => {
  const there = report.attendees.filter((each) => each.stays.some((stay) => stay.dayId === dayId));
  if (there.length === 0) {
    const toCome = report.session.days.some((day) => day.id === dayId && day.startedAt === null);
    return html`<p class="quiet">${toCome ? t.attendanceToCome : t.attendanceNobodyThatDay}</p>`;
  }
  const marksOf = timeMarks(report);
  const row = (attendee: Attendee) => {
    const stays = attendee.stays.filter((stay) => stay.dayId === dayId);
    const times = (time: (stay: (typeof stays)[number]) => SafeHtml) => stays.map((stay) => html`<div>${time(stay)}</div>`);
    const minutes = attendee.minutesByDay.find((day) => day.dayId === dayId)?.minutes ?? 0;
    return html`<tr>
<th scope="row"><bdi>${attendee.person.name}</bdi>${sign(attendee.walkIn ? 'walkIn' : null)}</th>
<td><bdi>${attendee.person.jobTitle}</bdi></td>
<td><bdi>${placeOf(attendee.person)}</bdi></td>
<td class="number">${times((stay) => html`${f.time(stay.from)}${sign(marksOf(stay).in)}`)}</td>
<td class="number">${times((stay) => html`${stay.to === null ? '—' : f.time(stay.to)}${sign(marksOf(stay).out)}`)}</td>
<td class="number">${minutes}</td>
</tr>`;
  };
  return html`<table class="day">
<thead><tr>
<th scope="col">${t.name}</th><th scope="col">${t.jobTitle}</th><th scope="col">${t.agencySchool}</th>
<th scope="col" class="number">${t.timeIn}</th><th scope="col" class="number">${t.timeOut}</th><th scope="col" class="number">${t.minutes}</th>
</tr></thead>
<tbody>${there.map(row)}</tbody>
</table>`;
};

const totals = ({ report, t, f }: SummaryContext): SafeHtml => html`<h3>${t.allDays}</h3>
<table>
<thead><tr><th scope="col">${t.name}</th>
${report.session.days.map((day) => html`<th scope="col" class="number">${f.date(day.date)}</th>`)}
<th scope="col" class="number">${t.total}</th></tr></thead>
<tbody>${report.attendees.map(
  (each) => html`<tr><th scope="row"><bdi>${each.person.name}</bdi></th>
${each.minutesByDay.map((day) => html`<td class="number">${day.minutes}</td>`)}
<td class="number">${each.minutes}</td></tr>`,
)}</tbody>
</table>`;

/** The signs that were really used, in words. */
const legend = ({ report, t }: SummaryContext): SafeHtml | null => {
  const marksOf = timeMarks(report);
  const marks = new Set(report.attendees.flatMap((each) => each.stays.map(marksOf)).flatMap((each) => [each.in, each.out]));
  const used: readonly (readonly [Mark, boolean, string])[] = [
    ['walkIn', report.attendees.some((each) => each.walkIn), t.walkInMark],
    ['ended', marks.has('ended'), t.endedMark],
    ['backfilled', marks.has('backfilled'), t.backfilledMark],
    ['corrected', marks.has('corrected'), t.correctedMark],
    ['open', marks.has('open'), t.openMark],
    ['across', marks.has('across'), t.acrossMark],
  ];
  const lines = used.filter(([, is]) => is).map(([mark, , words]) => html`<li>${SIGNS[mark]} ${words}</li>`);
  return lines.length === 0 ? null : html`<ul class="legend">${lines}</ul>`;
};

const absent = ({ report, t }: SummaryContext): SafeHtml | null =>
  report.absent.length === 0
    ? null
    : html`<h3>${(report.session.status === 'ended' ? t.absent : t.absentSoFar)(report.absent.length)}</h3>
<ul class="names">${report.absent.map((person) => html`<li><bdi>${nameAndPlace(person)}</bdi></li>`)}</ul>`;

const sign = (mark: Mark | null): SafeHtml | null => (mark === null ? null : html`<sup>${SIGNS[mark]}</sup>`);

/** The nearest that is known of where somebody works: agency and school, without saying one twice. */
const placeOf = (person: Person): string =>
  [...new Set([person.agency || person.district, person.school])].filter(Boolean).join(', ');

const nameAndPlace = (person: Person): string => [person.name, person.jobTitle, placeOf(person)].filter(Boolean).join(', ');
