import type { SessionReport } from '../../../preload/contract/models/report.ts';
import { html } from '../html.ts';
import { agenda } from './agenda.ts';
import { atAGlance } from './at-a-glance.ts';
import { attendance } from './attendance.ts';
import { contextOf } from './context.ts';
import { hours } from './hours.ts';
import { method } from './method.ts';
import { notes } from './notes.ts';
import { summaryCss } from './summary-css.ts';
import { taught } from './taught.ts';
import { titleBlock, titleOf } from './title-block.ts';

/** A summary, ready to be printed. */
export interface SummaryDocument {
  readonly html: string;
  readonly title: string;
  readonly language: string;
}

/** The summary that goes to a superintendent, as an accessible page of HTML. The same report gives the same page, byte by byte. */
export const summaryDocument = (report: SessionReport): SummaryDocument => {
  const context = contextOf(report);
  const { t, f } = context;
  const { language, days } = report.session;
  const name = titleOf(context);
  const title = `${t.summary}: ${name}`;
  const firstDate = days[0] === undefined ? '' : f.date(days[0].date);
  const css = { markup: summaryCss({ left: `${name} · ${firstDate}`, page: t.page, of: t.of }) };
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<style>${css}</style>
</head>
<body>
<main>
${titleBlock(context)}
${atAGlance(context)}
${taught(context)}
${attendance(context)}
${hours(context)}
${agenda(context)}
${notes(context)}
${method(context)}
</main>
</body>
</html>
`;
  return { html: page.markup, title, language };
};
