import { cssString } from '../html.ts';

/**
 * The summary on Letter paper. Rules and weights carry the structure and color only helps, so that a copier's black and white
 * loses nothing. Fonts are named, not fetched: the page that prints brings them.
 */
export const summaryCss = (footer: { readonly left: string; readonly page: string; readonly of: string }): string => `
@page {
  size: Letter;
  margin: 0.8in 0.8in 0.9in;
  @bottom-left { content: ${cssString(footer.left)}; font: 8pt "Atkinson Hyperlegible Next", "Noto Sans", sans-serif; color: #4b5a68; }
  @bottom-right { content: ${cssString(`${footer.page} `)} counter(page) ${cssString(` ${footer.of} `)} counter(pages); font: 8pt "Atkinson Hyperlegible Next", "Noto Sans", sans-serif; color: #4b5a68; white-space: nowrap; }
}
* { box-sizing: border-box; }
body { margin: 0; color: #1d2b3a; background: #fff; font: 10pt/1.45 "Atkinson Hyperlegible Next", "Noto Sans", "Noto Sans Arabic", "Noto Sans Hebrew", sans-serif; overflow-wrap: anywhere; }
header { border-top: 5pt solid #d9662b; padding-top: 14pt; }
.letterhead { display: flex; align-items: center; gap: 12pt; margin-bottom: 12pt; }
.letterhead img { max-width: 120pt; max-height: 48pt; object-fit: contain; }
.letterhead p { margin: 0; }
.letterhead strong { display: block; }
.signature { margin-top: 26pt; break-inside: avoid; }
.signature div { width: 200pt; height: 24pt; border-bottom: 0.75pt solid #1d2b3a; margin-bottom: 3pt; }
.eyebrow { margin: 0; color: #1f6f78; font-weight: 700; letter-spacing: 0.04em; text-transform: uppercase; font-size: 9pt; }
h1 { margin: 2pt 0 12pt; font-size: 25pt; line-height: 1.12; font-weight: 700; text-wrap: balance; }
h2 { margin: 22pt 0 8pt; padding-bottom: 3pt; border-bottom: 1.5pt solid #1f6f78; color: #17606a; font-size: 14pt; line-height: 1.2; font-weight: 700; break-after: avoid; }
h3 { margin: 13pt 0 4pt; font-size: 11pt; line-height: 1.25; font-weight: 700; break-after: avoid; }
p { margin: 0 0 6pt; max-width: 40em; }
ul { margin: 0 0 6pt; padding-inline-start: 14pt; }
li { margin-bottom: 2pt; break-inside: avoid; }
.quiet { color: #4b5a68; font-weight: 400; }
.label { margin: 6pt 0 2pt; font-weight: 600; }
.facts { display: grid; grid-template-columns: repeat(3, 1fr); gap: 9pt 20pt; margin: 0; }
.fact dt { color: #1f6f78; font-size: 8.5pt; font-weight: 700; }
.fact dd { margin: 0; }
.figures { display: grid; grid-template-columns: repeat(5, 1fr); margin: 0; border: 0.75pt solid #837c6d; border-radius: 4pt; break-inside: avoid; }
.figure { display: flex; flex-direction: column; padding: 8pt 9pt; }
.figure + .figure { border-inline-start: 0.75pt solid #837c6d; }
.figure dd { margin: 0; font-size: 21pt; line-height: 1.1; font-weight: 700; color: #1d2b3a; }
.figure dt { font-size: 8.5pt; line-height: 1.3; }
.figure .detail { display: block; color: #4b5a68; }
.module { break-inside: avoid; margin-bottom: 8pt; }
.module h3 { margin-top: 6pt; }
.module .quiet { font-size: 9pt; margin-bottom: 3pt; }
table { width: 100%; border-collapse: collapse; font-size: 9.25pt; line-height: 1.35; margin: 0 0 6pt; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 3.5pt 5pt; text-align: start; vertical-align: top; border-bottom: 0.5pt solid #b9b2a4; }
th:first-child, td:first-child { padding-inline-start: 0; }
th:last-child, td:last-child { padding-inline-end: 0; }
thead th { overflow-wrap: normal; border-bottom: 1pt solid #1d2b3a; font-weight: 700; vertical-align: bottom; }
tbody th { font-weight: 600; }
.number { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
thead .number { white-space: normal; }
.day { table-layout: fixed; }
.day th:nth-child(1) { width: 25%; }
.day th:nth-child(2) { width: 20%; }
.day th:nth-child(4), .day th:nth-child(5) { width: 11.5%; }
.day th:nth-child(6) { width: 9%; }
.agenda thead th:nth-child(2) { width: 40%; }
.agenda thead th:nth-child(1), .agenda thead th:nth-child(4) { width: 13%; }
.actions thead th:nth-child(1) { width: 56%; }
.actions tbody th { font-weight: 400; }
.total th, .total td { border-bottom: 0; border-top: 1pt solid #1d2b3a; font-weight: 700; }
.tag { white-space: nowrap; border: 0.5pt solid #837c6d; border-radius: 6pt; padding: 0 4pt; font-size: 7.5pt; font-weight: 400; }
.legend, .names { list-style: none; padding: 0; font-size: 8.75pt; color: #4b5a68; }
.names { columns: 2; column-gap: 20pt; color: inherit; font-size: 9.25pt; }
.notes { list-style: none; padding: 0; }
.notes li { padding: 0 0 5pt 9pt; border-inline-start: 2pt solid #d9662b; margin-bottom: 5pt; }
.notes .quiet, .actions .quiet { font-size: 8.5pt; }
.hash { font-size: 7.5pt; font-weight: 400; }
sup { font-size: 7pt; line-height: 0; }
`;
