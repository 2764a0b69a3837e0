import { readFile } from 'node:fs/promises';
import { PDFDict, PDFDocument, PDFName, PDFString, rgb } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { checkPdf } from './check-pdf.ts';
import { allNodes, readStructure } from './pdf-structure.ts';

const MODULE = new URL('../../../resources/packs/starter/modules/counselor-0-hallway/', import.meta.url);
const good = await readFile(new URL('workbook.en.pdf', MODULE));
const expected = { language: 'en', title: 'Workbook: The Hallway Question' };

/** The good workbook with something spoiled. */
async function spoiled(spoil: (document: PDFDocument) => void): Promise<readonly string[]> {
  const document = await PDFDocument.load(good, { updateMetadata: false });
  spoil(document);
  const bytes = await document.save({ updateFieldAppearances: false });
  return (await checkPdf(bytes, expected)).problems;
}

const firstField = (document: PDFDocument): PDFDict => {
  const reference = document.getPage(0).node.Annots()?.get(0);
  return document.context.lookup(reference, PDFDict);
};

const firstElement = (document: PDFDocument, type: string): PDFDict => {
  const structure = readStructure(document);
  const found = structure === undefined ? undefined : allNodes(structure).find((node) => node.type === type);
  if (found === undefined) throw new Error(`There is no ${type}.`);
  return found.dictionary;
};

describe('a workbook that lacks something', () => {
  it('is found out, each time in words', async () => {
    const lacks = async (spoil: (document: PDFDocument) => void, words: string) =>
      expect((await spoiled(spoil)).join('\n')).toContain(words);
    await lacks((document) => document.catalog.delete(PDFName.of('Lang')), 'The language is undefined');
    await lacks((document) => document.catalog.delete(PDFName.of('StructTreeRoot')), 'not tagged');
    await lacks((document) => document.catalog.delete(PDFName.of('MarkInfo')), 'MarkInfo');
    await lacks((document) => document.catalog.delete(PDFName.of('Outlines')), 'no bookmarks');
    await lacks((document) => document.catalog.delete(PDFName.of('ViewerPreferences')), 'the file name, not the title');
    await lacks((document) => document.setTitle('Document1'), 'The title is "Document1"');
    await lacks((document) => firstField(document).delete(PDFName.of('TU')), 'no tooltip');
    await lacks((document) => firstField(document).delete(PDFName.of('T')), 'no name');
    await lacks((document) => firstField(document).set(PDFName.of('T'), PDFString.of('my-name')), 'the same name');
    await lacks((document) => firstField(document).delete(PDFName.of('StructParent')), 'no place in the tags');
    await lacks((document) => firstElement(document, 'Form').set(PDFName.of('S'), PDFName.of('Link')), 'tagged as Link');
    await lacks((document) => firstElement(document, 'Form').delete(PDFName.of('K')), 'does not point back');
    await lacks((document) => firstElement(document, 'Figure').delete(PDFName.of('Alt')), 'no description');
    await lacks((document) => firstElement(document, 'H2').set(PDFName.of('S'), PDFName.of('H4')), 'A heading of level 4');
    await lacks((document) => document.getPage(1).node.delete(PDFName.of('Tabs')), 'the Tab key');
    await lacks((document) => document.getPage(0).drawRectangle({ width: 10, height: 10 }), 'painted outside the tags');
    await lacks((document) => document.getPage(0).drawText('x'), 'not embedded');
    await lacks((document) => document.getPage(0).drawText('x', { color: rgb(0.7, 0.7, 0.7) }), 'a contrast of 2.11 to 1');
    await lacks((document) => {
      document.getPage(0).drawRectangle({ x: 0, y: 0, width: 99, height: 99, color: rgb(0.1, 0.1, 0.1) });
      document.getPage(0).drawText('x', { x: 9, y: 9 });
    }, 'a contrast of 1.');
  });

  it('and the good one has nothing to complain of', async () => {
    expect((await checkPdf(good, expected)).problems).toEqual([]);
  });
});
