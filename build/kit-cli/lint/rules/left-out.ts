import { Marked } from 'marked';
import { readAttributes } from '../../../../main/library/deck-markup.ts';
import { childElements } from '../../../../main/library/html-deck/tree.ts';
import type { DeckSlide } from '../../../../preload/contract/models/deck.ts';
import { mapAddress, mapPaint } from '../../../../renderer/deck-player/addresses.ts';
import {
  ADDRESSES,
  ALLOWED_ATTRIBUTES,
  ALLOWED_ELEMENTS,
  RESERVED_CLASSES,
} from '../../../../renderer/deck-player/sanitize-policy.ts';
import { decksOf } from '../decks.ts';
import { type Finding, findingsOf, lineOf, type Rule } from '../finding.ts';
import { attributesOf, commentsIn, parseHtml } from '../html.ts';

const say = findingsOf('left-out');
const marked = new Marked({ gfm: true });
const ELEMENTS = new Set(ALLOWED_ELEMENTS.map((name) => name.toLowerCase()));
const ATTRIBUTES = new Set(ALLOWED_ATTRIBUTES.map((name) => name.toLowerCase()));

/** Elements that DOMPurify takes out with all that is in them; of others the words stay. */
const GOES_WHOLE: ReadonlySet<string> = new Set(
  'iframe math noscript script style template xmp plaintext noembed noframes'.split(' '),
);

/**
 * What the kit takes out of a slide before it draws it. The lists are the very ones that the slide document cleans by; what they are
 * applied to is read here by parse5 instead of a browser. `tests/deck/deck-player.spec.ts` holds the two together.
 */
export const leftOut: Rule = {
  name: 'left-out',
  run: async (pack) => {
    const findings: Finding[] = [];
    for (const { file, text, deck } of await decksOf(pack)) {
      for (const slide of deck.slides) {
        const place = lineOf(text, `id="${slide.id}"`);
        findings.push(
          ...removedFrom(slide).map((removed) => {
            const sentence = `The slide "${slide.id}" will be shown without ${wordsFor(removed)}.`;
            return say('warning', file, sentence, lineOf(text, removed.find) ?? place);
          }),
        );
      }
    }
    return findings;
  },
};

/** `find` is how it is probably written. */
export interface Removed {
  readonly what: 'element' | 'attribute' | 'url' | 'class';
  readonly name: string;
  readonly find: string;
}

const wordsFor = ({ what, name }: Removed): string => {
  switch (what) {
    case 'element':
      return `<${name}>`;
    case 'attribute':
      return `${name}=`;
    case 'url':
      return `the address in "${name}"`;
    case 'class':
      return `the class "${name}"`;
  }
};

/** What is taken out of a slide, each thing once. */
export const removedFrom = ({
  format,
  source,
  attributes,
}: Pick<DeckSlide, 'format' | 'source' | 'attributes'>): readonly Removed[] => {
  const removed = new Map<string, Removed>();
  const add: Add = (what, name, find = name) => {
    removed.set(`${what} ${name}`, { what, name, find });
  };
  for (const [name, value] of Object.entries(attributes)) lookAtSlide(name, value, add);
  const root = parseHtml(format === 'markdown' ? marked.parse(source, { async: false }) : source);
  const walk = (parent: Parameters<typeof childElements>[0]): void => {
    for (const element of childElements(parent)) {
      const name = element.tagName.toLowerCase();
      if (!ELEMENTS.has(name)) add('element', name, `<${element.tagName}`);
      else for (const [attribute, value] of attributesOf(element)) lookAt(name, attribute, value, add);
      if (ELEMENTS.has(name) || !GOES_WHOLE.has(name)) walk(element);
    }
  };
  walk(root);
  for (const comment of commentsIn(root)) {
    const written = /^\s*\.element:(.*)$/s.exec(comment)?.[1];
    for (const [attribute, value] of readAttributes(written ?? '')) lookAt('', attribute, value, add);
  }
  return [...removed.values()];
};

type Add = (what: Removed['what'], name: string, find?: string) => void;

const lookAt = (element: string, attribute: string, value: string, add: Add): void => {
  if (!ATTRIBUTES.has(attribute) && !/^aria-[\w-]+$/.test(attribute)) {
    add('attribute', attribute, `${attribute}=`);
  } else if (attribute === 'class') {
    for (const name of value.split(/\s+/)) if (RESERVED_CLASSES.has(name)) add('class', name);
  } else if (ADDRESSES.has(attribute)) {
    // Where a file of the pack is named, the rule "links" looks whether it is there. A link's text stays: it cannot be followed.
    const address = mapAddress(value, {}, '');
    if (element !== 'a' && address.kind === 'refused') add('url', address.name, value);
  } else if (/url\s*\(/i.test(value) && mapPaint(value, '') === null) {
    add('url', attribute, value);
  }
};

/** The attributes of the slide itself. Whether a color is one, only a browser can say. */
const lookAtSlide = (name: string, value: string, add: Add): void => {
  if (name === 'class') lookAt('', name, value, add);
  else if (name === 'data-background-image' || name === 'data-background-video') {
    if (mapAddress(value, {}, '').kind !== 'missing') add('attribute', name, value);
  } else if (name === 'data-background-gradient') {
    if (!/^(?:linear|radial|conic)-gradient\(/.test(value) || /url/i.test(value)) add('attribute', name, value);
  } else if (!/^[\w .,%()#-]*$/.test(value)) add('attribute', name, value);
};
