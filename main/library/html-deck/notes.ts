import type { DefaultTreeAdapterTypes } from 'parse5';
import { attributeOf, type Element, isElement, rawTextOf, textOf } from './tree.ts';

/**
 * An `<aside class="notes">` as the Markdown that the console draws. Rough on purpose: paragraphs, lists, headings and what is bold or
 * slanted are kept, everything else becomes its text.
 */
export const notesMarkdown = (aside: Element): string => {
  if (attributeOf(aside, 'data-markdown') !== undefined) return dedent(rawTextOf(aside));
  return tidy(blocks(aside, ''));
};

type Node = DefaultTreeAdapterTypes.ChildNode;

const BLOCKS: ReadonlySet<string> = new Set([
  ...['p', 'div', 'ul', 'ol', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ...['blockquote', 'pre', 'section', 'article', 'table', 'tr', 'dl', 'dt', 'dd', 'hr'],
]);
const MARKS: Readonly<Record<string, string>> = { strong: '**', b: '**', em: '*', i: '*', code: '`' };
const NOT_READ: ReadonlySet<string> = new Set(['script', 'style', 'template', 'iframe', 'noscript']);

const blocks = (parent: Element, indent: string): string => {
  const parts: string[] = [];
  let line = '';
  const flush = (): void => {
    if (line.trim() !== '') parts.push(indent + line.trim());
    line = '';
  };
  let number = 0;
  for (const child of parent.childNodes) {
    if (!isElement(child) || !BLOCKS.has(child.tagName)) {
      line += inline(child);
      continue;
    }
    flush();
    if (child.tagName === 'li') {
      number += 1;
      const mark = parent.tagName === 'ol' ? `${number}. ` : '- ';
      const inner = blocks(child, `${indent}${' '.repeat(mark.length)}`);
      parts.push(`${indent}${mark}${inner.trimStart()}`);
    } else if (/^h[1-6]$/.test(child.tagName)) {
      parts.push(`${indent}### ${inlineOf(child).trim()}`);
    } else if (child.tagName === 'hr') {
      parts.push(`${indent}* * *`);
    } else {
      const inner = blocks(child, child.tagName === 'blockquote' ? '' : indent);
      parts.push(child.tagName === 'blockquote' ? inner.replace(/^/gm, `${indent}> `) : inner);
    }
  }
  flush();
  const together = parent.tagName === 'ul' || parent.tagName === 'ol';
  return parts.filter((part) => part.trim() !== '').join(together ? '\n' : '\n\n');
};

const inlineOf = (element: Element): string => element.childNodes.map(inline).join('');

const inline = (node: Node): string => {
  if (node.nodeName === '#text' && 'value' in node) return escapeMarks(node.value.replace(/\s+/g, ' '));
  if (!isElement(node) || NOT_READ.has(node.tagName)) return '';
  if (node.tagName === 'br') return '  \n';
  const mark = MARKS[node.tagName];
  if (mark === '`') return `\`${textOf(node).replaceAll('`', "'")}\``;
  const inner = inlineOf(node);
  if (mark === undefined || inner.trim() === '') return inner;
  const [, before = '', text = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(inner) ?? [];
  return `${before}${mark}${text}${mark}${after}`;
};

/** What would be a mark of Markdown in plain text is meant as itself. */
const escapeMarks = (text: string): string => text.replace(/[\\`*_[\]<>#]/g, '\\$&').replace(/^(\s*)(\d+)\. /, '$1$2\\. ');

const tidy = (text: string): string => text.replace(/\n{3,}/g, '\n\n').trim();

/** Takes away the spaces that all lines begin with: Markdown would take them for code. */
export const dedent = (text: string): string => {
  const lines = text.replace(/^\s*\n/, '').split(/\r\n|\n|\r/);
  const depths = lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const depth = Math.min(...depths, 200);
  return lines
    .map((line) => line.slice(Math.min(depth, /^[ \t]*/.exec(line)?.[0].length ?? 0)))
    .join('\n')
    .trimEnd();
};
