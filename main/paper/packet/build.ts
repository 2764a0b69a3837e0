import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFObjectCopier, type PDFRef } from '@cantoo/pdf-lib';
import { namePdf, savePdf } from '../../exports/pdf.ts';
import { steadyStructureIds } from '../../exports/pdf-structure-ids.ts';
import { flattenAnnotations } from './flatten.ts';
import type { PacketPlan } from './plan.ts';
import { takeStamps } from './stamps.ts';
import { mergeStructures, type TaggedPart } from './structure.ts';

const name = (key: string): PDFName => PDFName.of(key);
const STAMP = 'KitStamp';

export interface PacketParts {
  /** Printed by the kit, tagged. */
  readonly cover: PDFDocument;
  /** A page for each of `plan.pages`: the line that is laid over it. */
  readonly stamps: PDFDocument;
  readonly documents: readonly { readonly pdf: PDFDocument; readonly title: string; readonly language: string }[];
  readonly plan: PacketPlan;
  readonly title: string;
  readonly language: string;
}

/** A page's own objects, shared by all its copies. */
interface Original {
  readonly ref: PDFRef;
  readonly leaf: PDFDict;
  readonly contents: readonly PDFRef[];
  readonly resources: PDFDict;
}

/**
 * Puts a packet together. A copy of a page is a page object of its own that points to the contents, fonts and pictures of the first, so
 * forty copies take little more room than one. The first copy of each workbook keeps its tags; the others are for the printer.
 */
export const buildPacket = async ({ cover, stamps, documents, plan, title, language }: PacketParts): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = pdf;
  const pagesRef = context.nextRef();
  const placed = new Map<number, PDFRef>();
  const overlays = takeStamps(pdf, stamps);
  const begin = context.register(context.stream('q\n'));
  const ends = new Map<string, PDFRef>();

  const sources = [{ pdf: cover, title, language }, ...documents];
  const parts = sources.map((source, index) => takeIn(pdf, source.pdf, `p${String(index).padStart(3, '0')}-`));
  const [coverPart, ...workbooks] = parts;
  for (const [index, { ref, leaf }] of (coverPart?.originals ?? []).entries()) {
    leaf.set(name('Parent'), pagesRef);
    placed.set(index + 1, ref);
  }
  for (const [index, { document, copy, page, number }] of plan.pages.entries()) {
    const original = workbooks[document]?.originals[page];
    const overlay = overlays[index];
    if (original === undefined || overlay === undefined) throw new Error('the packet has another number of pages than planned');
    const leaf = copyOf(original, pagesRef, overlay, begin, endFor(pdf, original, ends));
    const tags = original.leaf.get(name('StructParents'));
    if (copy === 0 && tags !== undefined) leaf.set(name('StructParents'), tags);
    if (copy === 0) context.assign(original.ref, leaf);
    placed.set(number, copy === 0 ? original.ref : context.register(leaf));
  }
  for (const number of plan.blanks) {
    placed.set(
      number,
      context.register(context.obj({ Type: 'Page', Parent: pagesRef, MediaBox: [0, 0, 612, 792], Resources: {} })),
    );
  }
  const kids = [...placed].sort(([a], [b]) => a - b).map(([, ref]) => ref);
  if (kids.length !== plan.total) throw new Error('the packet has another number of pages than planned');
  context.assign(pagesRef, context.obj({ Type: 'Pages', Kids: kids, Count: kids.length }));
  catalog.set(name('Pages'), pagesRef);

  mergeStructures(
    pdf,
    parts.map(({ originals, root }, index): TaggedPart => {
      const { title: partTitle = '', language: partLanguage = language } = sources[index] ?? {};
      const pages = originals.map(({ ref }) => context.lookup(ref, PDFDict));
      return { pages, root, title: partTitle, language: partLanguage };
    }),
  );
  bookmark(pdf, [
    { title, page: kids[0] },
    ...documents.map((document, index) => ({ title: document.title, page: placed.get(plan.begins[index] ?? 0) })),
  ]);
  namePdf(pdf, { title, language, seed: JSON.stringify([title, plan, documents.map((one) => [one.title, one.language])]) });
  return savePdf(pdf);
};

/** Copies all pages of a PDF and its structure, once. The pages do not stand in the packet yet. */
const takeIn = (
  pdf: PDFDocument,
  source: PDFDocument,
  ids: string,
): { readonly originals: readonly Original[]; readonly root: PDFDict | null } => {
  flattenAnnotations(source);
  steadyStructureIds(source, ids);
  const copier = PDFObjectCopier.for(source.context, pdf.context);
  const originals = source.getPages().map((page) => originalOf(pdf, copier.copy(page.ref)));
  const rootRef = source.catalog.get(name('StructTreeRoot'));
  const root = rootRef === undefined ? undefined : pdf.context.lookup(copier.copy(rootRef));
  return { originals, root: root instanceof PDFDict ? root : null };
};

/** Whatever a page holds within itself becomes an object, so that its copies can point to it. */
const originalOf = (pdf: PDFDocument, ref: PDFRef): Original => {
  const { context } = pdf;
  const leaf = context.lookup(ref, PDFDict);
  const contents = leaf.get(name('Contents'));
  const found = contents === undefined ? undefined : context.lookup(contents);
  const list = found instanceof PDFArray ? found.asArray() : contents === undefined ? [] : [contents];
  const resources = context.obj({});
  for (const [key, value] of leaf.lookupMaybe(name('Resources'), PDFDict)?.entries() ?? []) {
    // Not the pictures: a stamp is added beside them.
    resources.set(key, value instanceof PDFDict && key !== name('XObject') ? context.register(value) : value);
  }
  return { ref, leaf, contents: list.filter((one) => isRef(one)), resources };
};

const isRef = (value: unknown): value is PDFRef => value !== null && typeof value === 'object' && 'objectNumber' in value;

const NOT_COPIED = new Set(['Parent', 'Contents', 'Resources', 'StructParents', 'Annots', 'Tabs'].map(name));

const copyOf = (original: Original, parent: PDFRef, overlay: PDFRef, begin: PDFRef, end: PDFRef): PDFDict => {
  const { context } = original.leaf;
  const leaf = context.obj({});
  for (const [key, value] of original.leaf.entries()) if (!NOT_COPIED.has(key)) leaf.set(key, value);
  const resources = context.obj({});
  for (const [key, value] of original.resources.entries()) resources.set(key, value);
  const drawings = context.obj({});
  for (const [key, value] of original.resources.lookupMaybe(name('XObject'), PDFDict)?.entries() ?? []) drawings.set(key, value);
  drawings.set(name(STAMP), overlay);
  resources.set(name('XObject'), drawings);
  leaf.set(name('Parent'), parent);
  leaf.set(name('Resources'), resources);
  leaf.set(name('Contents'), context.obj([begin, ...original.contents, end]));
  return leaf;
};

/** Draws the stamp at the upper edge of the sheet as it is seen, whatever its size and however it is turned. */
const endFor = (pdf: PDFDocument, { leaf }: Original, known: Map<string, PDFRef>): PDFRef => {
  const { x, y, width, height } = leaf.lookup(name('MediaBox'), PDFArray).asRectangle();
  const turned = (((leaf.lookupMaybe(name('Rotate'), PDFNumber)?.asNumber() ?? 0) % 360) + 360) % 360;
  const [across, up] = turned % 180 === 0 ? [width, height] : [height, width];
  const [dx, dy] = [(across - 612) / 2, up - 792];
  const matrix = {
    0: [1, 0, 0, 1, x + dx, y + dy],
    90: [0, 1, -1, 0, x + width - dy, y + dx],
    180: [-1, 0, 0, -1, x + width - dx, y + height - dy],
    270: [0, -1, 1, 0, x + dy, y + height - dx],
  }[turned] ?? [1, 0, 0, 1, x, y];
  const text = `Q\n/Artifact <</Type /Pagination>> BDC\nq ${matrix.map((value) => value.toFixed(3)).join(' ')} cm /${STAMP} Do Q\nEMC\n`;
  const ref = known.get(text) ?? pdf.context.register(pdf.context.stream(text));
  known.set(text, ref);
  return ref;
};

const bookmark = (pdf: PDFDocument, marks: readonly { readonly title: string; readonly page: PDFRef | undefined }[]): void => {
  const { context, catalog } = pdf;
  const outlineRef = context.nextRef();
  const refs = marks.map(() => context.nextRef());
  for (const [index, { title, page }] of marks.entries()) {
    const [ref, before, after] = [refs[index], refs[index - 1], refs[index + 1]];
    if (ref === undefined || page === undefined) continue;
    const entry = context.obj({ Parent: outlineRef, Dest: [page, 'Fit'] });
    entry.set(name('Title'), PDFHexString.fromText(title));
    if (before !== undefined) entry.set(name('Prev'), before);
    if (after !== undefined) entry.set(name('Next'), after);
    context.assign(ref, entry);
  }
  const [first, last] = [refs[0], refs.at(-1)];
  if (first === undefined || last === undefined) return;
  context.assign(outlineRef, context.obj({ Type: 'Outlines', First: first, Last: last, Count: refs.length }));
  catalog.set(name('Outlines'), outlineRef);
};
