import type { PrintToPDFOptions } from 'electron';
import type { CdpSession } from '../cdp/connection.ts';

/** Paper sizes in inches, by Electron's names. */
const PAPER = {
  A0: [33.1, 46.8],
  A1: [23.4, 33.1],
  A2: [16.54, 23.4],
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Legal: [8.5, 14],
  Letter: [8.5, 11],
  Tabloid: [11, 17],
  Ledger: [17, 11],
} as const;

/** `webContents.printToPDF`: Chromium's own, whose options have almost the same names. Lengths are inches. */
export async function printToPdf(session: CdpSession, options: PrintToPDFOptions): Promise<Buffer> {
  const size = options.pageSize ?? 'Letter';
  const [paperWidth, paperHeight] = typeof size === 'string' ? PAPER[size] : [size.width, size.height];
  const { top, bottom, left, right } = options.margins ?? {};
  const { data } = await session.send('Page.printToPDF', {
    landscape: options.landscape ?? false,
    displayHeaderFooter: options.displayHeaderFooter ?? false,
    printBackground: options.printBackground ?? false,
    scale: options.scale ?? 1,
    paperWidth,
    paperHeight,
    ...(top === undefined ? {} : { marginTop: top }),
    ...(bottom === undefined ? {} : { marginBottom: bottom }),
    ...(left === undefined ? {} : { marginLeft: left }),
    ...(right === undefined ? {} : { marginRight: right }),
    pageRanges: options.pageRanges ?? '',
    ...(options.headerTemplate === undefined ? {} : { headerTemplate: options.headerTemplate }),
    ...(options.footerTemplate === undefined ? {} : { footerTemplate: options.footerTemplate }),
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    generateTaggedPDF: options.generateTaggedPDF ?? false,
    generateDocumentOutline: options.generateDocumentOutline ?? false,
  });
  return Buffer.from(data, 'base64');
}
