import { PackFault, systemCode } from '../../main/library/packs/pack-fault.ts';
import type { Problem } from '../../preload/contract/models/problem.ts';
import { problems } from '../../renderer/locales/en/problems.ts';

/** A problem in the words that a trainer reads in the kit's window: an author who asks them can compare. */
export const sentenceOf = ({ code, params }: Problem): string =>
  problems[code].replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''));

/** What a disk or a system refuses, in words. */
const SYSTEM: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full.',
  EDQUOT: 'there is no more room for you on this disk.',
  EROFS: 'this disk or stick cannot be written to.',
  EACCES: 'you may not read or write here.',
  EPERM: 'you may not read or write here.',
  ENOENT: 'it is not there.',
  ENOTDIR: 'a file is where a folder should be.',
  EIO: 'the disk or stick could not be read to its end.',
};

/** Whatever was thrown, as a sentence. */
export const sentenceOfThrown = (thrown: unknown): string => {
  if (thrown instanceof PackFault) return sentenceOf(thrown.problem);
  const why = SYSTEM[systemCode(thrown) ?? ''];
  if (thrown instanceof Error && why !== undefined) {
    const path = 'path' in thrown && typeof thrown.path === 'string' ? `${thrown.path}: ` : '';
    return path === '' ? why.slice(0, 1).toUpperCase() + why.slice(1) : `${path}${why}`;
  }
  return thrown instanceof Error ? thrown.message : String(thrown);
};
