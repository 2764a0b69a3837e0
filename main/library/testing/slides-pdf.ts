import { PDFDocument, rgb, StandardFonts } from '@cantoo/pdf-lib';

interface Page {
  readonly title?: string;
  readonly text?: string;
  /** Of the whole page, each part 0 to 1. */
  readonly ground?: readonly [red: number, green: number, blue: number];
}

/** A PDF as an office program exports slides: pages of 16:9 with a title in large letters and some text. */
export const slidesPdf = async (pages: readonly Page[]): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const { title, text, ground } of pages) {
    const page = pdf.addPage([960, 540]);
    if (ground !== undefined) page.drawRectangle({ x: 0, y: 0, width: 960, height: 540, color: rgb(...ground) });
    if (title !== undefined) page.drawText(title, { x: 60, y: 420, size: 54, font });
    if (text !== undefined && text !== '') page.drawText(text, { x: 60, y: 300, size: 28, font });
  }
  return pdf.save();
};
