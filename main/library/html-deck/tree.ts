import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html, serialize } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** Counted from 1; 1 where the parser made the element up. */
export const lineOf = (element: Element): number => element.sourceCodeLocation?.startLine ?? 1;

export const attributeOf = (element: Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;

export const hasClass = (element: Element, name: string): boolean =>
  (attributeOf(element, 'class') ?? '').split(/\s+/).includes(name);

export const isElement = (node: Node | Parent): node is Element => 'tagName' in node;

export const childElements = (parent: Parent): readonly Element[] => parent.childNodes.filter(isElement);

/** Every element below, in the order of the document. Without recursion: a stranger's file may be nested as deep as it likes. */
export const descendants = (root: Parent): readonly Element[] => {
  const found: Element[] = [];
  const waiting: Element[] = [...childElements(root)].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    found.push(next);
    waiting.push(...[...childElements(next)].reverse());
  }
  return found;
};

/** No slide is nested so deep; a page that is was made to be a burden. */
const DEEPEST = 200;

export const isTooDeep = (root: Parent): boolean => {
  let level: readonly Parent[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap(childElements);
  }
  return false;
};

/** The text inside, without markup and with single spaces. */
export const textOf = (element: Element): string => {
  const parts: string[] = [];
  const waiting: Node[] = [...element.childNodes].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.nodeName === '#text' && 'value' in next) parts.push(next.value);
    else if (isElement(next)) waiting.push(...[...next.childNodes].reverse());
  }
  return parts.join('').replace(/\s+/g, ' ').trim();
};

/** The raw text of a template: of a `<script>` or `<textarea>`, whose content is no markup. */
export const rawTextOf = (element: Element): string =>
  element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');

export const removeElement = (element: Element): void => {
  const siblings = element.parentNode?.childNodes;
  const at = siblings?.indexOf(element) ?? -1;
  if (at >= 0) siblings?.splice(at, 1);
  element.parentNode = null;
};

export const setText = (element: Element, text: string): void => {
  for (const child of childElements(element)) child.parentNode = null;
  element.childNodes = [];
  defaultTreeAdapter.insertText(element, text);
};

/** Gives an attribute another name, over one of that name that is there. */
export const renameAttribute = (element: Element, from: string, to: string): void => {
  const value = attributeOf(element, from);
  if (value === undefined) return;
  element.attrs = [...element.attrs.filter(({ name }) => name !== from && name !== to), { name: to, value }];
};

/** Whether it is one of HTML's own elements and not one of an SVG with the same name. */
export const isHtml = (element: Element): boolean => element.namespaceURI === html.NS.HTML;

export const innerHtml = (element: Element): string => serialize(element).trim();
