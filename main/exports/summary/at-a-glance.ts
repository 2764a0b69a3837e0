import { html, type SafeHtml } from '../html.ts';
import type { SummaryContext } from './context.ts';

/** The figures that a superintendent asks for first. */
export const atAGlance = ({ report, t, f }: SummaryContext): SafeHtml => {
  const { attendees, absent, notes, session } = report;
  // What is still to come is not counted as planned and left undone.
  const begun = new Set(session.days.filter((day) => day.startedAt !== null).map(({ id }) => id));
  const blocks = begun.size === 0 ? report.blocks : report.blocks.filter(({ dayId }) => begun.has(dayId));
  const cameExpected = attendees.filter((each) => each.expected).length;
  const walkIns = attendees.filter((each) => each.walkIn).length;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const held = blocks.filter((block) => block.actualSeconds !== null);
  const heldMinutes = Math.floor(sum(held.map((block) => block.actualSeconds ?? 0)) / 60);
  const decided = notes.filter((note) => note.kind === 'decision' || note.kind === 'action').length;

  const figure = (value: string | number, label: string, detail: string) =>
    html`<div class="figure"><dd>${value}</dd><dt>${label}${detail === '' ? null : html`<span class="detail">${detail}</span>`}</dt></div>`;
  const came = [t.ofExpected(cameExpected, cameExpected + absent.length), ...(walkIns === 0 ? [] : [t.walkIns(walkIns)])].join(
    '; ',
  );
  return html`<section>
<h2>${t.atAGlance}</h2>
<dl class="figures">
${figure(attendees.length, t.attendedFigure, came)}
${figure(f.hours(sum(attendees.map((each) => each.minutes))), t.personHours, '')}
${figure(heldMinutes, t.minutesHeld, t.minutesPlanned(sum(blocks.map((block) => block.plannedMinutes))))}
${figure(held.length, t.itemsHeld, t.ofItems(blocks.length))}
${figure(decided, t.decisionsFigure, '')}
</dl>
</section>`;
};
