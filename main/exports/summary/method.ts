import type { SessionReport } from '../../../preload/contract/models/report.ts';
import { inLanguage } from '../../library/language.ts';
import { html, type SafeHtml } from '../html.ts';
import type { ExportTexts } from '../locales/en.ts';
import type { SummaryContext } from './context.ts';

/** How the figures came about, what happened on the way, and the seal of the log: the page for an auditor. */
export const method = ({ report, t, f }: SummaryContext): SafeHtml => {
  const changed = report.presenceLog.filter((event) => event.kind === 'correct' || event.kind === 'undo').length;
  // Who locked the laptop at lunch stands in the session file; it changes nothing of the figures.
  const remarks = report.remarks.filter(({ code }) => code !== 'locked' && code !== 'unlocked');
  const head = ({ deviceId, events, hash }: SessionReport['chainHeads'][number]) => html`<tr>
<th scope="row" class="hash">${deviceId}</th><td class="number">${events}</td><td class="hash">${hash}</td>
</tr>`;
  return html`<section>
<h2>${t.method}</h2>
<p>${t.methodText}</p>
<p>${t.methodCorrections(changed)}</p>
${
  remarks.length === 0
    ? null
    : html`<h3>${t.remarks}</h3>
<ul>${remarks.map((remark) => html`<li>${f.time(remark.at)}: ${remarkText(t, remark.code)}</li>`)}</ul>`
}
<h3>${t.seal}</h3>
${
  report.chainHeads.length === 0
    ? html`<p class="quiet">${t.sealNone}</p>`
    : html`<p>${t.sealText}</p>
<table class="seal">
<thead><tr><th scope="col">${t.device}</th><th scope="col" class="number">${t.entries}</th><th scope="col">${t.lastFingerprint}</th></tr></thead>
<tbody>${report.chainHeads.map(head)}</tbody>
</table>`
}
${heldUnder(report, t)}
<p class="quiet">${t.madeWith(report.kitVersion)}</p>
</section>`;
};

/** Under whose settings it was held, and a line for who signs for them. */
const heldUnder = ({ county, session }: SessionReport, t: ExportTexts): SafeHtml | null => {
  if (county === null) return null;
  const { title, publisher, packVersion, signedBy } = county.source;
  const signatory = county.signatory ?? county.settings.signatory;
  const source = `${inLanguage(title, session.language)} ${packVersion} (${publisher})`;
  return html`<p>${t.heldUnder(source, signedBy)}</p>
${
  signatory === undefined
    ? null
    : html`<div class="signature"><div></div><p>${[signatory.name, signatory.title].filter((part) => part !== '').join(', ')}${county.signatory === null ? null : html` <span class="quiet">${t.signsInstead}</span>`}</p></div>`
}`;
};

const remarkText = (t: ExportTexts, code: string): string => {
  const known: Readonly<Record<string, string>> = {
    'clock-jumped': t.remarkClockJumped,
    suspended: t.remarkSuspended,
    resumed: t.remarkResumed,
    restarted: t.remarkRestarted,
    started: t.remarkStarted,
    ended: t.remarkEnded,
  };
  return known[code] ?? t.remarkOther(code);
};
