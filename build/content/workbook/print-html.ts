import { z } from 'zod';
import type { CdpSession } from '../../chromium-shell/cdp/connection.ts';
import { type ExpandInput, type ExpandReport, expandPage } from './expand-page.ts';
import type { Headless } from './headless.ts';

const Report = z.object({ pages: z.number(), fields: z.number(), problems: z.array(z.string()), headings: z.array(z.string()) });
const PAGE_WIDTH = 816; // 8.5 in at 96 px
const PAGE_HEIGHT = 1056; // 11 in

export interface PrintedWorkbook {
  readonly pdf: Uint8Array;
  readonly report: ExpandReport;
}

/**
 * Lays out and prints one workbook: a whole HTML document in, Chromium's tagged PDF and a report out. The document carries
 * its fonts inside, so nothing is read from the disk or fetched.
 */
export function printHtml(chromium: Headless, html: string, input: ExpandInput): Promise<PrintedWorkbook> {
  return chromium.withPage(async (page) => {
    await page.send('Emulation.setDeviceMetricsOverride', {
      width: PAGE_WIDTH,
      height: PAGE_HEIGHT,
      deviceScaleFactor: 1,
      mobile: false,
    });
    await page.send('Emulation.setEmulatedMedia', { media: 'print' });
    const { frameTree } = await page.send('Page.getFrameTree');
    await page.send('Page.setDocumentContent', { frameId: frameTree.frame.id, html });
    await evaluate(page, 'Promise.all([...document.fonts].map((font) => font.load())).then(() => true)');
    const report = Report.parse(await evaluate(page, `(${expandPage.toString()})(${JSON.stringify(input)})`));
    const { data } = await page.send('Page.printToPDF', {
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    return { pdf: Buffer.from(data, 'base64'), report };
  });
}

async function evaluate(page: CdpSession, expression: string): Promise<unknown> {
  const answer = await page.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
  const failure = answer.exceptionDetails;
  if (failure !== undefined) throw new Error(`The workbook's page failed: ${failure.exception?.description ?? failure.text}`);
  return answer.result.value;
}
