/** What can be told of a slide's Markdown without drawing it. */
export type SlideMarkup = {
  /** The text of its first heading, else of its first paragraph, else empty. */
  readonly title: string;
  /** How many steps its fragments take: fragments with the same `data-fragment-index` come together. */
  readonly steps: number;
  /** Notes in reveal.js's HTML form, which the kit does not read. */
  readonly asideNotes: boolean;
};
/**
 * Reads a slide's Markdown with the parser that later draws it, so that code examples that merely mention fragments
 * or headings are not taken for any.
 */
export declare const readMarkup: (markdown: string) => SlideMarkup;
/** The attributes written in a tag or in one of reveal.js's comments (`.slide:`, `.element:`), names in lower case. */
export declare const readAttributes: (text: string) => ReadonlyMap<string, string>;
