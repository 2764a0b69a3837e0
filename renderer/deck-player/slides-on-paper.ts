import type { Printable } from '../../preload/contract/models/printable.ts';
import { slideHtml } from './slide-html.ts';
import diagrams from './theme/diagrams.css?inline';

/** How the words of our drawings look; `.reveal` around a drawing and the colors come from the page. */
export const DRAWING_STYLES: string = diagrams;

/**
 * Puts a deck's slides into a page that is to be printed: cleaned as on the wall, then laid out for reading. The page has the slide's
 * heading already; a drawing gets a name and, beneath it, its description in words.
 */
export const fillIn = (root: HTMLElement, texts: Printable['texts'], assets: Printable['assets']): void => {
  const words = root.querySelector<HTMLElement>('[data-drawing]')?.dataset.drawing ?? '';
  for (const text of texts) {
    const place = root.querySelector(`[data-markdown="${CSS.escape(text.id)}"]`);
    if (place === null) continue;
    if (text.format === 'page') {
      // Of a PDF there is only its text: the picture of the page is the PDF itself.
      place.textContent = text.source;
      continue;
    }
    const { content } = slideHtml(text, assets);
    for (const media of content.querySelectorAll('video, audio')) media.remove();
    // Else it would be tagged as a drawing of its own, without a name.
    for (const figure of content.querySelectorAll('figure')) figure.setAttribute('role', 'group');
    if (place.matches('[data-headed]')) lowerHeadings(content, place);
    for (const drawing of content.querySelectorAll('svg')) putInWords(drawing, words);
    for (const fragment of content.querySelectorAll('.fragment')) fragment.classList.remove('fragment');
    place.replaceChildren(content);
  }
};

/** The first heading stands above already, and what is small above it goes there too. All others are parts of the slide. */
const lowerHeadings = (content: DocumentFragment, place: Element): void => {
  const kicker = content.firstElementChild;
  const above = place.parentElement?.querySelector('h1, h2');
  if (kicker?.matches('.kicker') && above !== null) above?.before(kicker);
  content.querySelector('h1, h2, h3')?.remove();
  for (const heading of content.querySelectorAll('h1, h2')) {
    const lower = document.createElement('h3');
    lower.append(...heading.childNodes);
    heading.replaceWith(lower);
  }
};

/** The title is the drawing's name; what it shows stands beneath for everybody, and is not read out twice. */
const putInWords = (drawing: SVGElement, words: string): void => {
  const title = drawing.querySelector('title');
  const description = drawing.querySelector('desc');
  const frame = document.createElement('div');
  frame.className = 'drawing reveal';
  drawing.replaceWith(frame);
  frame.append(drawing);
  if (title === null) return;
  drawing.setAttribute('role', 'img');
  drawing.removeAttribute('aria-labelledby');
  drawing.setAttribute('aria-label', title.textContent ?? '');
  title.remove();
  if (description === null) return;
  const caption = document.createElement('p');
  caption.className = 'described';
  const label = document.createElement('strong');
  label.textContent = words;
  caption.append(label, ` ${description.textContent ?? ''}`);
  description.remove();
  frame.after(caption);
};
