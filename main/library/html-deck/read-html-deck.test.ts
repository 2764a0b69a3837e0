import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readHtmlDeck } from './read-html-deck.ts';
import { referencesOf } from './references.ts';

const page = (slides: string): string =>
  `<!doctype html><html lang="es"><head><title>La puerta</title></head><body><div class="reveal"><div class="slides">${slides}</div></div></body></html>`;
const read = (slides: string) => readHtmlDeck(page(slides)).slides;

describe('a deck that was made as a page', () => {
  it('gives title, language, slides with ids, stacks, steps and attributes', () => {
    const deck = readHtmlDeck(
      page(`
        <section id="Opening_One" class="dark" data-background="map.png" data-transition="zoom"><h2>¿Quién <em>llama</em>?</h2></section>
        <section>
          <section id="above" data-auto-animate><h2>A</h2><p class="fragment">1</p><p class="fragment" data-fragment-index="3">2</p></section>
          <section data-visibility="hidden"><h2>no</h2></section>
          <section id="below"><p>Sin título</p><p class="fragment" data-fragment-index="1">a</p><p class="fragment" data-fragment-index="1">b</p></section>
        </section>
        <section data-background-video="a.ogv, b.mp4" data-background-color="#123456"></section>`),
    );
    expect(deck).toMatchObject({ title: 'La puerta', language: 'es', draft: false });
    expect(deck.slides.map(({ id, title, column, steps }) => [id, title, column, steps])).toEqual([
      ['opening-one', '¿Quién llama?', 0, 0],
      ['above', 'A', 1, 2],
      ['below', 'Sin título', 1, 1],
      ['slide-4', 'slide-4', 2, 0],
    ]);
    expect(deck.slides[0]).toMatchObject({ format: 'html', attributes: { class: 'dark', 'data-background-image': 'map.png' } });
    expect(deck.slides[3]?.attributes).toEqual({ 'data-background-video': 'b.mp4', 'data-background-color': '#123456' });
    expect(deck.problems.map(({ kind }) => kind)).toEqual(['id-missing']);
  });

  it('takes the speaker notes out, whatever they are written in', () => {
    const [one, two] = read(`
      <section data-notes="First."><h2>A</h2><div><aside class="notes"><p>Ask <b>once</b>.</p><ol><li>Wait</li><li>Nod<ul><li>slowly</li></ul></li></ol></aside></div></section>
      <section><p>B</p><aside class="notes" data-markdown>
          **Minutes:** 2
      </aside></section>`);
    expect(one?.notes).toBe('First.\n\nAsk **once**.\n\n1. Wait\n2. Nod\n\n   - slowly');
    expect(two?.notes).toBe('**Minutes:** 2');
    expect(`${one?.source}${two?.source}`).not.toMatch(/aside|Ask|Minutes/);
  });

  it('reads Markdown inside a section and fetches none from elsewhere', () => {
    const deck = readHtmlDeck(
      page(`
        <section data-markdown id="md"><script type="text/template">
          ## Uno
          ---
          ## Dos

          Note: para mí
        </script></section>
        <section data-markdown="slides.md"></section>`),
    );
    expect(deck.slides.map(({ id, title, format, column, notes }) => [id, title, format, column, notes])).toEqual([
      ['md', 'Uno', 'markdown', 0, ''],
      ['slide-2', 'Dos', 'markdown', 1, 'para mí'],
    ]);
    expect(deck.problems.map(({ kind }) => kind)).toEqual(['markdown-elsewhere']);
  });

  it('leaves out what could run or look elsewhere, and says so', () => {
    const deck = readHtmlDeck(
      page('<section id="a"><p>Hello<script>alert(1)</script></p><iframe src="//x"></iframe><style>*{}</style></section>'),
    );
    expect(deck.slides[0]?.source).toBe('<p>Hello</p>');
    expect(deck.problems.map(({ kind }) => kind)).toEqual(['element-refused', 'element-refused', 'element-refused']);
  });

  it.each([
    ['a page of another kind', '<html><body><h1>Hello</h1></body></html>'],
    ['a deck without slides', page('')],
    ['nothing', ''],
    ['bytes of something else', '\u0000\u0001PNG<<<>>><section'],
  ])('has no slides in %s', (_, text) => {
    const { slides, problems } = readHtmlDeck(text);
    expect(slides).toEqual([]);
    expect(problems.map(({ kind }) => kind)).toContain('no-slides');
  });

  it('names the files that its slides show', () => {
    const [slide] = read(
      '<section data-background-image="g.png"><a href="https://x.org">x</a><img data-src="a%20b.png"><video poster="p.jpg"><source src="v.mp4"></video><svg><image xlink:href="i.png"/></svg></section>',
    );
    expect(slide === undefined ? [] : referencesOf(slide)).toEqual(['g.png', 'a%20b.png', 'p.jpg', 'v.mp4', 'i.png']);
  });
});

it("reads reveal.js's own demonstration", async () => {
  const path = fileURLToPath(new URL('../../../node_modules/reveal.js/demo.html', import.meta.url));
  const { slides, title, language } = readHtmlDeck(await readFile(path, 'utf8'));
  expect([title, language, slides.length]).toEqual(['reveal.js – The HTML Presentation Framework', 'en', 41]);
  const titled = (name: string) => slides.find((slide) => slide.title === name);
  expect(slides.some((slide) => slide.title === 'Hidden Slides')).toBe(false);
  expect(titled('Basement Level 1')?.column).toBe(titled('Vertical Slides')?.column);
  expect(titled('Fragments')).toMatchObject({ id: 'fragments', steps: 4, notes: expect.stringContaining('stepped through') });
  expect(titled('With Animations')?.source).toContain('<code class="hljs javascript"');
  expect(titled('With Animations')?.source).toContain('>import { useState }');
  expect(titled('Markdown Support')?.format).toBe('markdown');
  expect(titled('Slide Backgrounds')?.attributes).toEqual({ 'data-background-color': '#dddddd' });
  expect(slides.map(({ source }) => source).join('')).not.toMatch(/<script|<iframe|<aside|<style|data-src=/);
  expect(new Set(slides.map(({ id }) => id)).size).toBe(slides.length);
});
