import DOMPurify from 'dompurify';
import { Marked } from 'marked';
import type { DeckSlide } from '../../preload/contract/models/deck.ts';
import type { Sha256 } from '../../preload/contract/models/ids.ts';
import { mapAddress, mapPaint } from './addresses.ts';
import { applyElementComments } from './element-comments.ts';
import type { DeckProblem } from './protocol.ts';
import { ADDRESSES, ALLOWED_ATTRIBUTES, ALLOWED_ELEMENTS, ID_REFERENCES, RESERVED_CLASSES } from './sanitize-policy.ts';

/** A slide's content, safe to be put into the document, and what was taken out of it. */
export type SlideHtml = { readonly content: DocumentFragment; readonly problems: readonly DeckProblem[] };

/** What the hooks need to know of the slide that is being cleaned. DOMPurify is synchronous, so one at a time is enough. */
type Cleaning = { readonly slideId: string; readonly assets: Readonly<Record<string, Sha256>>; readonly problems: DeckProblem[] };

const marked = new Marked({ gfm: true });
const purify = DOMPurify(window);
let cleaning: Cleaning | null = null;

/** What the ids written in a slide begin with, so that they meet neither another slide's nor the player's. */
export const idPrefix = (slideId: string): string => `in-${slideId}-`;

/**
 * Markdown or HTML to sanitized content: fragments by `.element:` comments, addresses only as `/media/<sha256>`, ids prefixed. Whatever
 * is not on the allow-list is gone and named in `problems`.
 */
export const slideHtml = (
  { id: slideId, format, source }: Pick<DeckSlide, 'id' | 'format' | 'source'>,
  assets: Readonly<Record<string, Sha256>>,
): SlideHtml => {
  // A document made by DOMParser runs nothing and loads nothing.
  const written = format === 'html' ? source : marked.parse(source, { async: false });
  const parsed = new DOMParser().parseFromString(written, 'text/html');
  if (format === 'markdown') applyElementComments(parsed.body);
  const problems: DeckProblem[] = [];
  cleaning = { slideId, assets, problems };
  try {
    const content = purify.sanitize(parsed.body.innerHTML, {
      RETURN_DOM_FRAGMENT: true,
      ALLOWED_TAGS: [...ALLOWED_ELEMENTS],
      ALLOWED_ATTR: [...ALLOWED_ATTRIBUTES],
      ALLOW_DATA_ATTR: false,
      ALLOW_ARIA_ATTR: true,
    });
    problems.push(...removedParts(slideId, problems));
    return { content, problems };
  } finally {
    cleaning = null;
  }
};

purify.addHook('uponSanitizeAttribute', (node, data) => {
  if (cleaning === null) return;
  const { slideId, assets, problems } = cleaning;
  const prefix = idPrefix(slideId);
  const { attrName: name, attrValue: value } = data;
  if (name === 'id') data.attrValue = prefix + value;
  else if (name === 'class') data.attrValue = safeClasses(value);
  else if (ID_REFERENCES.has(name)) data.attrValue = value.replace(/\S+/g, (id) => prefix + id);
  else if (ADDRESSES.has(name)) {
    const address = mapAddress(value, assets, prefix);
    if (address.kind === 'use') {
      data.attrValue = address.value;
      return;
    }
    data.keepAttr = false;
    // A link's text stays and says where it goes; it just cannot be followed.
    if (node.nodeName === 'A') return;
    if (address.kind === 'missing') problems.push({ code: 'asset-missing', slideId, name: address.name });
    else problems.push({ code: 'removed', slideId, what: 'url', name: address.name });
  } else if (/url\s*\(/i.test(value)) {
    const mapped = mapPaint(value, prefix);
    if (mapped !== null) data.attrValue = mapped;
    else {
      data.keepAttr = false;
      problems.push({ code: 'removed', slideId, what: 'url', name });
    }
  }
});

/** Leaves an author's class names but those by which reveal.js keeps its state. */
export const safeClasses = (written: string): string =>
  written
    .split(/\s+/)
    .filter((name) => name !== '' && !RESERVED_CLASSES.has(name))
    .join(' ');

/** What DOMPurify took out, less its own frame of the text and what the address rule has named already. */
const removedParts = (slideId: string, named: readonly DeckProblem[]): readonly DeckProblem[] => {
  const told = new Set(named.map((problem) => ('name' in problem ? problem.name : '')));
  return purify.removed.flatMap((part): DeckProblem[] => {
    if ('element' in part) {
      const name = part.element.nodeName.toLowerCase();
      return name.startsWith('#') || FRAME.has(name) ? [] : [{ code: 'removed', slideId, what: 'element', name }];
    }
    const name = part.attribute?.name ?? '';
    return name === '' || ADDRESSES.has(name) || told.has(name) ? [] : [{ code: 'removed', slideId, what: 'attribute', name }];
  });
};

const FRAME: ReadonlySet<string> = new Set(['html', 'head', 'body']);
