import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFObjectCopier,
  PDFRawStream,
  type PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';

const name = (key: string): PDFName => PDFName.of(key);

/**
 * Takes the pages of `stamps` (a line of text each, printed by Chromium) as drawings to be laid over others: their fonts come once, and
 * their tags are left behind, because a page number is no part of what is read.
 */
export const takeStamps = (pdf: PDFDocument, stamps: PDFDocument): readonly PDFRef[] => {
  const { context } = pdf;
  const copier = PDFObjectCopier.for(stamps.context, context);
  const resources = new Map<string, PDFRef>();
  return stamps.getPages().map((page) => {
    const own = context.obj({});
    for (const kind of ['Font', 'ExtGState']) {
      const entries = page.node.Resources()?.lookupMaybe(name(kind), PDFDict);
      if (entries !== undefined) own.set(name(kind), copier.copy(entries));
    }
    const shared = resources.get(own.toString()) ?? context.register(own);
    resources.set(own.toString(), shared);
    const { width, height } = page.getSize();
    const drawing = context.flateStream(Buffer.from(untagged(contentOf(stamps, page.node.Contents())), 'latin1'), {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, width, height],
      Resources: shared,
    });
    return context.register(drawing);
  });
};

const contentOf = (pdf: PDFDocument, contents: unknown): string => {
  const streams = contents instanceof PDFArray ? contents.asArray().map((one) => pdf.context.lookup(one)) : [contents];
  return streams
    .map((stream) => {
      if (stream instanceof PDFRawStream) return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
      return stream instanceof PDFStream ? Buffer.from(stream.getContents()).toString('latin1') : '';
    })
    .join('\n');
};

/** Chromium writes one operator a line. */
const untagged = (content: string): string =>
  content
    .split('\n')
    .filter((line) => line !== 'EMC' && !/ B[DM]C$|>>BDC$/.test(line))
    .join('\n');
