import { parse } from 'parse5';
import type { DeckSlide } from '../../../preload/contract/models/deck.ts';
import { Slug } from '../../../preload/contract/models/ids.ts';
import { LanguageTag } from '../../../preload/contract/models/localized.ts';
import { createSlideIds, type SlideIds } from '../deck-ids.ts';
import { type DeckSource, type DeckSourceProblem, readDeckSource } from '../deck-source.ts';
import { stepsOf } from '../deck-steps.ts';
import { dedent, notesMarkdown } from './notes.ts';
import { slideAttributes } from './slide-attributes.ts';
import {
  attributeOf,
  childElements,
  descendants,
  type Element,
  hasClass,
  innerHtml,
  isHtml,
  isTooDeep,
  lineOf,
  rawTextOf,
  removeElement,
  renameAttribute,
  setText,
  textOf,
} from './tree.ts';

/** What never shows and never runs here, so that neither search nor handout reads it. The slide document cleans once more. */
const NEVER: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'iframe',
  'object',
  'embed',
  'noscript',
  'form',
  'link',
]);

/** reveal.js loads these later; the kit has them at hand. */
const LAZY: ReadonlySet<string> = new Set(['img', 'video', 'audio', 'source']);

type Say = (kind: DeckSourceProblem['kind'], line: number, message: string) => void;

/**
 * Reads a deck that was made for reveal.js as a page: the `<section>`s in `.slides` are its slides, nested ones a vertical stack,
 * `<aside class="notes">` and `data-notes` the speaker notes, `data-visibility="hidden"` is left out. Scripts, styles and the
 * page's own look stay behind. Never throws: what is wrong is listed.
 */
export const readHtmlDeck = (text: string): DeckSource => {
  const problems: DeckSourceProblem[] = [];
  const say: Say = (kind, line, message) => problems.push({ kind, line, message });
  const page = parse(text.replace(/^\uFEFF/, ''), { sourceCodeLocationInfo: true, scriptingEnabled: false });
  if (isTooDeep(page)) {
    say('not-reveal', 1, 'The elements of this page are nested too deep to be a deck.');
    say('no-slides', 1, 'There is no slide in this deck.');
    return { title: '', language: null, draft: false, slides: [], problems };
  }
  const all = descendants(page);
  const root = all.find((element) => element.tagName === 'html');
  const title = textOfFirst(all.filter((element) => isHtml(element) && element.tagName === 'title'));
  const language = LanguageTag.safeParse(root === undefined ? undefined : attributeOf(root, 'lang')).data ?? null;
  if (title === '') say('title-missing', 1, 'Give the page a <title>.');
  if (language === null) say('language-missing', 1, 'Say which language the deck is in: <html lang="en">.');

  const host = all.find((element) => hasClass(element, 'slides'));
  if (host === undefined) say('not-reveal', 1, 'There is no <div class="slides"> in this page: it is not a deck of reveal.js.');
  const ids = createSlideIds();
  const slides: DeckSlide[] = [];
  let column = 0;
  for (const top of sectionsOf(host)) {
    const inner = sectionsOf(top);
    const stack = isHidden(top) ? [] : inner.length === 0 ? [top] : inner;
    const drawn = stack.filter((section) => !isHidden(section)).flatMap((section) => readSection(section, ids, say));
    if (drawn.length === 0) continue;
    // A section of Markdown may hold several columns of its own; a stack of them is one.
    const columns = inner.length === 0 ? drawn.map((slide) => slide.column) : drawn.map(() => 0);
    slides.push(...drawn.map((slide, at) => ({ ...slide, column: column + (columns[at] ?? 0) })));
    column += Math.max(...columns) + 1;
  }
  if (slides.length === 0) say('no-slides', 1, 'There is no slide in this deck.');
  const draft = all.some(
    (element) =>
      element.tagName === 'meta' && attributeOf(element, 'name') === 'draft' && attributeOf(element, 'content') === 'true',
  );
  return { title, language, draft, slides, problems };
};

const sectionsOf = (parent: Element | undefined): readonly Element[] =>
  parent === undefined ? [] : childElements(parent).filter((child) => child.tagName === 'section');

const isHidden = (section: Element): boolean => attributeOf(section, 'data-visibility') === 'hidden';

const textOfFirst = (elements: readonly Element[]): string => (elements[0] === undefined ? '' : textOf(elements[0]));

const readSection = (section: Element, ids: SlideIds, say: Say): readonly DeckSlide[] => {
  const line = lineOf(section);
  const { kept, refused } = slideAttributes(section);
  for (const name of refused) say('attribute-refused', line, `The kit does not use ${name} on a slide: take it out.`);
  const markdown = attributeOf(section, 'data-markdown');
  if (markdown !== undefined) return readMarkdownSection(section, markdown, kept, ids, say);

  const notes = takeNotes(section);
  for (const element of descendants(section)) clean(element, say);
  const inside = descendants(section);
  const id = ids.take(slugOf(attributeOf(section, 'id')), () =>
    say('id-missing', line, 'Give this <section> an id: bookmarks and notes hold on to it.'),
  );
  const heading = textOfFirst(inside.filter((element) => /^h[1-6]$/.test(element.tagName)));
  const title = heading === '' ? textOfFirst(inside.filter((element) => element.tagName === 'p')) : heading;
  return [
    {
      id,
      title: title === '' ? id : title.slice(0, 200),
      column: 0,
      attributes: kept,
      format: 'html',
      source: innerHtml(section),
      notes,
      steps: stepsOf(
        inside.map((element) => ({
          classes: attributeOf(element, 'class') ?? '',
          index: attributeOf(element, 'data-fragment-index'),
        })),
      ),
    },
  ];
};

/** `<section data-markdown>` with its text inside. Text that lies elsewhere is not fetched. */
const readMarkdownSection = (
  section: Element,
  address: string,
  attributes: DeckSlide['attributes'],
  ids: SlideIds,
  say: Say,
): readonly DeckSlide[] => {
  if (address !== '') {
    say('markdown-elsewhere', lineOf(section), `Put the text of ${address.slice(0, 120)} into the page: nothing is fetched.`);
    return [];
  }
  const template = childElements(section).find((child) => child.tagName === 'script' || child.tagName === 'textarea');
  const text = dedent(template === undefined ? rawTextOf(section) : rawTextOf(template));
  const { slides } = readDeckSource(text);
  const given = slugOf(attributeOf(section, 'id'));
  return slides.map((slide, index) => ({
    ...slide,
    id: ids.take(index === 0 && given !== undefined ? given : isPlaceId(slide.id) ? undefined : slide.id, () => undefined),
    attributes: { ...attributes, ...slide.attributes },
  }));
};

/** An id that the Markdown reader made up from the place. */
const isPlaceId = (id: string): boolean => /^slide-\d+$/.test(id);

const takeNotes = (section: Element): string => {
  const written = attributeOf(section, 'data-notes') ?? '';
  const asides = descendants(section).filter((element) => element.tagName === 'aside' && hasClass(element, 'notes'));
  const parts = asides.map(notesMarkdown);
  for (const aside of asides) removeElement(aside);
  return [written.trim(), ...parts].filter((part) => part !== '').join('\n\n');
};

const clean = (element: Element, say: Say): void => {
  if (element.tagName === 'code') readCode(element);
  if (element.parentNode === null) return;
  if (isHtml(element) && NEVER.has(element.tagName)) {
    say('element-refused', lineOf(element), `The kit does not use <${element.tagName}> on a slide: take it out.`);
    removeElement(element);
    return;
  }
  if (LAZY.has(element.tagName)) renameAttribute(element, 'data-src', 'src');
};

/** Code may stand in a template, so that its author need not escape it, and is written as deep as the page around it. */
const readCode = (code: Element): void => {
  const [template] = childElements(code);
  if (template === undefined ? attributeOf(code, 'data-trim') === undefined : !isTemplate(template)) return;
  setText(code, dedent(rawTextOf(template ?? code)));
};

const isTemplate = (element: Element): boolean =>
  element.tagName === 'script' && attributeOf(element, 'type') === 'text/template';

/** An id as the web writes it, brought to the kit's alphabet: `Slide_One` becomes `slide-one`. */
const slugOf = (written: string | undefined): string | undefined => {
  const slug = (written ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9.-]+/g, '-')
    .replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '')
    .slice(0, 64);
  return Slug.safeParse(slug).data;
};
