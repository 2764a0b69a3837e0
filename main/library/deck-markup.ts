import { Marked, type Token } from 'marked';
import { stepsOf } from './deck-steps.ts';

const marked = new Marked();

/** What can be told of a slide's Markdown without drawing it. */
export type SlideMarkup = {
  /** The text of its first heading, else of its first paragraph, else empty. */
  readonly title: string;
  /** How many steps its fragments take: fragments with the same `data-fragment-index` come together. */
  readonly steps: number;
  /** Notes in reveal.js's HTML form, which the kit does not read. */
  readonly asideNotes: boolean;
};

/**
 * Reads a slide's Markdown with the parser that later draws it, so that code examples that merely mention fragments
 * or headings are not taken for any.
 */
export const readMarkup = (markdown: string): SlideMarkup => {
  const tokens = marked.lexer(markdown);
  const html: string[] = [];
  marked.walkTokens(tokens, (token) => {
    if (token.type === 'html') html.push(token.raw);
  });
  return {
    title: titleOf(tokens, html),
    steps: countSteps(html),
    asideNotes: html.some((part) => /<aside\b[^>]*\bnotes\b/i.test(part)),
  };
};

/** The attributes written in a tag or in one of reveal.js's comments (`.slide:`, `.element:`), names in lower case. */
export const readAttributes = (text: string): ReadonlyMap<string, string> => {
  const found = text.matchAll(/([A-Za-z][\w-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g);
  return new Map([...found].map((match) => [(match[1] ?? '').toLowerCase(), match[2] ?? match[3] ?? '']));
};

const countSteps = (html: readonly string[]): number => {
  const written = html.flatMap((part) => [
    ...[...part.matchAll(/<!--\s*\.element:(.*?)-->/gs)].map((match) => match[1] ?? ''),
    ...[...part.replace(/<!--.*?-->/gs, '').matchAll(/<[A-Za-z][\w-]*\s([^<>]*)>/g)].map((match) => match[1] ?? ''),
  ]);
  return stepsOf(
    written.map((text) => {
      const attributes = readAttributes(text);
      return { classes: attributes.get('class') ?? '', index: attributes.get('data-fragment-index') };
    }),
  );
};

const titleOf = (tokens: readonly Token[], html: readonly string[]): string => {
  const heading = tokens.find((token) => token.type === 'heading');
  if (heading !== undefined) return plain(heading);
  const htmlHeading = html.map((part) => /<h[1-6]\b[^>]*>(.*?)<\/h[1-6]>/is.exec(part)?.[1]).find((text) => text !== undefined);
  if (htmlHeading !== undefined) return tidy(htmlHeading.replace(/<[^>]*>/g, ''));
  const paragraph = tokens.find((token) => token.type === 'paragraph');
  return paragraph === undefined ? '' : plain(paragraph);
};

const plain = (token: Token): string => {
  const text = (part: Token): string => {
    if (part.type === 'html') return '';
    if (part.type === 'br') return ' ';
    if ('tokens' in part && part.tokens !== undefined) return part.tokens.map(text).join('');
    return 'text' in part && typeof part.text === 'string' ? part.text : '';
  };
  return tidy(text(token));
};

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
};

const tidy = (text: string): string =>
  text
    .replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
