import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDeckSource } from './deck-source.ts';

const deck = (...slides: string[]) => `---\ntitle: "A deck"\nlang: en\n---\n\n${slides.join('\n\n---\n\n')}\n`;
const kinds = (text: string) => readDeckSource(text).problems.map((problem) => `${problem.kind}@${problem.line}`);

describe('front matter', () => {
  it('gives title, language and draft', () => {
    const read = readDeckSource(`---\ntitle: 'La pregunta'\nlang: es\ndraft: true\n---\n<!-- .slide: id="a" -->\n# Uno\n`);
    expect(read).toMatchObject({ title: 'La pregunta', language: 'es', draft: true, problems: [] });
  });

  it('is missed with plain sentences, and the slides are there all the same', () => {
    const text = '<!-- .slide: id="a" -->\n# One\n';
    expect(kinds(text)).toEqual(['front-matter-missing@1', 'title-missing@1', 'language-missing@1']);
    expect(readDeckSource(text).slides).toHaveLength(1);
  });
});

describe('slides', () => {
  it('reads id, attributes, title, notes and column', () => {
    const read = readDeckSource(
      deck(
        '<!-- .slide: id="one" class="layout-title" data-auto-animate -->\n# The *hallway* question\n\nText\n\nNote:\nSay **this**.',
        '<!-- .slide: id="two" -->\n## Above\n\n--\n\n<!-- .slide: id="three" -->\n<h2>Below <em>it</em> &amp; on</h2>',
      ),
    );
    expect(read.problems).toEqual([]);
    expect(read.slides.map((slide) => [slide.id, slide.title, slide.column])).toEqual([
      ['one', 'The hallway question', 0],
      ['two', 'Above', 1],
      ['three', 'Below it & on', 1],
    ]);
    expect(read.slides[0]).toMatchObject({
      attributes: { class: 'layout-title', 'data-auto-animate': '' },
      format: 'markdown',
      source: '# The *hallway* question\n\nText',
      notes: 'Say **this**.',
    });
  });

  it('does not take a separator, notes or a fragment in fenced code for real', () => {
    const code = '```md\n---\n--\nNote: no\n<p class="fragment">\n```';
    const read = readDeckSource(deck(`<!-- .slide: id="code" -->\n# Code\n\n${code}\n\nNote: yes`));
    expect(read.slides).toHaveLength(1);
    expect(read.slides[0]).toMatchObject({ notes: 'yes', steps: 0 });
    expect(read.slides[0]?.source).toContain(code);
  });

  it('leaves out empty slides and those hidden by their author', () => {
    const read = readDeckSource(
      deck(
        '<!-- .slide: id="a" -->\n# A',
        '',
        '<!-- .slide: id="b" data-visibility="hidden" -->\n# B',
        '<!-- .slide: id="c" -->\n# C',
      ),
    );
    expect(read.slides.map((slide) => slide.id)).toEqual(['a', 'c']);
    expect(read.problems).toEqual([]);
  });

  it('names what is wrong and where', () => {
    expect(
      kinds(deck('# No id', '<!-- .slide: id="x" -->\n# X', '<!-- .slide: id="x" data-background-iframe="y" -->\n# X')),
    ).toEqual(['id-missing@6', 'id-duplicate@15', 'attribute-refused@15']);
    expect(kinds(deck('<!-- .slide: id="Bad Id" -->\n# X\n\n```\nopen'))).toEqual(['fence-open@9', 'id-invalid@6']);
    expect(kinds(deck(''))).toEqual(['no-slides@1']);
    expect(kinds(deck('<!-- .slide: id="a" -->\n# A\n<aside class="notes">Hm</aside>'))).toEqual(['aside-notes@6']);
  });
});

describe('steps', () => {
  const steps = (markdown: string) => readDeckSource(deck(`<!-- .slide: id="a" -->\n${markdown}`)).slides[0]?.steps;

  it('counts fragments in tags and in element comments', () => {
    expect(steps('- one <!-- .element: class="fragment" -->\n- two <!-- .element: class="fragment fade-up" -->')).toBe(2);
    expect(steps('<div class="box fragment">x</div>\n\n<p class="fragments">no</p>\n\n`<p class="fragment">`')).toBe(1);
    expect(steps('| a |\n|---|\n| b <!-- .element: class="fragment" --> |')).toBe(1);
  });

  it('takes fragments with the same index together', () => {
    expect(
      steps(
        '<p class="fragment" data-fragment-index="1">a</p>\n<p class="fragment" data-fragment-index="1">b</p>\n<p class="fragment">c</p>',
      ),
    ).toBe(2);
  });
});

describe('any text at all', () => {
  const piece = fc.constantFrom(
    '---',
    '--',
    '```',
    '~~~~',
    'Note: n',
    '# T',
    'text',
    '',
    '<!-- .slide: id="a" -->',
    '<p class="fragment">x</p>',
    '  ',
    '<!--',
  );

  it('gives unique ids, columns without gaps, and never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), (pieces) => {
        const { slides } = readDeckSource(pieces.join('\n'));
        expect(new Set(slides.map((slide) => slide.id)).size).toBe(slides.length);
        const columns = slides.map((slide) => slide.column);
        expect(columns.every((column, index) => index === 0 || column - (columns[index - 1] ?? 0) <= 1)).toBe(true);
      }),
    );
  });

  it('finds every slide that was written, in order, whatever the slides hold', () => {
    const body = fc.array(fc.constantFrom('text', '- a', '> b', '```\n---\n```', '**c**', ''), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(body, { minLength: 1, maxLength: 20 }), (bodies) => {
        const text = deck(
          ...bodies.map((lines, index) => `<!-- .slide: id="s${index}" -->\n${lines.join('\n')}\nNote:\nn${index}`),
        );
        const { slides, problems } = readDeckSource(text);
        expect(problems).toEqual([]);
        expect(slides.map((slide) => [slide.id, slide.column, slide.notes])).toEqual(bodies.map((_, i) => [`s${i}`, i, `n${i}`]));
      }),
    );
  });
});
