/** A caption as it stands in a WebVTT file. */
export interface WrittenCue {
  /** In seconds. */
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
  /** The line of the file in which its times stand, counted from 1. */
  readonly line: number;
  /** A NOTE before it says that nobody speaks until then. */
  readonly afterSilence: boolean;
}

export interface CaptionsFile {
  readonly cues: readonly WrittenCue[];
  /** A NOTE after the last caption says that nobody speaks any more. */
  readonly silentEnd: boolean;
  /** What cannot be understood. */
  readonly problems: readonly { readonly line: number; readonly sentence: string }[];
}

const TIMES = /^((?:\d+:)?\d{2}:\d{2}\.\d{3})[ \t]+-->[ \t]+((?:\d+:)?\d{2}:\d{2}\.\d{3})(?:[ \t].*)?$/;

/**
 * Reads WebVTT with the lines of its parts, which a player has no use for. Notes count: `NOTE silence` (`NOTE silencio`) says that a gap
 * is meant.
 */
export const readCaptionsFile = (text: string): CaptionsFile => {
  const cues: WrittenCue[] = [];
  const problems: { line: number; sentence: string }[] = [];
  let silence = false;
  for (const { rows, line } of blocksOf(text)) {
    const first = rows[0] ?? '';
    if (line === 1) {
      if (!/^WEBVTT(?:[ \t].*)?$/.test(first)) problems.push({ line, sentence: 'A caption file begins with the word WEBVTT.' });
      if (!rows.some((row) => row.includes('-->'))) continue;
    }
    if (/^NOTE(?:\s|$)/.test(first)) {
      silence ||= /\bsilen(?:ce|cio)\b/i.test(rows.join(' '));
      continue;
    }
    if (/^(?:STYLE|REGION)\s*$/.test(first)) continue;
    const at = rows.findIndex((row) => row.includes('-->'));
    const times = TIMES.exec(rows[at]?.trim() ?? '');
    if (at < 0) {
      problems.push({ line, sentence: `"${first.slice(0, 40)}" has no times: is there an empty line inside a caption?` });
    } else if (times === null) {
      problems.push({ line: line + at, sentence: `"${rows[at]}" cannot be read: write times as 00:01:02.500 --> 00:01:05.000.` });
    } else {
      const lines = rows
        .slice(at + 1)
        .map(wordsOf)
        .filter((row) => row !== '');
      cues.push({ start: secondsOf(times[1]), end: secondsOf(times[2]), lines, line: line + at, afterSilence: silence });
      silence = false;
    }
  }
  return { cues, silentEnd: silence, problems };
};

const blocksOf = (text: string): readonly { readonly rows: readonly string[]; readonly line: number }[] => {
  const blocks: { rows: string[]; line: number }[] = [];
  let open: { rows: string[]; line: number } | null = null;
  for (const [index, row] of text.split('\n').entries()) {
    if (row.trim() === '') open = null;
    else if (open !== null) open.rows.push(row);
    else {
      open = { rows: [row], line: index + 1 };
      blocks.push(open);
    }
  }
  return blocks;
};

const secondsOf = (stamp = ''): number => stamp.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', lrm: '', rlm: '' };

/** What is shown of a row: no voice or style tags, entities as characters. */
const wordsOf = (row: string): string =>
  row
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .trim();
