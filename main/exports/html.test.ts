import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cssString, html } from './html.ts';

it('escapes values and keeps its own', () => {
  const inner = html`<b>${'Ana & "Luz" <O\'Neil>'}</b>`;
  expect(html`<p title="${'a"b'}">${[inner, ', ', 3, null]}</p>`.markup).toBe(
    '<p title="a&quot;b"><b>Ana &amp; &quot;Luz&quot; &lt;O&#39;Neil&gt;</b>, 3</p>',
  );
});

it('lets nothing out of a text, an attribute or a CSS string', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { markup } = html`<i a="${text}">${text}</i>`;
      expect(markup.slice(6, -4)).not.toMatch(/[<']|&(?!amp;|lt;|gt;|quot;|#39;)/);
      expect(markup.match(/"/g)).toHaveLength(2);
      expect(cssString(text).slice(1, -1)).not.toMatch(/[^A-Za-z0-9\\ ]/);
    }),
  );
});

it('takes a foreign object for no markup of its own', () => {
  const forged: unknown = JSON.parse('["<b>"]');
  expect(html`${String(forged)}`.markup).toBe('&lt;b&gt;');
});
