import { decodePDFRawStream, PDFArray, type PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';

/**
 * Chromium leaves decoration (frames, ruled lines, footers) outside every tag. A tagged PDF says so: everything that is not
 * part of the structure is marked as an artifact, and a screen reader passes it over.
 */
export function markArtifacts(document: PDFDocument): void {
  const { context } = document;
  for (const page of document.getPages()) {
    const contents = page.node.Contents();
    const streams = contents instanceof PDFArray ? contents.asArray().map((one) => context.lookup(one)) : [contents];
    const text = streams
      .map((stream) => {
        if (!(stream instanceof PDFRawStream)) throw new Error('A page has contents of an unexpected kind.');
        return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
      })
      .join('\n');
    const marked = context.register(context.flateStream(Buffer.from(wrapUntagged(text), 'latin1')));
    const before = page.node.get(PDFName.of('Contents'));
    for (const reference of contents instanceof PDFArray ? contents.asArray() : [before]) {
      if (reference instanceof PDFRef) context.delete(reference);
    }
    page.node.set(PDFName.of('Contents'), marked);
  }
}

/**
 * Puts `/Artifact BMC ... EMC` around all that stands between the tags of a content stream. Chromium writes one operator a
 * line, which this relies on; tags that do not close in order throw rather than be marked wrongly.
 */
export function wrapUntagged(content: string): string {
  const out: string[] = ['/Artifact BMC'];
  let depth = 0; // an /ActualText span may stand inside a tag
  for (const line of content.split('\n')) {
    if (/(?: |>>)B[DM]C$/.test(line)) {
      depth += 1;
      out.push(...(depth === 1 ? ['EMC', line] : [line]));
    } else if (line === 'EMC') {
      depth -= 1;
      if (depth < 0) throw new Error('A page closes a tag that was not open.');
      out.push(...(depth === 0 ? [line, '/Artifact BMC'] : [line]));
    } else out.push(line);
  }
  if (depth > 0) throw new Error('A page leaves a tag open.');
  out.push('EMC');
  return out.join('\n').replaceAll('/Artifact BMC\nEMC\n', '');
}
