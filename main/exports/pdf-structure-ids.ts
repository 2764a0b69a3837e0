import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib';

const nameOf = (value: PDFObject | undefined): PDFString | PDFHexString | null =>
  value instanceof PDFString || value instanceof PDFHexString ? value : null;

/**
 * Gives the elements of a PDF's structure (table headings and what points to them) ids that are counted. Chromium names them after
 * its own node numbers, which depend on everything that it did before, so the same page would give other bytes each time.
 * @param prefix keeps the ids of several PDFs apart that are to become one
 */
export const steadyStructureIds = (pdf: PDFDocument, prefix = 'id'): void => {
  const counted = new Map<string, PDFString>();
  const steady = (old: PDFString | PDFHexString): PDFString => {
    const key = old.asString();
    const known = counted.get(key) ?? PDFString.of(`${prefix}${String(counted.size + 1).padStart(6, '0')}`);
    counted.set(key, known);
    return known;
  };
  const renameAll = (list: PDFArray | undefined): void => {
    for (let index = 0; index < (list?.size() ?? 0); index += 1) {
      const old = nameOf(list?.get(index));
      if (old !== null) list?.set(index, steady(old));
    }
  };
  const renameTree = (node: PDFDict): void => {
    renameAll(node.lookupMaybe(PDFName.of('Names'), PDFArray));
    renameAll(node.lookupMaybe(PDFName.of('Limits'), PDFArray));
    for (const kid of node.lookupMaybe(PDFName.of('Kids'), PDFArray)?.asArray() ?? []) {
      const child = pdf.context.lookup(kid);
      if (child instanceof PDFDict) renameTree(child);
    }
  };
  // The tree first: it is sorted by name, and counting in its order keeps it sorted.
  const tree = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)?.lookupMaybe(PDFName.of('IDTree'), PDFDict);
  if (tree !== undefined) renameTree(tree);
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || !object.has(PDFName.of('S'))) continue;
    const id = nameOf(object.get(PDFName.of('ID')));
    if (id !== null) object.set(PDFName.of('ID'), steady(id));
    const attributes = object.lookup(PDFName.of('A'));
    for (const attribute of attributes instanceof PDFArray ? attributes.asArray() : [attributes]) {
      const found = attribute === undefined ? undefined : pdf.context.lookup(attribute);
      if (found instanceof PDFDict) renameAll(found.lookupMaybe(PDFName.of('Headers'), PDFArray));
    }
  }
};
