import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { deckOf, packOf, videoOf } from '../testing/pack-of.ts';
import { decks } from './decks.ts';
import { leftOut } from './left-out.ts';
import { media } from './media.ts';
import { reviewBy } from './review-by.ts';
import { unfinished } from './unfinished.ts';

describe('review by', () => {
  const look = async (today: string) => {
    const source = { 'modules/first/module.json': '{\n  "reviewBy": "2027-03-01"\n}' };
    const found = await reviewBy.run(packOf({ module: { reviewBy: '2027-03-01' }, files: source, today }));
    return found.map(({ severity, line, sentence }) => [severity, line, sentence]);
  };
  it('is silent, warns and finds, as the day comes', async () => {
    expect(await look('2026-12-01')).toEqual([]);
    expect(await look('2027-02-01')).toEqual([['warning', 2, expect.stringContaining('in 28 days')]]);
    expect(await look('2027-03-01')).toEqual([['warning', 2, expect.stringContaining('in 0 days')]]);
    expect(await look('2027-03-02')).toEqual([['error', 2, expect.stringContaining('were to be looked at again by 2027-03-01')]]);
  });
});

describe('decks', () => {
  const look = async (...slides: readonly string[]) =>
    (await decks.run(packOf(deckOf(...slides)))).map(({ severity, line, sentence }) => [severity, line, sentence]);
  it('finds what the reader of decks stumbles over', async () => {
    expect(await look('<!-- .slide: id="a" -->\n# A')).toEqual([]);
    expect(await look('# A')).toEqual([['warning', 5, expect.stringContaining('Give this slide an id')]]);
    expect(await look('<!-- .slide: id="a" -->', '<!-- .slide: id="a" -->')).toEqual([
      ['error', 7, expect.stringContaining('Two slides')],
    ]);
  });
  it('finds a deck in another language than its name says', async () => {
    const { files, module } = deckOf('<!-- .slide: id="a" -->\n# A');
    const spanish = { 'modules/first/deck.en.md': files['modules/first/deck.en.md'].replace('lang: en', 'lang: es') };
    expect(await decks.run(packOf({ files: spanish, module }))).toMatchObject([{ severity: 'error', line: 1 }]);
  });
});

describe('left out', () => {
  const look = async (markdown: string) =>
    (await leftOut.run(packOf(deckOf(`<!-- .slide: id="a" -->\n${markdown}`)))).map(({ line, sentence }) => [line, sentence]);
  it('has nothing to say of what the kit draws', async () => {
    expect(
      await look(
        '# A\n\n- b <!-- .element: class="fragment" data-fragment-index="1" -->\n\n![M](m.svg) [x](https://example.org)',
      ),
    ).toEqual([]);
    expect(
      await look(
        '<svg viewBox="0 0 1 1" role="img" aria-labelledby="t"><title id="t">T</title><path d="M0 0" fill="url(#g)"/></svg>',
      ),
    ).toEqual([]);
  });
  it.each([
    ['<script>alert(1)</script>', '<script>'],
    ['<iframe src="x"></iframe>', '<iframe>'],
    ['<p style="color: red">x</p>', 'style='],
    ['<p onclick="x()">x</p>', 'onclick='],
    ['![x](https://example.org/a.png)', 'the address in "https://example.org/a.png"'],
    ['<p class="present">x</p>', 'the class "present"'],
    ['text <!-- .element: style="color: red" -->', 'style='],
    ['<svg><rect fill="url(https://example.org/#x)"/></svg>', 'the address in "fill"'],
  ])('tells of %s', async (markdown, what) => {
    expect(await look(markdown)).toEqual([[6, `The slide "a" will be shown without ${what}.`]]);
  });
});

it('what a slide says of itself is looked at, too', async () => {
  const background = (address: string) => `<!-- .slide: id="a" data-background-image="${address}" -->\n# A`;
  expect(await leftOut.run(packOf(deckOf(background('map.png'))))).toEqual([]);
  expect(await leftOut.run(packOf(deckOf(background('https://example.org/map.png'))))).toMatchObject([
    { line: 5, sentence: 'The slide "a" will be shown without data-background-image=.' },
  ]);
});

describe('a page of reveal.js', () => {
  const page = (body: string) => {
    const { module } = deckOf();
    const file = 'modules/first/deck.en.html';
    const items = module.items.map((item) => ({ ...item, variants: { en: { slides: file, assets: [] } } }));
    const html = `<!doctype html>\n<html lang="en"><head><title>T</title></head><body><div class="slides">\n${body}\n</div></body></html>`;
    return packOf({ module: { items }, files: { [file]: html } });
  };
  it('is looked at like Markdown', async () => {
    const good = page('<section id="a"><h1>A</h1><p class="x">y</p></section>');
    expect([...(await decks.run(good)), ...(await leftOut.run(good))]).toEqual([]);
    const bad = page(
      '<section id="a"><p onclick="x()">y</p><a style="color: red">z</a></section>\n<section><h2>B</h2></section>',
    );
    expect((await leftOut.run(bad)).map(({ sentence }) => sentence)).toEqual([
      'The slide "a" will be shown without onclick=.',
      'The slide "a" will be shown without style=.',
    ]);
    expect(await decks.run(bad)).toMatchObject([{ severity: 'warning', line: 4, sentence: expect.stringContaining('id') }]);
  });
});

describe('unfinished', () => {
  it('finds what is left to write, with its line', async () => {
    const file = 'modules/first/module.json';
    const { files, module } = deckOf('# A', 'TODO');
    const pack = packOf({
      module,
      files: { ...files, 'roles.json': '{}', [file]: '{\n "overview": { "en": "TODO: say it." }\n}' },
    });
    expect((await unfinished.run(pack)).map(({ line, sentence }) => [line, sentence])).toEqual([
      [2, 'Still to be written: say it.'],
      [7, 'Still to be written: TODO'],
    ]);
  });
});

describe('media', () => {
  const starter = fileURLToPath(
    new URL('../../../../resources/packs/starter/modules/counselor-0-hallway/video.webm', import.meta.url),
  );
  const look = async (place: string, file: string, durationSeconds: number) => {
    const { files, module } = videoOf('');
    const pack = packOf({ files, module: { items: module.items.map((item) => ({ ...item, file, durationSeconds })) } });
    return (await media.run({ ...pack, placeOf: () => place })).map(({ sentence }) => sentence);
  };
  it('takes a video that every laptop plays and that is as long as the pack says', async () => {
    expect(await look(starter, 'v.webm', 125.6)).toEqual([]);
  });
  it('finds the wrong length, the wrong kind and what is no video', async () => {
    expect(await look(starter, 'v.webm', 60)).toEqual(['It lasts 125.6 seconds; the pack says 60.0.']);
    expect(await look(starter, 'v.mp4', 125.6)).toEqual([
      expect.stringContaining('It has vp9 with opus; every laptop plays H.264 with AAC'),
    ]);
    const folder = await mkdtemp(join(tmpdir(), 'kit-media-'));
    await writeFile(join(folder, 'v.webm'), 'no video');
    expect(await look(join(folder, 'v.webm'), 'v.webm', 1)).toEqual(['It cannot be read as a video.']);
    await rm(folder, { recursive: true });
  });
});
