import { writeFile } from 'node:fs/promises';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import { documentPdf } from './pdf.ts';
import { sessionReport } from './session-report.ts';
import { summaryDocument } from './summary/summary-html.ts';
import { printWithChromium } from './testing/print-with-chromium.ts';
import { sampleInSpanish, sampleRecord } from './testing/sample-record.ts';

const summaryOf = (record: typeof sampleRecord) =>
  documentPdf(summaryDocument(sessionReport(record, '0.1.0')), printWithChromium);

const read = async (bytes: Uint8Array) => {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
  const texts = await Promise.all(
    pages.map(async (page) =>
      (await page.getTextContent()).items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join(''),
    ),
  );
  const { info } = await pdf.getMetadata();
  return {
    pdf,
    info: new Map(Object.entries(info)),
    outline: (await pdf.getOutline()) ?? [],
    text: texts.join(' ').replace(/\s+/g, ' ').normalize('NFC'),
    pages,
  };
};

it('prints a summary that is tagged, titled, in its language and with an outline', async () => {
  const bytes = await summaryOf(sampleRecord);
  if (process.env['KIT_KEEP_PDF'] !== undefined) await writeFile(process.env['KIT_KEEP_PDF'], bytes);
  const { pdf, info, outline, text, pages } = await read(bytes);
  const marks: unknown = await pdf.getMarkInfo();
  expect(marks instanceof Map && marks.get('Marked')).toBe(true);
  expect(info.get('Title')).toBe('Session summary: The Hallway Question: what may you say?');
  expect(info.get('Language')).toBe('en');
  expect(info.has('CreationDate') || info.has('ModDate')).toBe(false);
  const headings = (items: typeof outline): string[] => items.flatMap((item) => [item.title, ...headings(item.items)]);
  expect(headings(outline)).toEqual(
    expect.arrayContaining(['The Hallway Question: what may you say?', 'At a glance', 'Attendance', 'Notes', 'Actions']),
  );
  // pdf.js does not read ActualText, by which Chromium says what a letter of two glyphs is (the ị of this name).
  for (const words of ['Nguyễn Th', 'Ánh Tuyết', 'José "Pepe" Núñez & Söhne <b>', "Shay O'Neil", 'Ana Lucía Peña', 'Page 1 of']) {
    expect(text).toContain(words);
  }
  const roles = JSON.stringify(await Promise.all(pages.map((page) => page.getStructTree())));
  for (const role of ['H1', 'H2', 'Table', 'TH', 'TD', 'L', 'LI']) expect(roles).toContain(`"role":"${role}"`);
  const { width, height } = pages[0]?.getViewport({ scale: 1 }) ?? { width: 0, height: 0 };
  expect([Math.round(width), Math.round(height)]).toEqual([612, 792]);
});

it('gives the same bytes for the same record, whatever else Chromium has drawn before', async () => {
  const first = await summaryOf(sampleInSpanish);
  const before = `<template>${'<p>something else</p>'.repeat(50)}</template><main>`;
  const document = summaryDocument(sessionReport(structuredClone(sampleInSpanish), '0.1.0'));
  const second = await documentPdf(document, (html) => printWithChromium(html.replace('<main>', before)));
  expect(Buffer.compare(first, second)).toBe(0);
  const catalog = (await PDFDocument.load(first)).catalog;
  expect(String(catalog.lookup(PDFName.of('Lang')))).toBe('(es)');
  expect(String(catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict))).toContain('/DisplayDocTitle true');
});
