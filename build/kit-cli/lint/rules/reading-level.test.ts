import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { packOf } from '../testing/pack-of.ts';
import { readingLevel } from './reading-level.ts';

const HARD =
  'Facilitate interdisciplinary collaboration by operationalizing organizational accountability, prioritizing evidence-informed interventions, and institutionalizing sustainable communication infrastructures across participating educational communities.';
const DIFICIL =
  'Facilitar la colaboración interdisciplinaria mediante la operacionalización de responsabilidades organizacionales, priorizando intervenciones fundamentadas científicamente e institucionalizando infraestructuras comunicativas sostenibles en comunidades educativas participantes.';
const EASY = 'Say it in one breath. Ask what you can do. Then wait for the answer.';

const look = async (texts: Readonly<Record<string, string>>, times: number) => {
  const tasks = Array.from({ length: times }, () => texts);
  const pack = packOf({ module: { tasks }, manifest: { languages: ['en', 'es'] } });
  return (await readingLevel.run(pack)).map(({ severity, file, sentence }) => [severity, file, sentence]);
};

describe('reading level', () => {
  it('has nothing to say of what is easy', async () => {
    expect(await look({ en: EASY, es: 'Dígalo de una vez. Pregunte qué puede hacer. Luego espere la respuesta.' }, 10)).toEqual(
      [],
    );
  });

  it('finds what is too hard, in English and in Spanish, and where to begin', async () => {
    const [english, spanish] = await look({ en: HARD, es: DIFICIL }, 6);
    expect(english).toEqual([
      'error',
      'pack.json',
      expect.stringMatching(/In "en", the tasks asks for grade \d\d.*Begin with: "Facilitate/),
    ]);
    expect(spanish).toEqual([
      'error',
      'pack.json',
      expect.stringMatching(/In "es", the tasks asks for grade 1[2-7].*Begin with: "Facilitar/),
    ]);
  });

  it('only warns where there are few words, and names a hard passage in an easy text', async () => {
    expect(await look({ en: HARD }, 1)).toEqual([['warning', 'pack.json', expect.stringContaining('what is short')]]);
    const mixed = packOf({ module: { tasks: [...Array(30).fill({ en: EASY }), { en: `${HARD} ${HARD} ${HARD}` }] } });
    expect(await readingLevel.run(mixed)).toMatchObject([
      { severity: 'warning', sentence: expect.stringContaining('a passage of the tasks') },
    ]);
  });

  it('reads workbooks, from the PDF where there is nothing else', async () => {
    const document = await PDFDocument.create();
    const font = await document.embedFont(StandardFonts.Helvetica);
    const page = document.addPage([600, 800]);
    for (let line = 0; line < 6; line++)
      page.drawText(HARD, { x: 20, y: 700 - line * 100, size: 10, font, maxWidth: 550, lineHeight: 12 });
    const bytes = await document.save();
    const item = { id: 'workbook', kind: 'workbook', title: { en: 'Workbook' }, variants: { en: { file: 'w.pdf', pages: 1 } } };
    const pack = packOf({ module: { items: [item] }, files: { 'w.pdf': '' } });
    const found = await readingLevel.run({ ...pack, read: async (path) => (path === 'w.pdf' ? bytes : null) });
    expect(found).toMatchObject([
      { severity: 'error', file: 'w.pdf', sentence: expect.stringContaining('the workbook asks for grade') },
    ]);
  });
});
