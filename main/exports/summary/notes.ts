import type { Note, NoteKind } from '../../../preload/contract/models/note.ts';
import { html, type SafeHtml } from '../html.ts';
import type { SummaryContext } from './context.ts';

/** The notes by kind: what was decided and who does what come first, because that is what is read. */
export const notes = (context: SummaryContext): SafeHtml => {
  const { report, t } = context;
  const of = (kind: NoteKind) => report.notes.filter((note) => note.kind === kind);
  return html`<section>
<h2>${t.notes}</h2>
${report.notes.length === 0 ? html`<p class="quiet">${t.notesNone}</p>` : null}
${list(context, t.decisions, of('decision'))}
${actions(context, of('action'))}
${list(context, t.questions, of('question'))}
${list(context, t.parkingLot, of('parking-lot'))}
${list(context, t.plainNotes, of('note'))}
</section>`;
};

const list = (context: SummaryContext, heading: string, of: readonly Note[]): SafeHtml | null =>
  of.length === 0
    ? null
    : html`<h3>${heading}</h3>
<ul class="notes">${of.map((note) => html`<li><div dir="auto">${lines(note.text)}</div><div class="quiet">${whereOf(context, note)}</div></li>`)}</ul>`;

const actions = (context: SummaryContext, of: readonly Note[]): SafeHtml | null => {
  const { t, f } = context;
  if (of.length === 0) return null;
  const row = (note: Note) => html`<tr>
<th scope="row"><div dir="auto">${lines(note.text)}</div><div class="quiet">${whereOf(context, note)}</div></th>
<td><bdi>${note.owner === '' ? html`<span class="quiet">${t.notGiven}</span>` : note.owner}</bdi></td>
<td>${note.dueDate === null ? html`<span class="quiet">${t.notGiven}</span>` : f.date(note.dueDate)}</td>
</tr>`;
  return html`<h3>${t.actions}</h3>
<table class="actions">
<thead><tr><th scope="col">${t.what}</th><th scope="col">${t.owner}</th><th scope="col">${t.due}</th></tr></thead>
<tbody>${of.map(row)}</tbody>
</table>`;
};

const lines = (text: string): readonly SafeHtml[] =>
  text.split(/\r\n|\n|\r/).map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`));

/** When it was written and what was on the wall just then. */
const whereOf = ({ t, f }: SummaryContext, { createdAt, anchor }: Note): string => {
  const slide = anchor.slideTitle === '' ? [] : [t.slide(anchor.slideTitle)];
  const second = anchor.videoSeconds === null ? [] : [t.videoAt(f.position(anchor.videoSeconds))];
  return t.writtenAt(f.time(createdAt), [anchor.blockTitle, ...slide, ...second].filter((part) => part !== '').join(', '));
};
