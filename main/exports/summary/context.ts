import type { SessionReport } from '../../../preload/contract/models/report.ts';
import { type Format, formatIn } from '../format.ts';
import type { ExportTexts } from '../locales/en.ts';
import { textsIn } from '../locales/texts.ts';

/** What every part of the summary is written from. */
export interface SummaryContext {
  readonly report: SessionReport;
  readonly t: ExportTexts;
  readonly f: Format;
}

/** The summary speaks the session's language and its venue's time. */
export const contextOf = (report: SessionReport): SummaryContext => ({
  report,
  t: textsIn(report.session.language),
  f: formatIn(report.session.language, report.session.timeZone),
});
