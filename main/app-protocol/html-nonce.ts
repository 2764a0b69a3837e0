import { randomBytes } from 'node:crypto';

/** Fresh for every answer: 128 bits, as the content security policy's specification asks for. */
export const freshNonce = (): string => randomBytes(16).toString('base64');

/**
 * Tells a page its nonce in `<meta property="csp-nonce">`, the first thing in its head; React Aria and Vite read it from there. A
 * meta element of that name that the page has already is replaced.
 */
export const withNonce = (html: string, nonce: string): string =>
  html
    .replace(/\s*<meta\s[^>]*property="csp-nonce"[^>]*>/gi, '')
    .replace(/<head\b[^>]*>/i, (head) => `${head}<meta property="csp-nonce" nonce="${nonce}">`);
