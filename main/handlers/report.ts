import type { ChannelParsed } from '../../preload/contract/channels.ts';
import { failed, type Result } from '../../preload/contract/models/problem.ts';
import type { SessionReport } from '../../preload/contract/models/report.ts';
import { attendanceCsv } from '../exports/attendance-csv.ts';
import { safeFileName } from '../exports/file-name.ts';
import type { ExportTexts } from '../exports/locales/en.ts';
import { textsIn } from '../exports/locales/texts.ts';
import { documentPdf, type PrintToPdf } from '../exports/pdf.ts';
import { sessionJson } from '../exports/session-json.ts';
import { sessionReport } from '../exports/session-report.ts';
import { summaryDocument } from '../exports/summary/summary-html.ts';
import { saveBytes } from '../exports/write-file.ts';
import type { HandlersFor } from '../ipc/handler-map.ts';
import { createLog } from '../platform/log.ts';
import type { Records } from '../records/records.ts';
import type { FileDialogs } from '../services.ts';

const log = createLog('report');

type Format = ChannelParsed<'report.save'>['format'];

/** What each document is made of, called and asked for by. */
interface Kind {
  readonly extension: string;
  readonly name: (t: ExportTexts) => string;
  readonly dialogTitle: (t: ExportTexts) => string;
  readonly make: (report: SessionReport, print: PrintToPdf) => Promise<Uint8Array> | Uint8Array;
}

const KINDS: Readonly<Record<Format, Kind>> = {
  'summary-pdf': {
    extension: 'pdf',
    name: (t) => t.summaryName,
    dialogTitle: (t) => t.saveSummaryTitle,
    make: (report, print) => documentPdf(summaryDocument(report), print),
  },
  'attendance-csv': {
    extension: 'csv',
    name: (t) => t.attendanceName,
    dialogTitle: (t) => t.saveAttendanceTitle,
    make: attendanceCsv,
  },
  'session-json': {
    extension: 'json',
    name: (t) => t.sessionName,
    dialogTitle: (t) => t.saveSessionTitle,
    make: sessionJson,
  },
};

export interface ReportServices {
  readonly records: Pick<Records, 'call'>;
  readonly dialogs: FileDialogs;
  readonly kitVersion: string;
}

/** Answers for what a session has to say afterwards, and for the documents that leave the laptop. */
export const reportHandlers = ({ records, dialogs, kitVersion }: ReportServices, print: PrintToPdf): HandlersFor<'report'> => {
  const reportOf = async (sessionId: SessionReport['session']['id']): Promise<Result<SessionReport>> => {
    const record = await records.call('report.read', sessionId);
    return record.ok ? { ok: true, value: sessionReport(record.value, kitVersion) } : record;
  };

  return {
    'report.get': ({ sessionId }) => reportOf(sessionId),
    'report.save': async ({ sessionId, format }) => {
      const report = await reportOf(sessionId);
      if (!report.ok) return report;
      const kind = KINDS[format];
      const { language } = await records.call('settings.read');
      const target = await dialogs.chooseFileToSave(
        kind.dialogTitle(textsIn(language)),
        suggestedName(report.value, kind),
        kind.extension,
      );
      if (target === null) return failed('export.cancelled');
      try {
        return await saveBytes(target, await kind.make(report.value, print));
      } catch (thrown) {
        log.error(`the ${format} could not be made`, thrown);
        return failed('export.failed');
      }
    },
  };
};

/** "2026-11-23 The Hallway Question - summary.pdf": the date, the title and what it is, nobody's name. */
const suggestedName = (report: SessionReport, kind: Kind): string => {
  const { session } = report;
  const t = textsIn(session.language);
  const title = session.title.trim() === '' ? t.untitled : session.title.trim();
  const short = [...title].slice(0, 60).join('');
  return safeFileName(`${session.days[0]?.date ?? ''} ${short} - ${kind.name(t)}`, kind.extension);
};
