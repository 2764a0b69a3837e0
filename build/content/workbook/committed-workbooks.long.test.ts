import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { ModuleSource } from '../manifest/pack-source.ts';
import { checkPdf, readField } from './check-pdf.ts';
import { staleWorkbooks } from './make-workbooks.ts';

const MODULES = fileURLToPath(new URL('../../../resources/packs/starter/modules', import.meta.url));
const LARGEST = 400 * 1024;

/** Every module that has workbook sources, with what its author wrote. */
const modules = readdirSync(MODULES).map((id) => {
  const source = ModuleSource.parse(JSON.parse(readFileSync(join(MODULES, id, 'module.json'), 'utf8')));
  const title = source.items.find((item) => item.kind === 'workbook')?.title ?? {};
  const languages = readdirSync(join(MODULES, id)).flatMap((name) => /^workbook\.(.+)\.html$/.exec(name)?.[1] ?? []);
  return { id, source, title, languages };
});
const workbooks = modules.flatMap(({ id, source, title, languages }) =>
  languages.map((language) => ({
    id,
    language,
    source,
    title: title[language] ?? '',
    pdf: join(MODULES, id, `workbook.${language}.pdf`),
  })),
);
/** pdf.js takes the bytes for itself, so each reading gets its own. */
const open = (path: string) => getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise;

it('come from the sources beside them', async () => {
  expect(await staleWorkbooks(MODULES)).toEqual([]);
});

describe.each(workbooks)('the workbook of $id in "$language"', ({ language, title, pdf, source }) => {
  it('can be used with a screen reader and the keyboard', async () => {
    const bytes = readFileSync(pdf);
    const { problems, pages, fields } = await checkPdf(bytes, { language, title });
    expect(problems).toEqual([]);
    expect(pages).toBeGreaterThanOrEqual(4);
    expect(pages).toBeLessThanOrEqual(10);
    expect(fields.length).toBeGreaterThan(20);
    expect(bytes.length).toBeLessThan(LARGEST);
  });

  it('is read the same way by another program', async () => {
    const document = await open(pdf);
    const metadata = await document.getMetadata();
    expect(metadata.info).toMatchObject({ Title: title, Language: language, IsAcroFormPresent: true });
    const [cover] = await document.getOutline();
    expect(cover?.title).toBe(source.title[language]);
    expect(cover?.items.length).toBeGreaterThanOrEqual(document.numPages - 1);
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const forms = JSON.stringify(await page.getStructTree()).match(/"role":"Form"/g) ?? [];
      expect(forms).toHaveLength((await page.getAnnotations()).length);
    }
  });

  it('reminds of privacy on every page and has a place for the county', async () => {
    const document = await open(pdf);
    const texts = await Promise.all(
      Array.from({ length: document.numPages }, async (_, index) => {
        const { items } = await (await document.getPage(index + 1)).getTextContent();
        return items.map((item) => ('str' in item ? item.str : '')).join('');
      }),
    );
    const reminder = language === 'es' ? 'Aquí no van datos de estudiantes' : 'No student details here';
    expect(texts.filter((text) => !text.includes(reminder))).toEqual([]);
    expect(texts.join()).toMatch(language === 'es' ? /Su condado decide/ : /Your county decides/);
    expect(texts.join()).toMatch(language === 'es' ? /Inserte su protocolo/ : /Insert your protocol/);
  });

  it('shows what is typed, accents and all', async () => {
    const document = await open(pdf);
    const fields = await document.getFieldObjects();
    const field = fields?.get('my-name')?.[0] as { id: string } | undefined;
    if (field === undefined) throw new Error('There is no field "my-name".');
    document.annotationStorage.setValue(field.id, { value: 'Sofía Núñez Ávila' });
    const filled = await readField(await document.saveDocument(), 'my-name');
    expect(filled?.value).toBe('Sofía Núñez Ávila');
    expect(filled?.drawing).toContain('(Sof\u00eda N\u00fa\u00f1ez \u00c1vila) Tj');
  });
});

describe.each(modules)('the workbooks of $id', ({ id, languages, title }) => {
  it('have the same fields in every language', async () => {
    const all = await Promise.all(
      languages.map(async (language) => {
        const bytes = readFileSync(join(MODULES, id, `workbook.${language}.pdf`));
        return (await checkPdf(bytes, { language, title: title[language] ?? '' })).fields;
      }),
    );
    for (const fields of all) expect(fields).toEqual(all[0]);
  });
});
