import { createHash } from 'node:crypto';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef, PDFStream, PDFString } from '@cantoo/pdf-lib';
import { markArtifacts } from './artifacts.ts';
import { mendBookmarks } from './bookmarks.ts';
import type { FieldSpec } from './field-url.ts';
import { linksToFields } from './form.ts';

export interface FinishInput {
  readonly printed: Uint8Array;
  readonly title: string;
  readonly language: string;
  /** What the file identifier is made of: the hash of everything that went into the workbook. */
  readonly seed: string;
  readonly headings: readonly string[];
  readonly formFont: Buffer;
}

export interface FinishedPdf {
  readonly bytes: Uint8Array;
  readonly fields: readonly FieldSpec[];
  readonly pages: number;
}

/**
 * Chromium's tagged PDF in, the workbook out: fields, artifacts, title and language, and nothing that changes from one run to
 * the next (no dates; ids from the content), so that equal sources give equal bytes.
 */
export async function finishPdf(input: FinishInput): Promise<FinishedPdf> {
  const document = await PDFDocument.load(input.printed, { updateMetadata: false });
  const fields = linksToFields(document, input.formFont);
  markArtifacts(document);
  nameStructureIds(document);
  mendBookmarks(document, input.headings);
  setTitle(document, input.title, input.language);
  const id = createHash('sha256').update(input.seed).digest('hex').slice(0, 32);
  const hex = PDFHexString.of(id);
  document.context.trailerInfo.ID = document.context.obj([hex, hex]);
  const bytes = await document.save({ useObjectStreams: true, updateFieldAppearances: false, addDefaultPage: false });
  return { bytes, fields, pages: document.getPageCount() };
}

function setTitle(document: PDFDocument, title: string, language: string): void {
  const { context, catalog } = document;
  const info = context.obj({});
  info.set(PDFName.of('Title'), PDFHexString.fromText(title));
  info.set(PDFName.of('Creator'), PDFString.of('Facilitator Kit'));
  info.set(PDFName.of('Producer'), PDFString.of('Skia/PDF, pdf-lib'));
  if (context.trailerInfo.Info instanceof PDFRef) context.delete(context.trailerInfo.Info); // it has today's date
  context.trailerInfo.Info = context.register(info);
  catalog.set(PDFName.of('Lang'), PDFString.of(language));
  const preferences = context.obj({ DisplayDocTitle: true });
  catalog.set(PDFName.of('ViewerPreferences'), preferences);
  const xml = [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>`,
    `<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
  const metadata = context.stream(Buffer.from(xml, 'utf8'), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(metadata));
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * Chromium names table headers after its own node numbers, which depend on what else the browser did. Here they are counted in
 * the order of the name tree, and every `Headers` attribute follows.
 */
function nameStructureIds(document: PDFDocument): void {
  const fresh = new Map<string, PDFString>();
  const rename = (old: PDFString | PDFHexString): PDFString => {
    const key = old.decodeText();
    const known = fresh.get(key) ?? PDFString.of(`h${String(fresh.size + 1).padStart(5, '0')}`);
    fresh.set(key, known);
    return known;
  };
  const isText = (value: unknown): value is PDFString | PDFHexString =>
    value instanceof PDFString || value instanceof PDFHexString;
  const walkNames = (node: PDFDict): void => {
    for (const key of ['Names', 'Limits']) {
      const list = node.lookupMaybe(PDFName.of(key), PDFArray);
      for (let index = 0; list !== undefined && index < list.size(); index++) {
        const value = list.lookup(index);
        if (isText(value)) list.set(index, rename(value));
      }
    }
    const kids = node.lookupMaybe(PDFName.of('Kids'), PDFArray);
    for (let index = 0; kids !== undefined && index < kids.size(); index++) walkNames(kids.lookup(index, PDFDict));
  };
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const ids = root.lookupMaybe(PDFName.of('IDTree'), PDFDict);
  if (ids !== undefined) walkNames(ids);
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object instanceof PDFStream) continue;
    const id = object.get(PDFName.of('ID'));
    if (isText(id)) object.set(PDFName.of('ID'), rename(id));
    const attributes = object.lookup(PDFName.of('A'));
    for (const attribute of attributes instanceof PDFArray ? attributes.asArray() : [attributes]) {
      const headers = attribute instanceof PDFDict ? attribute.lookup(PDFName.of('Headers')) : undefined;
      for (let index = 0; headers instanceof PDFArray && index < headers.size(); index++) {
        const value = headers.lookup(index);
        if (isText(value)) headers.set(index, rename(value));
      }
    }
  }
}
