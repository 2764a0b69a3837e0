import { minutesOf, plannedTimes, timeOf } from '../../../preload/contract/agenda-times.ts';
import type { Day } from '../../../preload/contract/models/session.ts';
import { html, type SafeHtml } from '../html.ts';
import type { SummaryContext } from './context.ts';

/** What it was, when, where, by whom and from which money. */
export const titleBlock = (context: SummaryContext): SafeHtml => {
  const { session } = context.report;
  const { t } = context;
  const fact = (label: string, values: readonly string[]) => {
    const given = values.filter((value) => value !== '');
    const lines =
      given.length === 0 ? html`<span class="quiet">${t.notGiven}</span>` : given.map((value) => html`<div>${value}</div>`);
    return html`<div class="fact"><dt>${label}</dt><dd dir="auto">${lines}</dd></div>`;
  };
  return html`<header>
${letterhead(context)}
<p class="eyebrow">${t.summary}</p>
<h1 dir="auto">${titleOf(context)}</h1>
<dl class="facts">
${fact(
  t.when,
  session.days.flatMap((day) => whenOf(context, day)),
)}
${fact(t.where, [session.venue.name, session.venue.room, session.venue.address])}
${fact(t.host, [session.hostAgency])}
${fact(t.trainers, session.trainers)}
${fact(t.funding, [session.fundingSource])}
</dl>
</header>`;
};

/** The county's logo, name and address, where its settings bring them. */
const letterhead = ({ report: { county } }: SummaryContext): SafeHtml | null => {
  if (county === null) return null;
  const { logo, settings } = county;
  const name = settings.agency ?? county.source.publisher;
  const picture = logo === null ? null : html`<img alt="${name}" src="data:${logo.mediaType};base64,${logo.base64}">`;
  return html`<div class="letterhead">${picture}<p><strong>${settings.agency ?? ''}</strong> ${settings.address ?? ''}</p></div>`;
};

/** The session's title, or a plain word where the trainer gave none. */
export const titleOf = ({ report, t }: SummaryContext): string => {
  const title = report.session.title.trim();
  return title === '' ? t.untitled : title;
};

const whenOf = ({ report, t, f }: SummaryContext, day: Day): string[] => {
  const end = plannedTimes(day).at(-1)?.end ?? minutesOf(day.startsAt);
  const planned = t.plannedSpan(f.plainTime(day.startsAt), f.plainTime(timeOf(end)));
  const toCome = day.startedAt === null && report.session.status !== 'ended';
  return [f.date(day.date), toCome ? `${planned} (${t.plannedOnly})` : planned, ...heldOf(day, t, f)];
};

/** When a day really began and ended. */
const heldOf = ({ startedAt, endedAt }: Day, t: SummaryContext['t'], f: SummaryContext['f']): string[] => {
  if (startedAt === null) return [];
  return [endedAt === null ? t.stillRunning : t.heldSpan(f.time(startedAt), f.time(endedAt))];
};
