import type { Deck, DeckSlide } from '../../preload/contract/models/deck.ts';
import { SLIDE_ATTRIBUTES } from '../../preload/contract/models/slide-attributes.ts';
import { mapAddress } from './addresses.ts';
import { pageContent } from './pdf/page-slot.ts';
import type { DeckMode, DeckProblem } from './protocol.ts';
import { safeClasses, slideHtml } from './slide-html.ts';

/** A slide as reveal.js takes it, and what its author should hear. */
export type BuiltSection = { readonly section: HTMLElement; readonly problems: readonly DeckProblem[] };

/** Draws one slide's `<section>`, not yet in the document. Media in a preview make no sound. */
export const buildSection = (slide: DeckSlide, assets: Deck['assets'], mode: DeckMode): BuiltSection => {
  const { content, problems } =
    slide.format === 'page' ? { content: pageContent(slide.source), problems: [] } : slideHtml(slide, assets);
  const found = [...problems];
  const section = document.createElement('section');
  section.id = `slide-${slide.id}`;
  section.dataset.slide = slide.id;
  for (const [name, value] of Object.entries(slide.attributes)) {
    const checked = SLIDE_ATTRIBUTES.has(name) ? checkValue(name, value, assets) : null;
    if (checked !== null) section.setAttribute(name, checked);
    else found.push({ code: 'removed', slideId: slide.id, what: 'attribute', name });
  }
  if (mode !== 'wall') {
    section.setAttribute('data-background-video-muted', '');
    for (const media of content.querySelectorAll<HTMLMediaElement>('video, audio')) {
      media.muted = true;
      // A picture of a slide shows a video's first frame, and reads no more of it.
      if (mode === 'grid') media.preload = 'metadata';
    }
  }
  section.append(content);
  return { section, problems: found };
};

/** A slide attribute's value as it may be used, or null where it may not. */
const checkValue = (name: string, value: string, assets: Deck['assets']): string | null => {
  switch (name) {
    case 'class':
      return safeClasses(value);
    case 'data-background-image':
    case 'data-background-video': {
      const address = mapAddress(value, assets, '');
      return address.kind === 'use' && address.value.startsWith('/media/') ? address.value : null;
    }
    case 'data-background-color':
      return CSS.supports('color', value) ? value : null;
    case 'data-background-gradient':
      return /^(?:linear|radial|conic)-gradient\(/.test(value) && !/url/i.test(value) && CSS.supports('background', value)
        ? value
        : null;
    default:
      return /^[\w .,%()#-]*$/.test(value) ? value : null;
  }
};
