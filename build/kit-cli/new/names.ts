import { basename, extname } from 'node:path';

/** `Module 1 – Intro (final).pdf` -> `module-1-intro-final`: an id of at most 48 letters, or `otherwise` where nothing is left. */
export const slugOf = (name: string, otherwise: string): string => {
  const slug = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 48)
    .replaceAll(/^-+|-+$/g, '');
  return slug === '' ? otherwise : slug;
};

/** A pack's id may have dots: `county.example`. */
export const packIdOf = (name: string): string =>
  name
    .split('.')
    .map((part) => slugOf(part, ''))
    .filter((part) => part !== '')
    .join('.') || 'pack';

/** `01_front-desk` -> `Front desk`: a title that an author will want to mend, but can live with. */
export const titleOf = (name: string): string => {
  const words = name
    .replaceAll(/[_-]+/g, ' ')
    .replace(/^\d+[\s.]*/, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const title = words === '' ? name : words;
  return title.slice(0, 1).toUpperCase() + title.slice(1);
};

/** How a file's name says in which language it is: `slides.es.pdf`, `slides_es.pdf`, `Slides (Spanish).pdf`. */
const LANGUAGES: readonly (readonly [RegExp, string])[] = [
  [/[\s._-]*\(?\b(?:spanish|español|espanol)\b\)?$/iu, 'es'],
  [/[\s._-]*\(?\b(?:english|inglés|ingles)\b\)?$/iu, 'en'],
  [/[._ -]\(?es\)?$/i, 'es'],
  [/[._ -]\(?en\)?$/i, 'en'],
];

/** A file's name without its ending and without its language. */
export const splitName = (
  file: string,
): { readonly stem: string; readonly language: string | null; readonly extension: string } => {
  const extension = extname(file).toLowerCase();
  const whole = basename(file).slice(0, -extension.length || undefined);
  for (const [pattern, language] of LANGUAGES) {
    if (pattern.test(whole) && whole.replace(pattern, '') !== '')
      return { stem: whole.replace(pattern, ''), language, extension };
  }
  return { stem: whole, language: null, extension };
};

/** An id that none of these has. */
export const freeId = (wanted: string, taken: ReadonlySet<string>): string => {
  for (let n = 2, id = wanted; ; n++) {
    if (!taken.has(id)) return id;
    id = `${wanted}-${n}`;
  }
};
