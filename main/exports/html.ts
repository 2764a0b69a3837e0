/** HTML that is safe to stand in a page: made by `html` below and by nothing else. */
export interface SafeHtml {
  readonly markup: string;
}

type Part = SafeHtml | string | number | null | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Characters that no document may hold: they would make it malformed, or be dropped by whoever reads it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be in it
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

const escapeText = (text: string): string =>
  text.replace(UNWRITABLE, '').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

const render = (part: Part): string => {
  if (part === null) return '';
  if (typeof part === 'string') return escapeText(part);
  if (typeof part === 'number') return String(part);
  return 'markup' in part ? part.markup : part.map(render).join('');
};

/**
 * A template whose values are escaped, in text and in quoted attributes alike; lists are joined, null is nothing. Only what this
 * function made goes in as it is.
 */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): SafeHtml => ({
  markup: texts.map((text, index) => text + render(parts[index] ?? null)).join(''),
});

/** Any text as a CSS string: everything but letters and digits by its number, so that nothing can end the string or the sheet. */
export const cssString = (text: string): string =>
  `"${text.replace(UNWRITABLE, '').replace(/[^A-Za-z0-9]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
