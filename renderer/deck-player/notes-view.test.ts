import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { NotesView } from './notes-view.tsx';

const draw = (markdown: string) => renderToStaticMarkup(createElement(NotesView, { markdown }));

describe('NotesView', () => {
  it('draws what notes are made of', () => {
    expect(draw('**Minutes:** 4\n\n> Say it\n\n1. one\n2. two *now*\n\n## Then\n\na & b < c &amp; d')).toBe(
      '<div><p><strong>Minutes:</strong> 4</p><blockquote><p>Say it</p></blockquote>' +
        '<ol start="1"><li><span>one</span></li><li><span>two <em>now</em></span></li></ol><h4>Then</h4><p>a &amp; b &lt; c &amp; d</p></div>',
    );
  });

  it('draws tables, and keeps a link as its text', () => {
    expect(draw('| a |\n|---|\n| [b](https://example.org) |')).toBe(
      '<div><table><thead><tr><th scope="col">a</th></tr></thead><tbody><tr><td><span>b</span></td></tr></tbody></table></div>',
    );
  });

  it('never makes an element that is not on its list, nor any attribute that loads or runs', () => {
    const nasty = fc.constantFrom(
      '<script>x()</script>',
      '<img src=x onerror=y>',
      '![i](javascript:z)',
      '[l](javascript:z)',
      '<svg/onload=q>',
      '```\n<b>\n```',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(nasty, fc.string()), { maxLength: 12 }), (parts) => {
        const tags = [...draw(parts.join('\n')).matchAll(/<([a-z0-9]+)([^>]*)>/g)];
        const known = [
          'div',
          'p',
          'h3',
          'h4',
          'h5',
          'h6',
          'strong',
          'em',
          'del',
          'blockquote',
          'span',
          'ol',
          'ul',
          'li',
          'table',
          'thead',
          'tbody',
          'tr',
          'th',
          'td',
          'pre',
          'code',
          'br',
          'hr',
        ];
        for (const [, tag = '', attributes = ''] of tags) {
          expect(known).toContain(tag);
          expect(attributes).toMatch(/^(?: start="\d+"| scope="col"|\/)?$/);
        }
      }),
    );
  });
});
