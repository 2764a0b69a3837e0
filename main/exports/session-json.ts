import { z } from 'zod';
import { SessionReport } from '../../preload/contract/models/report.ts';

/** Everything about a session as JSON, in the order of its schema, so that the same record gives the same bytes. */
export const sessionJson = (report: SessionReport): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(SessionReport.parse(report), null, 2)}\n`);

/** The JSON schema of that file, which is published as `docs/session-report.schema.json`. */
export const sessionReportSchema = (): string => {
  const { $schema, ...schema } = z.toJSONSchema(SessionReport, { target: 'draft-2020-12' });
  const title = 'Facilitator Kit session report';
  const description = 'What the kit exports of one session as JSON. Generated from preload/contract/models/report.ts.';
  return `${JSON.stringify({ $schema, title, description, ...schema }, null, 2)}\n`;
};
