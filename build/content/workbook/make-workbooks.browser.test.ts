import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkPdf } from './check-pdf.ts';
import { type Headless, openHeadless } from './headless.ts';
import { makeWorkbook } from './make-workbooks.ts';

const PAGE = `<w-page class="cover"><h1>Title</h1><w-text name="one" label="Your name: «Ñ» & more" lines="2"></w-text></w-page>
<w-page><h2>A heading that is long enough to break into two lines on the page, whatever happens</h2>
<w-check name="two" label="Done"></w-check>
<w-grid name="grid" corner="Week" rows="Week 1|Week 2" cols="Monday|Tuesday"></w-grid><w-reminder></w-reminder>
<w-protocol title="privacy"><w-text name="three" label="Where"></w-text></w-protocol></w-page>`;
const base = { title: 'Title', workbookTitle: 'Workbook: Title', language: 'en', key: 'test' };

describe('making a workbook', () => {
  let chromium: Headless;
  beforeAll(async () => {
    chromium = await openHeadless();
  });
  afterAll(() => chromium.close());

  it('gives a PDF that can be used with a screen reader', async () => {
    const made = await makeWorkbook(chromium, { ...base, html: PAGE });
    expect(made.pages).toBe(2);
    const { problems, fields } = await checkPdf(made.bytes, { language: 'en', title: 'Workbook: Title' });
    expect(problems).toEqual([]);
    expect(fields).toEqual(['one', 'two', 'grid-1-1', 'grid-1-2', 'grid-2-1', 'grid-2-2', 'three']);
    expect(made.fields[0]).toEqual({ kind: 'text', name: 'one', label: 'Your name: «Ñ» & more', lines: 2 });
  });

  it('gives equal bytes for equal input, also from another Chromium process', async () => {
    const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    const first = hash((await makeWorkbook(chromium, { ...base, html: PAGE })).bytes);
    expect(hash((await makeWorkbook(chromium, { ...base, html: PAGE })).bytes)).toBe(first);
    const other = await openHeadless();
    try {
      expect(hash((await makeWorkbook(other, { ...base, html: PAGE })).bytes)).toBe(first);
    } finally {
      await other.close();
    }
  });

  it.each([
    [
      'a page that is too long',
      '<w-page><h1>T</h1><w-text name="a" label="A" lines="60"></w-text></w-page>',
      /Page 1 is \d+ px too long/,
    ],
    [
      'two fields of one name',
      `${PAGE}<w-page><h2>T</h2><w-check name="one" label="A"></w-check></w-page>`,
      /Two fields are called "one"/,
    ],
    ['a field without a label', '<w-page><h1>T</h1><w-text name="a"></w-text></w-page>', /<w-text> has no label/],
    ['a drawing without a description', '<w-page><h1>T</h1><svg></svg></w-page>', /A drawing has no description/],
  ])('refuses %s', async (_, html, complaint) => {
    await expect(makeWorkbook(chromium, { ...base, html })).rejects.toThrow(complaint);
  });

  it('makes a committed workbook again with the same pages and fields', async () => {
    const folder = new URL('../../../resources/packs/starter/modules/counselor-0-hallway/', import.meta.url);
    const html = await readFile(new URL('workbook.es.html', folder), 'utf8');
    const titles = { title: 'La pregunta en el pasillo', workbookTitle: 'Cuaderno: La pregunta en el pasillo' };
    const made = await makeWorkbook(chromium, { html, ...titles, language: 'es', key: 'test' });
    const committed = await readFile(new URL('workbook.es.pdf', folder));
    const findings = await checkPdf(committed, { language: 'es', title: titles.workbookTitle });
    expect(made.pages).toBe(findings.pages);
    expect(made.fields.map((field) => field.name)).toEqual(findings.fields);
  });
});
