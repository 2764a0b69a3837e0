import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildManifest, writeManifest } from './write-manifest.ts';

const STARTER = fileURLToPath(new URL('../../../resources/packs/starter', import.meta.url));
const text = (value: string) => ({ en: value });

const ROLES = {
  ...{
    id: 'test',
    version: '1.0.0',
    minKit: '0.1.0',
    title: text('Test'),
    publisher: 'Us',
    license: 'CC0-1.0',
    languages: ['en'],
  },
  roles: [
    {
      ...{ id: 'role', title: text('Role'), standing: 'confirmed', summary: text('Does it.') },
      phases: [{ id: 'phase', number: '0', title: text('Phase'), standing: 'starter', modules: ['first'] }],
    },
  ],
};
const ACTIVITY = {
  ...{ id: 'act', kind: 'activity', title: text('Act'), minutes: 5, materials: [] },
  ...{ steps: { en: ['Do it.'] }, guidance: { en: [] } },
};
const MODULE = {
  ...{ id: 'first', title: text('First'), standing: 'starter', overview: text('About.') },
  objectives: [{ id: 'one', text: text('Do one thing.'), activity: 'act', workbookPage: 1 }],
  items: [
    { id: 'deck', kind: 'deck', title: text('Slides') },
    { id: 'video', kind: 'video', title: text('Video') },
    { id: 'workbook', kind: 'workbook', title: text('Workbook'), draft: ['es'] },
    ACTIVITY,
  ],
  agenda: [
    { kind: 'opening', title: text('Open'), minutes: 3, item: 'deck', slideId: 'a' },
    { kind: 'video', title: text('Watch'), minutes: 2, item: 'video' },
    { kind: 'activity', title: text('Act'), minutes: 5, item: 'act' },
  ],
};
const deck = (...ids: readonly string[]) =>
  `---\ntitle: T\nlang: en\n---\n${ids.map((id) => `<!-- .slide: id="${id}" -->\n# ${id}\n`).join('---\n')}`;

describe('writing a manifest', () => {
  let root = '';
  const put = async (path: string, content: string | Uint8Array | object) => {
    const bytes = typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content);
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), bytes);
  };
  const pdf = async (pages: number) => {
    const document = await PDFDocument.create();
    for (let page = 0; page < pages; page++) document.addPage();
    return document.save();
  };

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'kit-manifest-'));
    await put('roles.json', ROLES);
    await put('modules/first/module.json', MODULE);
    await put('modules/first/deck.en.md', deck('a', 'b'));
    await put('modules/first/workbook.en.pdf', await pdf(3));
    await put('modules/first/workbook.es.pdf', await pdf(4));
  });
  afterEach(() => rm(root, { recursive: true }));

  it('completes modules from what lies beside them', async () => {
    await put('modules/first/video.webm', 'a video');
    await put('modules/first/video.json', {
      file: 'video.webm',
      spokenLanguage: 'en',
      durationSeconds: 61.5,
      syntheticVoice: true,
      variants: { es: { draft: true } },
    });
    await put('modules/first/deck.es.md', deck('a', 'b').replace('---\n', '---\ndraft: true\n'));
    await put('modules/first/captions.es.vtt', 'WEBVTT');
    await put('modules/first/transcript.es.txt', 'Hola.');
    await put('modules/first/poster.jpg', 'a picture');
    await put('modules/first/script.en.md', 'A script.');
    const { manifest, notes } = await buildManifest(root);
    expect(notes).toEqual([]);
    const [slides, video, workbook] = manifest.modules[0]?.items ?? [];
    expect(slides).toMatchObject({
      variants: {
        en: { slides: 'modules/first/deck.en.md', assets: [] },
        es: { slides: 'modules/first/deck.es.md', draft: true },
      },
    });
    expect(JSON.stringify(slides)).not.toContain('"draft":false');
    expect(video).toMatchObject({
      ...{ file: 'modules/first/video.webm', durationSeconds: 61.5, syntheticVoice: true, poster: 'modules/first/poster.jpg' },
      ...{ script: 'modules/first/script.en.md', variants: { es: { captions: 'modules/first/captions.es.vtt', draft: true } } },
    });
    expect(workbook).toMatchObject({ variants: { en: { pages: 3, draft: false }, es: { pages: 4, draft: true } } });
    const file = manifest.files.find(({ path }) => path.endsWith('video.webm'));
    const sha256 = createHash('sha256').update('a video').digest('hex');
    expect(file).toEqual({ path: 'modules/first/video.webm', sha256, size: 7, mediaType: 'video/webm' });
    expect(manifest.files.map(({ path }) => path)).not.toContain('modules/first/module.json');
  });

  it('leaves out what is not there yet, and the agenda opens nothing then', async () => {
    const { manifest, notes } = await buildManifest(root);
    expect(notes).toEqual(['first: "video" is left out, its files are not there yet.']);
    expect(manifest.modules[0]?.items.map((item) => item.id)).toEqual(['deck', 'workbook', 'act']);
    expect(manifest.modules[0]?.agenda.map((block) => block.item)).toEqual(['deck', undefined, 'act']);
  });

  it('takes along the pictures that a deck shows', async () => {
    await put('modules/first/deck.en.md', `${deck('a')}![M](./map.svg) <a href="#a">x</a> <img src="assets/b.png" alt="">`);
    await put('modules/first/map.svg', '<svg/>');
    await put('modules/first/assets/b.png', 'b');
    const { manifest } = await buildManifest(root);
    const assets = ['modules/first/assets/b.png', 'modules/first/map.svg'];
    expect(manifest.modules[0]?.items[0]).toMatchObject({ variants: { en: { assets } } });
    expect(manifest.files.map(({ path }) => path)).toEqual(expect.arrayContaining(assets));
  });

  it('takes a page of reveal.js or a PDF for a deck, but Markdown where there is some', async () => {
    await put(
      'modules/first/deck.es.html',
      '<div class="slides"><section id="a"><img data-src="img/b.png"></section><section id="b"></section></div>',
    );
    await put('modules/first/img/b.png', 'b');
    await put('modules/first/deck.fr.pdf', await pdf(2));
    await put('modules/first/deck.fr.notes.md', '## Page 1: a\nDites.\n## 2: b');
    await put('modules/first/deck.en.pdf', await pdf(9));
    const { manifest } = await buildManifest(root);
    const at = 'modules/first';
    expect(manifest.modules[0]?.items[0]).toMatchObject({
      variants: {
        en: { slides: `${at}/deck.en.md` },
        es: { slides: `${at}/deck.es.html`, assets: [`${at}/img/b.png`] },
        fr: { slides: `${at}/deck.fr.pdf`, assets: [], notes: `${at}/deck.fr.notes.md` },
      },
    });
    const types = new Map(manifest.files.map(({ path, mediaType }) => [path, mediaType]));
    expect([types.get(`${at}/deck.es.html`), types.get(`${at}/deck.fr.pdf`)]).toEqual(['text/html', 'application/pdf']);
    expect(types.has(`${at}/deck.en.pdf`)).toBe(false);
    await put('modules/first/deck.fr.notes.md', '## Page 3');
    await expect(buildManifest(root)).rejects.toThrow('deck.fr.notes.md speaks of page 3; the PDF has 2');
    await put('modules/first/deck.fr.notes.md', '');
    await put('modules/first/deck.es.html', '<p>A page</p>');
    await expect(buildManifest(root)).rejects.toThrow('it is not a deck of reveal.js');
  });

  it('takes the county along, and a pack may have nothing else', async () => {
    const county = { agency: 'Example COE', logo: 'logo.png', signatory: { name: 'J', title: 'Director' } };
    await put('county.json', county);
    await put('logo.png', 'a picture');
    const { manifest } = await buildManifest(root);
    expect(manifest.county).toEqual(county);
    expect(manifest.files.map(({ path }) => path)).toContain('logo.png');
    await rm(join(root, 'modules'), { recursive: true });
    await put('roles.json', { ...ROLES, roles: [] });
    expect((await buildManifest(root)).manifest.files.map(({ path }) => path)).toEqual(['logo.png']);
    await put('county.json', { ...county, agencey: 'x' });
    await expect(buildManifest(root)).rejects.toThrow('agencey');
    await put('county.json', { ...county, logo: 'logo.svg' });
    await expect(buildManifest(root)).rejects.toThrow('names the logo "logo.svg", which is not there');
    await put('logo.svg', '<svg/>');
    await expect(buildManifest(root)).rejects.toThrow('the logo must be a PNG or JPEG picture');
  });

  it('writes equal bytes for equal files, and only then touches the old one', async () => {
    expect((await writeManifest(root)).outcome).toBe('written');
    const before = await readFile(join(root, 'pack.json'), 'utf8');
    expect((await writeManifest(root)).outcome).toBe('unchanged');
    await put('modules/first/deck.en.md', deck('a', 'c'));
    expect((await writeManifest(root)).outcome).toBe('written');
    expect(await readFile(join(root, 'pack.json'), 'utf8')).not.toBe(before);
    await put('modules/first/module.json', '{');
    const good = await readFile(join(root, 'pack.json'), 'utf8');
    await expect(writeManifest(root)).rejects.toThrow('modules/first/module.json cannot be read');
    expect(await readFile(join(root, 'pack.json'), 'utf8')).toBe(good);
  });

  it.each<readonly [string, object, string]>([
    ['a misspelt field', { ...MODULE, overveiw: text('x') }, 'overveiw'],
    ['an id that is not its folder', { ...MODULE, id: 'second' }, 'its id is "second", its folder is "first"'],
    [
      'an agenda that opens nothing',
      { ...MODULE, agenda: [{ ...MODULE.agenda[0], item: 'dek' }] },
      'opens "dek", which is not there',
    ],
    ['a start at no slide', { ...MODULE, agenda: [{ ...MODULE.agenda[0], slideId: 'z' }] }, 'starts at the slide "z"'],
    [
      'minutes that differ',
      { ...MODULE, agenda: [{ ...MODULE.agenda[2], minutes: 9 }] },
      'gives "Act" 9 minutes, the activity says 5',
    ],
    [
      'two items of one name',
      { ...MODULE, items: [ACTIVITY, ACTIVITY], agenda: [MODULE.agenda[2]] },
      'two items are called "act"',
    ],
    [
      'an activity that is not there',
      { ...MODULE, objectives: [{ ...MODULE.objectives[0], activity: 'x' }] },
      'names the activity "x"',
    ],
    [
      'a page that is not there',
      { ...MODULE, objectives: [{ ...MODULE.objectives[0], workbookPage: 4 }] },
      'names page 4; the workbook in "en" has 3',
    ],
  ])('says what is wrong: %s', async (_, module, sentence) => {
    await put('modules/first/module.json', module);
    await expect(buildManifest(root)).rejects.toThrow(sentence);
  });

  it('takes along the words that modules use, and says which are not explained', async () => {
    await put('glossary.json', [{ id: 'coe', term: text('COE'), meaning: text('An agency.') }]);
    await put('modules/first/module.json', { ...MODULE, terms: ['coe'] });
    const { manifest } = await buildManifest(root);
    expect(manifest.glossary.map(({ id }) => id)).toEqual(manifest.modules[0]?.terms);
    await put('modules/first/module.json', { ...MODULE, terms: ['cost'] });
    await expect(buildManifest(root)).rejects.toThrow('first: the word "cost" is not in glossary.json');
    const twice = { id: 'coe', term: text('COE'), meaning: text('An office.') };
    await put('glossary.json', [twice, twice]);
    await expect(buildManifest(root)).rejects.toThrow('glossary.json explains "coe" twice');
  });

  it('says which files do not fit', async () => {
    await put('modules/first/deck.es.md', deck('a', 'x'));
    await expect(buildManifest(root)).rejects.toThrow('slide 2 is "b" in "en" and "x" in "es"');
    await put('modules/first/deck.es.md', `${deck('a', 'b')}![M](lost.svg)`);
    await expect(buildManifest(root)).rejects.toThrow('modules/first/deck.es.md shows "lost.svg", which is not beside it');
    await put('modules/first/deck.es.md', deck('a', 'b'));
    await put('modules/first/workbook.en.pdf', 'not a PDF');
    await expect(buildManifest(root)).rejects.toThrow('modules/first/workbook.en.pdf is not a PDF that can be read');
    await put('modules/first/workbook.en.pdf', await pdf(1));
    await put('modules/second/module.json', { ...MODULE, id: 'second' });
    await expect(buildManifest(root)).rejects.toThrow('modules/second belongs to no phase');
  });
});

describe('the starter pack', () => {
  it('has a pack.json that fits its files (npm run content writes it)', async () => {
    const { manifest, notes } = await buildManifest(STARTER);
    expect(notes).toEqual([]);
    expect(JSON.parse(await readFile(join(STARTER, 'pack.json'), 'utf8'))).toEqual(manifest);
  });

  it('can be copied and written again elsewhere with the same bytes', async () => {
    const copy = await mkdtemp(join(tmpdir(), 'kit-starter-'));
    try {
      await cp(STARTER, copy, { recursive: true });
      expect((await writeManifest(copy)).outcome).toBe('unchanged');
    } finally {
      await rm(copy, { recursive: true });
    }
  });

  it('ties each objective to an activity, a workbook page and a question, in every language', async () => {
    const { manifest } = await buildManifest(STARTER);
    for (const module of manifest.modules) {
      for (const { id, text: words, activity, workbookPage, evaluationQuestion } of module.objectives) {
        const whole = activity !== undefined && workbookPage !== undefined && evaluationQuestion !== undefined;
        expect([module.id, id, whole]).toEqual([module.id, id, true]);
        expect([Object.keys(words), Object.keys(evaluationQuestion ?? {})]).toEqual([manifest.languages, manifest.languages]);
      }
      for (const item of module.items) {
        if (item.kind !== 'activity') continue;
        const counts = manifest.languages.map((language) => [item.steps[language]?.length, item.guidance[language]?.length]);
        expect(new Set(counts.map((count) => count.join())).size).toBe(1);
      }
    }
  });
});
