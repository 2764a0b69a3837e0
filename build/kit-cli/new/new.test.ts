import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDeckSource } from '../../../main/library/deck-source.ts';
import { buildManifest } from '../../content/manifest/write-manifest.ts';
import { runHere } from '../testing/run-here.ts';
import { completeDeck } from './complete-deck.ts';
import { packIdOf, slugOf, splitName, titleOf } from './names.ts';

const VIDEO = fileURLToPath(new URL('../testing/six-seconds.mp4', import.meta.url));

describe('names of files', () => {
  it.each([
    ['slides.es.pdf', 'slides', 'es'],
    ['Slides (Spanish).pdf', 'Slides', 'es'],
    ['cuaderno_es.pdf', 'cuaderno', 'es'],
    ['Workbook English.pdf', 'Workbook', 'en'],
    ['notes.pdf', 'notes', null],
    ['Yes.pdf', 'Yes', null],
  ])('%s is %s in %s', (file, stem, language) => {
    expect(splitName(file)).toEqual({ stem, language, extension: '.pdf' });
  });
  it('become ids and titles', () => {
    expect(slugOf('Módulo 1 – Intro (final)', 'x')).toBe('modulo-1-intro-final');
    expect(slugOf('…', 'item')).toBe('item');
    expect(packIdOf('County.Example COE')).toBe('county.example-coe');
    expect(titleOf('01_front-desk')).toBe('Front desk');
    expect(titleOf('1')).toBe('1');
  });
});

describe('a deck of another program', () => {
  it('gets front matter and ids, and keeps every line', () => {
    const text = '# Hello there\n\nNote:\nHi.\n\n---\n\n<!-- .slide: class="x" -->\n\n## Hello there\n\n---\n\n- a list';
    const completed = completeDeck(text, 'A "title"', 'en');
    const { title, slides, problems } = readDeckSource(completed);
    expect(problems).toEqual([]);
    expect([title.replaceAll('\\', ''), slides.map(({ id }) => id)]).toEqual([
      'A "title"',
      ['hello-there', 'hello-there-2', 'slide'],
    ]);
    for (const line of text.split('\n').filter((one) => !one.includes('.slide:'))) expect(completed).toContain(line);
  });
  it('stays as it is where nothing is missing', () => {
    const text = '---\ntitle: T\nlang: en\n---\n<!-- .slide: id="a" -->\n# A\n';
    expect(completeDeck(text, 'X', 'es')).toBe(text);
    expect(completeDeck('---\ntitle: T\n---\n<!-- .slide: id="a" -->\n# A\n', 'X', 'es')).toContain('lang: es');
  });
});

describe('new --from', () => {
  let root = '';
  const put = async (path: string, content: string | Uint8Array) => {
    await mkdir(join(root, 'material', path, '..'), { recursive: true });
    await writeFile(join(root, 'material', path), content);
  };
  const pdf = async (size: [number, number], field = false) => {
    const document = await PDFDocument.create();
    const page = document.addPage(size);
    if (field) document.getForm().createTextField('name').addToPage(page);
    return document.save();
  };
  const make = async (...more: readonly string[]) => {
    const ran = await runHere(['pack', 'new', join(root, 'pack'), '--from', join(root, 'material'), '--json', ...more]);
    return JSON.parse(ran.out) as { readonly ok: boolean; readonly leftBehind: readonly unknown[]; readonly error?: string };
  };
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'kit-new-'));
    await mkdir(join(root, 'material'));
  });
  afterEach(() => rm(root, { recursive: true }));

  it('tells by name and by shape what a file is, and builds', async () => {
    await put('Wide.pdf', await pdf([960, 540]));
    await put('Form.pdf', await pdf([600, 800], true));
    await put('Letter.pdf', await pdf([600, 800]));
    await put('Cuaderno.es.pdf', await pdf([600, 800]));
    await put('Talk.md', '# One\n\n![A map](img/map.svg)\n');
    await put('img/map.svg', '<svg/>');
    await copyFile(VIDEO, join(root, 'material/One.mp4'));
    await copyFile(VIDEO, join(root, 'material/Two.mp4'));
    await put('Two.es.vtt', 'WEBVTT\n\n00:00.000 --> 00:06.000\n<v Ana>Hola &amp; adiós\n');
    await put('Old.pptx', '');
    expect(await make('--id', 'a.b')).toMatchObject({
      ok: true,
      leftBehind: [{ file: 'Old.pptx', reason: expect.stringContaining('save it as PDF') }],
    });
    const built = await runHere(['pack', 'build', join(root, 'pack')]);
    expect(built).toMatchObject({ exit: 0, err: expect.stringContaining('Trainers would read 2 TODOs') });
    const { manifest, notes } = await buildManifest(join(root, 'pack'));
    expect(notes).toEqual([]);
    expect(manifest.languages).toEqual(['en', 'es']);
    const items = manifest.modules.flatMap((module) => module.items);
    expect(Object.fromEntries(items.map(({ id, kind }) => [id, kind]))).toEqual({
      ...{ wide: 'deck', talk: 'deck', form: 'workbook', cuaderno: 'workbook', letter: 'handout', one: 'video', two: 'video' },
    });
    expect(items.find(({ id }) => id === 'two')).toMatchObject({
      durationSeconds: 6,
      variants: { es: { captions: expect.stringContaining('two.captions.es.vtt') } },
    });
    expect(await readFile(join(root, 'pack/modules/material/two.transcript.es.txt'), 'utf8')).toBe('Hola & adiós\n');
    expect(manifest.files.map(({ path }) => path)).toContain('modules/material/img/map.svg');
  });

  it('says why when there is nothing of which a pack can be made, and writes nothing', async () => {
    await put('Old.mov', '');
    await put('page.html', '<p>no deck</p>');
    await put('broken.mp4', 'no video');
    const { ok, error } = await make();
    expect([ok, error]).toEqual([
      false,
      expect.stringMatching(/Old\.mov: save it as MP4[\s\S]*broken\.mp4: it cannot be read[\s\S]*page\.html: it is no deck/),
    ]);
    expect(await readdir(root)).toEqual(['material']);
    expect(await runHere(['pack', 'new', join(root, 'pack'), '--from', join(root, 'nowhere')])).toMatchObject({ exit: 3 });
  });
});
