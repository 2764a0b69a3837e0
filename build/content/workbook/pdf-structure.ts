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

/** One element of a PDF's structure tree, with the annotations that it points to. */
export interface StructureNode {
  readonly type: string;
  readonly alt: string | undefined;
  readonly dictionary: PDFDict;
  readonly annotations: readonly PDFRef[];
  readonly children: readonly StructureNode[];
}

/** The structure tree from its root, in reading order; `undefined` when the PDF is not tagged. */
export function readStructure(document: PDFDocument): StructureNode | undefined {
  const root = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  return root === undefined ? undefined : readNode(document, root, 'Root');
}

function readNode(document: PDFDocument, dictionary: PDFDict, type: string): StructureNode {
  const children: StructureNode[] = [];
  const annotations: PDFRef[] = [];
  const kids = dictionary.lookup(PDFName.of('K'));
  const list: readonly PDFObject[] = kids instanceof PDFArray ? kids.asArray() : kids === undefined ? [] : [kids];
  for (const kid of list) {
    const child = document.context.lookup(kid);
    if (!(child instanceof PDFDict)) continue; // a number: marked content of the page
    const object = child.get(PDFName.of('Obj'));
    const childType = nameOf(child, 'S');
    if (object instanceof PDFRef) annotations.push(object);
    else if (childType !== undefined) children.push(readNode(document, child, childType));
  }
  return { type, alt: textOf(dictionary, 'Alt'), dictionary, annotations, children };
}

/** Every element below `node`, itself included, in reading order. */
export function allNodes(node: StructureNode): readonly StructureNode[] {
  return [node, ...node.children.flatMap(allNodes)];
}

/** The elements that annotations belong to, by the number that each annotation carries as `StructParent`. */
export function readParentTree(document: PDFDocument): ReadonlyMap<number, PDFDict> {
  const found = new Map<number, PDFDict>();
  const walk = (node: PDFDict): void => {
    const numbers = node.lookupMaybe(PDFName.of('Nums'), PDFArray);
    for (let index = 0; numbers !== undefined && index + 1 < numbers.size(); index += 2) {
      const element = numbers.lookup(index + 1);
      if (element instanceof PDFDict) found.set(numbers.lookup(index, PDFNumber).asNumber(), element);
    }
    const kids = node.lookupMaybe(PDFName.of('Kids'), PDFArray);
    for (let index = 0; kids !== undefined && index < kids.size(); index++) walk(kids.lookup(index, PDFDict));
  };
  const root = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  const tree = root?.lookupMaybe(PDFName.of('ParentTree'), PDFDict);
  if (tree !== undefined) walk(tree);
  return found;
}

export function textOf(dictionary: PDFDict, key: string): string | undefined {
  const value = dictionary.lookup(PDFName.of(key));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}

export function nameOf(dictionary: PDFDict, key: string): string | undefined {
  const value = dictionary.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : undefined;
}
