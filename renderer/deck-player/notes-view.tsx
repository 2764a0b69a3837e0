import { Marked, type Token, type Tokens } from 'marked';
import { createElement, type ReactNode, useMemo } from 'react';

const marked = new Marked({ gfm: true });

/**
 * Speaker notes, drawn. Notes are a stranger's Markdown in the trainer's own window, so no HTML is ever made from them: each kind of
 * token that is known becomes an element, links become their text, and raw HTML is left out.
 */
export const NotesView = ({ markdown, className }: { readonly markdown: string; readonly className?: string }) => {
  const tokens = useMemo(() => marked.lexer(markdown), [markdown]);
  return <div className={className}>{drawAll(tokens)}</div>;
};

const drawAll = (tokens: readonly Token[] | undefined): ReactNode[] => (tokens ?? []).map((token, index) => draw(token, index));

const element = (tag: string, key: number, tokens: readonly Token[] | undefined): ReactNode =>
  createElement(tag, { key }, ...drawAll(tokens));

const draw = (token: Token, key: number): ReactNode => {
  switch (token.type) {
    case 'paragraph':
      return element('p', key, token.tokens);
    case 'heading':
      // The console has headings of its own above these.
      return element(`h${Math.min(6, (token as Tokens.Heading).depth + 2)}`, key, token.tokens);
    case 'strong':
    case 'em':
    case 'del':
    case 'blockquote':
      return element(token.type, key, token.tokens);
    case 'link':
      return element('span', key, token.tokens);
    case 'list': {
      const { ordered, start, items } = token as Tokens.List;
      const children = items.map((item, index) => element('li', index, item.tokens));
      return createElement(ordered ? 'ol' : 'ul', ordered && typeof start === 'number' ? { key, start } : { key }, ...children);
    }
    case 'table':
      return drawTable(token as Tokens.Table, key);
    case 'code':
      return createElement('pre', { key }, (token as Tokens.Code).text);
    case 'codespan':
      return createElement('code', { key }, (token as Tokens.Codespan).text);
    case 'text':
    case 'escape': {
      const { tokens, text } = token as Tokens.Text;
      return tokens === undefined ? readEntities(text) : createElement('span', { key }, ...drawAll(tokens));
    }
    case 'br':
    case 'hr':
      return createElement(token.type, { key });
    default:
      // Space, HTML, images, definitions: nothing to be read out.
      return null;
  }
};

const drawTable = ({ header, rows }: Tokens.Table, key: number): ReactNode => (
  <table key={key}>
    <thead>
      <tr>
        {header.map((cell, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the notes of a slide do not change their order
          <th key={index} scope="col">
            {drawAll(cell.tokens)}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row, index) => createElement('tr', { key: index }, ...row.map((cell, at) => element('td', at, cell.tokens))))}
    </tbody>
  </table>
);

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: '\u00a0' };

/** marked leaves the author's entities in text as they are; React would show them letter by letter. */
const readEntities = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (whole, name: string) => ENTITIES[name] ?? whole);
