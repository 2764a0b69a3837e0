import { SLIDE_ATTRIBUTES } from '../../../preload/contract/models/slide-attributes.ts';
import type { Element } from './tree.ts';

/** Attributes of a section that the reading itself has used: they are neither kept nor worth a word. */
const USED: ReadonlySet<string> = new Set([
  ...['id', 'data-markdown', 'data-visibility', 'data-notes', 'data-template'],
  ...['data-transition', 'data-transition-speed', 'data-background-transition', 'data-state', 'data-menu-title'],
]);

/** What reveal.js takes for a picture in its shorthand `data-background`. */
const PICTURE = /\.(?:svg|png|jpe?g|jfif|gif|bmp|webp|avif)(?:[?#].*)?$/i;

/** The attributes that the kit knows, in its own spelling, and the names of those that it does not use. */
export const slideAttributes = (
  section: Element,
): { readonly kept: Readonly<Record<string, string>>; readonly refused: readonly string[] } => {
  const kept: Record<string, string> = {};
  const refused: string[] = [];
  for (const { name, value } of section.attrs) {
    if (name === 'data-background') kept[backgroundName(value)] ??= value;
    else if (name === 'data-background-video') kept[name] = firstPlayable(value);
    else if (name === 'data-background-image') kept[name] = firstOf(value);
    else if (SLIDE_ATTRIBUTES.has(name)) kept[name] = value;
    else if (!USED.has(name)) refused.push(name);
  }
  return { kept, refused };
};

const backgroundName = (value: string): string => {
  if (PICTURE.test(value) || /^https?:/i.test(value)) return 'data-background-image';
  return /gradient\(/i.test(value) ? 'data-background-gradient' : 'data-background-color';
};

const firstOf = (list: string): string => list.split(',')[0]?.trim() ?? '';

const firstPlayable = (list: string): string =>
  list
    .split(',')
    .map((part) => part.trim())
    .find((part) => /\.(?:mp4|webm)$/i.test(part)) ?? firstOf(list);
