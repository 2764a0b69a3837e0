import { cssString } from '../exports/html.ts';

/**
 * A handout on Letter paper. A slide stays on one page where it can; frames, weights and kinds of line carry the meaning, so that a copier
 * loses nothing. The drawings' colors are the wall's, a little lighter where they lie under text.
 */
export const handoutCss = (footer: { readonly left: string; readonly page: string; readonly of: string }): string => `
@page {
  size: Letter;
  margin: 0.75in 0.8in 0.85in;
  @bottom-left { content: ${cssString(footer.left)}; font: 8pt "Atkinson Hyperlegible Next", "Noto Sans", sans-serif; color: #4b5a68; }
  @bottom-right { content: ${cssString(`${footer.page} `)} counter(page) ${cssString(` ${footer.of} `)} counter(pages); font: 8pt "Atkinson Hyperlegible Next", "Noto Sans", sans-serif; color: #4b5a68; white-space: nowrap; }
}
:root {
  --face: "Atkinson Hyperlegible Next", "Noto Sans", sans-serif;
  --ink: #1d2b3a; --ink-soft: #465563; --paper: #fff;
  --deep: #12383f; --teal: #174f56; --mist: #e8f1f0; --sand: #f7f0e2; --line: #8a8069;
  --accent: #d9662b; --accent-ink: #a3430e; --accent-bright: #f8b486; --on-dark: #fdf6ea;
}
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: #fff; font: 10.5pt/1.42 "Atkinson Hyperlegible Next", "Noto Sans", "Noto Sans Arabic", "Noto Sans Hebrew", sans-serif; overflow-wrap: anywhere; }
header { padding: 14pt 0 12pt 34pt; border-top: 5pt solid var(--accent); }
.eyebrow { margin: 0 0 2pt; color: #17606a; font-size: 9pt; font-weight: 700; letter-spacing: 0.04em; text-transform: uppercase; }
h1 { margin: 2pt 0 8pt; font-size: 26pt; line-height: 1.1; font-weight: 700; text-wrap: balance; }
h2 { margin: 0 0 6pt; font-size: 15pt; line-height: 1.2; font-weight: 700; text-wrap: balance; break-after: avoid; }
h3 { margin: 8pt 0 3pt; font-size: 11.5pt; line-height: 1.25; font-weight: 700; break-after: avoid; }
p { margin: 0 0 5pt; max-width: 42em; text-wrap: pretty; }
ul, ol { margin: 0 0 6pt; padding-inline-start: 16pt; }
li { margin-bottom: 3pt; break-inside: avoid; }
em { color: var(--accent-ink); font-style: normal; font-weight: 600; }
small, .small, .source { color: var(--ink-soft); font-size: 8.75pt; }
.kicker { margin: 0 0 1pt; color: var(--accent-ink); font-size: 9pt; font-weight: 600; }
.about { margin-top: 10pt; padding-top: 7pt; border-top: 0.75pt solid var(--line); font-size: 9.5pt; }
.mark { display: inline-block; margin: 0 0 5pt; padding: 2pt 8pt; border: 1pt solid var(--ink); border-radius: 3pt; font-size: 9pt; font-weight: 700; }
.slide { position: relative; padding: 11pt 0 9pt 34pt; border-top: 0.75pt solid var(--line); break-inside: avoid; }
.slide > *:last-child, .slide [data-markdown] > *:last-child { margin-bottom: 0; }
.number { position: absolute; inset-inline-start: 0; top: 10pt; width: 22pt; height: 22pt; border: 1.25pt solid var(--teal); border-radius: 50%; color: var(--teal); font-size: 10pt; font-weight: 700; line-height: 19.5pt; text-align: center; }
blockquote { margin: 0 0 6pt; padding: 6pt 12pt 7pt; border: 1pt solid var(--line); border-inline-start: 4pt solid var(--accent); border-radius: 4pt; font-size: 13pt; font-weight: 600; line-height: 1.3; break-inside: avoid; }
blockquote p { margin: 0; }
.columns, .law, .carry { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); gap: 8pt; margin: 0 0 6pt; }
.law { grid-template-columns: 1.15fr 1fr 1fr; }
:is(.columns, .law, .carry) > div { padding: 7pt 9pt 8pt; border: 0.75pt solid var(--line); border-radius: 4pt; font-size: 10pt; line-height: 1.36; break-inside: avoid; }
:is(.columns, .law, .carry) > div > :last-child { margin-bottom: 0; }
:is(.columns, .law, .carry) h3 { margin-top: 0; }
:is(.columns, .law, .carry) :is(ul, ol) { padding-inline-start: 12pt; }
.columns > .warm { border-width: 1.75pt; }
.law > div:first-child { border: 1.75pt solid var(--teal); }
.law > .county, .columns > .county { border: 1.5pt dashed var(--accent-ink); }
.carry > div { border-top: 3pt solid var(--accent); }
.says { padding: 3pt 7pt 4pt; border: 0.75pt solid var(--ink-soft); border-radius: 6pt 6pt 6pt 1pt; font-weight: 600; }
.minutes { display: inline-block; padding: 1pt 8pt; border: 0.75pt solid var(--line); border-radius: 9pt; font-size: 9pt; font-weight: 600; }
table { width: 100%; margin: 0 0 6pt; border-collapse: collapse; font-size: 10pt; line-height: 1.35; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 4pt 8pt 4pt 0; border-bottom: 0.5pt solid var(--line); text-align: start; vertical-align: top; }
thead th { border-bottom: 1.25pt solid var(--teal); font-weight: 700; vertical-align: bottom; }
tbody :is(th, td:first-child) { font-weight: 600; }
.blank { display: block; height: 20pt; border-bottom: 0.75pt solid var(--ink-soft); }
.drawing { margin: 2pt 0 4pt; break-inside: avoid; }
/* Room at the side: words of a drawing may run out of it, and the sheet would cut them off. */
.drawing svg { display: block; width: 92%; max-height: 3.3in; }
.described { max-width: none; padding: 4pt 0 0 9pt; border-inline-start: 2pt solid var(--line); color: var(--ink); font-size: 9.5pt; break-before: avoid; }
img { display: block; max-width: 100%; max-height: 3.5in; }
code { font-size: 0.95em; }
a { color: inherit; text-decoration: none; }
.notes { margin: 8pt 0 2pt; padding: 6pt 0 2pt 10pt; border-inline-start: 2.5pt dotted var(--ink-soft); font-size: 9.25pt; line-height: 1.38; }
.notes .label { margin: 0 0 3pt; font-size: 8.5pt; font-weight: 700; letter-spacing: 0.04em; text-transform: uppercase; color: var(--ink-soft); break-after: avoid; }
.with-notes .slide { break-inside: auto; }
.with-notes .slide > [data-headed] { break-inside: avoid; }
`;
