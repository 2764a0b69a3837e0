import { PackFault } from '../../main/library/packs/pack-fault.ts';
import type { Problem } from '../../preload/contract/models/problem.ts';
import { problems } from '../../renderer/locales/en/problems.ts';

/** A problem in the words that a trainer reads in the kit's window: an author who asks them can compare. */
export const sentenceOf = ({ code, params }: Problem): string =>
  problems[code].replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''));

/** Whatever was thrown, as a sentence. */
export const sentenceOfThrown = (thrown: unknown): string => {
  if (thrown instanceof PackFault) return sentenceOf(thrown.problem);
  return thrown instanceof Error ? thrown.message : String(thrown);
};
