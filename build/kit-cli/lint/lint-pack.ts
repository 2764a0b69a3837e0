import type { Finding, Rule } from './finding.ts';
import type { PackUnderLint } from './pack-under-lint.ts';
import { captions } from './rules/captions.ts';
import { decks } from './rules/decks.ts';
import { diagrams } from './rules/diagrams.ts';
import { leftOut } from './rules/left-out.ts';
import { links } from './rules/links.ts';
import { media } from './rules/media.ts';
import { readingLevel } from './rules/reading-level.ts';
import { reviewBy } from './rules/review-by.ts';
import { stableIds } from './rules/stable-ids.ts';
import { transcripts } from './rules/transcripts.ts';
import { unfinished } from './rules/unfinished.ts';

/** All rules, in the order in which their findings are told. */
const ALL: readonly Rule[] = [
  unfinished,
  links,
  decks,
  captions,
  transcripts,
  media,
  diagrams,
  readingLevel,
  stableIds,
  reviewBy,
  leftOut,
];

/** Looks at a pack with every rule. */
export const lintPack = async (
  pack: PackUnderLint,
  onRule: (name: string, done: number, total: number) => void = () => undefined,
): Promise<readonly Finding[]> => {
  const findings: Finding[] = [];
  for (const [index, rule] of ALL.entries()) {
    onRule(rule.name, index, ALL.length);
    findings.push(...(await rule.run(pack)));
  }
  return findings;
};
