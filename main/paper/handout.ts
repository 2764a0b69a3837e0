import type { Deck, DeckSlide } from '../../preload/contract/models/deck.ts';
import type { ModuleDetail } from '../../preload/contract/models/library.ts';
import { html, type SafeHtml } from '../exports/html.ts';
import type { PrintableDocument } from '../exports/pdf.ts';
import { inLanguage } from '../library/language.ts';
import { handoutCss } from './handout-css.ts';
import { type PaperWords, paperWords } from './words.ts';

export interface HandoutInput {
  readonly deck: Deck;
  readonly module: Pick<ModuleDetail, 'title' | 'roleTitle' | 'phaseNumber'>;
  /** For the trainer alone. */
  readonly withNotes: boolean;
}

/**
 * A deck as an accessible page to be printed: a heading for each slide, everything on it at once, drawings described. The slides' own
 * Markdown is a stranger's: it goes along as it is and is cleaned by the page that prints (`Printable`).
 */
export const handoutDocument = ({ deck, module, withNotes }: HandoutInput): PrintableDocument => {
  const t = paperWords(deck.language);
  const [first, ...others] = deck.slides;
  const hasTitle = first !== undefined && classOf(first).includes('layout-title');
  const slides = hasTitle ? others : deck.slides;
  const heading = hasTitle ? first.title : deck.title;
  const title = `${t.handout}: ${deck.title}`;
  const where = [inLanguage(module.roleTitle, deck.language), module.phaseNumber === '' ? '' : t.phase(module.phaseNumber)];
  const left = [inLanguage(module.title, deck.language), ...where].filter((part) => part !== '').join(' · ');
  const css: SafeHtml = { markup: handoutCss({ left, page: t.page, of: t.of }) };
  const page = html`<!doctype html>
<html lang="${deck.language}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<style>${css}</style>
</head>
<body>
<main class="${withNotes ? 'with-notes' : ''}" data-drawing="${t.drawing}">
<header>
<p class="eyebrow">${withNotes ? t.handoutWithNotes : t.handout}</p>
<h1>${heading}</h1>
${hasTitle ? html`<div data-headed data-markdown="${first.id}"></div>` : null}
<div class="about">
${withNotes ? html`<p class="mark">${t.forTrainer}</p>` : null}
${deck.draft ? html`<p class="mark">${t.draft}</p>` : null}
<p>${deck.pdf === null ? t.handoutLead(slides.length) : t.handoutLeadOfPages(slides.length)}</p>
</div>
${hasTitle && withNotes ? notesOf(first, t) : null}
</header>
${slides.map((slide) => slideSection(slide, deck.slides.indexOf(slide) + 1, withNotes, t))}
</main>
</body>
</html>
`;
  return {
    html: page.markup,
    title,
    language: deck.language,
    foreign: { texts: deck.slides.flatMap((slide) => textsOf(slide, withNotes)), assets: deck.assets },
    bookmarks: [heading, ...slides.map((slide) => `${deck.slides.indexOf(slide) + 1} ${slide.title}`)],
  };
};

const classOf = (slide: DeckSlide): readonly string[] => (slide.attributes['class'] ?? '').split(/\s+/);

const slideSection = (slide: DeckSlide, number: number, withNotes: boolean, t: PaperWords): SafeHtml => html`
<section class="slide ${classOf(slide).join(' ')}">
<h2><span class="number">${number}</span> ${slide.title}</h2>
<div data-headed data-markdown="${slide.id}"></div>
${withNotes ? notesOf(slide, t) : null}
</section>`;

const notesOf = (slide: DeckSlide, t: PaperWords): SafeHtml | null =>
  slide.notes.trim() === ''
    ? null
    : html`<div class="notes"><p class="label">${t.notes}</p><div data-markdown="${notesId(slide)}"></div></div>`;

const textsOf = (slide: DeckSlide, withNotes: boolean) => [
  { id: slide.id, format: slide.format, source: slide.format === 'page' ? belowTitle(slide) : slide.source },
  ...(withNotes ? [{ id: notesId(slide), format: 'markdown' as const, source: slide.notes }] : []),
];

/** A page's text has its title somewhere in it, and the heading above says it already. */
const belowTitle = ({ title, source }: DeckSlide): string => ` ${source} `.replace(` ${title} `, () => ' ').trim();

/** No slide can have this id: it is no slug. */
const notesId = (slide: DeckSlide): string => `${slide.id}/notes`;
