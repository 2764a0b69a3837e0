import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type HtmlNode = DefaultTreeAdapterTypes.Node;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Reads HTML as a browser does; nothing of it runs or loads. */
export const parseHtml = (source: string): DefaultTreeAdapterTypes.DocumentFragment =>
  parseFragment(source, { sourceCodeLocationInfo: true });

const childrenOf = (node: HtmlNode): readonly HtmlNode[] => {
  if ('content' in node) return node.content.childNodes;
  return 'childNodes' in node ? node.childNodes : [];
};

const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;

/** Names in lower case, with the prefix of a namespace: `xlink:href`. */
export const attributesOf = (element: HtmlElement): ReadonlyMap<string, string> =>
  new Map(element.attrs.map(({ name, prefix, value }) => [`${prefix ? `${prefix}:` : ''}${name}`.toLowerCase(), value]));

/** Comments below a node. */
export const commentsIn = (node: HtmlNode): readonly string[] =>
  childrenOf(node).flatMap((child) => ('data' in child ? [child.data] : commentsIn(child)));

/** Elements that make a block of their own, which ends a sentence. */
const BLOCKS = new Set(
  'address article aside blockquote br caption dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** A block of text and the line in which it begins. */
export interface TextBlock {
  readonly text: string;
  readonly line?: number;
}

/**
 * The text as a reader meets it, block by block. `extra` adds text that an element shows without holding it, such as a label.
 * Scripts and styles say nothing.
 */
export const blocksIn = (root: HtmlNode, extra: (element: HtmlElement) => string | null = () => null): readonly TextBlock[] => {
  const blocks: TextBlock[] = [];
  let text = '';
  let line: number | undefined;
  const close = (): void => {
    const tidy = text.replaceAll(/\s+/g, ' ').trim();
    if (tidy !== '') blocks.push({ text: tidy, ...(line === undefined ? {} : { line }) });
    text = '';
    line = undefined;
  };
  const walk = (node: HtmlNode): void => {
    if (node.nodeName === '#text' && 'value' in node) {
      if (node.value.trim() !== '') line ??= node.sourceCodeLocation?.startLine;
      text += node.value;
      return;
    }
    if (isElement(node) && /^(?:script|style|svg)$/.test(node.tagName)) return;
    const added = isElement(node) ? extra(node) : null;
    const own = isElement(node) && (BLOCKS.has(node.tagName) || added !== null);
    if (own) close();
    if (added !== null && isElement(node)) {
      line = node.sourceCodeLocation?.startLine;
      text = added;
      close();
    }
    for (const child of childrenOf(node)) walk(child);
    if (own) close();
  };
  walk(root);
  close();
  return blocks;
};
