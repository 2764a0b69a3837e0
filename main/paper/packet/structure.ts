import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

const name = (key: string): PDFName => PDFName.of(key);

/** A PDF that has been copied into the packet: its pages and, if it is tagged, the root of its structure. */
export interface TaggedPart {
  readonly pages: readonly PDFDict[];
  readonly root: PDFDict | null;
  readonly language: string;
  readonly title: string;
}

/**
 * Makes one structure of those of several PDFs: a Part for each, in its language. The number by which a page finds its tags is given anew;
 * ids are expected to differ already (`steadyStructureIds`).
 */
export const mergeStructures = (pdf: PDFDocument, parts: readonly TaggedPart[]): void => {
  const { context, catalog } = pdf;
  const rootRef = context.nextRef();
  const documentRef = context.nextRef();
  const kids: PDFObject[] = [];
  const numbers: PDFObject[] = [];
  const ids: PDFObject[] = [];
  const roles = context.obj({});
  for (const part of parts) {
    if (part.root === null) continue;
    for (const kid of listOf(pdf, part.root, 'K')) {
      const element = context.lookup(kid);
      if (!(element instanceof PDFDict && kid instanceof PDFRef)) continue;
      if (element.lookup(name('S')) === name('Document')) element.set(name('S'), name('Part'));
      element.set(name('P'), documentRef);
      element.set(name('Lang'), PDFString.of(part.language));
      element.set(name('T'), PDFHexString.fromText(part.title));
      kids.push(kid);
    }
    const entries = new Map<number, PDFObject>();
    for (const [key, value] of pairsOf(part.root, 'ParentTree', 'Nums')) {
      if (key instanceof PDFNumber) entries.set(key.asNumber(), value);
    }
    for (const page of part.pages) {
      const entry = entries.get(page.lookupMaybe(name('StructParents'), PDFNumber)?.asNumber() ?? -1);
      if (entry === undefined) continue;
      page.set(name('StructParents'), PDFNumber.of(numbers.length / 2));
      numbers.push(PDFNumber.of(numbers.length / 2), entry);
    }
    ids.push(...pairsOf(part.root, 'IDTree', 'Names').flat());
    for (const [role, meaning] of part.root.lookupMaybe(name('RoleMap'), PDFDict)?.entries() ?? []) roles.set(role, meaning);
  }
  context.assign(documentRef, context.obj({ Type: 'StructElem', S: 'Document', P: rootRef, K: kids }));
  const root = context.obj({
    Type: 'StructTreeRoot',
    K: documentRef,
    ParentTree: context.register(context.obj({ Nums: numbers })),
    ParentTreeNextKey: numbers.length / 2,
    RoleMap: roles,
  });
  if (ids.length > 0) {
    const limits = [ids[0], ids.at(-2)].filter((id) => id !== undefined);
    root.set(
      name('IDTree'),
      context.register(context.obj({ Kids: [context.register(context.obj({ Names: ids, Limits: limits }))] })),
    );
  }
  context.assign(rootRef, root);
  catalog.set(name('StructTreeRoot'), rootRef);
  catalog.set(name('MarkInfo'), context.obj({ Marked: true }));
};

const listOf = (pdf: PDFDocument, dictionary: PDFDict, key: string): readonly PDFObject[] => {
  const raw = dictionary.get(name(key));
  const value = raw === undefined ? undefined : pdf.context.lookup(raw);
  if (raw === undefined || value === undefined) return [];
  return value instanceof PDFArray ? value.asArray() : [raw];
};

/** The entries of a number or name tree, in order. */
const pairsOf = (root: PDFDict, tree: string, entries: 'Nums' | 'Names'): readonly [PDFObject, PDFObject][] => {
  const found: [PDFObject, PDFObject][] = [];
  const walk = (node: PDFDict): void => {
    const list = node.lookupMaybe(name(entries), PDFArray);
    for (let index = 0; list !== undefined && index + 1 < list.size(); index += 2) {
      found.push([list.get(index), list.get(index + 1)]);
    }
    const kids = node.lookupMaybe(name('Kids'), PDFArray);
    for (let index = 0; kids !== undefined && index < kids.size(); index += 1) walk(kids.lookup(index, PDFDict));
  };
  const top = root.lookupMaybe(name(tree), PDFDict);
  if (top !== undefined) walk(top);
  return found;
};
