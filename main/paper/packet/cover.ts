import type { PlainDate } from '../../../preload/contract/models/time.ts';
import { cssString, html, type SafeHtml } from '../../exports/html.ts';
import { type PaperWords, paperWords } from '../words.ts';
import type { PacketPlan } from './plan.ts';

/** A workbook as the cover and the stamps name it. */
export interface NamedDocument {
  readonly title: string;
  /** Of its text. */
  readonly language: string;
  readonly pages: number;
  readonly copies: number;
}

export interface PacketCover {
  /** Of the windows: the cover is for the trainer. */
  readonly language: string;
  readonly session: { readonly title: string; readonly dates: readonly PlainDate[]; readonly venue: string } | null;
  readonly madeOn: PlainDate;
  readonly twoSided: boolean;
  readonly documents: readonly NamedDocument[];
}

const FACE = '"Atkinson Hyperlegible Next", "Noto Sans", sans-serif';

export const packetTitle = ({ language, session }: Pick<PacketCover, 'language' | 'session'>): string => {
  const t = paperWords(language);
  return session === null ? t.packet : `${t.packet}: ${session.title.trim() === '' ? t.untitled : session.title.trim()}`;
};

/** The first page: what is in the packet, how many of each, for which session, made when. */
export const coverHtml = (cover: PacketCover, plan: PacketPlan): string => {
  const t = paperWords(cover.language);
  const dates = new Intl.DateTimeFormat(t.locale, { dateStyle: 'full', timeZone: 'UTC' });
  const date = (day: PlainDate): string => dates.format(new Date(`${day}T12:00:00Z`));
  const names = new Intl.DisplayNames([t.locale], { type: 'language' });
  const { session, documents } = cover;
  const copies = documents.reduce((sum, one) => sum + one.copies, 0);
  const fact = (label: string, value: string): SafeHtml | null =>
    value === '' ? null : html`<div class="fact"><dt>${label}</dt><dd>${value}</dd></div>`;
  const css: SafeHtml = { markup: coverCss(t, plan.total) };
  return html`<!doctype html>
<html lang="${cover.language}">
<head><meta charset="utf-8"><title>${packetTitle(cover)}</title><style>${css}</style></head>
<body>
<header><p class="eyebrow">${t.packet}</p><h1>${session === null ? t.packetOfLibrary : session.title.trim() || t.untitled}</h1></header>
<dl class="facts">
${session === null ? null : fact(t.when, session.dates.map(date).join('; '))}
${session === null ? null : fact(t.where, session.venue)}
${fact(t.madeOn, date(cover.madeOn))}
${fact(t.inAll, t.packetSum(copies, plan.total))}
</dl>
<table>
<thead><tr><th scope="col">${t.workbook}</th><th scope="col">${t.inLanguage}</th><th scope="col" class="number">${t.copies}</th><th scope="col" class="number">${t.pagesEach}</th><th scope="col" class="number">${t.fromPage}</th></tr></thead>
<tbody>${documents.map(
    (one, index) => html`
<tr><th scope="row">${one.title}</th><td>${names.of(one.language) ?? one.language}</td><td class="number">${one.copies}</td><td class="number">${one.pages}</td><td class="number">${plan.begins[index] ?? ''}</td></tr>`,
  )}
</tbody>
</table>
<p class="how">${cover.twoSided ? t.twoSidedHow : t.oneSidedHow} ${t.packetHow}</p>
</body>
</html>
`.markup;
};

const coverCss = (t: PaperWords, total: number): string => `
@page {
  size: Letter;
  margin: 0.8in 0.8in 0.9in;
  @bottom-right { content: ${cssString(`${t.page} `)} counter(page) ${cssString(` ${t.of} ${total}`)}; font: 8pt ${FACE}; color: #4b5a68; }
}
* { box-sizing: border-box; }
body { margin: 0; color: #1d2b3a; background: #fff; font: 11pt/1.45 ${FACE}; overflow-wrap: anywhere; }
header { border-top: 5pt solid #d9662b; padding-top: 14pt; }
.eyebrow { margin: 0; color: #17606a; font-size: 9pt; font-weight: 700; letter-spacing: 0.04em; text-transform: uppercase; }
h1 { margin: 2pt 0 14pt; font-size: 26pt; line-height: 1.12; font-weight: 700; text-wrap: balance; }
.facts { display: grid; grid-template-columns: 1fr 1fr; gap: 9pt 20pt; margin: 0 0 20pt; }
.fact dt { color: #17606a; font-size: 9pt; font-weight: 700; }
.fact dd { margin: 0; }
table { width: 100%; border-collapse: collapse; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 5pt 8pt 5pt 0; border-bottom: 0.5pt solid #8a8069; text-align: start; vertical-align: top; }
thead th { border-bottom: 1.25pt solid #1d2b3a; font-size: 9.5pt; vertical-align: bottom; overflow-wrap: normal; }
tbody th { font-weight: 600; }
.number { padding-inline: 8pt 0; text-align: end; font-variant-numeric: tabular-nums; }
.how { margin: 16pt 0 0; max-width: 42em; color: #3d4c5a; font-size: 10pt; }
`;

/** A page for each page of the packet, empty but for the line that is laid over it: which copy this is, and which page. */
export const stampsHtml = (documents: readonly NamedDocument[], plan: PacketPlan): string => {
  const css: SafeHtml = {
    markup: `
@page { size: 8.5in 11in; margin: 0; }
body { margin: 0; font: 7.5pt/1.2 ${FACE}; color: #3d4c5a; }
p { box-sizing: border-box; display: flex; justify-content: space-between; gap: 12pt; width: 8.5in; height: 10.9in; margin: 0; padding: 0.27in 0.75in 0; break-after: page; }
p:last-child { break-after: auto; }
span { white-space: nowrap; }
`,
  };
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>-</title><style>${css}</style></head>
<body>${plan.pages.map(({ document, copy, number }) => {
    const one = documents[document];
    const t = paperWords(one?.language ?? 'en');
    return html`<p><span>${t.copyOf(copy + 1, one?.copies ?? 0)}</span><span>${`${t.page} ${number} ${t.of} ${plan.total}`}</span></p>`;
  })}</body></html>
`.markup;
};
