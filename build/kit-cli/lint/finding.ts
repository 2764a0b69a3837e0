import type { PackUnderLint } from './pack-under-lint.ts';

/** The names of the rules, as `--json` says them and `docs/PACK-FORMAT.md` explains them. */
export const RULES = [
  'format',
  'unfinished',
  'up-to-date',
  'decks',
  'captions',
  'transcripts',
  'media',
  'diagrams',
  'reading-level',
  'links',
  'stable-ids',
  'review-by',
  'left-out',
] as const;
export type RuleName = (typeof RULES)[number];

/** Something that an author should look at. An error has to be mended; a warning may have its reasons. */
export interface Finding {
  readonly rule: RuleName;
  readonly severity: 'error' | 'warning';
  /** Relative to the pack's folder, with forward slashes. */
  readonly file: string;
  /** Counted from 1, where it is known. */
  readonly line?: number;
  /** Says what is wrong and, where that is not plain, what to do. */
  readonly sentence: string;
}

/** One thing that is looked for, in a file of its own under `rules/`. */
export interface Rule {
  readonly name: RuleName;
  readonly run: (pack: PackUnderLint) => Promise<readonly Finding[]>;
}

/** For the rules: findings of one name. */
export const findingsOf =
  (rule: RuleName) =>
  (severity: Finding['severity'], file: string, sentence: string, line?: number): Finding => ({
    rule,
    severity,
    file,
    sentence,
    ...(line === undefined || line < 1 ? {} : { line }),
  });

/** The line of a text in which something stands, counted from 1; undefined where it does not. */
export const lineOf = (text: string, wanted: string): number | undefined => {
  const at = text.indexOf(wanted);
  return at < 0 ? undefined : text.slice(0, at).split('\n').length;
};
