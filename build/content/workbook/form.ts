import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { type FieldSpec, parseFieldUrl } from './field-url.ts';
import { embedFormFont, FORM_FONT } from './form-font.ts';
import { readParentTree } from './pdf-structure.ts';

const MULTILINE = 1 << 12;
const INK = '0.114 0.169 0.227';

/**
 * Turns every link that stands for a field (see [Note: fields travel as links] in `field-url.ts`) into a form field in the
 * same place, keeps its tie to the structure tree, and calls that element a Form. Returns the fields in reading order of
 * the pages. The document then has an AcroForm whose font shows every letter of English and Spanish.
 */
export function linksToFields(document: PDFDocument, formFont: Buffer): FieldSpec[] {
  const { context } = document;
  const font = embedFormFont(context, formFont);
  const fontResources = context.obj({ Font: { [FORM_FONT]: font } });
  const parents = readParentTree(document);
  const specs: FieldSpec[] = [];
  const fields: PDFRef[] = [];
  for (const page of document.getPages()) {
    const annotations = page.node.Annots();
    if (annotations === undefined) continue;
    for (const reference of annotations.asArray()) {
      if (!(reference instanceof PDFRef)) throw new Error('An annotation stands in the page itself, not as an object.');
      const annotation = context.lookup(reference, PDFDict);
      const spec = parseFieldUrl(linkAddress(annotation));
      if (spec === undefined) continue;
      annotation.delete(PDFName.of('A'));
      annotation.delete(PDFName.of('Border'));
      annotation.set(PDFName.of('Subtype'), PDFName.of('Widget'));
      annotation.set(PDFName.of('P'), page.ref);
      annotation.set(PDFName.of('T'), PDFString.of(spec.name));
      annotation.set(PDFName.of('TU'), PDFHexString.fromText(spec.label));
      const [width, height] = rectangleSize(annotation);
      if (spec.kind === 'check') dressCheckbox(document, annotation, width, height);
      else dressTextField(document, annotation, spec, width, height, fontResources);
      renameElement(document, parents, annotation, spec);
      specs.push(spec);
      fields.push(reference);
    }
  }
  const form = context.obj({ Fields: fields, DR: fontResources });
  form.set(PDFName.of('DA'), PDFString.of(`/${FORM_FONT} 11 Tf ${INK} rg`));
  document.catalog.set(PDFName.of('AcroForm'), context.register(form));
  return specs;
}

function linkAddress(annotation: PDFDict): string {
  const action = annotation.lookupMaybe(PDFName.of('A'), PDFDict);
  const address = action?.lookup(PDFName.of('URI'));
  return address instanceof PDFString || address instanceof PDFHexString ? address.decodeText() : '';
}

function rectangleSize(annotation: PDFDict): [number, number] {
  const { width, height } = annotation.lookup(PDFName.of('Rect'), PDFArray).asRectangle();
  return [width, height];
}

/**
 * An empty appearance leaves the ruled lines of the page to be seen and printed; the white background of `MK` covers them once
 * a reader draws typed text, so that words and lines never cross.
 */
function dressTextField(
  document: PDFDocument,
  annotation: PDFDict,
  spec: FieldSpec,
  width: number,
  height: number,
  resources: PDFDict,
): void {
  const { context } = document;
  const size = spec.lines > 1 || height < 18 ? 10.5 : 12;
  annotation.set(PDFName.of('FT'), PDFName.of('Tx'));
  annotation.set(PDFName.of('Ff'), PDFNumber.of(spec.lines > 1 ? MULTILINE : 0));
  annotation.set(PDFName.of('DA'), PDFString.of(`/${FORM_FONT} ${size} Tf ${INK} rg`));
  annotation.set(PDFName.of('MK'), context.obj({ BG: [1, 1, 1] }));
  const empty = context.stream('/Tx BMC EMC', {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, width, height],
    Resources: resources,
  });
  annotation.set(PDFName.of('AP'), context.obj({ N: context.register(empty) }));
}

/** The tick is drawn, not set in a symbol font: nothing to embed and nothing to be missing. */
function dressCheckbox(document: PDFDocument, annotation: PDFDict, width: number, height: number): void {
  const { context } = document;
  const at = (x: number, y: number) => `${(x * width).toFixed(2)} ${(y * height).toFixed(2)}`;
  const tick = `q ${INK} RG 2 w 1 J 1 j ${at(0.22, 0.5)} m ${at(0.42, 0.26)} l ${at(0.8, 0.78)} l S Q`;
  const state = (content: string) =>
    context.register(context.stream(content, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height], Resources: {} }));
  annotation.set(PDFName.of('FT'), PDFName.of('Btn'));
  annotation.set(PDFName.of('AP'), context.obj({ N: { Off: state(''), Yes: state(tick) } }));
  annotation.set(PDFName.of('AS'), PDFName.of('Off'));
  annotation.set(PDFName.of('V'), PDFName.of('Off'));
  const look = context.obj({});
  look.set(PDFName.of('CA'), PDFString.of('4'));
  annotation.set(PDFName.of('MK'), look);
}

function renameElement(document: PDFDocument, parents: ReadonlyMap<number, PDFDict>, annotation: PDFDict, spec: FieldSpec): void {
  const key = annotation.lookup(PDFName.of('StructParent'), PDFNumber).asNumber();
  const element = parents.get(key);
  if (element === undefined) throw new Error(`The field "${spec.name}" has no place in the structure tree.`);
  element.set(PDFName.of('S'), PDFName.of('Form'));
  const children = element.lookup(PDFName.of('K'));
  const only = children instanceof PDFArray ? children.asArray() : children === undefined ? [] : [children];
  const objects = only.filter((child) => document.context.lookup(child) instanceof PDFDict);
  if (objects.length !== 1) throw new Error(`The field "${spec.name}" is tied to the structure tree ${objects.length} times.`);
}
