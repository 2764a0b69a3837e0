import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { textsOnGround } from './check-contrast.ts';
import { allNodes, nameOf, readParentTree, readStructure, type StructureNode, textOf } from './pdf-structure.ts';

export interface PdfExpectation {
  readonly language: string;
  readonly title: string;
}

export interface PdfFindings {
  /** Sentences; none when the workbook is as it should be. */
  readonly problems: readonly string[];
  readonly pages: number;
  /** The names of the fields, in the order in which the Tab key visits them. */
  readonly fields: readonly string[];
}

/**
 * Reads a workbook back and says what is missing for somebody who uses a screen reader or the keyboard: tags, language, title,
 * bookmarks, a name and a tooltip for each field and its place in the reading order, descriptions of drawings, embedded
 * fonts, contrast. It reads the file's own objects and trusts nothing of how it was made.
 */
export async function checkPdf(bytes: Uint8Array, expected: PdfExpectation): Promise<PdfFindings> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const structure = readStructure(document);
  const nodes = structure === undefined ? [] : allNodes(structure);
  const fields = checkFields(document, nodes);
  const problems = [
    ...checkDocument(document, expected),
    ...(structure === undefined ? ['The PDF is not tagged.'] : checkTags(nodes)),
    ...fields.problems,
    ...document.getPages().flatMap((page, index) => checkPage(document, page, index + 1)),
    ...checkFonts(document),
  ];
  return { problems, pages: document.getPageCount(), fields: fields.names };
}

/** The part of it that holds for every PDF of the kit, with fields or without. */
export async function checkReadable(
  bytes: Uint8Array,
  expected: PdfExpectation,
): Promise<Pick<PdfFindings, 'problems' | 'pages'>> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const structure = readStructure(document);
  const tags = structure === undefined ? ['The PDF is not tagged.'] : checkTags(allNodes(structure));
  return { problems: [...checkDocument(document, expected), ...tags, ...checkFonts(document)], pages: document.getPageCount() };
}

function checkDocument(document: PDFDocument, expected: PdfExpectation): string[] {
  const { catalog } = document;
  const problems: string[] = [];
  const marked = catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict)?.lookup(PDFName.of('Marked'));
  if (!(marked instanceof PDFBool && marked.asBoolean())) problems.push('MarkInfo does not say that the PDF is tagged.');
  if (textOf(catalog, 'Lang') !== expected.language) problems.push(`The language is ${textOf(catalog, 'Lang')}.`);
  if (document.getTitle() !== expected.title) problems.push(`The title is "${document.getTitle()}".`);
  const shown = catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict)?.lookup(PDFName.of('DisplayDocTitle'));
  if (!(shown instanceof PDFBool && shown.asBoolean())) problems.push('The window would show the file name, not the title.');
  if (catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)?.get(PDFName.of('First')) === undefined) {
    problems.push('There are no bookmarks.');
  }
  return problems;
}

function checkTags(nodes: readonly StructureNode[]): string[] {
  const problems: string[] = [];
  let level = 0;
  for (const node of nodes) {
    const heading = /^H([1-6])$/.exec(node.type);
    if (heading !== null) {
      const next = Number(heading[1]);
      if (next > level + 1) problems.push(`A heading of level ${next} follows one of level ${level}.`);
      level = next;
    }
    if (node.type === 'Figure' && (node.alt ?? '').trim() === '') problems.push('A drawing has no description.');
    if (node.type === 'Table' && !allNodes(node).some((inner) => inner.type === 'TH'))
      problems.push('A table has no header cell.');
    if (node.type === 'Link') problems.push('A link is left: every link of a workbook should have become a field.');
  }
  if (level === 0) problems.push('There is no heading.');
  return problems;
}

function checkFields(document: PDFDocument, nodes: readonly StructureNode[]): { problems: string[]; names: string[] } {
  const problems: string[] = [];
  const names: string[] = [];
  const parents = readParentTree(document);
  const listed = document.catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict)?.lookupMaybe(PDFName.of('Fields'), PDFArray);
  const inForm = new Set(listed?.asArray().map((reference) => reference.toString()));
  const readingOrder = nodes.flatMap((node) => node.annotations.map((reference) => reference.toString()));
  const pageOrder: string[] = [];
  for (const [index, page] of document.getPages().entries()) {
    const annotations = page.node.Annots()?.asArray() ?? [];
    const tabs = nameOf(page.node, 'Tabs');
    if (annotations.length > 0 && tabs !== 'S') problems.push(`Page ${index + 1}: the Tab key does not follow the tags.`);
    for (const reference of annotations) {
      if (!(reference instanceof PDFRef)) continue;
      const widget = document.context.lookup(reference, PDFDict);
      const name = textOf(widget, 'T') ?? '';
      const where = `Page ${index + 1}, field "${name}"`;
      pageOrder.push(reference.toString());
      if (nameOf(widget, 'Subtype') !== 'Widget') problems.push(`${where}: it is no form field.`);
      if (name === '') problems.push(`${where}: it has no name.`);
      if (names.includes(name)) problems.push(`${where}: another one has the same name.`);
      if ((textOf(widget, 'TU') ?? '').trim() === '') problems.push(`${where}: it has no tooltip.`);
      if (!inForm.has(reference.toString())) problems.push(`${where}: the form does not list it.`);
      const key = widget.lookupMaybe(PDFName.of('StructParent'), PDFNumber)?.asNumber();
      const element = key === undefined ? undefined : parents.get(key);
      const node = nodes.find((one) => one.dictionary === element);
      if (node === undefined) problems.push(`${where}: it has no place in the tags.`);
      else if (node.type !== 'Form') problems.push(`${where}: it is tagged as ${node.type}.`);
      else if (!node.annotations.some((one) => one.toString() === reference.toString())) {
        problems.push(`${where}: its tag does not point back to it.`);
      }
      names.push(name);
    }
  }
  if (names.length !== inForm.size) problems.push(`The form lists ${inForm.size} fields and the pages have ${names.length}.`);
  if (readingOrder.join() !== pageOrder.join()) problems.push('The fields are not in reading order.');
  return { problems, names };
}

function checkPage(document: PDFDocument, page: PDFPage, number: number): string[] {
  const contents = page.node.Contents();
  const streams = contents instanceof PDFArray ? contents.asArray().map((one) => document.context.lookup(one)) : [contents];
  const texts = streams.map((stream) =>
    stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') : null,
  );
  if (texts.includes(null)) return [`Page ${number}: its contents cannot be read.`];
  const content = texts.join('\n');
  return [...checkMarkedContent(content), ...checkContrast(content)].map((problem) => `Page ${number}: ${problem}`);
}

/** Whatever is painted belongs to a tag or is marked as an artifact; nothing stands between the two. */
function checkMarkedContent(content: string): string[] {
  let depth = 0;
  for (const line of content.split('\n')) {
    if (/B[DM]C$/.test(line)) depth += 1;
    else if (line === 'EMC') depth -= 1;
    else if (depth === 0 && /(?:^|\s)(?:f\*?|F|B\*?|b\*?|S|s|Do|Tj|TJ|sh)$/.test(line)) {
      return ['something is painted outside the tags.'];
    }
  }
  return depth === 0 ? [] : ['a tag is left open.'];
}

/** What WCAG asks of small text is asked of all. */
function checkContrast(content: string): string[] {
  const texts = textsOnGround(content);
  const [faintest] = texts.filter(({ ratio }) => ratio < 4.5).sort((a, b) => a.ratio - b.ratio);
  if (texts.length === 0) return ['no text is found on it.'];
  return faintest === undefined ? [] : [`a text has a contrast of ${faintest.ratio.toFixed(2)} to 1.`];
}

function checkFonts(document: PDFDocument): string[] {
  const problems: string[] = [];
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || nameOf(object, 'Type') !== 'Font' || nameOf(object, 'Subtype') === 'Type0') continue;
    const descriptor = object.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
    const embedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.get(PDFName.of(key)) !== undefined);
    const name = nameOf(object, 'BaseFont') ?? nameOf(object, 'Subtype') ?? 'without a name';
    if (!embedded) problems.push(`The font ${name} is not embedded.`);
  }
  return problems;
}

/** Reads what a field holds: the value and, as text, the drawing of it. For tests that fill a workbook in. */
export async function readField(bytes: Uint8Array, name: string): Promise<{ value: string; drawing: string } | undefined> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  for (const page of document.getPages()) {
    for (const reference of page.node.Annots()?.asArray() ?? []) {
      const widget = document.context.lookup(reference, PDFDict);
      if (textOf(widget, 'T') !== name) continue;
      const value = widget.lookup(PDFName.of('V'));
      const drawn = widget.lookupMaybe(PDFName.of('AP'), PDFDict)?.lookup(PDFName.of('N'));
      return {
        value: value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '',
        drawing: drawn instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(drawn).decode()).toString('latin1') : '',
      };
    }
  }
  return undefined;
}
