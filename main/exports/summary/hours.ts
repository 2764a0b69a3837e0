import { hoursOpen } from '../../../preload/contract/hours-open.ts';
import type { HourRules } from '../../../preload/contract/models/county.ts';
import { html, type SafeHtml } from '../html.ts';
import type { ExportTexts } from '../locales/en.ts';
import type { SummaryContext } from './context.ts';

/** What everybody has earned, and the rule that it was earned under. */
export const hours = ({ report, t, f }: SummaryContext): SafeHtml | null => {
  const { people, rule } = report.hours;
  if (people.length === 0) return null;
  const names = new Map(report.attendees.map(({ person }) => [person.id, person.name]));
  return html`<section>
<h2>${t.hoursEarned}</h2>
<p>${ruleText(rule, t).join(' ')}</p>
<table>
<thead><tr><th scope="col">${t.name}</th><th scope="col" class="number">${t.hoursThere}</th>
<th scope="col" class="number">${t.hoursOffered}</th><th scope="col" class="number">${t.hoursEarnedMinutes}</th>
<th scope="col" class="number">${t.hoursEarned}</th></tr></thead>
<tbody>${people.map(
    (each) => html`<tr><th scope="row"><bdi>${names.get(each.personId) ?? ''}</bdi></th>
${
  hoursOpen(report, each.personId)
    ? notYet(t)
    : html`<td class="number">${each.present}</td><td class="number">${each.offered}</td><td class="number">${each.earned}</td>
<td class="number">${f.hours(each.earned)}</td>`
}</tr>`,
  )}</tbody>
</table>
</section>`;
};

const notYet = (t: ExportTexts): SafeHtml => html`<td class="number">–</td><td class="number">–</td><td class="number">–</td>
<td class="number">${t.hoursNotYet}</td>`;

const ruleText = (rule: HourRules, t: ExportTexts): readonly string[] => [
  t.ruleText,
  ...(rule.graceMinutes === 0 ? [] : [t.ruleGrace(rule.graceMinutes)]),
  ...(rule.minimumPercent === 0 ? [] : [t.ruleMinimum(rule.minimumPercent)]),
  ...(rule.partial === 'none' ? [t.ruleWholeOnly] : []),
  ...(rule.roundToMinutes === 1
    ? []
    : [rule.rounding === 'down' ? t.ruleDown(rule.roundToMinutes) : t.ruleNearest(rule.roundToMinutes)]),
];
