import { readFile } from 'node:fs/promises';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { buildPacket } from './build.ts';
import { planPacket } from './plan.ts';

/** Packets of the real workbooks. What Chromium prints of them is seen by `tests/e2e/paper.spec.ts`. */

const workbook = (module: string, language: string) =>
  readFile(new URL(`../../../resources/packs/starter/modules/${module}/workbook.${language}.pdf`, import.meta.url));
const hallway = await workbook('counselor-0-hallway', 'en');
const relationships = await workbook('everyone-all-about-relationships', 'es');

/** Pages with a line of text each, as a cover and as stamps. */
const pagesWith = async (texts: readonly string[]): Promise<PDFDocument> => {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const text of texts) pdf.addPage([612, 792]).drawText(text, { x: 54, y: 765, size: 8, font });
  return PDFDocument.load(await pdf.save());
};

const packetOf = async (copies: readonly [number, number], twoSided = false) => {
  const documents = [
    { pdf: await PDFDocument.load(hallway), title: 'Workbook: The Hallway Question', language: 'en' },
    { pdf: await PDFDocument.load(relationships), title: 'Cuaderno', language: 'es' },
  ];
  const lengths = documents.map(({ pdf }) => pdf.getPageCount());
  const plan = planPacket(
    lengths.map((pages, index) => ({ pages, copies: copies[index] ?? 0 })),
    { coverPages: 1, twoSided },
  );
  const bytes = await buildPacket({
    cover: await pagesWith(['What is in it']),
    stamps: await pagesWith(plan.pages.map(({ number }) => `page ${number} of ${plan.total}`)),
    documents,
    plan,
    title: 'Print packet',
    language: 'en',
  });
  return { bytes, plan, lengths };
};

const open = (bytes: Uint8Array) => getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
const textOf = async (pdf: Awaited<ReturnType<typeof open>>, number: number): Promise<string> => {
  const { items } = await (await pdf.getPage(number)).getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join('');
};

describe('a packet', () => {
  it('has each workbook as often as it is wanted, with a number on every page', async () => {
    const { bytes, plan, lengths } = await packetOf([3, 2]);
    const [long = 0, short = 0] = lengths;
    const pdf = await open(bytes);
    expect(pdf.numPages).toBe(1 + 3 * long + 2 * short);
    expect(plan.begins).toEqual([2, 2 + 3 * long]);
    expect(await textOf(pdf, 1)).toContain('What is in it');
    const alone = await open(hallway);
    for (const { document, page, number } of plan.pages) {
      const text = await textOf(pdf, number);
      expect(text).toContain(`page ${number} of ${plan.total}`);
      if (document === 0) expect(text.replaceAll(/\s/g, '')).toContain((await textOf(alone, page + 1)).replaceAll(/\s/g, ''));
    }
    expect(await pdf.getFieldObjects()).toBeNull();
    expect((await pdf.getMetadata()).info).toMatchObject({ Title: 'Print packet', Language: 'en' });
    expect((await pdf.getOutline())?.map(({ title }) => title)).toEqual([
      'Print packet',
      'Workbook: The Hallway Question',
      'Cuaderno',
    ]);
  });

  it('keeps the tags of the first copy of each workbook, in its language', async () => {
    const { bytes, plan, lengths } = await packetOf([2, 1]);
    const pdf = await open(bytes);
    const tree = async (number: number) => JSON.stringify(await (await pdf.getPage(number)).getStructTree());
    for (const { document, copy, number } of plan.pages) {
      const found = await tree(number);
      if (copy > 0) expect(found).not.toMatch(/"role":"(?!Root)/);
      else expect(found).toMatch(/"role":"H[12]"/);
      if (copy === 0 && document === 1) expect(found).toContain('"lang":"es"');
      expect(found).not.toContain('"role":"Form"');
    }
    expect(lengths[0]).toBeGreaterThan(3);
  });

  it('begins each copy on a new sheet when it is printed on both sides', () => {
    const plan = planPacket([{ pages: 3, copies: 2 }], { coverPages: 1, twoSided: true });
    expect(plan.pages.map(({ number }) => number)).toEqual([3, 4, 5, 7, 8, 9]);
    expect(plan).toMatchObject({ blanks: [2, 6], total: 9, begins: [3] });
  });

  it('of forty copies takes little more room than one', async () => {
    const [one, forty] = [await packetOf([1, 1]), await packetOf([40, 40])];
    expect((await open(forty.bytes)).numPages).toBe(forty.plan.total);
    // A page of a copy is its place in the packet and the number on it: less than a kilobyte.
    expect(forty.bytes.length - one.bytes.length).toBeLessThan(forty.plan.total * 1000);
    expect(forty.bytes.length).toBeLessThan(4 * one.bytes.length);
  });
});
