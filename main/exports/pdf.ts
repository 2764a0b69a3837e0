import { createHash } from 'node:crypto';
import { PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib';
import type { Printable } from '../../preload/contract/models/printable.ts';
import { tidyBookmarks } from './bookmarks.ts';
import { steadyStructureIds } from './pdf-structure-ids.ts';

/** A pack's own texts within a page: see `Printable`. */
export type ForeignTexts = Omit<Printable, 'html'>;

/** Prints a whole HTML document: Chromium's tagged PDF with an outline. */
export type PrintToPdf = (html: string, foreign?: ForeignTexts) => Promise<Uint8Array>;

/** A page that is to become a PDF. */
export interface PrintableDocument {
  readonly html: string;
  readonly title: string;
  readonly language: string;
  readonly foreign?: ForeignTexts;
  /** The headings that bookmarks are wanted of, on two levels. When left out, every heading has one. */
  readonly bookmarks?: readonly string[];
}

/**
 * Prints a document and finishes it: its title (shown instead of the file's name), its language, and nothing that changes from one
 * print to the next. Dates are left out and the identifier comes from the page, so that the same page gives the same bytes.
 */
export const documentPdf = async (
  document: PrintableDocument,
  print: PrintToPdf,
  /** Where it is done: a worker has no windows to hold up. */
  finish: typeof finishPdf = finishPdf,
): Promise<Uint8Array> => finish(await print(document.html, document.foreign), document);

export const finishPdf = async (
  printed: Uint8Array,
  { html, foreign, title, language, bookmarks }: PrintableDocument,
): Promise<Uint8Array> => {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false });
  steadyStructureIds(pdf);
  if (bookmarks !== undefined) tidyBookmarks(pdf, bookmarks);
  namePdf(pdf, { title, language, seed: foreign === undefined ? html : html + JSON.stringify(foreign) });
  return savePdf(pdf);
};

/** What a PDF is called by readers and archives, and the identifier that equal seeds share. No dates. */
export const namePdf = (
  pdf: PDFDocument,
  { title, language, seed }: { readonly title: string; readonly language: string; readonly seed: string },
): void => {
  const { context, catalog } = pdf;
  const info = context.obj({
    Title: PDFHexString.fromText(title),
    Creator: PDFString.of('Facilitator Kit'),
    Producer: PDFString.of('Skia/PDF, pdf-lib'),
  });
  // The one that Chromium wrote holds the time of printing.
  const { Info: old } = context.trailerInfo;
  if (old instanceof PDFRef) context.delete(old);
  context.trailerInfo.Info = context.register(info);
  catalog.set(PDFName.of('Lang'), PDFString.of(language));
  catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true }));
  catalog.set(PDFName.of('Metadata'), context.register(metadata(context, title, language)));
  const id = PDFHexString.of(createHash('sha256').update(seed).digest('hex').slice(0, 32));
  context.trailerInfo.ID = context.obj([id, id]);
};

/** Small objects together and compressed; nothing is added that the pages did not have. */
export const savePdf = (pdf: PDFDocument): Promise<Uint8Array> =>
  pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });

/** The same title and language once more as XMP, where archives look for them. */
const metadata = (context: PDFDocument['context'], title: string, language: string) => {
  const xml = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
  return context.stream(new TextEncoder().encode(xml), { Type: 'Metadata', Subtype: 'XML' });
};

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
