import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';

const name = (key: string): PDFName => PDFName.of(key);
const HIDDEN = 2;

/**
 * Takes the fields and other annotations off the pages and draws what they show in their place. A packet is for pens: forty copies of a
 * field would either need forty names or all say what is typed into one. An empty field shows nothing; its lines are the page's own.
 */
export const flattenAnnotations = (pdf: PDFDocument): void => {
  for (const page of pdf.getPages()) {
    const annotations = page.node.Annots()?.asArray() ?? [];
    for (const annotation of annotations) drawAppearance(pdf, page, pdf.context.lookup(annotation));
    page.node.delete(name('Annots'));
    page.node.delete(name('Tabs'));
  }
  pdf.catalog.delete(name('AcroForm'));
  const root = pdf.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
  if (root !== undefined) dropAnnotationTags(pdf, root);
};

const drawAppearance = (pdf: PDFDocument, page: PDFPage, annotation: PDFObject | undefined): void => {
  if (!(annotation instanceof PDFDict)) return;
  const flags = annotation.lookupMaybe(name('F'), PDFNumber)?.asNumber() ?? 0;
  const found = appearanceOf(pdf, annotation);
  const area = annotation.lookupMaybe(name('Rect'), PDFArray)?.asRectangle();
  if ((flags & HIDDEN) !== 0 || found === null || area === undefined) return;
  const box = found.stream.dict.lookupMaybe(name('BBox'), PDFArray)?.asRectangle();
  if (box === undefined || box.width === 0 || box.height === 0) return;
  const [sx, sy] = [area.width / box.width, area.height / box.height];
  const key = page.node.newXObject('KitField', found.ref);
  const place = [sx, 0, 0, sy, area.x - box.x * sx, area.y - box.y * sy].map((value) => value.toFixed(4)).join(' ');
  const drawing = pdf.context.stream(`/Artifact BMC\nq ${place} cm ${key} Do Q\nEMC\n`);
  page.node.addContentStream(pdf.context.register(drawing));
};

/** The drawing that an annotation shows in its present state, unless that is empty. */
const appearanceOf = (pdf: PDFDocument, annotation: PDFDict): { readonly ref: PDFRef; readonly stream: PDFStream } | null => {
  let ref = annotation.lookupMaybe(name('AP'), PDFDict)?.get(name('N'));
  const states = ref === undefined ? undefined : pdf.context.lookup(ref);
  const state = annotation.lookupMaybe(name('AS'), PDFName);
  if (states instanceof PDFDict) ref = state === undefined ? undefined : states.get(state);
  const stream = ref === undefined ? undefined : pdf.context.lookup(ref);
  if (!(ref instanceof PDFRef && stream instanceof PDFStream)) return null;
  const text = Buffer.from(stream.getContents()).toString('latin1').trim();
  return text === '' || text === '/Tx BMC EMC' ? null : { ref, stream };
};

/** Structure that only pointed to annotations goes with them. @returns whether nothing of the element is left */
const dropAnnotationTags = (pdf: PDFDocument, element: PDFDict): boolean => {
  const raw = element.get(name('K'));
  const kids = raw === undefined ? undefined : pdf.context.lookup(raw);
  if (raw === undefined || kids === undefined) return false;
  const before = kids instanceof PDFArray ? kids.asArray() : [raw];
  const after = before.filter((kid) => {
    const found = pdf.context.lookup(kid);
    if (!(found instanceof PDFDict)) return true;
    return found.has(name('S')) ? !dropAnnotationTags(pdf, found) : !found.has(name('Obj'));
  });
  if (after.length === before.length) return false;
  element.set(name('K'), pdf.context.obj(after));
  return after.length === 0;
};
