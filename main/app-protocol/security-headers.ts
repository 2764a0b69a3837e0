import { APP_ORIGIN, DECK_ORIGIN } from '../security/origins.ts';

const policy = (directives: Readonly<Record<string, string>>): string =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

const nothingElse = { 'base-uri': "'none'", 'form-action': "'none'", 'object-src': "'none'" };

/** A window: its own scripts, and styles of its own or with the nonce of this very answer (React Aria adds some). */
export const appPolicy = (nonce: string): string =>
  policy({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': `'self' 'nonce-${nonce}'`,
    'img-src': "'self' blob:",
    'media-src': "'self'",
    'font-src': "'self'",
    'connect-src': "'self'",
    'worker-src': "'self'",
    'frame-src': DECK_ORIGIN,
    'frame-ancestors': "'none'",
    ...nothingElse,
  });

/** The slide document: reveal.js's auto-animate writes styles, so inline ones are allowed; it can ask for nothing. */
export const deckPolicy = (): string =>
  policy({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self'",
    'media-src': "'self'",
    'font-src': "'self'",
    'connect-src': "'none'",
    'frame-src': "'none'",
    'frame-ancestors': APP_ORIGIN,
    ...nothingElse,
  });

/**
 * A file of the build. It counts for one that runs as a worker (the PDF reader does, on files that others wrote): a worker has the
 * policy of its own answer, not its window's.
 */
export const filePolicy = (): string => policy({ 'default-src': "'none'", 'script-src': "'self'", 'connect-src': "'self'" });

/** A file of a pack, should anyone open it as a page: an SVG could hold a script. */
export const mediaPolicy = (): string => policy({ 'default-src': "'none'", 'style-src': "'unsafe-inline'", sandbox: '' }).trim();

/** On every answer: a file is what its header says, and no address is told to anyone. */
export const COMMON_HEADERS = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' } as const;
