/** One line of a deck's source, with what the splitter has to know of it. */
export type SourceLine = {
  /** Counted from 1, as an editor shows it. */
  readonly number: number;
  readonly text: string;
  /** Inside a code fence, or a fence itself: `---` in here is code, not a new slide. */
  readonly code: boolean;
};

const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;

/**
 * Splits text into numbered lines and marks those that belong to fenced code, by CommonMark's rule: a fence is closed by one
 * of the same character that is at least as long.
 * @returns the lines, and the number of the line that opened a fence that is never closed, else null
 */
export const markLines = (text: string): { readonly lines: readonly SourceLine[]; readonly openFence: number | null } => {
  let fence: { readonly mark: string; readonly line: number } | null = null;
  const lines = text.split(/\r\n|\n|\r/).map((line, index): SourceLine => {
    const number = index + 1;
    const found = FENCE.exec(line);
    const mark = found?.[1] ?? '';
    if (fence === null) {
      // A backtick fence whose info string holds a backtick is inline code.
      if (mark === '' || (mark.startsWith('`') && (found?.[2] ?? '').includes('`'))) return { number, text: line, code: false };
      fence = { mark, line: number };
    } else if (mark !== '' && mark[0] === fence.mark[0] && mark.length >= fence.mark.length && found?.[2]?.trim() === '') {
      fence = null;
    }
    return { number, text: line, code: true };
  });
  // TypeScript does not see that the callback assigns it.
  const open = fence as { readonly line: number } | null;
  return { lines, openFence: open?.line ?? null };
};

/** The front matter between two `---` at the very top, and the lines after it. Values are plain or quoted strings. */
export const takeFrontMatter = (
  lines: readonly SourceLine[],
): { readonly values: ReadonlyMap<string, string>; readonly found: boolean; readonly rest: readonly SourceLine[] } => {
  const isRule = (line: SourceLine | undefined) => line?.text.trimEnd() === '---';
  const none = { values: new Map<string, string>(), found: false, rest: lines };
  if (!isRule(lines[0])) return none;
  const end = lines.findIndex((line, index) => index > 0 && isRule(line));
  if (end < 0) return none;
  const pairs = lines.slice(1, end).flatMap((line): [string, string][] => {
    const found = /^([A-Za-z][\w-]*):\s*(.*?)\s*$/.exec(line.text);
    return found?.[1] === undefined ? [] : [[found[1], unquote(found[2] ?? '')]];
  });
  return { values: new Map(pairs), found: true, rest: lines.slice(end + 1) };
};

const unquote = (value: string): string => /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;
