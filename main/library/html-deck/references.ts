import { parseFragment } from 'parse5';
import type { DeckSlide } from '../../../preload/contract/models/deck.ts';
import { attributeOf, descendants } from './tree.ts';

/** The files that a slide shows, as its author wrote their addresses. Where a link leads is not among them. */
export const referencesOf = ({ format, source, attributes }: DeckSlide): readonly string[] => {
  const backgrounds = ['data-background-image', 'data-background-video'].flatMap((name) => attributes[name] ?? []);
  if (format === 'page') return backgrounds;
  const written = format === 'markdown' ? [...source.matchAll(/!\[[^\]]*\]\(([^()\s]+)/g)].map((match) => match[1] ?? '') : [];
  const inside = descendants(parseFragment(source)).flatMap((element) => {
    const shown = ['src', 'poster'].flatMap((name) => attributeOf(element, name) ?? []);
    // An SVG's pictures and shapes; parse5 calls the prefixed one by its local name.
    return element.tagName === 'image' || element.tagName === 'use'
      ? [...shown, ...[attributeOf(element, 'href') ?? []].flat()]
      : shown;
  });
  return [...backgrounds, ...written, ...inside];
};
