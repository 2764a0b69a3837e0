import type { BlockReport } from '../../../preload/contract/models/report.ts';
import type { Day } from '../../../preload/contract/models/session.ts';
import { html, type SafeHtml } from '../html.ts';
import type { SummaryContext } from './context.ts';

/** What was planned beside what happened, item by item. */
export const agenda = (context: SummaryContext): SafeHtml => {
  const { report, t, f } = context;
  const { days } = report.session;
  const tables = days.map((day) => {
    const blocks = report.blocks.filter((block) => block.dayId === day.id);
    const heading = days.length > 1 ? html`<h3>${f.date(day.date)}</h3>` : null;
    return blocks.length === 0 ? null : html`${heading}${table(context, day, blocks)}`;
  });
  return html`<section>
<h2>${t.agenda}</h2>
${report.blocks.length === 0 ? html`<p class="quiet">${t.agendaNone}</p>` : tables}
</section>`;
};

const minutesHeld = (block: BlockReport): number | null =>
  block.actualSeconds === null ? null : Math.round(block.actualSeconds / 60);

const table = ({ t, f }: SummaryContext, day: Day, blocks: readonly BlockReport[]): SafeHtml => {
  const notOpened = day.endedAt === null ? t.toCome : t.notOpened;
  const planned = blocks.reduce((sum, block) => sum + block.plannedMinutes, 0);
  const held = blocks.reduce((sum, block) => sum + (minutesHeld(block) ?? 0), 0);
  const row = (block: BlockReport) => {
    const minutes = minutesHeld(block);
    return html`<tr>
<td class="number">${f.plainTime(block.plannedStart)}</td>
<th scope="row"><bdi>${block.title}</bdi>${block.creditable ? null : html` <span class="tag">${t.notCredited}</span>`}</th>
<td class="number">${block.plannedMinutes}</td>
<td class="number">${block.actualStart === null ? html`<span class="quiet">${notOpened}</span>` : f.time(block.actualStart)}</td>
<td class="number">${minutes}</td>
<td class="number">${minutes === null ? null : f.difference(minutes - block.plannedMinutes)}</td>
</tr>`;
  };
  return html`<table class="agenda">
<thead><tr>
<th scope="col" class="number">${t.plannedStart}</th><th scope="col">${t.item}</th><th scope="col" class="number">${t.plannedMinutes}</th>
<th scope="col" class="number">${t.actualStart}</th><th scope="col" class="number">${t.actualMinutes}</th><th scope="col" class="number">${t.difference}</th>
</tr></thead>
<tbody>${blocks.map(row)}
<tr class="total"><td></td><th scope="row">${t.total}</th><td class="number">${planned}</td><td></td><td class="number">${held}</td><td class="number">${f.difference(held - planned)}</td></tr>
</tbody>
</table>`;
};
