/**
 * What a pack's author may write in a slide. Everything that is not named here is taken out and reported: no script, style,
 * frame, form or page of somebody else can come in through a deck.
 */

const HTML_ELEMENTS = [
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'pre'],
  ...['div', 'span', 'figure', 'figcaption', 'article', 'aside', 'header', 'footer'],
  ...['strong', 'em', 'b', 'i', 'u', 's', 'del', 'ins', 'mark', 'small', 'sub', 'sup', 'q', 'cite', 'abbr', 'time', 'a'],
  ...['code', 'kbd', 'samp', 'var', 'img', 'video', 'audio', 'source'],
  ...['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
];

const SVG_ELEMENTS = [
  ...['svg', 'g', 'defs', 'symbol', 'use', 'title', 'desc', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'],
  ...['text', 'tspan', 'textPath', 'image', 'marker', 'clipPath', 'mask', 'pattern', 'linearGradient', 'radialGradient', 'stop'],
];

const HTML_ATTRIBUTES = [
  ...['class', 'id', 'lang', 'dir', 'title', 'role', 'alt', 'src', 'poster', 'href', 'width', 'height', 'type', 'datetime'],
  ...['colspan', 'rowspan', 'scope', 'headers', 'start', 'reversed', 'value', 'controls', 'loop', 'muted', 'playsinline'],
];

/** reveal.js's own attributes of an element, by name. */
const REVEAL_ATTRIBUTES = [
  ...['data-fragment-index', 'data-id', 'data-autoplay', 'data-ignore'],
  ...['data-auto-animate-delay', 'data-auto-animate-duration', 'data-auto-animate-easing'],
];

const SVG_ATTRIBUTES = [
  ...['xmlns', 'viewBox', 'preserveAspectRatio', 'transform', 'd', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry'],
  ...['points', 'dx', 'dy', 'rotate', 'textLength', 'lengthAdjust', 'text-anchor', 'dominant-baseline', 'startOffset'],
  ...['fill', 'fill-opacity', 'fill-rule', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-linecap', 'stroke-linejoin'],
  ...['stroke-dasharray', 'stroke-dashoffset', 'opacity', 'font-size', 'font-weight', 'font-style', 'letter-spacing'],
  ...['marker-start', 'marker-mid', 'marker-end', 'markerWidth', 'markerHeight', 'markerUnits', 'refX', 'refY', 'orient'],
  ...['clip-path', 'clip-rule', 'clipPathUnits', 'mask', 'maskUnits', 'patternUnits', 'patternTransform', 'gradientUnits'],
  ...['gradientTransform', 'spreadMethod', 'offset', 'stop-color', 'stop-opacity', 'vector-effect', 'xlink:href'],
];

export const ALLOWED_ELEMENTS: readonly string[] = [...HTML_ELEMENTS, ...SVG_ELEMENTS];

/** `aria-*` is allowed beside these. `style` is not: it could cover the wall. */
export const ALLOWED_ATTRIBUTES: readonly string[] = [...HTML_ATTRIBUTES, ...REVEAL_ATTRIBUTES, ...SVG_ATTRIBUTES];

/** Attributes that hold ids of the same slide, as a list. They get the same prefix as the ids. */
export const ID_REFERENCES: ReadonlySet<string> = new Set([
  'aria-labelledby',
  'aria-describedby',
  'aria-details',
  'aria-controls',
  'aria-owns',
  'headers',
]);

/** Attributes that hold the address of a file. */
export const ADDRESSES: ReadonlySet<string> = new Set(['src', 'poster', 'href', 'xlink:href']);

/** Class names by which reveal.js keeps its own state: an author's would mislead it. */
export const RESERVED_CLASSES: ReadonlySet<string> = new Set([
  'present',
  'past',
  'future',
  'stack',
  'visible',
  'current-fragment',
]);
