import { Marked } from 'marked';
import { readAttributes } from '../../../../main/library/deck-markup.ts';
import { descendants } from '../../../../main/library/html-deck/tree.ts';
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

/**
 * What the kit takes out of a slide before it draws it. The lists are the very ones that the slide document cleans by; what they are
 * applied to is read here by parse5 instead of a browser.
 */
export const leftOut: Rule = {
  name: 'left-out',
  run: async (pack) => {
    const findings: Finding[] = [];
    for (const { file, text, deck } of await decksOf(pack)) {
      for (const slide of deck.slides) {
        const { id } = slide;
        findings.push(
          ...removedFrom(slide).map(({ what, find }) =>
            say(
              'warning',
              file,
              `The slide "${id}" will be shown without ${what}.`,
              lineOf(text, find) ?? lineOf(text, `id="${id}"`),
            ),
          ),
        );
      }
    }
    return findings;
  },
};

/** `find` is how it is probably written. */
interface Removed {
  readonly what: string;
  readonly find: string;
}

/** What is taken out of a slide, each thing once. */
const removedFrom = ({ format, source }: DeckSlide): readonly Removed[] => {
  const root = parseHtml(format === 'markdown' ? marked.parse(source, { async: false }) : source);
  const removed = new Map<string, Removed>();
  const add = (what: string, find: string): void => {
    removed.set(what, { what, find });
  };
  for (const element of descendants(root)) {
    const name = element.tagName.toLowerCase();
    if (!ELEMENTS.has(name)) add(`<${element.tagName}>`, `<${element.tagName}`);
    else for (const [attribute, value] of attributesOf(element)) lookAt(name, attribute, value, add);
  }
  for (const comment of commentsIn(root)) {
    const written = /^\s*\.element:(.*)$/s.exec(comment)?.[1];
    for (const [attribute, value] of readAttributes(written ?? '')) lookAt('', attribute, value, add);
  }
  return [...removed.values()];
};

const lookAt = (element: string, attribute: string, value: string, add: (what: string, find: string) => void): void => {
  if (!ATTRIBUTES.has(attribute) && !/^aria-[\w-]+$/.test(attribute)) {
    add(`${attribute}=`, `${attribute}=`);
  } else if (attribute === 'class') {
    for (const name of value.split(/\s+/)) if (RESERVED_CLASSES.has(name)) add(`the class "${name}"`, name);
  } else if (ADDRESSES.has(attribute)) {
    // Where a file of the pack is named, the rule "links" looks whether it is there. A link's text stays: it cannot be followed.
    if (element !== 'a' && mapAddress(value, {}, '').kind === 'refused') add(`the address "${value.slice(0, 80)}"`, value);
  } else if (/url\s*\(/i.test(value) && mapPaint(value, '') === null) {
    add(`${attribute}="${value.slice(0, 80)}"`, value);
  }
};
