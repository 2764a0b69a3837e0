import type { Printable } from '../../preload/contract/models/printable.ts';
import type { PrintToPdf } from '../exports/pdf.ts';
import { createWindow, type WindowSetting } from './create-window.ts';

/** Turns an HTML document into a PDF. Documents with people's data travel to the page by the bridge, never in an address. */
export interface Printer {
  /** @param html a whole document, made by the kit itself. @returns a tagged PDF with an outline. */
  readonly print: PrintToPdf;
  /** The page asks for what it is to show. */
  readonly document: () => Printable;
  /** The page has laid out its document, fonts and all. */
  readonly ready: () => void;
}

const TOO_LONG_MS = 60_000;
const NOTHING = { texts: [], assets: {} } as const satisfies Partial<Printable>;

export const createPrinter = (setting: WindowSetting): Printer => {
  let current: { readonly page: Printable; readonly ready: () => void } | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  const printOne = async (page: Printable): Promise<Uint8Array> => {
    const laidOut = new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('the page to print was not laid out in a minute')), TOO_LONG_MS);
      current = {
        page,
        ready: () => {
          clearTimeout(timer);
          resolve();
        },
      };
    });
    const window = createWindow(setting, 'print', { show: false, width: 900, height: 1200 });
    try {
      await laidOut;
      return await window.webContents.printToPDF({
        printBackground: true,
        preferCSSPageSize: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      });
    } finally {
      current = null;
      window.destroy();
    }
  };

  return {
    print: (html, foreign = NOTHING) => {
      const printed = queue.then(() => printOne({ html, ...foreign }));
      // The next one waits for this one, however it ends.
      queue = printed.catch(() => undefined);
      return printed;
    },
    document: () => current?.page ?? { html: '', ...NOTHING },
    ready: () => current?.ready(),
  };
};
