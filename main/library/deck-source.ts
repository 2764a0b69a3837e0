import type { DeckSlide } from '../../preload/contract/models/deck.ts';
import { Slug } from '../../preload/contract/models/ids.ts';
import { LanguageTag } from '../../preload/contract/models/localized.ts';
import { SLIDE_ATTRIBUTES } from '../../preload/contract/models/slide-attributes.ts';
import { createSlideIds, type SlideIds } from './deck-ids.ts';
import { markLines, type SourceLine, takeFrontMatter } from './deck-lines.ts';
import { readAttributes, readMarkup } from './deck-markup.ts';

/** Something in a deck's source that its author should look at. The deck can be shown all the same. */
export type DeckSourceProblem = {
  readonly kind:
    | 'front-matter-missing'
    | 'title-missing'
    | 'language-missing'
    | 'no-slides'
    | 'fence-open'
    | 'id-missing'
    | 'id-invalid'
    | 'id-duplicate'
    | 'attribute-refused'
    | 'aside-notes'
    | 'not-reveal'
    | 'markdown-elsewhere'
    | 'element-refused'
    | 'page-missing';
  /** Counted from 1. */
  readonly line: number;
  /** One plain sentence that says what to do. */
  readonly message: string;
};

/** A deck's source, read. It becomes a `Deck` when its assets are known; `slides` is empty only beside a `no-slides` problem. */
export type DeckSource = {
  readonly title: string;
  /** Null where the front matter names none. */
  readonly language: string | null;
  readonly draft: boolean;
  readonly slides: readonly DeckSlide[];
  readonly problems: readonly DeckSourceProblem[];
};

type RawSlide = { readonly line: number; readonly column: number; readonly body: string; readonly notes: string };

const SLIDE_COMMENT = /<!--\s*\.slide:(.*?)-->/s;

/**
 * Reads a deck in reveal.js's Markdown conventions: front matter with `title`, `lang` and `draft`; slides separated by a line
 * `---`, or `--` within a vertical stack; `<!-- .slide: id="..." -->`; notes after a line that begins with `Note:`.
 * Never throws: what is wrong is listed, and a slide without a good id gets one, so that it can still be shown.
 */
export const readDeckSource = (text: string): DeckSource => {
  const { lines, openFence } = markLines(text.replace(/^\uFEFF/, ''));
  const front = takeFrontMatter(lines);
  const title = front.values.get('title') ?? '';
  const language = LanguageTag.safeParse(front.values.get('lang')).data ?? null;
  const problems: DeckSourceProblem[] = [];
  const say = (kind: DeckSourceProblem['kind'], line: number, message: string) => problems.push({ kind, line, message });

  if (!front.found) say('front-matter-missing', 1, 'Begin the deck with front matter: a line ---, title: and lang:, a line ---.');
  if (title === '') say('title-missing', 1, 'Give the deck a title: in its front matter.');
  if (language === null) say('language-missing', 1, 'Say in the front matter which language the deck is in, such as lang: en.');
  if (openFence !== null) say('fence-open', openFence, 'Close this code fence: everything after it is taken for code.');

  const ids = createSlideIds();
  const slides = splitSlides(front.rest)
    .filter((raw) => !isHidden(raw))
    .map((raw) => readSlide(raw, ids, say));
  if (slides.length === 0) say('no-slides', 1, 'There is no slide in this deck.');
  return { title, language, draft: front.values.get('draft') === 'true', slides, problems };
};

/** reveal.js's way of keeping a slide in the file and off the wall. */
const isHidden = (raw: RawSlide): boolean =>
  readAttributes(SLIDE_COMMENT.exec(raw.body)?.[1] ?? '').get('data-visibility') === 'hidden';

const readSlide = (
  raw: RawSlide,
  ids: SlideIds,
  say: (kind: DeckSourceProblem['kind'], line: number, message: string) => void,
): DeckSlide => {
  const written = readAttributes(SLIDE_COMMENT.exec(raw.body)?.[1] ?? '');
  const markdown = raw.body.replace(SLIDE_COMMENT, '').trim();
  const markup = readMarkup(markdown);
  const id = chooseId(written.get('id'), raw.line, ids, say);
  const refused = [...written.keys()].filter((name) => name !== 'id' && !SLIDE_ATTRIBUTES.has(name));
  for (const name of refused) say('attribute-refused', raw.line, `The kit does not use ${name} on a slide: take it out.`);
  if (markup.asideNotes) say('aside-notes', raw.line, 'Write the speaker notes after a line Note: instead of in an <aside>.');
  return {
    id,
    title: markup.title === '' ? id : markup.title,
    column: raw.column,
    attributes: Object.fromEntries([...written].filter(([name]) => SLIDE_ATTRIBUTES.has(name))),
    format: 'markdown',
    source: markdown,
    notes: raw.notes,
    steps: markup.steps,
  };
};

/** The id that the author gave, if it is good and new; else one that tells the place. */
const chooseId = (
  written: string | undefined,
  line: number,
  ids: SlideIds,
  say: (kind: DeckSourceProblem['kind'], line: number, message: string) => void,
): string => {
  if (written === undefined || written === '') {
    return ids.take(undefined, () =>
      say('id-missing', line, 'Give this slide an id, such as <!-- .slide: id="opening" -->: bookmarks and notes hold on to it.'),
    );
  }
  if (!Slug.safeParse(written).success) {
    return ids.take(undefined, () =>
      say('id-invalid', line, `"${written}" cannot be a slide's id: use lower-case letters, digits and hyphens.`),
    );
  }
  if (ids.has(written)) say('id-duplicate', line, `Two slides have the id "${written}": give this one another.`);
  return ids.take(written, () => undefined);
};

/** Cuts lines at the separators and each slide at its notes. Slides with nothing in them are left out. */
const splitSlides = (lines: readonly SourceLine[]): readonly RawSlide[] => {
  const groups: { column: number; lines: SourceLine[] }[] = [{ column: 0, lines: [] }];
  for (const line of lines) {
    const last = groups.at(-1);
    const rule = line.code ? '' : line.text.trimEnd();
    if (last === undefined) continue;
    if (rule === '---') groups.push({ column: last.column + 1, lines: [] });
    else if (rule === '--') groups.push({ column: last.column, lines: [] });
    else last.lines.push(line);
  }
  const filled = groups.filter((group) => group.lines.some((line) => line.text.trim() !== ''));
  const columns = [...new Set(filled.map((group) => group.column))];
  return filled.map((group) => {
    const at = group.lines.findIndex((line) => !line.code && /^\s*notes?:/i.test(line.text));
    const body = at < 0 ? group.lines : group.lines.slice(0, at);
    const notes = at < 0 ? [] : group.lines.slice(at);
    const first = group.lines.find((line) => line.text.trim() !== '');
    return {
      line: first?.number ?? 1,
      // Counted anew, so that an empty slide leaves no gap.
      column: columns.indexOf(group.column),
      body: joined(body),
      notes: joined(notes)
        .replace(/^\s*notes?:[ \t]*/i, '')
        .trim(),
    };
  });
};

const joined = (lines: readonly SourceLine[]): string => lines.map((line) => line.text).join('\n');
