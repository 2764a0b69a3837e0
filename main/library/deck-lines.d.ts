/** One line of a deck's source, with what the splitter has to know of it. */
export type SourceLine = {
  /** Counted from 1, as an editor shows it. */
  readonly number: number;
  readonly text: string;
  /** Inside a code fence, or a fence itself: `---` in here is code, not a new slide. */
  readonly code: boolean;
};
/**
 * Splits text into numbered lines and marks those that belong to fenced code, by CommonMark's rule: a fence is closed by one
 * of the same character that is at least as long.
 * @returns the lines, and the number of the line that opened a fence that is never closed, else null
 */
export declare const markLines: (text: string) => {
  readonly lines: readonly SourceLine[];
  readonly openFence: number | null;
};
/** The front matter between two `---` at the very top, and the lines after it. Values are plain or quoted strings. */
export declare const takeFrontMatter: (lines: readonly SourceLine[]) => {
  readonly values: ReadonlyMap<string, string>;
  readonly found: boolean;
  readonly rest: readonly SourceLine[];
};
